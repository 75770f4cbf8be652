"""How well clips on a page keep together, read from the frames that come on the screen."""

from dataclasses import dataclass

import psutil
from playwright.sync_api import Page

CALM_PERCENT = 35.0

FILMS = """() => {
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.tagName === "VIDEO") found.push(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found.filter((film) => film.getClientRects().length);
}"""
"""Finds every video that has a place on the page, those of the player in its shadow too."""

MEASURE = f"""async ({{ seconds, clock, rate, among }}) => {{
  const films = ({FILMS})().slice(0, among);
  const seen = films.map(() => null);
  films.forEach((film, number) => {{
    const look = (_, frame) => {{
      if (!film.paused) seen[number] = frame;
      film.requestVideoFrameCallback(look);
    }};
    film.requestVideoFrameCallback(look);
  }});
  const until = performance.now() + seconds * 1000;
  const began = {{ at: films[clock].currentTime, when: performance.now() }};
  const offsets = films.map(() => []);
  const at = (frame) => frame.mediaTime - (frame.expectedDisplayTime / 1000) * rate;
  while (performance.now() < until) {{
    await new Promise(requestAnimationFrame);
    if (seen.includes(null)) continue;
    seen.forEach((frame, number) => offsets[number].push(1000 * (at(frame) - at(seen[clock]))));
  }}
  const took = (performance.now() - began.when) / 1000;
  return {{
    offsets: offsets.filter((_, number) => number !== clock).flat().map(Math.abs),
    advanced: films[clock].currentTime - began.at,
    took,
    dropped: films.map((film) => film.getVideoPlaybackQuality().droppedVideoFrames),
  }};
}}"""
"""Reads at each drawing of the page how far every clip is off the clock, in milliseconds.

Where a clip stands is reckoned from the last frame that was shown: its time in the film, and when
it came on the screen.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sync:
    """How well clips kept together."""

    mean_ms: float
    max_ms: float
    advanced_s: float
    """How far the clock's clip came, for each `took_s` of time."""
    took_s: float
    dropped: int

    @property
    def lost_s(self) -> float:
        """Return how far the clock stayed behind the time that went by, or ran ahead of it."""
        return abs(self.took_s - self.advanced_s)

    def __str__(self) -> str:
        return (
            f"mean {self.mean_ms:.1f} ms, max {self.max_ms:.1f} ms, "
            f"advanced {self.advanced_s:.2f} s in {self.took_s:.2f} s, {self.dropped} dropped"
        )


def measure(
    page: Page, seconds: float, *, clock: int = 0, rate: float = 1.0, among: int = 9
) -> Sync:
    """Watch the first clips of a page that play already."""
    asked = {"seconds": seconds, "clock": clock, "rate": rate, "among": among}
    told = page.evaluate(MEASURE, asked)
    offsets = told["offsets"]
    assert offsets, "nothing was seen to play"
    return Sync(
        mean_ms=sum(offsets) / len(offsets),
        max_ms=max(offsets),
        advanced_s=told["advanced"],
        took_s=told["took"],
        dropped=sum(told["dropped"]),
    )


def wait_for_calm(within_s: int = 60) -> None:
    """Wait until the machine has little else to do, but no longer than that."""
    for _ in range(within_s):
        if psutil.cpu_percent(interval=1) < CALM_PERCENT:
            return


def browser_mb() -> float:
    """Return the memory of this run's browser, pages that its processes share counted once."""
    family = psutil.Process().children(recursive=True)
    chromium = [process for process in family if "chrom" in process.name()]
    return sum(float(process.memory_full_info().pss) for process in chromium) / 1e6
