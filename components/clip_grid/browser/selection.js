/* Which clips of this page are chosen. */

class Selection {
  constructor() {
    this.ids = new Set();
    this.anchor = null;
  }

  only(id) {
    this.ids = new Set([id]);
    this.anchor = id;
  }

  toggle(id) {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.anchor = id;
  }

  /* Choose all from the clip that was chosen last to this one, in the order of the page. */
  reach(id, order) {
    const from = Math.max(order.indexOf(this.anchor), 0);
    const to = order.indexOf(id);
    const [first, last] = from < to ? [from, to] : [to, from];
    this.ids = new Set(order.slice(first, last + 1));
    this.anchor = order[from];
  }

  all(order) {
    this.ids = new Set(order);
  }

  clear() {
    this.ids.clear();
  }

  /* Take over what the server knows, leaving out what is not on this page. */
  adopt(ids, order) {
    const known = new Set(order);
    this.ids = new Set(ids.filter((id) => known.has(id)));
    if (!known.has(this.anchor)) this.anchor = null;
  }
}
