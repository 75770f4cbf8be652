/* The grid: cells in rows, one of which has the focus; keys and clicks become asks. */

class Grid {
  constructor(root) {
    this.root = root;
    this.items = [];
    this.cells = new Map();
    this.focused = null;
    this.columns = 0;
    this.turn = -1;
    this.selection = new Selection();
    this.preview = new Preview();
    this.outbox = new Outbox();
    this.help = makeHelp();
    this.rows = element("div", "rows", { role: "grid", "aria-multiselectable": "true" });
    const more = element("button", "more", { type: "button" });
    more.textContent = "Keys";
    more.onclick = () => this.toggleHelp();
    root.replaceChildren(this.rows, more, this.help);
    this.listen();
  }

  listen() {
    this.rows.onclick = (event) => this.clicked(event);
    this.rows.ondblclick = (event) => this.cellOf(event) && !actOf(event) && this.open(this.cellOf(event));
    this.rows.onkeydown = (event) => this.pressed(event);
    this.rows.addEventListener("focusin", (event) => {
      const cell = this.cellOf(event);
      if (cell) this.focusOn(cell.dataset.id);
    });
    this.rows.onpointerover = (event) => this.pointed(event);
    this.rows.onpointerleave = () => this.preview.stop();
    this.watcher = new ResizeObserver(() => this.layOut());
    this.watcher.observe(this.rows);
  }

  /* Take over what the server says, but no older opinion than the ones that are on their way. */
  take(data) {
    this.outbox.heard(data.token, data.heard);
    if (!this.outbox.isClear && sameIds(this.items, data.items)) return;
    this.items = data.items;
    this.rows.setAttribute("aria-label", data.label);
    this.rows.style.setProperty("--frame", data.frame);
    const order = this.order;
    if (data.turn !== this.turn) this.selection.adopt(data.selected, order);
    this.turn = data.turn;
    this.draw();
  }

  get order() {
    return this.items.map((item) => item.id);
  }

  draw() {
    const known = new Set(this.order);
    for (const [id, cell] of this.cells) {
      if (known.has(id)) continue;
      if (this.preview.cell === cell) this.preview.stop();
      cell.remove();
      this.cells.delete(id);
    }
    if (!known.has(this.focused)) this.focused = this.order[0] ?? null;
    for (const item of this.items) {
      if (!this.cells.has(item.id)) this.cells.set(item.id, makeCell(item));
      paintCell(this.cells.get(item.id), item);
    }
    this.columns = 0;
    this.layOut();
    this.paint();
  }

  /* Put the cells into rows of as many as fit, so that a reader knows what stands above what. */
  layOut() {
    const template = getComputedStyle(this.rows).gridTemplateColumns;
    const columns = Math.max(template.split(" ").filter(Boolean).length, 1);
    if (columns === this.columns) return;
    this.columns = columns;
    const had = this.rows.getRootNode().activeElement;
    const rows = [];
    for (let first = 0; first < this.items.length; first += columns) {
      const row = element("div", "row", { role: "row" });
      row.append(...this.items.slice(first, first + columns).map((item) => this.cells.get(item.id)));
      rows.push(row);
    }
    this.rows.replaceChildren(...rows);
    if (had?.classList?.contains("cell")) had.focus({ preventScroll: true });
  }

  paint() {
    for (const [id, cell] of this.cells) {
      paintSelection(cell, this.selection.ids.has(id));
      cell.tabIndex = id === this.focused ? 0 : -1;
    }
  }

  cellOf(event) {
    return event.target.closest?.(".cell");
  }

  focusOn(id) {
    this.focused = id;
    this.paint();
  }

  /* Whom an ask is for: the whole selection where the focus is part of it. */
  meant(id) {
    return this.selection.ids.has(id) ? this.order.filter((one) => this.selection.ids.has(one)) : [id];
  }

  item(id) {
    return this.items.find((item) => item.id === id);
  }

  destroy() {
    this.preview.stop();
    this.watcher.disconnect();
  }
}

function sameIds(some, others) {
  return some.length === others.length && some.every((item, place) => item.id === others[place].id);
}

function actOf(event) {
  return event.target.closest?.("[data-act]");
}
