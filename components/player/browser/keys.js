/* Every key of the player in one table, the hand that listens for them, and the sheet that lists them.
 *
 * Keys count only while the player has the focus or the pointer, and never while somebody types.
 */

import { make } from "./elements.js";

const digit = (event) => (/^(?:Digit|Numpad)[1-9]$/.test(event.code) ? Number(event.code.at(-1)) : 0);
const plain = (event) => !event.shiftKey && !event.altKey;
const letter = (wanted) => (event) => event.key.toLowerCase() === wanted && plain(event);
const named = (wanted) => (event) => event.key === wanted && plain(event);
const shifted = (wanted) => (event) => event.key === wanted && event.shiftKey;

const KEYS = [
  ["Space, K", "Play or pause", (e) => e.key === " " || letter("k")(e), (act) => act.toggle()],
  ["←", "Back one frame", named("ArrowLeft"), (act) => act.step(-1)],
  ["→", "On one frame", named("ArrowRight"), (act) => act.step(1)],
  ["Shift ←", "Back one second", shifted("ArrowLeft"), (act) => act.skip(-1)],
  ["Shift →", "On one second", shifted("ArrowRight"), (act) => act.skip(1)],
  ["Home", "To the beginning", named("Home"), (act) => act.seek(0)],
  ["End", "To the end", named("End"), (act) => act.seek(Infinity)],
  ["1 – 9", "Choose a clip", (e) => digit(e) && plain(e), (act, e) => act.chooseNumber(digit(e))],
  ["Shift 1 – 9", "Hear a clip", (e) => digit(e) && e.shiftKey && !e.altKey, (act, e) => act.soloNumber(digit(e))],
  ["Alt 1 – 5", "Stars for the chosen clip", (e) => e.altKey && digit(e) && digit(e) <= 5, (act, e) => act.rateChosen({ stars: digit(e) })],
  ["W", "Chosen clip is the winner", letter("w"), (act) => act.judgeChosen("winner")],
  ["X", "Chosen clip is rejected", letter("x"), (act) => act.judgeChosen("reject")],
  ["N", "Note on the chosen clip", letter("n"), (act) => act.writeChosen()],
  ["P", "Save a still of the chosen clip", letter("p"), (act) => act.stillChosen()],
  ["M", "Mute", letter("m"), (act) => act.toggleMute()],
  ["L", "Loop", letter("l"), (act) => act.toggleLoop()],
  ["I", "Begin the loop here", letter("i"), (act) => act.mark("start")],
  ["O", "End the loop here", letter("o"), (act) => act.mark("end")],
  ["G", "Next layout", letter("g"), (act) => act.nextLayout()],
  ["B", "Show the other one, in a blink", letter("b"), (act) => act.swap()],
  ["F", "Full screen", letter("f"), (act) => act.fullScreen()],
  ["?", "This list", (e) => e.key === "?", (act) => act.help()],
];

const TYPED_IN = "textarea, select, [contenteditable], input:not([type=range], [type=radio])";
const OWN_ARROWS = "input[type=radio], input[type=range]:not([aria-label=Moment])";
const MOVES = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

/** Whether a key belongs to what has the focus rather than to the player. */
function isTaken(event, target) {
  if (event.ctrlKey || event.metaKey || event.isComposing) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPED_IN)) return true;
  if (event.key === " ") return target.closest("button, input[type=radio]") !== null;
  return MOVES.has(event.key) && target.closest(OWN_ARROWS) !== null;
}

export class Keys {
  constructor(root, act) {
    this.root = root;
    this.act = act;
    this.listen = (event) => this.heed(event);
    document.addEventListener("keydown", this.listen);
  }

  heed(event) {
    const [target] = event.composedPath();
    const isInside = event.composedPath().includes(this.root);
    const isNear = isInside || (this.root.matches(":hover") && !target.closest?.("[role=dialog], a, button, input"));
    if (!isNear || event.defaultPrevented || isTaken(event, target)) return;
    if (this.root.querySelector("dialog[open]")) return;
    const [, , , run] = KEYS.find(([, , isMeant]) => isMeant(event)) ?? [];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run(this.act, event);
  }

  close() {
    document.removeEventListener("keydown", this.listen);
  }
}

/** Makes the sheet that lists the keys. */
export function sheet() {
  const rows = KEYS.map(([label, says]) =>
    make("div", { class: "key" }, make("dt", {}, make("kbd", {}, label)), make("dd", {}, says)),
  );
  const dialog = make("dialog", { class: "sheet", "aria-label": "Keys" });
  const close = make("button", { type: "button", class: "plain", onclick: () => dialog.close() }, "Close");
  dialog.append(make("h2", {}, "Keys"), make("dl", {}, ...rows), close);
  return dialog;
}
