/* What a person thinks of one clip: stars, winner or reject, a note; shown at once, then told. */

import { icon } from "./icons.js";
import { button, make, press } from "./elements.js";

const MOST_STARS = 5;
const NOTE_AT_MOST = 500;

export class Rating {
  /**
   * @param name What the clip is called, for those who hear the page.
   * @param rate Takes what changed: { stars }, { verdict } or { note }.
   */
  constructor({ name, rate }) {
    this.rate = rate;
    this.value = { stars: 0, verdict: "", note: "" };
    this.stars = this.#starGroup(name);
    this.winner = button("Winner", "winner", () => this.judge("winner"), { key: "W", pressed: false });
    this.reject = button("Reject", "reject", () => this.judge("reject"), { key: "X", pressed: false });
    this.pen = button("Note", "note", () => this.write(), { key: "N", pressed: false });
    this.note = make("textarea", {
      "aria-label": `Note on ${name}`,
      class: "note",
      maxlength: NOTE_AT_MOST,
      rows: 2,
      hidden: true,
      onchange: () => this.rate({ note: this.note.value }),
      onkeydown: (event) => event.key === "Escape" && this.write(),
    });
    this.node = make("div", { class: "rating" }, this.stars, this.winner, this.reject, this.pen);
  }

  #starGroup(name) {
    const group = make("fieldset", { class: "stars" }, make("legend", {}, `Stars for ${name}`));
    const shared = `stars-${Math.random()}`;
    for (let count = 1; count <= MOST_STARS; count += 1) {
      const say = count === 1 ? "1 star" : `${count} stars`;
      const star = make("input", { type: "radio", name: shared, value: count, "aria-label": say });
      // The arrow keys move among radios and raise a change; a click on the chosen one raises none.
      star.addEventListener("change", () => this.rate({ stars: count }));
      star.addEventListener("pointerdown", () => (star.wasChecked = star.checked));
      star.addEventListener("click", () => star.wasChecked && this.rate({ stars: 0 }));
      group.append(make("label", { title: `${say} (Alt+${count})` }, star, icon("star")));
    }
    group.addEventListener("click", () => this.#forgetPresses());
    return group;
  }

  #forgetPresses() {
    for (const star of this.stars.querySelectorAll("input")) star.wasChecked = false;
  }

  judge(verdict) {
    this.rate({ verdict: this.value.verdict === verdict ? "" : verdict });
  }

  write() {
    this.note.hidden = !this.note.hidden;
    press(this.pen, !this.note.hidden || this.value.note !== "");
    if (this.note.hidden) this.pen.focus();
    else this.note.focus();
  }

  show(value) {
    this.value = value;
    for (const label of this.stars.querySelectorAll("label")) {
      const star = label.querySelector("input");
      star.checked = Number(star.value) === value.stars;
      label.classList.toggle("lit", Number(star.value) <= value.stars);
    }
    press(this.winner, value.verdict === "winner");
    press(this.reject, value.verdict === "reject");
    press(this.pen, value.note !== "" || !this.note.hidden);
    if (this.note.getRootNode().activeElement !== this.note) this.note.value = value.note;
  }
}
