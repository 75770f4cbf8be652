"""What the library costs with ten thousand clips, beside a bare page of 24 posters from a list.

Server time is the processor time that the server takes from the press to the finished page, so that
other work on the machine does not count. Memory is read after a browser has fetched a hundred clips
of 20 MB whole.
"""

import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page

from benchmarks import measured
from benchmarks.crowd import draw_films, fill

CLIPS = 10_000
TIMES = 10
SEEN, SEEN_BYTES = 100, 20_000_000
APPS = Path(__file__).parent / "apps"
WORDS = (
    "fox",
    "sea",
    "海边",
    "robot",
    "dusk",
    "snow market",
    "café",
    "黄昏",
    "aerial",
    "neon boat",
)
Act = Callable[[int], None]


class Meter:
    """A browser before a server, and what the server spends on what the browser does."""

    def __init__(self, page: Page, process: psutil.Process) -> None:
        self.page = page
        self._process = process

    def ms(self, act: Act) -> float:
        """Return the median of the server's CPU milliseconds for doing something."""
        act(0)
        return statistics.median(self._one(act, number) for number in range(1, TIMES + 1))

    def _one(self, act: Act, number: int) -> float:
        self.page.wait_for_timeout(300)
        before = measured.cpu_s(self._process)
        act(number)
        self.page.wait_for_timeout(300)
        return (measured.cpu_s(self._process) - before) * 1000


@contextmanager
def metered(script: Path, folder: Path) -> Iterator[tuple[str, Meter]]:
    """Serve a script over a filled data folder; yield its address and a meter."""
    with (
        measured.served(script, BENCHMARK_DATA=str(folder)) as (url, process),
        measured.browser_page() as page,
    ):
        yield url, Meter(page, process)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """A page that shows clips, in a form in which it can be driven."""

    script: Path
    path: str
    ready: str
    """What is on the page once it is drawn."""
    words: Sequence[str]
    """What is searched for, in turn."""


OURS = Gallery(script=APPS / "gallery.py", path="/library", ready=".cell >> nth=23", words=WORDS)
FLOOR = Gallery(
    script=APPS / "bare_posters.py",
    path="",
    ready="img >> nth=23",
    words=[str(number) for number in range(1, TIMES + 2)],
)
"""A page of posters without any library."""


def costs(gallery: Gallery, folder: Path) -> tuple[float, float, float]:
    """Return what the first page, a search and the next page cost."""
    with metered(gallery.script, folder) as (url, meter):
        page = meter.page

        def first(_: int) -> None:
            page.goto(f"{url}{gallery.path}")
            page.wait_for_selector(gallery.ready)

        def search(number: int) -> None:
            box = page.get_by_role("textbox", name="Search")
            box.fill(gallery.words[number % len(gallery.words)])
            box.press("Enter")
            page.wait_for_timeout(700)

        def turn(_: int) -> None:
            page.get_by_role("button", name="Next").click()
            page.wait_for_timeout(700)

        found = meter.ms(first), meter.ms(search)
        first(0)
        return *found, meter.ms(turn)


def memory_mb(script: Path, path: str, ready: str, folder: Path) -> float:
    """Return the server's megabytes after a browser has looked at a page and all of its clips."""
    with (
        measured.served(script, BENCHMARK_DATA=str(folder)) as (url, process),
        measured.browser_page() as page,
    ):
        page.goto(f"{url}/{path}")
        page.wait_for_selector(ready)
        if path:
            _see_all(page)
        page.wait_for_timeout(1000)
        return measured.rss_mb(process)


def _see_all(page: Page) -> None:
    """Fetch every clip whole, as a person does who plays all of them."""
    ids = [f"{number:032x}" for number in range(1, SEEN + 1)]
    page.evaluate(
        """async (ids) => {
          for (const id of ids)
            await (await fetch(`/app/static/clips/${id}.mp4`)).arrayBuffer();
        }""",
        ids,
    )


def _say(name: str, cost: float, bare: float, unit: str) -> None:
    measured.figure(f"{name}, bare page", bare, unit)
    measured.figure(f"{name}, library", cost, unit)
    measured.figure(f"{name}, ratio", cost / max(bare, 0.1), "x")


def main() -> None:
    """Measure both, print the figures and their ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        films = draw_films(folder)
        fill(folder / "crowd", films, CLIPS)
        both = zip(costs(OURS, folder / "crowd"), costs(FLOOR, folder / "crowd"), strict=True)
        for name, (cost, bare) in zip(("first page", "search", "next page"), both, strict=True):
            _say(f"{name} of {CLIPS:,} clips", cost, bare, "ms CPU")
        fill(folder / "seen", films, SEEN, SEEN_BYTES)
        seen = folder / "seen"
        bare = memory_mb(APPS / "bare.py", "", "h1", seen)
        cost = memory_mb(APPS / "gallery.py", "library?size=96", ".cell >> nth=90", seen)
    megabytes = SEEN_BYTES // 1_000_000
    measured.figure(f"memory after {SEEN} clips of {megabytes} MB, library", cost, "MB")
    measured.figure("memory, bare app", bare, "MB")
    measured.figure("memory, library above bare", cost - bare, "MB")


if __name__ == "__main__":
    main()
