/* Counts code points as the service does, and says which limit applies.

   What alternatives and names stand for is worked out by the server, so a text with some counts as
   typed until the field is left. */

const pattern = (ranges) =>
  new RegExp(
    "[" +
      ranges
        .map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`)
        .join("") +
      "]",
    "gu",
  );

function measure(text, data) {
  const characters = [...text].length;
  const han = (text.match(pattern(data.han)) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const isChinese = han > 0 && !pattern(data.kanaOrHangul).test(text) && 2 * han >= letters;
  return { characters, isChinese, limit: isChinese ? data.chineseLimit : data.otherLimit };
}

function say({ characters, isChinese, limit }, recommended) {
  const number = (value) => value.toLocaleString("en");
  const language = isChinese ? " (Chinese)" : "";
  const count = `${number(characters)} of ${number(limit)} characters${language}`;
  const over = characters - limit;
  if (over > 0) return `${count}: the last ${number(over)} will not be read`;
  if (characters > recommended) return `${count}: the vendor advises ${number(recommended)} at most`;
  return count;
}

export default function ({ data, parentElement }) {
  const meter = parentElement.querySelector(".meter");
  const area = () => document.querySelector(`.st-key-${data.watches} textarea`);
  const draw = () => {
    const typed = area()?.value ?? "";
    const [known, sent] = data.standsFor ?? [];
    const measured = measure(known === typed ? sent : typed, data);
    meter.textContent = say(measured, data.recommended);
    meter.classList.toggle("over", measured.characters > data.recommended);
  };
  const onInput = (event) => {
    if (event.target === area()) draw();
  };
  document.addEventListener("input", onInput);
  // A prompt that the server puts in place raises no input event.
  const watcher = new MutationObserver(draw);
  const field = area();
  if (field) watcher.observe(field, { childList: true, characterData: true, subtree: true });
  draw();
  return () => {
    document.removeEventListener("input", onInput);
    watcher.disconnect();
  };
}
