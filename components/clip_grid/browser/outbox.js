/* What was asked for and not yet heard of.

A run of the page that is under way swallows a second message, so each one carries all that the
server has not said it did; numbers let it do each of them once. */

const SELECTION_MS = 200;

class Outbox {
  constructor() {
    this.token = crypto.getRandomValues(new Uint32Array(2)).join("-");
    this.last = 0;
    this.waiting = [];
    this.timer = 0;
    this.send = () => {};
  }

  ask(kind, ids, value, selected) {
    this.last += 1;
    this.waiting.push({ number: this.last, kind, ids, value });
    this.flush(selected);
  }

  /* Tell of a selection once it has settled. */
  select(selected) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask("select", [], 0, selected), SELECTION_MS);
  }

  flush(selected) {
    clearTimeout(this.timer);
    this.send({ token: this.token, asks: this.waiting, selected: [...selected] });
  }

  heard(token, number) {
    if (token === this.token) this.waiting = this.waiting.filter((ask) => ask.number > number);
  }

  get isClear() {
    return this.waiting.length === 0;
  }
}
