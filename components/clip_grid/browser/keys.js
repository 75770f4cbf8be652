/* What each key does, and the card that says so. */

const KEYS = [
  ["Arrows", "move; with Shift, select on the way"],
  ["Space", "play or stop"],
  ["Enter", "open the clip"],
  ["1 – 5", "rate; 0 takes the stars back"],
  ["F", "favourite"],
  ["X", "reject"],
  ["S", "select; Ctrl+A the page, Esc none"],
  ["D", "download"],
  ["E", "export the selection"],
  ["Delete", "move to the trash"],
  ["?", "this help"],
];

function makeHelp() {
  const help = element("div", "help", { role: "dialog", "aria-label": "Keys of the library" });
  const list = element("dl", "keys");
  for (const [key, meaning] of KEYS) {
    const name = element("dt", "key");
    const told = element("dd", "meaning");
    name.textContent = key;
    told.textContent = meaning;
    list.append(name, told);
  }
  help.append(list);
  help.hidden = true;
  return help;
}

/* Return what a key asks for, as a name and a value; null where it is none of ours. */
function readKey(event) {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) return event.key.toLowerCase() === "a" ? ["selectPage"] : null;
  if (/^[0-5]$/.test(event.key)) return ["rate", Number(event.key)];
  const moves = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
  if (event.key in moves) return ["move", moves[event.key]];
  const others = {
    Home: ["move", "first"],
    End: ["move", "last"],
    " ": ["play"],
    Enter: ["open"],
    Delete: ["trash"],
    Escape: ["clear"],
    "?": ["help"],
    f: ["favourite"],
    x: ["reject"],
    s: ["toggle"],
    d: ["download"],
    e: ["export"],
  };
  return others[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
