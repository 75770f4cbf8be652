/* The few signs of the grid, drawn here so that nothing is fetched for them. */

const SHAPES = {
  star: "M12 2.6l2.9 6.1 6.5.9-4.7 4.7 1.1 6.7-5.8-3.2L6.2 21l1.1-6.7L2.6 9.6l6.5-.9z",
  heart: "M12 20.5C5 15 2.5 11.7 2.5 8.2A4.7 4.7 0 0 1 12 6.5a4.7 4.7 0 0 1 9.5 1.7c0 3.5-2.5 6.8-9.5 12.3z",
  tick: "M4.5 12.5l5 5 10-11",
  stack: "M4 8h12v12H4zM8 8V4h12v12h-4",
};

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

function element(kind, className, attributes = {}) {
  const made = document.createElement(kind);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
