/* What each clip was rated, by this hand first: the server's word waits until it has heard of it. */

const PENDING_MS = 5000;
const values = ({ stars, verdict, note }) => ({ stars, verdict, note });
const isEqual = (a, b) => a.stars === b.stars && a.verdict === b.verdict && a.note === b.note;

export class Ratings {
  constructor() {
    this.known = new Map();
  }

  of(id) {
    return this.known.get(id)?.value ?? { stars: 0, verdict: "", note: "" };
  }

  rate(id, change) {
    this.known.set(id, { value: { ...this.of(id), ...change }, since: performance.now() });
  }

  hear(reel) {
    const told = values(reel);
    const own = this.known.get(reel.id);
    const isPending = own?.since && performance.now() - own.since < PENDING_MS;
    if (isPending && !isEqual(own.value, told)) return;
    this.known.set(reel.id, { value: told, since: null });
  }
}
