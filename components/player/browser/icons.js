/* The pictures on the buttons: outlines on a field of 24 by 24. */

const OUTLINES = {
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M7 5h3.5v14H7zM13.5 5H17v14h-3.5z",
  back: "M17.5 6v12L9 12zM6 6h2v12H6z",
  forward: "M6.5 6v12L15 12zM16 6h2v12h-2z",
  loop: "M7 7h9V4.5l4 3.5-4 3.5V9H9v3H7zM17 17H8v2.5L4 16l4-3.5V15h7v-3h2z",
  "mark-in": "M5 4h7v2H7v12h5v2H5zM11 12l7-4.5v9z",
  "mark-out": "M19 4h-7v2h5v12h-5v2h7zM13 12L6 7.5v9z",
  sound: "M4 9.5v5h3.5L12 19V5L7.5 9.5zM14.5 8.5a4.5 4.5 0 0 1 0 7zM14.5 4.5v2a6 6 0 0 1 0 11v2a8 8 0 0 0 0-15z",
  silent: "M4 9.5v5h3.5L12 19V5L7.5 9.5zM15 9.5l2 2 2-2 1.2 1.2-2 1.8 2 2-1.2 1.2-2-2-2 2-1.2-1.2 2-2-2-1.8z",
  full: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
  fit: "M3 5h18v14H3zM5 7v10h14V7zM8 9h8v6H8z",
  strip: "M3 6h18v12H3zM5 8v8h3.5V8zM10.3 8v8h3.5V8zM15.5 8v8H19V8z",
  help: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm-1 9.5c0-3 3-3 3-5a2 2 0 0 0-4 0H8.2a3.8 3.8 0 0 1 7.6 0c0 3-3 3-3 5zM11 16h2v2h-2z",
  grid: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  "wipe-vertical": "M3 5h18v14H3zM5 7v10h6V7zM11.5 3h1v18h-1z",
  "wipe-horizontal": "M3 5h18v14H3zM5 7v4.5h14V7zM2 11.5h20v1H2z",
  onion: "M9 5a7 7 0 1 1 0 14A7 7 0 0 1 9 5zm0 2a5 5 0 1 0 0 10A5 5 0 0 0 9 7zM15 5a7 7 0 1 1-2.5 13.5 9 9 0 0 0 0-13A7 7 0 0 1 15 5z",
  difference: "M3 5h18v14H3zM5 7v10l14-10z",
  blink: "M12 6c4.5 0 8 3 9.5 6-1.5 3-5 6-9.5 6s-8-3-9.5-6C4 9 7.5 6 12 6zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  winner: "M6 4h12v2h3v2a4 4 0 0 1-4 4 5 5 0 0 1-4 3v3h3v2H8v-2h3v-3a5 5 0 0 1-4-3 4 4 0 0 1-4-4V6h3zM6 8H5a2 2 0 0 0 1 1.7zM18 8v1.7A2 2 0 0 0 19 8z",
  reject: "M6.5 5L12 10.5 17.5 5 19 6.5 13.5 12 19 17.5 17.5 19 12 13.5 6.5 19 5 17.5 10.5 12 5 6.5z",
  note: "M4 17.5V20h2.5L17 9.5 14.5 7zM15.5 6L18 8.5l1.5-1.5L17 4.5zM11 18h9v2h-9z",
  still: "M4 7h4l1.5-2h5L16 7h4v12H4zm8 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
  star: "M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2l-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z",
  swap: "M7 5l-4 4 4 4v-3h8V8H7zM17 11v3H9v2h8v3l4-4z",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const outline = document.createElementNS(space, "path");
  outline.setAttribute("d", OUTLINES[name]);
  outline.setAttribute("fill-rule", "evenodd");
  picture.append(outline);
  return picture;
}

export function changePicture(button, name) {
  if (button.dataset.picture === name) return;
  button.dataset.picture = name;
  button.querySelector("svg").replaceWith(icon(name));
}
