/* Plays the sound of the clip that is heard, beside its silent picture.
 *
 * A video with sound moves only once the sound comes out, and changes its pace when it is silenced:
 * it would not keep together with others. So every picture is silent and the sound follows them;
 * what it may be off is less than an eye and an ear notice together.
 * Source: ITU-R BT.1359-1, 45 ms early to 125 ms late are not noticed.
 */

const EARLY_S = 0.045;
const LATE_S = 0.125;
const SETTLE_MS = 700;
const READY_WITHIN_MS = 1000;

export class Sound {
  /** @param refused Called when the browser lets nothing sound before a person has done something. */
  constructor(refused) {
    this.refused = refused;
    this.audio = new Audio();
    this.audio.preload = "auto";
    this.clip = null;
    this.quietUntil = 0;
  }

  /** Takes the sound from a clip; returns whether that is another one than before. */
  hear(clip) {
    if (clip === this.clip || !clip) return false;
    this.clip = clip;
    this.audio.src = clip.reel.url;
    return true;
  }

  set silent(isSilent) {
    this.audio.muted = isSilent;
  }

  /** Goes to a moment; resolves once the sound can go on from there, or could not be waited for. */
  place(moment) {
    const { audio } = this;
    audio.pause();
    if (Math.abs(audio.currentTime - moment) > 0.001) audio.currentTime = moment;
    if (audio.readyState > 2 && !audio.seeking) return Promise.resolve();
    return new Promise((resolve) => {
      audio.oncanplay = audio.onerror = resolve;
      setTimeout(resolve, READY_WITHIN_MS);
    });
  }

  start(moment, rate) {
    const { audio } = this;
    if (!this.clip || this.clip.failed || this.clip.isPast(moment)) return;
    this.quietUntil = performance.now() + SETTLE_MS;
    audio.playbackRate = rate;
    audio.play().catch((refusal) => refusal.name === "NotAllowedError" && this.refused());
  }

  halt() {
    this.audio.pause();
  }

  /** Follows the pictures: goes to where they are, once, if that can be heard. */
  follow(moment, rate) {
    const { audio } = this;
    if (audio.paused || audio.seeking || performance.now() < this.quietUntil) return;
    const early = (audio.currentTime - moment) / rate;
    if (early < EARLY_S && early > -LATE_S) return;
    this.quietUntil = performance.now() + SETTLE_MS;
    audio.currentTime = moment;
  }

  /** Joins pictures that are on their way. */
  async join(moment, rate) {
    await this.place(moment());
    this.start(moment(), rate);
    this.quietUntil = 0;
  }

  close() {
    this.audio.pause();
    this.audio.removeAttribute("src");
    this.audio.load();
  }
}
