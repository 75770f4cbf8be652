/* One clip on the screen: its picture, what is to be said of it, its name and its rating. */

import { Clip } from "./clip.js";
import { button, clockTime, make, press, rename } from "./elements.js";
import { changePicture } from "./icons.js";
import { Rating } from "./rating.js";

const PROXY = "Plays a copy with more key frames, so that each frame can be reached; the clip itself is untouched.";

export class Cell {
  /** @param act What can be asked: choose(id), touch(id), solo(id), rate(id, change), still(id). */
  constructor(reel, act) {
    this.video = make("video", { playsinline: "", preload: "auto", class: "film" });
    this.video.muted = true;
    this.clip = new Clip(reel, this.video);
    this.word = make("p", { class: "word", role: "status" });
    this.mark = make("span", { class: "mark", title: PROXY }, "Proxy");
    const touch = () => act.touch(reel.id);
    const choose = () => act.choose(reel.id);
    this.picture = make("div", { class: "picture", onclick: touch }, this.video, this.mark, this.word);
    this.number = make("span", { class: "number" });
    this.label = make("span", { class: "label" });
    this.choose = make("button", { type: "button", class: "choose", onclick: choose }, this.number, this.label);
    this.solo = button("Hear", "silent", () => act.solo(reel.id), { pressed: false });
    this.still = button("Save still", "still", () => act.still(reel.id), { key: "P" });
    this.rating = new Rating({ name: reel.label, rate: (change) => act.rate(reel.id, change) });
    this.caption = make(
      "figcaption",
      {},
      make("div", { class: "title" }, this.choose, this.solo, this.still),
      this.rating.node,
      this.rating.note,
    );
    this.node = make("figure", { class: "cell" }, this.picture, this.caption);
  }

  /** Takes in what the server says now; the video plays on. */
  update(reel, number, isBlind) {
    this.clip.rename(reel);
    this.position = number;
    this.number.textContent = number;
    this.label.textContent = reel.label;
    this.video.setAttribute("aria-label", `Clip ${number}: ${reel.label}`);
    if (reel.poster && this.video.getAttribute("poster") !== reel.poster) this.video.poster = reel.poster;
    rename(this.choose, `Choose clip ${number}: ${reel.label}`, number <= 9 ? `${number}` : "");
    rename(this.still, `Save still of clip ${number}`, "P");
    this.mark.hidden = !reel.proxy || isBlind;
    this.rating.node.hidden = isBlind;
    if (isBlind) this.rating.note.hidden = true;
  }

  show({ isChosen, isHeard, isSilent, rating }) {
    press(this.choose, isChosen);
    this.node.classList.toggle("chosen", isChosen);
    press(this.solo, isHeard);
    changePicture(this.solo, isHeard && !isSilent ? "sound" : "silent");
    rename(this.solo, `Hear clip ${this.position}`, `Shift+${this.position}`);
    this.rating.show(rating);
  }

  showMoment(moment, isStalled) {
    this.#say(this.#sentence(moment, isStalled));
  }

  #say(sentence) {
    if (this.word.textContent !== sentence) this.word.textContent = sentence;
    this.word.hidden = sentence === "";
  }

  #sentence(moment, isStalled) {
    const { clip, position } = this;
    if (clip.failed) return `Clip ${position} cannot be loaded.`;
    if (clip.late) return `Clip ${position} is slow to load; it joins the others as soon as it can.`;
    if (isStalled && clip.isDry) return `Waiting for clip ${position}`;
    if (moment > clip.duration) return `Ended at ${clockTime(clip.duration)}`;
    return "";
  }

  close() {
    this.clip.close();
    this.node.remove();
  }
}
