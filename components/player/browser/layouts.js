/* Finds room for the pictures: as many columns as make them largest in the space there is. */

const GAP = 12;
const NARROW = 480;
const LEAST_WIDTH = 230;
const TALL_ENOUGH = 0.4;
/* Side by side is easier to compare than one above the other, so pictures may be a little smaller. */
const NEARLY = 0.85;
/* Pixels for the page's own head above, so that the transport is in sight as well. */
const PAGE_HEAD = 176;

/** Returns how many columns to lay, and how wide a picture is, in pixels. */
export function bestGrid({ width, height, aspect, count, caption }) {
  const isNarrow = width < NARROW;
  let best = { columns: 1, picture: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const across = (width - GAP * (columns - 1)) / columns;
    if (columns > 1 && (isNarrow || across < LEAST_WIDTH)) break;
    const shared = (height - GAP * (rows - 1)) / rows - caption;
    const down = isNarrow ? Math.max(shared, innerHeight * TALL_ENOUGH) : Math.max(shared, 90);
    const picture = Math.floor(Math.min(across, down * aspect));
    if (picture > best.picture * (best.picture ? NEARLY : 1)) best = { columns, picture };
  }
  return best;
}

/** The shape that most clips have; the others are fitted into it. */
export function commonAspect(reels) {
  const shapes = new Map();
  for (const { width, height } of reels) {
    const aspect = width > 0 && height > 0 ? width / height : 16 / 9;
    shapes.set(aspect, (shapes.get(aspect) ?? 0) + 1);
  }
  return [...shapes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 16 / 9;
}

export class Layouts {
  /**
   * @param root What goes full screen.
   * @param screen What holds the cells.
   * @param bar The transport, which must stay in sight.
   */
  constructor({ root, screen, bar }) {
    Object.assign(this, { root, screen, bar });
    this.wanted = { aspect: 16 / 9, count: 1, isPair: false };
    this.observer = new ResizeObserver(() => this.lay());
    this.observer.observe(root);
    this.onresize = () => this.lay();
    addEventListener("resize", this.onresize);
  }

  show(wanted) {
    this.wanted = wanted;
    this.lay();
  }

  lay() {
    const { aspect, count, isPair } = this.wanted;
    const width = this.screen.clientWidth;
    if (!width) return;
    const space = { width, height: this.#height(), aspect, count: isPair ? 1 : count };
    this.#put(bestGrid({ ...space, caption: this.#caption() }), aspect);
    // A caption's height follows from its width: what it is now may differ from what was reckoned.
    this.#put(bestGrid({ ...space, caption: this.#caption() }), aspect);
  }

  #height() {
    const isFull = document.fullscreenElement !== null;
    const room = isFull ? innerHeight - 24 : innerHeight - PAGE_HEAD;
    return Math.max(240, room - this.bar.offsetHeight);
  }

  #caption() {
    const captions = [...this.screen.querySelectorAll("figcaption")];
    return 6 + Math.max(0, ...captions.map((caption) => caption.offsetHeight));
  }

  #put({ columns, picture }, aspect) {
    this.screen.style.setProperty("--columns", columns);
    this.screen.style.setProperty("--picture", `${picture}px`);
    this.screen.style.setProperty("--aspect", aspect);
  }

  close() {
    this.observer.disconnect();
    removeEventListener("resize", this.onresize);
  }
}
