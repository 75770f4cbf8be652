/* One clip in the grid: its poster, what a person said of it, and a line of facts. */

const MOST_STARS = 5;

function makeCell(item) {
  const cell = element("div", "cell", { role: "gridcell", tabindex: "-1", "data-id": item.id });
  const picture = element("div", "picture");
  const tick = element("button", "tick", { type: "button", tabindex: "-1", "data-act": "toggle" });
  tick.append(icon("tick"));
  const signs = element("div", "signs");
  const stack = element("button", "stack", { type: "button", tabindex: "-1", "data-act": "stack" });
  picture.append(tick, signs, stack);
  const line = element("div", "line");
  const title = element("a", "title", { tabindex: "-1", "data-act": "open" });
  const facts = element("div", "facts");
  line.append(makeStars(), makeHeart());
  cell.append(picture, title, line, facts);
  return cell;
}

function makeStars() {
  const stars = element("div", "stars");
  for (let count = 1; count <= MOST_STARS; count += 1) {
    const button = element("button", "star", {
      type: "button",
      tabindex: "-1",
      "data-act": "rate",
      "data-stars": count,
      title: `${count} of ${MOST_STARS} stars`,
      "aria-label": `${count} of ${MOST_STARS} stars`,
    });
    button.append(icon("star"));
    stars.append(button);
  }
  return stars;
}

function makeHeart() {
  const heart = element("button", "heart", { type: "button", tabindex: "-1", "data-act": "favourite" });
  heart.append(icon("heart"));
  return heart;
}

/* Bring a cell in line with its item; what is already so is left alone, a playing film most of all. */
function paintCell(cell, item) {
  const part = (name) => cell.querySelector(`.${name}`);
  cell.classList.toggle("rejected", item.rejected);
  cell.setAttribute("aria-label", item.label + opinion(item));
  paintPoster(part("picture"), item);
  part("title").textContent = item.title;
  part("title").href = item.href;
  part("facts").textContent = item.facts;
  part("signs").textContent = item.rejected ? "Rejected" : item.badge;
  part("signs").hidden = !part("signs").textContent;
  paintStack(part("stack"), item);
  part("heart").classList.toggle("on", item.favourite);
  const heart = item.favourite ? "Take out of the favourites" : "Make it a favourite";
  part("heart").setAttribute("aria-label", heart);
  part("heart").title = heart;
  cell.querySelectorAll(".star").forEach((star, place) => star.classList.toggle("on", place < item.stars));
}

function opinion(item) {
  const said = [];
  if (item.stars) said.push(item.stars === 1 ? "1 star" : `${item.stars} stars`);
  if (item.favourite) said.push("favourite");
  if (item.rejected) said.push("rejected");
  if (item.stacked > 1) said.push(`stack of ${item.stacked}`);
  return said.length ? `; ${said.join(", ")}` : "";
}

function paintPoster(picture, item) {
  const shown = picture.querySelector(".poster");
  if (shown && shown.dataset.source === item.poster) return;
  shown?.remove();
  const poster = item.poster
    ? element("img", "poster", { loading: "lazy", decoding: "async", alt: "", src: item.poster })
    : element("div", "poster empty");
  if (!item.poster) poster.textContent = item.waiting;
  poster.dataset.source = item.poster;
  picture.prepend(poster);
}

function paintStack(stack, item) {
  stack.hidden = item.stacked < 2;
  stack.replaceChildren(icon("stack"), String(item.stacked));
  stack.setAttribute("aria-label", `Show the ${item.stacked} takes of this stack`);
  stack.title = `Show the ${item.stacked} takes`;
}

function paintSelection(cell, isSelected) {
  cell.classList.toggle("selected", isSelected);
  cell.setAttribute("aria-selected", String(isSelected));
  const tick = cell.querySelector(".tick");
  tick.setAttribute("aria-label", isSelected ? "Take out of the selection" : "Select");
  tick.title = isSelected ? "Take out of the selection" : "Select";
}
