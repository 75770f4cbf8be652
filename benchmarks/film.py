"""How fast films are drawn and in how much memory, beside what the encoder alone would take.

The floor is ffmpeg's own test picture: as many frames of the same size, through the same encoder
settings, in as many processes at once, as far behind other programs as the workers are.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import psutil

from benchmarks.measured import figure
from service.renderer.encode import VIDEO_OPTIONS
from service.renderer.farm import RenderFarm, RenderOrder
from service.renderer.request import FRAME_RATE, FilmRequest, picture_size

FILMS = {
    "one shot, 5 s at 720p": FilmRequest(
        prompt=(
            "A miniature city built from cardboard and bottle caps comes to life at night. A"
            " cardboard train slowly passes through, dotted with tiny lights illuminating the path"
            " ahead."
        ),
        quality="720p",
        duration=5,
        seed=1,
    ),
    "two shots, 6 s at 1080p": FilmRequest(
        prompt=(
            "Shot 1 [0~3s] wide angle: an antique sailing ship cutting through waves on the sea at"
            " dusk; Shot 2 [3~6s] medium shot: a sailor at the bow gazing toward a distant"
            " lighthouse on a reef."
        ),
        quality="1080p",
        duration=6,
        seed=1,
    ),
}
FLOOR = """
import ast, os, sys, av
os.nice(5)
width, height, frames = map(int, sys.argv[1:4])
source = av.open(f"testsrc2=size={width}x{height}:rate=24", format="lavfi")
with av.open(sys.argv[4], "w", format="mp4") as out:
    stream = out.add_stream("libx264", rate=24, options=ast.literal_eval(sys.argv[5]))
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    for number, frame in enumerate(source.decode(video=0)):
        if number == frames:
            break
        frame = frame.reformat(format="yuv420p")
        frame.pts = number
        out.mux(stream.encode(frame))
    out.mux(stream.encode(None))
"""


class Stopwatch:
    """Hears when a film is done."""

    def __init__(self) -> None:
        self.done = threading.Event()

    def progressed(self, name: str, frames: int, total: int) -> None:
        """Let it go by."""

    def finished(self, name: str, path: Path) -> None:
        """Let the waiting end."""
        del name, path
        self.done.set()

    def failed(self, name: str, reason: str) -> None:
        """Say why, and let the waiting end."""
        print(f"{name}: {reason}")
        self.done.set()


def film_seconds(farm: RenderFarm, watch: Stopwatch, order: RenderOrder) -> float:
    """Return the seconds from the order to the finished film."""
    watch.done.clear()
    started = time.perf_counter()
    farm.order(order)
    watch.done.wait(120)
    return time.perf_counter() - started


class Scales(threading.Thread):
    """Weighs this process and its workers together, ten times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most_mb = 0.0
        self._over = threading.Event()

    def run(self) -> None:
        """Weigh until told to stop."""
        while not self._over.wait(0.1):
            own = psutil.Process()
            everybody = [own, *own.children(recursive=True)]
            weight = sum(each.memory_full_info().pss for each in everybody)
            self.most_mb = max(self.most_mb, weight / 1e6)

    def stop(self) -> float:
        """Return the most megabytes that were seen; pages in common are counted once."""
        self._over.set()
        self.join()
        return self.most_mb


def floor_seconds(request: FilmRequest, folder: Path, processes: int) -> float:
    """Return the seconds that the encoder alone takes for as many frames."""
    size = picture_size(request.quality, request.aspect_ratio)
    share = str(request.duration * FRAME_RATE // processes)
    started = time.perf_counter()
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-c", FLOOR, str(size.width), str(size.height), share),
                *(str(folder / f"floor-{number}.mp4"), repr(VIDEO_OPTIONS)),
            ]
        )
        for number in range(processes)
    ]
    for process in running:
        process.wait()
    return time.perf_counter() - started


def main() -> None:
    """Print one line a figure."""
    processes = len(os.sched_getaffinity(0))
    print(f"{processes} processes")
    with tempfile.TemporaryDirectory() as name:
        folder, watch = Path(name), Stopwatch()
        farm = RenderFarm(watch, workers=processes, scratch=folder / "scratch")
        farm.start()
        for title, request in FILMS.items():
            path = folder / "film.mp4"
            # Another seed: nothing that the workers kept from the film before helps.
            orders = [
                RenderOrder(name=title, request=replace(request, seed=seed), path=path)
                for seed in (1, 2, 3)
            ]
            first, second = (film_seconds(farm, watch, order) for order in orders[:2])
            # A film of its own is weighed: the weighing takes a tenth of a core.
            scales = Scales()
            scales.start()
            film_seconds(farm, watch, orders[2])
            memory = scales.stop()
            floor = floor_seconds(request, folder, processes)
            figure(f"{title}: the first film of its kind", first, "s")
            figure(f"{title}: the next", second, "s")
            figure(f"{title}: times real time", request.duration / second, "")
            figure(f"{title}: the encoder alone", floor, "s")
            figure(f"{title}: times the encoder alone", second / floor, "")
            figure(f"{title}: memory of all processes", memory, "MB")
            rate = path.stat().st_size * 8 / request.duration / 1e6
            figure(f"{title}: bit rate", rate, "Mbit/s")
        farm.stop()


if __name__ == "__main__":
    main()
