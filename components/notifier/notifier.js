/* Shows what was told as notifications, once for each turn, while the page is hidden. */

const WISH = "happyhorse.notify";
const ASK = "Notify me when takes finish";
const ON = "Notifications are on";
const DENIED =
  "This browser denies notifications to the studio. Allow them in its settings for this site.";
const UNABLE = "This browser shows no notifications at this address.";

let last = 0;

const isAble = () => "Notification" in window && window.isSecureContext;
const isOn = () =>
  isAble() && Notification.permission === "granted" && localStorage.getItem(WISH) === "on";

function show({ name, text }) {
  try {
    // Another tab of the studio tells the same under the same tag, which shows it once.
    const notification = new Notification("HappyHorse Studio", { body: text, tag: name });
    notification.onclick = () => window.focus();
  } catch {
    // Chrome on Android has the word but not the deed.
    localStorage.removeItem(WISH);
  }
}

async function turnOver() {
  if (!isAble()) return UNABLE;
  if (isOn()) {
    localStorage.removeItem(WISH);
    return "";
  }
  const answer = await Notification.requestPermission();
  if (answer !== "granted") return answer === "denied" ? DENIED : "";
  localStorage.setItem(WISH, "on");
  return "";
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const word = parentElement.querySelector("span");
  const draw = (said = "") => {
    button.textContent = isOn() ? ON : ASK;
    button.setAttribute("aria-pressed", String(isOn()));
    word.textContent = said;
  };
  button.onclick = async () => draw(await turnOver());
  if (!button.textContent) draw();
  if (data.turn <= last) return;
  last = data.turn;
  if (document.hidden && isOn()) data.lines.forEach(show);
}
