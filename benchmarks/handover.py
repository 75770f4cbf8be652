"""What a ZIP of many clips costs, beside copying the same files in the same run.

The clips are random bytes, so that nothing on the way can make them smaller. The ZIP goes over HTTP
into a file; the floor copies each file through the same memory into one folder.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import psutil

from benchmarks import measured
from studio.domain.generation import Status
from studio.media.parcel import CHUNK
from studio.media.vault import Vault
from tests.seeded import seed_generations

CLIPS, CLIP_BYTES = 200, 20_000_000
TIMES = 3
SAMPLE_S = 0.02
APP = Path(__file__).parent / "apps" / "parcel.py"


def fill(folder: Path, count: int) -> tuple[Path, ...]:
    """Keep so many clips; return their files."""
    seed_generations(folder, count, status=Status.SAVED)
    vault = Vault(folder / "clips")
    places = tuple(vault.clip(f"{number:032x}") for number in range(1, count + 1))
    with Path("/dev/urandom").open("rb") as chance:
        for place in places:
            place.write_bytes(chance.read(CLIP_BYTES))
    return places


def copy(files: tuple[Path, ...], into: Path) -> None:
    """Copy files through memory, a chunk at a time, as sending them does."""
    into.mkdir()
    for file in files:
        with file.open("rb") as source, (into / file.name).open("wb") as target:
            shutil.copyfileobj(source, target, CHUNK)


def fetch(home: str, told: Path, into: Path) -> None:
    """Fetch the parcel whose path a server told, with the headers of a browser."""
    address = f"{home}{told.read_text('utf-8')}"
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip, deflate"})
    with urllib.request.urlopen(request) as answer, into.open("wb") as target:
        shutil.copyfileobj(answer, target, CHUNK)


def seconds(do: Callable[[], None]) -> float:
    """Return how long something takes."""
    began = time.monotonic()
    do()
    return time.monotonic() - began


@contextmanager
def watched(process: psutil.Process) -> Iterator[list[float]]:
    """Yield the process's megabytes, sampled while the block runs."""
    samples, done = [measured.rss_mb(process)], threading.Event()

    def sample() -> None:
        while not done.wait(SAMPLE_S):
            samples.append(measured.rss_mb(process))

    watcher = threading.Thread(target=sample)
    watcher.start()
    try:
        yield samples
    finally:
        done.set()
        watcher.join()


def check(parcel: Path, count: int) -> None:
    """Refuse a parcel that does not open whole."""
    with ZipFile(parcel) as opened:
        clips = [name for name in opened.namelist() if name.startswith("clips/")]
    if len(clips) != count:
        sys.exit(f"{len(clips)} clips arrived, not {count}.")
    subprocess.run(["unzip", "-tqq", parcel], check=True)


def main() -> None:
    """Measure both by turns, print the figures and their ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CLIPS
    with tempfile.TemporaryDirectory() as scratch:
        folder, told = Path(scratch), Path(scratch) / "url"
        files = fill(folder / "data", count)
        there = {"BENCHMARK_DATA": str(folder / "data"), "BENCHMARK_URL": str(told)}
        copied, fetched = [], []
        with measured.served(APP, **there) as (url, process), watched(process) as samples:
            for _ in range(TIMES):
                # Neither pays for the other's pages, nor for taking away what was there before.
                os.sync()
                copied.append(seconds(lambda: copy(files, folder / "copies")))
                shutil.rmtree(folder / "copies")
                (folder / "parcel.zip").unlink(missing_ok=True)
                os.sync()
                fetched.append(seconds(lambda: fetch(url, told, folder / "parcel.zip")))
        check(folder / "parcel.zip", count)
    megabytes = count * CLIP_BYTES / 1e6
    floor, ours = (megabytes / statistics.median(times) for times in (copied, fetched))
    measured.figure(f"copying {count} clips of {CLIP_BYTES // 1_000_000} MB", floor, "MB/s")
    measured.figure("ZIP of them over HTTP", ours, "MB/s")
    measured.figure("ratio", ours / floor, "x")
    measured.figure("memory of the server before", samples[0], "MB")
    measured.figure("memory at most, above that", max(samples) - samples[0], "MB")


if __name__ == "__main__":
    main()
