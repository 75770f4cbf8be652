/* How much sooner the audible clip is set going than the silent ones.
 *
 * Sound takes a while to come out, and a clip with sound moves only once it does. How long depends
 * on the machine and on what is plugged in, so it is learned from every start.
 */

const KEY = "player head start";
const FIRST_GUESS_S = 0.04;
const LONGEST_S = 0.5;
const GROW = 0.6;
// A busy page starts the silent ones late, which says nothing of the sound.
const SHRINK = 0.15;

export class HeadStart {
  constructor() {
    const kept = Number.parseFloat(localStorage.getItem(KEY));
    this.seconds = Number.isFinite(kept) ? kept : FIRST_GUESS_S;
  }

  /** Takes in how far a silent clip was ahead after a start, in seconds of time. */
  learn(ahead) {
    const change = ahead * (ahead > 0 ? GROW : SHRINK);
    this.seconds = Math.min(LONGEST_S, Math.max(0, this.seconds + change));
    localStorage.setItem(KEY, this.seconds.toFixed(4));
  }
}
