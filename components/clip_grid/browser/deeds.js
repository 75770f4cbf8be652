/* What the grid does when it is clicked, pointed at or typed on. */

Object.assign(Grid.prototype, {
  clicked(event) {
    const cell = this.cellOf(event);
    if (!cell) return;
    const id = cell.dataset.id;
    const act = actOf(event);
    if (act?.dataset.act === "open" && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    cell.focus({ preventScroll: true });
    if (act) this.act(act.dataset.act, id, act);
    else this.choose(id, event);
  },

  act(name, id, button) {
    if (name === "toggle") this.changeSelection(() => this.selection.toggle(id));
    else if (name === "open") this.open(this.cells.get(id));
    else if (name === "stack") this.outbox.ask("stack", [id], 0, this.selection.ids);
    else if (name === "favourite") this.favour([id]);
    else {
      const stars = Number(button.dataset.stars);
      this.rate([id], this.item(id).stars === stars ? 0 : stars);
    }
  },

  choose(id, event) {
    this.changeSelection(() => {
      if (event.shiftKey) this.selection.reach(id, this.order);
      else if (event.ctrlKey || event.metaKey) this.selection.toggle(id);
      else if (this.selection.ids.size === 1 && this.selection.ids.has(id)) this.selection.clear();
      else this.selection.only(id);
    });
  },

  changeSelection(change) {
    change();
    this.paint();
    this.outbox.select(this.selection.ids);
  },

  pointed(event) {
    const cell = event.pointerType === "mouse" ? event.target.closest?.(".picture")?.parentElement : null;
    if (!cell) clearTimeout(this.preview.timer);
    else if (cell !== this.preview.cell) this.preview.hover(cell, this.item(cell.dataset.id)?.clip);
  },

  pressed(event) {
    const read = readKey(event);
    if (!read || !this.focused || event.target.matches?.("button")) return;
    event.preventDefault();
    event.stopPropagation();
    const [name, value] = read;
    const id = this.focused;
    const deeds = {
      move: () => this.move(value, event.shiftKey),
      play: () => this.preview.toggle(this.cells.get(id), this.item(id).clip),
      open: () => this.open(this.cells.get(id)),
      rate: () => this.rate(this.meant(id), value),
      favourite: () => this.favour(this.meant(id)),
      reject: () => this.reject(this.meant(id)),
      toggle: () => this.changeSelection(() => this.selection.toggle(id)),
      selectPage: () => this.changeSelection(() => this.selection.all(this.order)),
      clear: () => this.escape(),
      download: () => this.download(id),
      export: () => this.outbox.ask("export", this.meant(id), 0, this.selection.ids),
      trash: () => this.outbox.ask("trash", this.meant(id), 0, this.selection.ids),
      help: () => this.toggleHelp(),
    };
    deeds[name]();
  },

  move(where, reaching) {
    const order = this.order;
    const from = order.indexOf(this.focused);
    const steps = { left: -1, right: 1, up: -this.columns, down: this.columns };
    const to = where === "first" ? 0 : where === "last" ? order.length - 1 : from + steps[where];
    if (to < 0 || to >= order.length) return;
    if (reaching) {
      this.selection.anchor ??= this.focused;
      this.changeSelection(() => this.selection.reach(order[to], order));
    }
    this.preview.stop();
    this.focusOn(order[to]);
    this.cells.get(order[to]).focus({ preventScroll: true });
    this.cells.get(order[to]).scrollIntoView({ block: "nearest" });
  },

  escape() {
    if (!this.help.hidden) this.toggleHelp();
    else this.changeSelection(() => this.selection.clear());
  },

  toggleHelp() {
    this.help.hidden = !this.help.hidden;
  },

  open(cell) {
    this.outbox.ask("open", [cell.dataset.id], 0, this.selection.ids);
  },

  rate(ids, stars) {
    this.change(ids, (item) => ({ ...item, stars }));
    this.outbox.ask("rate", ids, stars, this.selection.ids);
  },

  /* Where one of them is none yet, all become it. */
  favour(ids) {
    const on = ids.some((id) => !this.item(id).favourite);
    this.change(ids, (item) => ({ ...item, favourite: on, rejected: item.rejected && !on }));
    this.outbox.ask("favourite", ids, Number(on), this.selection.ids);
  },

  reject(ids) {
    const on = ids.some((id) => !this.item(id).rejected);
    this.change(ids, (item) => ({ ...item, rejected: on, favourite: item.favourite && !on }));
    this.outbox.ask("reject", ids, Number(on), this.selection.ids);
  },

  /* Show at once what was asked for; the server's answer follows. */
  change(ids, changed) {
    this.items = this.items.map((item) => (ids.includes(item.id) ? changed(item) : item));
    for (const id of ids) paintCell(this.cells.get(id), this.item(id));
  },

  download(id) {
    const { clip } = this.item(id);
    if (!clip) return;
    const link = element("a", "", { href: `${clip}?download`, download: "" });
    link.click();
  },
});
