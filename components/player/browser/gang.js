/* Plays clips together: they start in one task, follow the one that is heard, and wait for each other.
 *
 * The wish is what the person asked for, play or pause; the state is what can be had just now.
 */

import { Drift } from "./drift.js";
import { Sound } from "./sound.js";
import { Watch } from "./watch.js";

const LEAD_S = 0.4;
const OVERTAKE_MS = 250;

export class Gang {
  /**
   * @param heard Returns the id of the clip that is heard.
   * @param hooks onstate(state), onmoment(), onsettled(), onclip(clip), onrefused().
   */
  constructor({ heard, hooks }) {
    this.heard = heard;
    this.hooks = hooks;
    this.drifts = new Map();
    this.sound = new Sound(hooks.onrefused);
    this.wish = false;
    this.state = "paused";
    this.rate = 1;
    this.loop = true;
    this.marks = { start: null, end: null };
    this.at = 0;
    this.aim = null;
    this.travelling = null;
    this.watch = new Watch(this);
  }

  get clips() {
    return [...this.drifts.keys()];
  }

  /** Makes these the clips that play; who stays is not touched, who is new joins. */
  gather(clips) {
    const leaving = this.clips.filter((clip) => !clips.includes(clip));
    for (const clip of leaving) this.dismiss(clip);
    const arriving = clips.filter((clip) => !this.drifts.has(clip) || clip.isStale);
    this.drifts = new Map(clips.map((clip) => [clip, this.drifts.get(clip) ?? new Drift(clip)]));
    for (const clip of arriving) this.welcome(clip);
    if (this.state === "playing") for (const clip of arriving) this.join(clip);
    else if (arriving.length) this.go(this.at);
  }

  welcome(clip) {
    clip.onframe = () => this.follow(clip);
    clip.onfailure = () => this.hooks.onclip(clip);
    clip.load();
  }

  dismiss(clip) {
    this.drifts.get(clip).rest();
    clip.onframe = () => {};
    clip.video.pause();
  }

  /** The clip that all others follow: the one that is heard, or the longest while that one rests. */
  get clock() {
    const running = this.clips.filter((clip) => clip.running && !clip.parted);
    const heard = running.find((clip) => clip.id === this.heard());
    return heard ?? running.reduce((a, b) => (a && a.duration >= b.duration ? a : b), null);
  }

  /** The clip whose frames are counted. */
  get ruler() {
    const usable = this.clips.filter((clip) => clip.usable);
    return usable.find((clip) => clip.id === this.heard()) ?? usable[0] ?? this.clips[0];
  }

  get duration() {
    const known = this.clips.filter((clip) => !clip.failed).map((clip) => clip.duration);
    return Math.max(0.001, ...known);
  }

  get start() {
    return Math.min(this.marks.start ?? 0, this.duration);
  }

  get end() {
    const end = Math.min(this.marks.end ?? this.duration, this.duration);
    return end > this.start ? end : this.duration;
  }

  get moment() {
    const reached = this.state === "playing" ? this.clock?.now(this.rate) : null;
    return Math.min(this.end, reached ?? this.at);
  }

  /** Takes the sound from the clip that is heard now. */
  listen() {
    const heard = this.clips.find((clip) => clip.id === this.heard());
    const isOther = this.sound.hear(heard ?? this.ruler);
    if (isOther && this.state === "playing") this.sound.join(() => this.moment, this.rate);
  }

  change(state) {
    if (this.state === state) return;
    this.state = state;
    this.hooks.onstate(state);
  }

  play() {
    this.wish = true;
    const isOver = this.at >= this.end - this.ruler.frame * 1.1 || this.at < this.start;
    return this.go(isOver ? this.start : this.at);
  }

  pause() {
    this.wish = false;
    const { clock } = this;
    const isLive = this.state === "playing" && clock?.isLive;
    return this.go(isLive ? (clock.shownFrame + 0.5) / clock.fps : this.at);
  }

  setRate(rate) {
    const { moment } = this;
    this.rate = rate;
    if (this.state === "playing") this.go(moment);
  }

  /** Brings every clip to a moment; the last of several calls counts. */
  go(moment) {
    this.aim = Math.min(Math.max(0, moment), this.duration);
    setTimeout(() => this.aim !== null && this.overtake?.(), OVERTAKE_MS);
    this.travelling ??= this.travel().finally(() => (this.travelling = null));
    return this.travelling;
  }

  async travel() {
    while (this.aim !== null) {
      this.halt();
      this.at = this.ruler?.middleOf(this.aim) ?? 0;
      this.aim = null;
      if (this.state !== "stalled") this.change(this.wish ? "waiting" : "paused");
      this.hooks.onmoment();
      const overtaken = new Promise((resolve) => (this.overtake = resolve));
      const coming = [...this.clips.map((clip) => this.bring(clip)), this.sound.place(this.at)];
      await Promise.race([Promise.all(coming), overtaken]);
      this.turnAtTheEnd();
    }
    if (this.wish) this.startTogether();
    else this.change("paused");
    this.hooks.onsettled();
  }

  turnAtTheEnd() {
    if (!this.wish || this.aim !== null || this.clips.some((clip) => this.canRun(clip))) return;
    this.wish = this.loop && this.at > this.start;
    if (this.wish) this.aim = this.start;
  }

  canRun(clip) {
    return clip.usable && !clip.isPast(this.at + clip.frame);
  }

  async bring(clip) {
    if (clip.failed) return;
    const isThere = await clip.place(this.at);
    if (clip.late === !isThere) return;
    clip.late = !isThere;
    this.hooks.onclip(clip);
  }

  halt() {
    this.sound.halt();
    for (const [clip, drift] of this.drifts) {
      drift.rest();
      clip.parted = false;
      clip.video.pause();
    }
  }

  startTogether() {
    const ready = this.clips.filter((clip) => this.canRun(clip));
    for (const clip of ready) clip.start(this.rate);
    this.sound.start(this.at, this.rate);
    for (const clip of ready) this.drifts.get(clip).begin();
    this.change("playing");
  }

  /** Brings one clip to where the others will be in a moment, and lets it go on from there. */
  async join(clip) {
    clip.parted = true;
    clip.video.pause();
    const meeting = this.moment + LEAD_S * this.rate;
    const isThere = await clip.place(meeting);
    if (this.state !== "playing" || !clip.parted) return;
    clip.late = !isThere;
    this.hooks.onclip(clip);
    const wait = Math.max(0, (meeting - this.moment) / this.rate);
    setTimeout(() => {
      clip.parted = false;
      if (this.state !== "playing" || !clip.usable || clip.isPast(meeting)) return;
      clip.start(this.rate);
      this.drifts.get(clip)?.rest();
    }, wait * 1000);
  }

  /** Looks at a clip whose frame has just come up. */
  follow(clip) {
    if (this.state !== "playing") return;
    const { clock } = this;
    if (clip === clock) return this.beat();
    if (!clock?.isLive || !clip.running || clip.parted) return;
    const drift = this.drifts.get(clip);
    const ahead = drift.note(clock, this.rate);
    if (ahead !== null) drift.mend(ahead, this.rate, (lost) => this.join(lost));
  }

  beat() {
    this.at = this.moment;
    this.sound.follow(this.at, this.rate);
    this.hooks.onmoment();
    if (this.at < this.end - this.ruler.frame / 2) return;
    if (this.marks.end !== null) this.turnBack();
  }

  /** Goes back to where the loop begins, or comes to rest at the end. */
  turnBack() {
    if (this.travelling) return;
    this.wish = this.loop;
    this.go(this.loop ? this.start : this.end - this.ruler.frame / 2);
  }

  /** Stops all for the sake of one, and goes on as soon as that one can. */
  stall() {
    const running = this.clips.filter((clip) => clip.running && !clip.parted);
    this.change("stalled");
    this.go(Math.min(...running.map((clip) => clip.video.currentTime)));
  }

  close() {
    this.watch.close();
    this.sound.close();
    for (const clip of this.clips) this.dismiss(clip);
  }
}
