/* Waits for a pause in the typing, then tells what stands in the text area. */

export default function ({ data, setTriggerValue }) {
  let timer = 0;
  let told = null;
  const area = () => document.querySelector(`.st-key-${data.watches} textarea`);
  const tell = () => {
    timer = 0;
    const text = area()?.value;
    if (text === undefined || text === told) return;
    told = text;
    setTriggerValue("typed", text);
  };
  const onInput = (event) => {
    if (event.target !== area()) return;
    clearTimeout(timer);
    timer = setTimeout(tell, data.pauseMs);
  };
  // A tab that goes into the background may never come back.
  const onHidden = () => {
    if (!document.hidden || !timer) return;
    clearTimeout(timer);
    tell();
  };
  document.addEventListener("input", onInput);
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("input", onInput);
    document.removeEventListener("visibilitychange", onHidden);
  };
}
