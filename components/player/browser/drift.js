/* Finds out that a clip has drifted from the clock, and mends it once rather than all the time.
 *
 * Every change of a video's rate lays its own clock anew, so clips that run together are left
 * alone: only the median of several frames counts, and only beyond a dead band. The first look
 * after a start is stricter: what is off then is off for good.
 */

const SAMPLES = 9;
const DEAD_BAND_FRAMES = 0.75;
const FIRST_BAND_FRAMES = 0.4;
const SETTLE_MS = 500;
const SETTLE_AT_MOST_MS = 8000;
const BURST = 0.25;
const BURST_AT_MOST_S = 0.5;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export class Drift {
  constructor(clip) {
    this.clip = clip;
    this.settleMs = SETTLE_MS;
    this.rest();
  }

  /** Begins anew, as after a start of all clips. */
  begin() {
    this.settleMs = SETTLE_MS;
    this.rest();
    this.isFirst = true;
  }

  /** Forgets what was measured and looks away for a moment. */
  rest() {
    this.isFirst = false;
    this.offsets = [];
    this.quietUntil = performance.now() + this.settleMs;
    clearTimeout(this.timer);
  }

  /** Takes a measure; returns how far the clip is ahead, in seconds, once that is certain. */
  note(clock, rate) {
    if (performance.now() < this.quietUntil) return null;
    this.offsets.push(this.clip.origin(rate) - clock.origin(rate));
    if (this.offsets.length < SAMPLES) return null;
    const ahead = median(this.offsets);
    this.offsets.shift();
    const frames = this.isFirst ? FIRST_BAND_FRAMES : DEAD_BAND_FRAMES;
    this.isFirst = false;
    const band = frames * Math.max(this.clip.frame, clock.frame) * Math.max(1, rate);
    return Math.abs(ahead) > band ? ahead : null;
  }

  /** Mends what was found: waits for the excess, hurries after a little, joins after a lot. */
  mend(ahead, rate, join) {
    // Where mending does not last, the machine is too busy, and more of it would not help.
    this.settleMs = Math.min(2 * this.settleMs, SETTLE_AT_MOST_MS);
    this.rest();
    const { video } = this.clip;
    if (ahead > 0) {
      video.pause();
      this.later(ahead / rate, () => video.play().catch(() => {}));
    } else if (-ahead < BURST_AT_MOST_S) {
      video.playbackRate = rate * (1 + BURST);
      this.later(-ahead / (rate * BURST), () => (video.playbackRate = rate));
    } else {
      join(this.clip);
    }
  }

  later(seconds, act) {
    this.quietUntil += seconds * 1000;
    this.timer = setTimeout(act, seconds * 1000);
  }
}
