/* Brings the prompt, or the newest take, into sight and under the keyboard. */

const TYPING = "input, textarea, select, [contenteditable=true], [role=combobox], [role=slider]";

function reach(element) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  element.focus({ preventScroll: true });
}

function newestTake() {
  // Presses stand oldest first in the page, and are turned round by their style.
  const press = [...document.querySelectorAll('[class*="st-key-press_"]')].at(-1);
  const take = press?.querySelector('[class*="st-key-take_"]') ?? press;
  const player = take?.querySelector("video");
  if (player) return player;
  if (take) take.tabIndex = -1;
  return take;
}

export default function ({ data }) {
  const onKey = (event) => {
    if (!data.areOn || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(TYPING))) return;
    const wanted = {
      [data.toPrompt]: () => document.querySelector(`.st-key-${data.field} textarea`),
      [data.toNewest]: newestTake,
    }[event.key.toUpperCase()];
    const element = wanted?.();
    if (!element) return;
    event.preventDefault();
    reach(element);
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
