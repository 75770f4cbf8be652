/* The one bar for all clips: what plays, where, how fast, what is heard and how it is laid out. */

import { button, clockTime, make, press, rename, slider } from "./elements.js";
import { changePicture } from "./icons.js";

const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
export const LAYOUTS = [
  ["grid", "Side by side"],
  ["wipe-vertical", "Wipe, upright line"],
  ["wipe-horizontal", "Wipe, level line"],
  ["onion", "Onion skin"],
  ["difference", "Difference"],
  ["blink", "Blink"],
];

export class Transport {
  /** @param act What can be asked of the player. */
  constructor(act) {
    this.act = act;
    this.line = slider("Moment", {
      min: 0,
      max: 1,
      step: "any",
      say: (value) => `${clockTime(value)} of ${clockTime(Number(this.line.max))}`,
      oninput: (value) => act.seek(value),
    });
    this.band = make("div", { class: "band", "aria-hidden": "true" });
    this.time = make("output", { class: "time", "aria-label": "Moment and frame" });
    this.node = make(
      "div",
      { class: "transport", role: "toolbar", "aria-label": "Playback" },
      make("div", { class: "line" }, this.band, this.line),
      this.#plays(),
      this.#marks(),
      this.#layouts(),
      this.#views(),
    );
  }

  #plays() {
    const { act } = this;
    this.toggle = button("Play", "play", () => act.toggle(), { key: "Space" });
    this.toggle.classList.add("first");
    const back = button("Back one frame", "back", () => act.step(-1), { key: "ArrowLeft" });
    const on = button("On one frame", "forward", () => act.step(1), { key: "ArrowRight" });
    return make("div", { class: "group" }, this.toggle, back, on, this.time);
  }

  #marks() {
    const { act } = this;
    this.speed = make("select", { "aria-label": "Speed", onchange: () => act.speed(Number(this.speed.value)) });
    for (const speed of SPEEDS) this.speed.append(make("option", { value: speed }, `${speed}×`));
    this.loop = button("Loop", "loop", () => act.toggleLoop(), { key: "L", pressed: true });
    this.markIn = button("Begin the loop here", "mark-in", () => act.mark("start"), { key: "I", pressed: false });
    this.markOut = button("End the loop here", "mark-out", () => act.mark("end"), { key: "O", pressed: false });
    this.mute = button("Mute", "sound", () => act.toggleMute(), { key: "M", pressed: false });
    return make("div", { class: "group" }, this.speed, this.loop, this.markIn, this.markOut, this.mute);
  }

  #layouts() {
    this.layouts = new Map();
    const group = make("div", { class: "group", role: "group", "aria-label": "Layout" });
    for (const [layout, name] of LAYOUTS) {
      const made = button(name, layout, () => this.act.layout(layout), { pressed: false });
      this.layouts.set(layout, made);
      group.append(made);
    }
    return (this.layoutGroup = group);
  }

  #views() {
    const { act } = this;
    this.fit = button("Fill the frames", "fit", () => act.toggleFit(), { pressed: false });
    this.strip = button("Moments", "strip", () => act.toggleStrip(), { pressed: true });
    this.full = button("Full screen", "full", () => act.fullScreen(), { key: "F", pressed: false });
    const help = button("Keys", "help", () => act.help(), { key: "?" });
    return make("div", { class: "group last" }, this.fit, this.strip, this.full, help);
  }

  /** Shows a stage: all but the moment, which moves by itself. */
  show({ stage, isPlaying, isSilent, count, marks, duration }) {
    changePicture(this.toggle, isPlaying ? "pause" : "play");
    rename(this.toggle, isPlaying ? "Pause" : "Play", "Space");
    if (!SPEEDS.includes(stage.speed)) this.#addSpeed(stage.speed);
    this.speed.value = String(stage.speed);
    press(this.loop, stage.loop);
    press(this.markIn, marks.start !== null);
    press(this.markOut, marks.end !== null);
    press(this.mute, isSilent);
    changePicture(this.mute, isSilent ? "silent" : "sound");
    press(this.fit, stage.fit === "fill");
    press(this.strip, stage.strip);
    press(this.full, document.fullscreenElement !== null);
    this.layoutGroup.hidden = count < 2;
    for (const [layout, made] of this.layouts) press(made, layout === stage.layout);
    this.line.max = duration;
    this.band.style.left = `${(100 * (marks.start ?? 0)) / duration}%`;
    this.band.style.right = `${100 - (100 * (marks.end ?? duration)) / duration}%`;
    this.band.hidden = marks.start === null && marks.end === null;
  }

  #addSpeed(speed) {
    const before = [...this.speed.options].find((option) => Number(option.value) > speed);
    this.speed.insertBefore(make("option", { value: speed }, `${speed}×`), before ?? null);
    SPEEDS.push(speed);
  }

  showMoment({ moment, duration, fps }) {
    this.line.put(moment);
    this.line.style.setProperty("--played", `${(100 * moment) / duration}%`);
    const frame = Math.floor(moment * fps + 0.01);
    const text = `${clockTime(moment)} · ${frame}`;
    if (this.time.textContent !== text) this.time.textContent = text;
  }
}
