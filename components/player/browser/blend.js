/* Two clips in one frame: a line between them, one through the other, their difference, a blink. */

import { button, make, press, slider } from "./elements.js";

const BLINK_MS = 700;
const percent = (value) => `${Math.round(value)} %`;
const CONTROLS = {
  "wipe-vertical": { name: "Divider", min: 0, max: 100, value: 50, say: percent },
  "wipe-horizontal": { name: "Divider", min: 0, max: 100, value: 50, say: percent },
  onion: { name: "Strength of the upper clip", min: 0, max: 100, value: 50, say: percent },
  difference: { name: "Brightness of the difference", min: 1, max: 8, value: 2, say: (value) => `${value} times` },
  blink: null,
};

export class Blend {
  constructor(screen) {
    this.screen = screen;
    this.layout = "grid";
    this.values = {};
    this.level = slider("", { min: 0, max: 100, step: 1, say: (value) => this.#say(value), oninput: (value) => this.set(value) });
    this.hold = button("Hold the blink", "pause", () => this.#toggleHold(), { pressed: false });
    this.other = button("Show the other one", "swap", () => this.swap(), { key: "B" });
    this.blinking = make("div", { class: "group" }, this.hold, this.other);
    this.node = make("div", { class: "blend", hidden: true }, this.level, this.blinking);
    this.line = make("div", { class: "divider", "aria-hidden": "true", hidden: true });
    this.veil = make("div", { class: "veil", "aria-hidden": "true", hidden: true });
    screen.append(this.veil, this.line, this.node);
    this.held = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#drag();
  }

  show(layout) {
    if (layout === this.layout) return;
    this.layout = layout;
    clearInterval(this.timer);
    const control = CONTROLS[layout];
    this.node.hidden = layout === "grid";
    this.level.hidden = !control;
    this.blinking.hidden = layout !== "blink";
    this.line.hidden = !layout.startsWith("wipe");
    this.veil.hidden = layout !== "difference";
    this.screen.classList.remove("swapped");
    if (control) this.#offer(control);
    if (layout === "blink") this.#blink();
  }

  #offer(control) {
    Object.assign(this.level, { min: control.min, max: control.max });
    this.level.setAttribute("aria-label", control.name);
    this.set(this.values[this.layout] ?? control.value);
  }

  #say(value) {
    return CONTROLS[this.layout]?.say(value) ?? "";
  }

  set(value) {
    this.values[this.layout] = value;
    this.level.put(value);
    this.screen.style.setProperty("--level", value);
  }

  swap() {
    this.held = true;
    clearInterval(this.timer);
    press(this.hold, true);
    this.#turn();
  }

  #turn() {
    this.screen.classList.toggle("swapped");
  }

  #toggleHold() {
    this.held = !this.held;
    clearInterval(this.timer);
    this.#blink();
  }

  #blink() {
    press(this.hold, this.held);
    if (!this.held) this.timer = setInterval(() => this.#turn(), BLINK_MS);
  }

  /** Lets the line between two clips be taken hold of anywhere in the picture. */
  #drag() {
    this.screen.addEventListener("pointerdown", (event) => {
      const frame = event.target.closest?.(".picture") ?? (event.target === this.line && this.line);
      if (!frame || !this.layout.startsWith("wipe")) return;
      const box = this.screen.querySelector(".cell:not([hidden]) .picture").getBoundingClientRect();
      const move = ({ clientX, clientY }) => this.set(this.#share(box, clientX, clientY));
      const drop = () => removeEventListener("pointermove", move);
      addEventListener("pointermove", move);
      addEventListener("pointerup", drop, { once: true });
      addEventListener("pointercancel", drop, { once: true });
      event.preventDefault();
      move(event);
    });
  }

  #share(box, x, y) {
    const share = this.layout === "wipe-vertical" ? (x - box.left) / box.width : (y - box.top) / box.height;
    return Math.round(100 * Math.min(1, Math.max(0, share)));
  }

  close() {
    clearInterval(this.timer);
  }
}
