/* One clip: its video, where it stands, and what it takes to put it at a moment. */

const PATIENCE_MS = 8000;
const AHEAD_S = 0.25;
const EVENTS = ["seeked", "loadeddata", "canplay", "canplaythrough", "error"];

export class Clip {
  /**
   * @param reel What the server says of the clip: url, fps, frames, duration_s.
   * @param video The element that plays it; made once, never made anew.
   */
  constructor(reel, video) {
    this.video = video;
    this.failed = false;
    this.late = false;
    this.parted = false;
    this.seen = null;
    this.isLive = false;
    this.onframe = () => {};
    this.onfailure = () => {};
    this.rename(reel);
    video.addEventListener("error", () => this.fail());
    this.watch();
  }

  rename(reel) {
    this.reel = reel;
    this.id = reel.id;
    this.fps = reel.fps > 0 ? reel.fps : 24;
    this.frame = 1 / this.fps;
  }

  /** Whether the server has something else to play in its place by now, such as a proxy. */
  get isStale() {
    return this.video.hasAttribute("src") && this.video.getAttribute("src") !== this.reel.url;
  }

  load() {
    if (this.video.getAttribute("src") === this.reel.url) return;
    this.failed = this.isLive = false;
    this.video.src = this.reel.url;
  }

  fail() {
    this.failed = true;
    this.onfailure(this);
  }

  /** Seconds of picture: by the record, but never more than the file has. */
  get duration() {
    const { frames, duration_s: told } = this.reel;
    const recorded = frames > 0 ? frames / this.fps : told;
    return Number.isFinite(this.video.duration) ? Math.min(recorded, this.video.duration) : recorded;
  }

  get usable() {
    return !this.failed && !this.late;
  }

  get running() {
    return this.usable && !this.video.paused && !this.video.ended;
  }

  /** Whether it stands still for want of data; a machine that is too busy is no reason to wait. */
  get isDry() {
    return this.video.readyState < 3 && !this.over && !this.hasMore;
  }

  get hasMore() {
    const { buffered, currentTime } = this.video;
    const wanted = Math.min(currentTime + AHEAD_S, this.duration - this.frame);
    for (let part = 0; part < buffered.length; part += 1) {
      if (buffered.start(part) <= currentTime && buffered.end(part) >= wanted) return true;
    }
    return false;
  }

  /** Whether nothing is left of it to play. */
  get over() {
    const { video } = this;
    return video.ended || (video.paused && this.isPast(video.currentTime + this.frame / 2));
  }

  /** Whether a moment lies behind the clip's last frame, which it then holds. */
  isPast(moment) {
    return moment >= this.duration - this.frame / 4;
  }

  /** The middle of the frame that is due at a moment: its edges would round to either side. */
  middleOf(moment) {
    return (Math.floor(Math.max(0, moment) * this.fps + 0.01) + 0.5) / this.fps;
  }

  /**
   * Where on the screen's clock this clip's zero lies, in seconds: two clips that show the same
   * moment at the same time have the same one.
   */
  origin(rate) {
    return this.seen.mediaTime - (this.seen.expectedDisplayTime / 1000) * rate;
  }

  /** Which moment is on the screen now; null until a frame came up since the start. */
  now(rate) {
    if (!this.isLive) return null;
    const reached = this.origin(rate) + (performance.now() / 1000) * rate;
    return Math.min(this.duration, Math.max(reached, this.seen.mediaTime));
  }

  start(rate) {
    this.isLive = false;
    // Even an equal rate lays the video's clock anew.
    if (this.video.playbackRate !== rate) this.video.playbackRate = rate;
    // A pause that comes before the first frame takes the promise back; that is no fault.
    this.video.play().catch(() => {});
  }

  /** Frame on the screen, counted from 0. */
  get shownFrame() {
    return this.seen ? Math.round(this.seen.mediaTime * this.fps) : 0;
  }

  watch() {
    this.video.requestVideoFrameCallback((_, frame) => {
      this.seen = frame;
      this.isLive = !this.video.paused;
      this.onframe(this);
      this.watch();
    });
  }

  /** Puts the clip at a moment and resolves to whether it can go on from there. */
  place(moment) {
    const last = this.middleOf(this.duration - this.frame);
    const target = Math.min(this.middleOf(moment), last);
    const { video } = this;
    if (Math.abs(video.currentTime - target) > 0.001) video.currentTime = target;
    return this.ready(this.isPast(moment + this.frame) ? 2 : 3);
  }

  ready(state) {
    const { video } = this;
    const isThere = () => this.failed || (video.readyState >= state && !video.seeking);
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(deadline);
        for (const name of EVENTS) video.removeEventListener(name, look);
        resolve(isThere() && !this.failed);
      };
      const look = () => isThere() && settle();
      const deadline = setTimeout(settle, PATIENCE_MS);
      for (const name of EVENTS) video.addEventListener(name, look);
      look();
    });
  }

  close() {
    this.onframe = this.onfailure = () => {};
    this.video.pause();
    this.video.removeAttribute("src");
    this.video.load();
  }
}
