"""Films that carry the number of each frame in black and white squares, so that a test can read it.

The squares lie in a row along the upper edge, the lowest bit first; each is wide enough to survive
compression and being shown small.
"""

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

BITS = 10
"""Enough for a thousand frames."""
Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """What to make a film of."""

    width: int = 1280
    height: int = 720
    rate: int = 24
    seconds: float = 10.0
    keys_every: int = 12
    """Frames from one key frame to the next."""

    @property
    def frames(self) -> int:
        """How many frames the film has."""
        return round(self.rate * self.seconds)


def write(path: Path, film: Numbered) -> None:
    """Write a film with its frames' numbers and a tone, its index at the beginning."""
    options = {"preset": "ultrafast", "g": str(film.keys_every), "threads": "1"}
    with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as container:
        picture = container.add_stream("libx264", rate=film.rate, options=options)
        picture.width, picture.height, picture.pix_fmt = film.width, film.height, "yuv420p"
        sound = container.add_stream("aac", rate=48000, layout="mono")
        backdrop = _backdrop(film)
        for number in range(film.frames):
            drawn = _frame(backdrop, number)
            container.mux(picture.encode(av.VideoFrame.from_ndarray(drawn, "rgb24")))
        container.mux(picture.encode())
        tone = av.AudioFrame.from_ndarray(_tone(film), "fltp", "mono")
        tone.sample_rate = 48000
        container.mux(sound.encode(tone))
        container.mux(sound.encode())


def _backdrop(film: Numbered) -> Picture:
    """Return a coloured slope with some grain, which costs a decoder about what a film does."""
    down, across = np.mgrid[0 : film.height, 0 : film.width]
    grain = np.random.default_rng(7).integers(0, 24, (film.height, film.width))
    slope = np.stack((across * 160 // film.width, down * 120 // film.height, (across + down) % 90))
    return np.asarray(slope + grain, np.uint8).transpose(1, 2, 0)


def _frame(backdrop: Picture, number: int) -> Picture:
    """Return the backdrop moved on by some columns, with the number over it."""
    drawn = np.ascontiguousarray(np.roll(backdrop, 4 * number, axis=1))
    side = backdrop.shape[1] // BITS
    for bit in range(BITS):
        drawn[: side // 2, bit * side : (bit + 1) * side] = 255 if number >> bit & 1 else 0
    return drawn


def _tone(film: Numbered) -> NDArray[np.float32]:
    times = np.arange(round(48000 * film.seconds)) / 48000
    return (0.1 * np.sin(2 * np.pi * 220 * times)).astype(np.float32).reshape(1, -1)
