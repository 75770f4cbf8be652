/* The same moments of every clip as stills, one under the other; a click goes there.
 *
 * Stills are drawn one after the other from a video that nobody sees, and only while nothing plays:
 * a decoder more would cost the others their rhythm.
 */

import { clockTime, make } from "./elements.js";

const MOMENTS = 10;
const WIDTH = 160;
const PATIENCE_MS = 8000;

export class Strip {
  /** @param go Takes a moment in seconds. */
  constructor(go) {
    this.go = go;
    this.stills = new Map();
    this.queue = [];
    this.mayDraw = false;
    this.node = make("div", { class: "strip", role: "group", "aria-label": "Moments" });
    this.columns = Array.from({ length: MOMENTS }, (_, number) => this.#column(number));
  }

  #column(number) {
    const time = make("span", { class: "when" });
    const node = make("button", { type: "button", class: "moment", onclick: () => this.go(this.momentOf(number)) }, time);
    this.node.append(node);
    return { node, time };
  }

  momentOf(number) {
    return ((number + 0.5) / MOMENTS) * this.duration;
  }

  show(clips, duration) {
    const shown = [duration, ...clips.map((clip) => clip.id)].join(" ");
    if (shown === this.shown) return;
    this.shown = shown;
    if (duration !== this.duration) this.stills.clear();
    this.duration = duration;
    this.node.style.setProperty("--rows", clips.length);
    for (const [number, { node, time }] of this.columns.entries()) {
      time.textContent = clockTime(this.momentOf(number));
      node.setAttribute("aria-label", `Go to ${clockTime(this.momentOf(number))}`);
      node.replaceChildren(...clips.map((clip) => this.#still(clip, number)), time);
    }
    const kept = new Set(clips);
    this.queue = this.queue.filter(({ clip }) => kept.has(clip));
    this.#draw();
  }

  #still(clip, number) {
    if (!this.stills.has(clip)) this.#order(clip);
    return this.stills.get(clip)[number];
  }

  #order(clip) {
    const { width, height } = clip.reel;
    const tall = width > 0 ? Math.round((WIDTH * height) / width) : 90;
    const made = this.columns.map(() => make("canvas", { width: WIDTH, height: tall, "aria-hidden": "true" }));
    this.stills.set(clip, made);
    for (const [number, canvas] of made.entries()) {
      if (!clip.isPast(this.momentOf(number))) this.queue.push({ clip, canvas, moment: this.momentOf(number) });
      else canvas.classList.add("over");
    }
  }

  mark(moment) {
    const here = Math.min(MOMENTS - 1, Math.floor((moment / this.duration) * MOMENTS));
    if (here === this.here) return;
    this.here = here;
    for (const [number, { node }] of this.columns.entries()) node.setAttribute("aria-current", number === here ? "time" : "false");
  }

  /** Goes on drawing, or rests. */
  allow(mayDraw) {
    this.mayDraw = mayDraw && !this.node.hidden;
    if (this.mayDraw) this.#draw();
  }

  async #draw() {
    if (this.isDrawing) return;
    this.isDrawing = true;
    while (this.mayDraw && this.queue.length) await this.#drawOne(this.queue.shift());
    this.isDrawing = false;
    if (!this.queue.length) this.#putAway();
  }

  async #drawOne({ clip, canvas, moment }) {
    if (clip.failed) return;
    this.source ??= make("video", { preload: "auto" });
    this.source.muted = true;
    if (this.source.getAttribute("src") !== clip.reel.url) this.source.src = clip.reel.url;
    this.source.currentTime = clip.middleOf(moment);
    if (!(await this.#seeked())) return;
    canvas.getContext("2d").drawImage(this.source, 0, 0, canvas.width, canvas.height);
    canvas.classList.add("drawn");
  }

  #seeked() {
    const { source } = this;
    return new Promise((resolve) => {
      const settle = (isThere) => () => {
        clearTimeout(deadline);
        source.onseeked = source.onerror = null;
        resolve(isThere);
      };
      const deadline = setTimeout(settle(false), PATIENCE_MS);
      source.onseeked = settle(true);
      source.onerror = settle(false);
    });
  }

  #putAway() {
    this.source?.removeAttribute("src");
    this.source?.load();
    this.source = null;
  }

  close() {
    this.queue = [];
    this.mayDraw = false;
    this.#putAway();
  }
}
