/* All that a person can ask of the player; buttons, keys and pictures ask the same things here. */

import { LAYOUTS } from "./transport.js";

export class Actions {
  constructor(player) {
    this.player = player;
  }

  get gang() {
    return this.player.gang;
  }

  get stage() {
    return this.player.stage;
  }

  toggle() {
    if (this.gang.wish) this.gang.pause();
    else this.gang.play();
  }

  /** Goes on by frames of the clip that is counted, from the one on the screen. */
  async step(frames) {
    if (this.gang.wish) await this.gang.pause();
    const { ruler, aim, at } = this.gang;
    const from = ruler.middleOf(aim ?? at);
    this.seek(from + frames * ruler.frame);
  }

  skip(seconds) {
    this.seek((this.gang.aim ?? this.gang.moment) + seconds);
  }

  seek(moment) {
    const { gang } = this;
    this.player.isSought = true;
    gang.go(Math.min(moment, gang.duration - gang.ruler.frame / 2));
  }

  speed(speed) {
    this.gang.setRate(speed);
    this.player.change({ speed });
  }

  toggleLoop() {
    this.player.change({ loop: !this.stage.loop });
  }

  /** Sets a mark where the clips stand, or takes it away. */
  mark(which) {
    const name = which === "start" ? "mark_in_s" : "mark_out_s";
    const { ruler, moment } = this.gang;
    const edge = Math.floor(moment * ruler.fps + 0.01) + (which === "start" ? 0 : 1);
    this.player.change({ [name]: this.stage[name] === null ? edge / ruler.fps : null });
  }

  toggleMute() {
    this.player.isSilent = !this.player.isSilent;
    this.player.show();
  }

  solo(id) {
    this.player.isSilent = false;
    this.player.change({ heard: id });
  }

  soloNumber(number) {
    const reel = this.player.reels[number - 1];
    if (reel) this.solo(reel.id);
  }

  choose(id) {
    if (!this.player.reels.some((reel) => reel.id === id)) return;
    this.player.change({ chosen: id });
    this.player.reports.act("pick", { id });
  }

  /** Chooses by the picture; where two share a frame it is the line that a press takes hold of. */
  touch(id) {
    if (this.player.layout === "grid") this.choose(id);
  }

  chooseNumber(number) {
    this.choose(this.player.reels[number - 1]?.id);
  }

  rate(id, change) {
    this.player.ratings.rate(id, change);
    this.player.show();
    this.player.reports.act("rating", { id, ...change });
  }

  rateChosen(change) {
    if (this.player.isBlind) return;
    const { id } = this.player.chosen;
    const isSame = change.stars === this.player.ratings.of(id).stars;
    this.rate(id, isSame ? { stars: 0 } : change);
  }

  judgeChosen(verdict) {
    if (!this.player.isBlind) this.player.cellOf(this.player.chosen.id).rating.judge(verdict);
  }

  writeChosen() {
    if (!this.player.isBlind) this.player.cellOf(this.player.chosen.id).rating.write();
  }

  still(id) {
    this.player.reports.act("moment", { id, at_s: this.player.place });
  }

  stillChosen() {
    this.still(this.player.chosen.id);
  }

  layout(layout) {
    this.player.change({ layout });
  }

  nextLayout() {
    if (this.player.reels.length < 2) return;
    const names = LAYOUTS.map(([name]) => name);
    this.layout(names[(names.indexOf(this.stage.layout) + 1) % names.length]);
  }

  swap() {
    if (this.stage.layout === "blink") this.player.blend.swap();
  }

  toggleFit() {
    this.player.change({ fit: this.stage.fit === "fit" ? "fill" : "fit" });
  }

  toggleStrip() {
    this.player.change({ strip: !this.stage.strip });
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.player.root.requestFullscreen().catch(() => {});
  }

  help() {
    this.player.sheet.showModal();
  }
}
