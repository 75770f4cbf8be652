/* Puts a player together at its place on the page, and keeps it there while the page runs again. */

import { Actions } from "./actions.js";
import { Blend } from "./blend.js";
import { Cell } from "./cell.js";
import { make } from "./elements.js";
import { Gang } from "./gang.js";
import { Keys, sheet } from "./keys.js";
import { Layouts, commonAspect } from "./layouts.js";
import { Ratings } from "./ratings.js";
import { Reports } from "./reports.js";
import { Strip } from "./strip.js";
import { Transport } from "./transport.js";

const players = new WeakMap();
const SHOW_EVERY_MS = 80;
const MARKS = { mark_in_s: "start", mark_out_s: "end" };

/** Makes the player at its first call, hands it what is new at every other; returns its end. */
export function mount({ parentElement, data, setStateValue }) {
  let player = players.get(parentElement);
  if (!player) {
    player = new Player(parentElement, data);
    players.set(parentElement, player);
  }
  player.reports.send = (said) => setStateValue("said", said);
  player.update(data);
  return () => {
    players.delete(parentElement);
    player.close();
  };
}

class Player {
  constructor(place, data) {
    this.cells = new Map();
    this.reels = [];
    [this.stage] = data.stage;
    this.isSilent = false;
    this.isSought = false;
    this.ratings = new Ratings();
    this.act = new Actions(this);
    this.gang = new Gang({ heard: () => this.stage.heard || this.reels[0]?.id, hooks: this.#hooks() });
    this.reports = new Reports({ key: `player ${data.key}`, read: () => this.#told() });
    this.#build(place);
    this.keys = new Keys(this.root, this.act);
  }

  #hooks() {
    return {
      onstate: () => this.show(),
      onmoment: () => this.#showMomentNowAndThen(),
      onsettled: () => this.#settled(),
      onclip: () => this.show(),
      onrefused: () => this.act.toggleMute(),
    };
  }

  #build(place) {
    this.screen = make("div", { class: "screen" });
    this.blend = new Blend(this.screen);
    this.transport = new Transport(this.act);
    this.strip = new Strip((moment) => this.act.seek(moment));
    this.sheet = sheet();
    const style = make("link", { rel: "stylesheet", href: new URL("player.css", import.meta.url).href });
    this.root = make("section", { class: "player", "aria-label": "Player", tabindex: -1 });
    const { audio } = this.gang.sound;
    this.root.append(this.screen, this.transport.node, this.strip.node, this.sheet, audio);
    // A press with the pointer leaves the focus with the player, so that Space goes on playing.
    this.root.addEventListener("mousedown", (event) => this.#keepFocus(event));
    this.root.addEventListener("fullscreenchange", () => this.show());
    style.addEventListener("load", () => this.layouts.lay());
    place.append(style, this.root);
    this.layouts = new Layouts({ root: this.root, screen: this.screen, bar: this.transport.node });
  }

  #keepFocus(event) {
    if (!event.target.closest("button") || event.target.closest("dialog")) return;
    event.preventDefault();
    this.root.focus({ preventScroll: true });
  }

  update(data) {
    this.isBlind = data.blind;
    const asked = this.reports.heard(data.stage[0]);
    this.#arrange(data.reels);
    if (asked) this.#follow(asked);
    this.show();
  }

  /** Keeps the cells of clips that stay; a cell moves only if it is out of its place. */
  #arrange(reels) {
    this.reels = reels;
    const kept = new Set(reels.map((reel) => reel.id));
    for (const [id, cell] of this.cells) if (!kept.has(id)) this.#drop(id, cell);
    let before = this.blend.node;
    for (const [number, reel] of [...reels.entries()].reverse()) {
      const cell = this.cells.get(reel.id) ?? new Cell(reel, this.act);
      this.cells.set(reel.id, cell);
      this.ratings.hear(reel);
      cell.update(reel, number + 1, this.isBlind);
      if (cell.node.nextElementSibling !== before) this.screen.insertBefore(cell.node, before);
      before = cell.node;
    }
  }

  #drop(id, cell) {
    this.cells.delete(id);
    this.gang.gather(this.gang.clips.filter((clip) => clip !== cell.clip));
    cell.close();
  }

  #follow(stage) {
    // Before the first clips came there is nothing to move: they go to this moment by themselves.
    if (!this.gang.clips.length) this.gang.at = stage.at_s;
    else if (Math.abs(stage.at_s - this.stage.at_s) > this.gang.ruler.frame) this.gang.go(stage.at_s);
    this.gang.setRate(stage.speed);
    this.stage = stage;
  }

  /** Takes a change that a person made. */
  change(change) {
    this.stage = { ...this.stage, ...change };
    this.show();
    this.reports.soon();
  }

  get chosen() {
    return this.reels.find((reel) => reel.id === this.stage.chosen) ?? this.reels[0];
  }

  cellOf(id) {
    return this.cells.get(id);
  }

  /** The two clips that are laid over each other: the first, and the chosen one or the second. */
  get pair() {
    const [lower, second] = this.reels;
    return [lower, this.chosen === lower ? second : this.chosen];
  }

  get layout() {
    return this.reels.length < 2 ? "grid" : this.stage.layout;
  }

  /** Where the clips stand, in seconds, as it is told. */
  get place() {
    return Math.round(this.gang.moment * 1000) / 1000;
  }

  #told() {
    this.stage = { ...this.stage, at_s: this.place };
    return this.stage;
  }

  #settled() {
    if (!this.gang.wish || this.isSought) this.reports.soon();
    this.isSought = false;
    this.strip.allow(!this.gang.wish);
  }

  show() {
    const { stage, gang, layout } = this;
    gang.loop = stage.loop;
    for (const [name, mark] of Object.entries(MARKS)) gang.marks[mark] = stage[name];
    this.#showCells();
    this.transport.show({
      stage,
      isPlaying: gang.wish,
      isSilent: this.isSilent,
      count: this.reels.length,
      marks: gang.marks,
      duration: gang.duration,
    });
    Object.assign(this.root.dataset, { layout, state: gang.state, fit: stage.fit });
    this.root.classList.toggle("blind", this.isBlind);
    this.blend.show(layout);
    this.layouts.show({ aspect: commonAspect(this.reels), count: this.reels.length, isPair: layout !== "grid" });
    this.strip.node.hidden = !stage.strip;
    this.strip.show(gang.clips, gang.duration);
    this.strip.allow(!gang.wish);
    this.#showMoment();
  }

  #showCells() {
    const shown = this.layout === "grid" ? this.reels : this.pair;
    for (const reel of this.reels) {
      const cell = this.cellOf(reel.id);
      cell.node.hidden = !shown.includes(reel);
      cell.node.classList.toggle("upper", this.layout !== "grid" && reel === shown[1]);
      cell.show({
        isChosen: reel.id === this.stage.chosen,
        isHeard: reel.id === this.gang.heard(),
        isSilent: this.isSilent,
        rating: this.ratings.of(reel.id),
      });
    }
    this.gang.gather(shown.map((reel) => this.cellOf(reel.id).clip));
    this.gang.listen();
    this.gang.sound.silent = this.isSilent;
  }

  /** Follows the clips while they play, without taking their time. */
  #showMomentNowAndThen() {
    const now = performance.now();
    if (this.gang.state === "playing" && now - this.shownAt < SHOW_EVERY_MS) return;
    this.#showMoment();
  }

  #showMoment() {
    this.shownAt = performance.now();
    const { moment, duration, ruler } = this.gang;
    this.transport.showMoment({ moment, duration, fps: ruler.fps });
    this.strip.mark(moment);
    for (const cell of this.cells.values()) cell.showMoment(moment, this.gang.state === "stalled");
  }

  close() {
    this.reports.close();
    this.keys.close();
    this.layouts.close();
    this.blend.close();
    this.strip.close();
    this.gang.close();
    for (const cell of this.cells.values()) cell.close();
  }
}
