/* Rows that change places. Each move is told as the whole order, and stays told: it goes along with
whatever is told next, so that a message that is lost harms nothing. */

const lists = new WeakMap();

function element(tag, name, attributes = {}) {
  const made = document.createElement(tag);
  made.className = name;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

class Order {
  constructor(list, told) {
    this.list = list;
    this.told = told;
    this.awaited = "";
    this.send = () => {};
    this.listen();
  }

  listen() {
    this.list.addEventListener("keydown", (event) => this.press(event));
    this.list.addEventListener("click", (event) => {
      const step = Number(event.target.closest("button")?.dataset.step ?? 0);
      if (step) this.move(event.target.closest("li"), step);
    });
    this.list.addEventListener("pointerdown", (event) => this.grab(event));
  }

  get ids() {
    return [...this.list.children].map((row) => row.dataset.id);
  }

  take(items) {
    const told = items.map((item) => item.id).join();
    if (told === this.awaited) this.awaited = "";
    // An answer to an earlier move must not undo a later one.
    if (this.awaited || this.held || told === this.ids.join()) return;
    this.list.replaceChildren(...items.map((item) => this.row(item)));
    this.number();
  }

  row(item) {
    const row = element("li", "row", { tabindex: "0" });
    row.dataset.id = item.id;
    row.dataset.title = item.title;
    const poster = element("img", "poster", { src: item.poster, alt: "", loading: "lazy" });
    const words = element("span", "words");
    const title = element("span", "title");
    const fact = element("span", "fact");
    title.textContent = item.title;
    fact.textContent = item.fact;
    words.append(title, fact);
    row.append(element("span", "place"), poster, words, this.button(-1), this.button(1));
    return row;
  }

  button(step) {
    const label = step < 0 ? "Earlier" : "Later";
    const button = element("button", "step", { type: "button", "aria-label": label });
    button.dataset.step = step;
    button.textContent = step < 0 ? "↑" : "↓";
    return button;
  }

  number() {
    [...this.list.children].forEach((row, at, rows) => {
      row.querySelector(".place").textContent = at + 1;
      row.ariaLabel = `${at + 1} of ${rows.length}: ${row.dataset.title}`;
    });
  }

  press(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = event.target.closest("li");
    if (!step || !row) return;
    event.preventDefault();
    if (event.altKey) this.move(row, step);
    else (step < 0 ? row.previousElementSibling : row.nextElementSibling)?.focus();
  }

  move(row, step) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    const focused = row.getRootNode().activeElement;
    if (step < 0) other.before(row);
    else other.after(row);
    focused?.focus();
    this.tell(row);
  }

  grab(event) {
    const row = event.target.closest("li");
    if (!row || event.button !== 0 || event.target.closest("button")) return;
    this.held = row;
    row.setPointerCapture(event.pointerId);
    row.classList.add("held");
    const drag = (move) => this.drag(move.clientY);
    const drop = () => {
      row.removeEventListener("pointermove", drag);
      row.classList.remove("held");
      this.held = null;
      this.tell(row);
    };
    row.addEventListener("pointermove", drag);
    row.addEventListener("lostpointercapture", drop, { once: true });
  }

  /* Swap with whichever neighbour's middle was passed. */
  drag(y) {
    const { previousElementSibling: before, nextElementSibling: after } = this.held;
    const middle = (row) => row.getBoundingClientRect().top + row.offsetHeight / 2;
    if (before && y < middle(before)) after ? after.before(before) : this.list.append(before);
    else if (after && y > middle(after)) this.held.before(after);
    this.number();
  }

  tell(row) {
    this.number();
    this.told.textContent = `Now ${row.ariaLabel}`;
    this.awaited = this.ids.join();
    this.send(this.ids);
  }
}

export default function ({ data, parentElement, setStateValue }) {
  const list = parentElement.querySelector(".order");
  if (!lists.has(list)) lists.set(list, new Order(list, parentElement.querySelector(".told")));
  const order = lists.get(list);
  order.send = (ids) => setStateValue("moved", { ids });
  order.take(data.items);
  return () => lists.delete(list);
}
