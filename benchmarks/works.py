"""How fast works are made of clips, beside reading a clip and encoding it again as it is.

The clips are animatics of five seconds at 720p. The floor decodes one and encodes its pictures with
the stand-in's own preset on one thread, in a process as far behind other programs.
"""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PIL import Image

from benchmarks.measured import figure
from studio.clock import SystemClock
from studio.domain.work import Kind
from studio.media.assignment import Assignment
from studio.media.workbench import Workbench

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


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that a work takes and the most resident megabytes of its processes."""
    over, most = threading.Event(), [0.0]

    def watch() -> None:
        while not over.wait(0.02):
            for child in psutil.Process().children():
                try:
                    most[0] = max(most[0], child.memory_info().rss / 1e6)
                except psutil.NoSuchProcess:
                    continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    began = time.monotonic()
    try:
        work()
        return time.monotonic() - began, most[0]
    finally:
        over.set()
        watcher.join()


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
        bench, into = Workbench(SystemClock()), str(folder / "made")

        def made(**order: object) -> tuple[float, float]:
            assignment = Assignment(into=into, **order)  # type: ignore[arg-type]
            return timed(lambda: bench.make(assignment, threading.Event(), lambda _share: None))

        command = [sys.executable, "-c", FLOOR, clips[0], into]
        floor, _ = timed(lambda: subprocess.run(command, check=True))
        figure("decode and encode one clip, floor", SECONDS / floor, "x real time")
        orders: dict[str, dict[str, object]] = {
            "stand-in of one clip": {"kind": Kind.PROXY, "sources": clips[:1]},
            "tile of four clips, 1080 lines": tile_of(clips),
            "tile of nine clips, 1080 lines": tile_of((clips * 3)[:9]),
        }
        for what, order in orders.items():
            took, megabytes = made(**order)
            figure(what, SECONDS / took, "x real time")
            figure(f"{what}, time to the floor's", took / floor, "x")
            figure(f"{what}, memory", megabytes, "MB")
        took, _ = made(kind=Kind.ROUGH_CUT, sources=clips)
        figure("rough cut of four clips, joined", len(clips) * SECONDS / took, "x real time")
        poster = folder / "poster.jpg"
        Image.new("RGB", (640, 360), (90, 120, 160)).save(poster)
        captions = ("A red fox in the snow\n720p · 16:9 · 5 s",) * POSTERS
        took, megabytes = made(
            kind=Kind.CONTACT_SHEET,
            sources=(str(poster),) * POSTERS,
            labels=captions,
            columns=4,
            title="Contact sheet",
        )
        figure(f"contact sheet of {POSTERS} posters, PDF", took, "s")
        figure(f"contact sheet of {POSTERS} posters, memory", megabytes, "MB")


def tile_of(clips: tuple[str, ...]) -> dict[str, object]:
    """Return the order for clips side by side, labelled and heard."""
    labels = tuple(f"Take {number}" for number in range(1, len(clips) + 1))
    return {"kind": Kind.TILE, "sources": clips, "labels": labels, "heard": 0, "height_px": 1080}


if __name__ == "__main__":
    main()
