/* Sees what no frame tells: that all clips are over, that one ran dry, that one has come back. */

const TICK_MS = 50;
const STALL_MS = 150;

export class Watch {
  constructor(gang) {
    this.gang = gang;
    this.drySince = new WeakMap();
    this.ticker = setInterval(() => this.look(), TICK_MS);
  }

  look() {
    const { gang } = this;
    if (gang.travelling) return;
    if (gang.state === "paused") return this.#fetchLate();
    const members = gang.clips.filter((clip) => clip.usable && !clip.parted);
    if (members.length && members.every((clip) => clip.over)) return void gang.turnBack();
    for (const clip of gang.clips) this.#lookAt(clip);
  }

  #fetchLate() {
    const isBack = (clip) => clip.late && !clip.isDry;
    if (this.gang.clips.some(isBack)) this.gang.go(this.gang.at);
  }

  #lookAt(clip) {
    if (clip.late && !clip.isDry && !clip.parted) return void this.gang.join(clip);
    if (!clip.running || clip.parted || !clip.isDry) return void this.drySince.delete(clip);
    const since = this.drySince.get(clip) ?? performance.now();
    this.drySince.set(clip, since);
    if (performance.now() - since > STALL_MS) this.#stall(clip);
  }

  #stall(clip) {
    this.drySince.delete(clip);
    this.gang.stall();
  }

  close() {
    clearInterval(this.ticker);
  }
}
