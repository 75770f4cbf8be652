/* Moves to a text area once for each turn; a page that is opened again moves nowhere. */

let last = 0;

export default function ({ data }) {
  if (data.turn <= last) return;
  last = data.turn;
  const area = document.querySelector(`.st-key-${data.field} textarea`);
  if (!area) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  area.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  area.focus({ preventScroll: true });
}
