/* What the server is told, and when: at rest, never with every frame.
 *
 * Each report has a turn higher than all before it, so that the server can tell news from what it
 * has heard. What comes back is ignored while it is only an echo.
 */

const AFTER_MS = 300;
const KEPT_ACTS = 40;
const canon = (value) => JSON.stringify(value, Object.keys(value).sort());

export class Reports {
  /** @param send Takes what is to be told; each call runs the page. */
  constructor({ key, read }) {
    this.key = key;
    this.read = read;
    this.send = () => {};
    this.turn = 0;
    this.acts = [];
    this.echoes = [];
    this.given = null;
    this.told = null;
    this.leave = () => this.#remember();
    addEventListener("pagehide", this.leave);
  }

  #next() {
    this.turn = Math.max(this.turn + 1, Date.now());
    return this.turn;
  }

  /** Returns the stage that the server asks for, null if it only repeats what it heard or said. */
  heard(stage) {
    const text = canon(stage);
    if (text === this.given) return null;
    const isFirst = this.given === null;
    this.given = text;
    if (isFirst) return this.#recall(stage);
    const echo = this.echoes.indexOf(text);
    if (echo < 0) return stage;
    this.echoes.splice(0, echo + 1);
    return null;
  }

  /** Tells of the stage soon, once for a flurry of changes. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#tell(), AFTER_MS);
  }

  /** Tells of an act at once. */
  act(kind, what) {
    this.acts = [...this.acts, { kind, turn: this.#next(), ...what }].slice(-KEPT_ACTS);
    this.#tell({ isNews: true });
  }

  #tell({ isNews = false } = {}) {
    clearTimeout(this.timer);
    const stage = this.read();
    const text = canon(stage);
    const isNew = text !== (this.told ?? this.given);
    if (!isNew && !isNews) return;
    if (isNew) {
      this.told = text;
      this.echoes.push(text);
      this.stageTurn = this.#next();
    }
    this.send({ stage: { ...stage, turn: this.stageTurn ?? 0 }, acts: this.acts });
  }

  // A page that is left may tell nothing more, so the place is also kept on this side.
  #remember() {
    const { at_s } = this.read();
    sessionStorage.setItem(this.key, JSON.stringify({ given: this.given, told: this.told, at_s }));
  }

  #recall(stage) {
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    const isSame = kept && [kept.given, kept.told].includes(canon(stage));
    return isSame ? { ...stage, at_s: kept.at_s } : stage;
  }

  close() {
    removeEventListener("pagehide", this.leave);
    this.#remember();
    this.#tell();
  }
}
