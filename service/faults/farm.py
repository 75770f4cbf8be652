"""A farm that draws nothing: every film is the same blank second.

For load tests, and for clients that care about the API alone. The film is a real one, so that
whoever opens it finds pictures and sound.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import numpy as np

from service.renderer.farm import RenderOrder, Watcher

_SIZE = 320, 180
_FRAME_RATE = 24
_SAMPLE_RATE = 48_000
_AT_ONCE = 8


class BlankFarm:
    """Completes each film as soon as it is ordered."""

    def __init__(self, watcher: Watcher, workers: int | None, scratch: Path) -> None:
        del workers
        self._watcher = watcher
        self._film = scratch / "blank.mp4"
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="service-blank")

    def start(self) -> None:
        """Make the film."""
        draw_blank(self._film)

    def stop(self) -> None:
        """Complete no more."""
        self._pool.shutdown(cancel_futures=True)

    def order(self, order: RenderOrder) -> None:
        """Complete a film; does not wait for it."""
        self._pool.submit(self._complete, order)

    def forget(self, name: str) -> None:
        """Do nothing; there is nothing to interrupt."""

    def _complete(self, order: RenderOrder) -> None:
        order.path.unlink(missing_ok=True)
        os.link(self._film, order.path)
        self._watcher.finished(order.name, order.path)


def draw_blank(path: Path) -> None:
    """Write a film of one black and silent second, as MP4 with H.264 and AAC."""
    options = {"movflags": "faststart"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        picture = container.add_stream("libx264", rate=_FRAME_RATE)
        picture.width, picture.height = _SIZE
        picture.pix_fmt = "yuv420p"
        sound = container.add_stream("aac", rate=_SAMPLE_RATE)
        for frame in _pictures():
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        container.mux(sound.encode(_silence()))
        container.mux(sound.encode(None))


def _pictures() -> Iterator[av.VideoFrame]:
    width, height = _SIZE
    black = np.zeros((height, width, 3), np.uint8)
    for number in range(_FRAME_RATE):
        frame = av.VideoFrame.from_ndarray(black, format="rgb24")
        frame.pts = number
        yield frame


def _silence() -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.zeros((1, _SAMPLE_RATE), np.float32), "fltp", "mono")
    frame.sample_rate = _SAMPLE_RATE
    return frame
