/* Plays one clip at a time in its cell, muted. Before that nothing of a film is fetched. */

const PATIENCE_MS = 120;

class Preview {
  constructor() {
    this.cell = null;
    this.video = null;
    this.timer = 0;
  }

  /* Play soon, unless the pointer is only passing. */
  hover(cell, source) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.play(cell, source), PATIENCE_MS);
  }

  play(cell, source) {
    if (!source || this.cell === cell) return;
    this.stop();
    const video = element("video", "film", { playsinline: "", loop: "", preload: "none", src: source });
    video.muted = true;
    cell.querySelector(".picture").append(video);
    this.cell = cell;
    this.video = video;
    video.addEventListener("playing", () => video.classList.add("shown"));
    video.play().catch(() => {});
  }

  toggle(cell, source) {
    if (this.cell === cell) this.stop();
    else this.play(cell, source);
  }

  stop() {
    clearTimeout(this.timer);
    if (!this.video) return;
    this.video.pause();
    this.video.removeAttribute("src");
    this.video.load();
    this.video.remove();
    this.video = null;
    this.cell = null;
  }
}
