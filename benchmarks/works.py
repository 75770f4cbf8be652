"""How fast works are made of clips, beside reading a clip and encoding it again as it is.

The clips are animatics of five seconds at 720p. The floor decodes one and encodes its pictures with
the proxy's own preset on one thread, in a process as far behind other programs.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil
from PIL import Image

from benchmarks import measured
from studio.clock import SystemClock
from studio.domain.work import Kind
from studio.media.assignment import Assignment
from studio.media.workbench import Workbench

Order = dict[str, object]

SECONDS = 5
POSTERS = 5000
FLOOR = """
import os, sys, av
from fractions import Fraction
os.nice(10)
options = {"preset": "veryfast", "crf": "20", "threads": "1"}
with av.open(sys.argv[1]) as film, av.open(sys.argv[2], "w", format="mp4") as out:
    stream = out.add_stream("libx264", rate=24, options=options)
    stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
    for number, picture in enumerate(film.decode(video=0)):
        picture.pts, picture.time_base, picture.pict_type = number, Fraction(1, 24), 0
        out.mux(stream.encode(picture))
    out.mux(stream.encode(None))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a work took."""

    wall_s: float
    cpu_s: float
    """Of its processes; what other programs do hardly moves it."""
    megabytes: float
    """Resident, at most."""


def cost_of(work: Callable[[], object]) -> Cost:
    """Do a work and return what it cost."""
    over, most = threading.Event(), [0.0]

    def watch() -> None:
        while not over.wait(0.02):
            for child in psutil.Process().children():
                with suppress(psutil.NoSuchProcess):
                    most[0] = max(most[0], measured.rss_mb(child))

    watcher = threading.Thread(target=watch)
    watcher.start()
    began, used = time.monotonic(), children_s()
    try:
        work()
    finally:
        over.set()
        watcher.join()
    return Cost(wall_s=time.monotonic() - began, cpu_s=children_s() - used, megabytes=most[0])


def children_s() -> float:
    """Return the CPU seconds of all processes that were started here and have ended."""
    times = os.times()
    return times.children_user + times.children_system


def clips_in(folder: Path, count: int) -> tuple[str, ...]:
    """Draw so many animatics and return where they lie."""
    paths = [folder / f"clip-{seed}.mp4" for seed in range(count)]
    for seed, path in enumerate(paths):
        order = ["--prompt", "A red fox runs through the snow", "--seed", str(seed + 1)]
        order += ["--duration", str(SECONDS), "-o", str(path)]
        command = [sys.executable, "-m", "service", "render", *order]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return tuple(map(str, paths))


def main() -> None:
    """Make each kind of work once, print how it compares to the clips' own length."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = clips_in(folder, 4)
        command = [sys.executable, "-c", FLOOR, clips[0], str(folder / "floor.mp4")]
        floor = cost_of(lambda: subprocess.run(command, check=True))
        show("decode and encode one clip, floor", floor, SECONDS)
        for what, order, seconds in orders(clips, folder):
            bench = Workbench(SystemClock())
            assignment = Assignment(into=str(folder / "made"), **order)  # type: ignore[arg-type]
            make = partial(bench.make, assignment, threading.Event(), lambda _share: None)
            cost = cost_of(make)
            show(what, cost, seconds)
            if seconds:
                measured.figure(f"{what}, CPU to the floor's", cost.cpu_s / floor.cpu_s, "x")


def orders(clips: tuple[str, ...], folder: Path) -> Iterator[tuple[str, Order, int]]:
    """Yield what is made, the order for it, and the seconds of the new film; 0 where it is none."""
    yield "proxy of one clip", {"kind": Kind.PROXY, "sources": clips[:1]}, SECONDS
    yield "tile of four clips, 1080 lines", tile_of(clips), SECONDS
    yield "tile of nine clips, 1080 lines", tile_of((clips * 3)[:9]), SECONDS
    cut: Order = {"kind": Kind.ROUGH_CUT, "sources": clips}
    yield "rough cut of four clips, joined", cut, SECONDS * len(clips)
    poster = folder / "poster.jpg"
    Image.new("RGB", (640, 360), (90, 120, 160)).save(poster)
    captions = ("A red fox in the snow\n720p · 16:9 · 5 s",) * POSTERS
    posters = {"sources": (str(poster),) * POSTERS, "labels": captions, "columns": 4}
    yield f"contact sheet of {POSTERS} posters", {"kind": Kind.CONTACT_SHEET, **posters}, 0


def show(what: str, cost: Cost, seconds: int) -> None:
    """Print what a work cost, beside the length of the new film."""
    if seconds:
        measured.figure(f"{what}, by the clock", seconds / cost.wall_s, "x real time")
    measured.figure(f"{what}, CPU", cost.cpu_s, "s")
    measured.figure(f"{what}, memory", cost.megabytes, "MB")


def tile_of(clips: tuple[str, ...]) -> Order:
    """Return the order for clips side by side, labelled and heard."""
    labels = tuple(f"Take {number}" for number in range(1, len(clips) + 1))
    return {"kind": Kind.TILE, "sources": clips, "labels": labels, "heard": 0, "height_px": 1080}


if __name__ == "__main__":
    main()
