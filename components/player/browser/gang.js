/* Plays clips together: they start in one task, follow the audible one, and wait for each other.
 *
 * The wish is what the person asked for, play or pause; the state is what can be had just now.
 */

import { Drift } from "./drift.js";
import { HeadStart } from "./headstart.js";

const STALL_MS = 150;
const TICK_MS = 50;
const LEAD_S = 0.4;
const OVERTAKE_MS = 250;

export class Gang {
  /**
   * @param heard Returns the id of the audible clip.
   * @param hooks onstate(state), onmoment(), onsettled(), onclip(clip).
   */
  constructor({ heard, hooks }) {
    this.heard = heard;
    this.hooks = hooks;
    this.drifts = new Map();
    this.headStart = new HeadStart();
    this.wish = false;
    this.state = "paused";
    this.rate = 1;
    this.loop = true;
    this.marks = { start: null, end: null };
    this.at = 0;
    this.aim = null;
    this.travelling = null;
    this.ticker = setInterval(() => this.tick(), TICK_MS);
  }

  get clips() {
    return [...this.drifts.keys()];
  }

  /** Makes these the clips that play; who stays is not touched, who is new joins. */
  gather(clips) {
    const leaving = this.clips.filter((clip) => !clips.includes(clip));
    for (const clip of leaving) this.dismiss(clip);
    const arriving = clips.filter((clip) => !this.drifts.has(clip));
    this.drifts = new Map(clips.map((clip) => [clip, this.drifts.get(clip) ?? new Drift(clip)]));
    for (const clip of arriving) this.welcome(clip);
    if (this.state === "playing") for (const clip of arriving) this.join(clip);
    else if (arriving.length) this.go(this.at);
  }

  welcome(clip) {
    clip.onframe = () => this.follow(clip);
    clip.onfailure = () => this.hooks.onclip(clip);
    clip.load();
  }

  dismiss(clip) {
    this.drifts.get(clip).rest();
    clip.onframe = () => {};
    clip.video.pause();
  }

  /** The clip that all others follow: the audible one, or the longest while that one rests. */
  get clock() {
    const running = this.clips.filter((clip) => clip.running && !clip.parted);
    const heard = running.find((clip) => clip.id === this.heard());
    return heard ?? running.reduce((a, b) => (a && a.duration >= b.duration ? a : b), null);
  }

  /** The clip whose frames are counted. */
  get ruler() {
    const usable = this.clips.filter((clip) => clip.usable);
    return usable.find((clip) => clip.id === this.heard()) ?? usable[0] ?? this.clips[0];
  }

  get duration() {
    const known = this.clips.filter((clip) => !clip.failed).map((clip) => clip.duration);
    return Math.max(0.001, ...known);
  }

  get start() {
    return Math.min(this.marks.start ?? 0, this.duration);
  }

  get end() {
    const end = Math.min(this.marks.end ?? this.duration, this.duration);
    return end > this.start ? end : this.duration;
  }

  get moment() {
    const reached = this.state === "playing" ? this.clock?.now(this.rate) : null;
    return Math.min(this.end, reached ?? this.at);
  }

  change(state) {
    if (this.state === state) return;
    this.state = state;
    this.hooks.onstate(state);
  }

  play() {
    this.wish = true;
    const isOver = this.at >= this.end - this.ruler.frame * 1.1 || this.at < this.start;
    return this.go(isOver ? this.start : this.at);
  }

  pause() {
    this.wish = false;
    const { clock } = this;
    const isLive = this.state === "playing" && clock?.isLive;
    return this.go(isLive ? (clock.shownFrame + 0.5) / clock.fps : this.at);
  }

  setRate(rate) {
    const { moment } = this;
    this.rate = rate;
    if (this.state === "playing") this.go(moment);
  }

  /** Brings every clip to a moment; the last of several calls counts. */
  go(moment) {
    this.aim = Math.min(Math.max(0, moment), this.duration);
    setTimeout(() => this.aim !== null && this.overtake?.(), OVERTAKE_MS);
    this.travelling ??= this.travel().finally(() => (this.travelling = null));
    return this.travelling;
  }

  async travel() {
    while (this.aim !== null) {
      this.halt();
      this.at = this.ruler?.middleOf(this.aim) ?? 0;
      this.aim = null;
      if (this.state !== "stalled") this.change(this.wish ? "waiting" : "paused");
      this.hooks.onmoment();
      const overtaken = new Promise((resolve) => (this.overtake = resolve));
      await Promise.race([Promise.all(this.clips.map((clip) => this.bring(clip))), overtaken]);
      this.turnAtTheEnd();
    }
    if (this.wish) this.startTogether();
    else this.change("paused");
    this.hooks.onsettled();
  }

  turnAtTheEnd() {
    if (!this.wish || this.aim !== null || this.clips.some((clip) => this.canRun(clip))) return;
    this.wish = this.loop && this.at > this.start;
    if (this.wish) this.aim = this.start;
  }

  canRun(clip) {
    return clip.usable && !clip.isPast(this.at + clip.frame);
  }

  async bring(clip) {
    if (clip.failed) return;
    const isThere = await clip.place(this.at);
    if (clip.late === !isThere) return;
    clip.late = !isThere;
    this.hooks.onclip(clip);
  }

  halt() {
    clearTimeout(this.late);
    for (const [clip, drift] of this.drifts) {
      drift.rest();
      clip.parted = false;
      clip.video.pause();
    }
  }

  startTogether() {
    const ready = this.clips.filter((clip) => this.canRun(clip));
    const audible = ready.filter((clip) => !clip.video.muted);
    const silent = ready.filter((clip) => clip.video.muted);
    this.begin(audible);
    if (audible.length) this.late = setTimeout(() => this.begin(silent), this.headStart.seconds * 1000);
    else this.begin(silent);
    this.learner = audible.length ? silent[0] : null;
    this.change("playing");
  }

  begin(clips) {
    for (const clip of clips) clip.start(this.rate).catch((refusal) => this.refused(refusal));
    for (const clip of clips) this.drifts.get(clip)?.begin();
  }

  refused(refusal) {
    if (refusal.name !== "NotAllowedError") return;
    this.wish = false;
    this.go(this.at);
  }

  /** Brings one clip to where the others will be in a moment, and lets it go on from there. */
  async join(clip) {
    clip.parted = true;
    clip.video.pause();
    const meeting = this.moment + LEAD_S * this.rate;
    const isThere = await clip.place(meeting);
    if (this.state !== "playing" || !clip.parted) return;
    clip.late = !isThere;
    this.hooks.onclip(clip);
    const wait = Math.max(0, (meeting - this.moment) / this.rate);
    setTimeout(() => {
      clip.parted = false;
      if (this.state !== "playing" || !clip.usable || clip.isPast(meeting)) return;
      clip.start(this.rate).catch((refusal) => this.refused(refusal));
      this.drifts.get(clip)?.rest();
    }, wait * 1000);
  }

  /** Looks at a clip whose frame has just come up. */
  follow(clip) {
    if (this.state !== "playing") return;
    const { clock } = this;
    if (clip === clock) return this.beat();
    if (!clock?.isLive || !clip.running || clip.parted) return;
    const drift = this.drifts.get(clip);
    const found = drift.note(clock, this.rate);
    if (found?.isFirst && clip === this.learner) this.headStart.learn(found.ahead / this.rate);
    if (found?.isOff) drift.mend(found.ahead, this.rate, (lost) => this.join(lost));
  }

  beat() {
    this.at = this.moment;
    this.hooks.onmoment();
    if (this.at < this.end - this.ruler.frame / 2) return;
    if (this.marks.end !== null) this.turnBack();
  }

  turnBack() {
    if (this.travelling) return;
    this.wish = this.loop;
    this.go(this.loop ? this.start : this.end - this.ruler.frame / 2);
  }

  /** Looks after what no frame tells: the end, a clip that has run dry, one that has come back. */
  tick() {
    if (this.state !== "playing" || this.travelling) return;
    const members = this.clips.filter((clip) => clip.usable && !clip.parted);
    if (members.every((clip) => clip.over)) return void (members.length && this.turnBack());
    for (const clip of this.clips) this.lookAt(clip);
  }

  lookAt(clip) {
    const { video } = clip;
    if (clip.late && video.readyState >= 3 && !clip.parted) return void this.join(clip);
    const isDry = clip.running && !clip.parted && video.readyState < 3;
    clip.drySince = isDry ? (clip.drySince ?? performance.now()) : null;
    if (isDry && performance.now() - clip.drySince > STALL_MS) this.stall();
  }

  stall() {
    const running = this.clips.filter((clip) => clip.running && !clip.parted);
    const moment = Math.min(...running.map((clip) => clip.video.currentTime));
    for (const clip of running) clip.drySince = null;
    this.change("stalled");
    this.go(moment);
  }

  close() {
    clearInterval(this.ticker);
    for (const clip of this.clips) this.dismiss(clip);
  }
}
