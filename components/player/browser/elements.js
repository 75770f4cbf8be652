/* Makes elements from a tag, its properties and what lies inside; text only ever becomes text. */

import { icon } from "./icons.js";

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "hidden") element.hidden = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button with a picture, its name for all who do not see it, and its key in the hint. */
export function button(name, picture, onclick, { key = "", pressed } = {}) {
  const made = make("button", { type: "button", "aria-label": name, onclick }, icon(picture));
  made.title = key ? `${name} (${key})` : name;
  if (key) made.setAttribute("aria-keyshortcuts", key);
  if (pressed !== undefined) made.setAttribute("aria-pressed", pressed);
  return made;
}

export function press(pressable, isPressed) {
  pressable.setAttribute("aria-pressed", String(isPressed));
}

export function rename(named, name, key = "") {
  named.setAttribute("aria-label", name);
  named.title = key ? `${name} (${key})` : name;
}

/** A slider that says its value in words. */
export function slider(name, { min, max, step, say, oninput, onchange }) {
  const made = make("input", { type: "range", "aria-label": name, min, max, step });
  const tell = () => made.setAttribute("aria-valuetext", say(Number(made.value)));
  made.addEventListener("input", () => (tell(), oninput?.(Number(made.value))));
  made.addEventListener("change", () => onchange?.(Number(made.value)));
  made.put = (value) => {
    made.value = value;
    tell();
  };
  return made;
}

/** Reads 3.25 as 0:03.25. */
export function clockTime(seconds) {
  const whole = Math.floor(seconds / 60);
  return `${whole}:${(seconds - whole * 60).toFixed(2).padStart(5, "0")}`;
}
