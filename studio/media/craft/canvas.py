"""One picture put together of several, in the colours that films are encoded in.

Works on lightness and colour as decoded (4:2:0), since a way through red, green and blue would
cost more than all the rest and change every value by a little.
"""

import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame
from PIL import Image

from studio.media.craft.layout import Box
from studio.media.craft.reel import Scaler

Plane = npt.NDArray[np.uint8]

_BLACK, _GREY = 16, 128


class Canvas:
    """A picture in the making."""

    def __init__(self, size: tuple[int, int]) -> None:
        width, height = size
        self._all = np.full((height * 3 // 2, width), _GREY, np.uint8)
        self._all[:height] = _BLACK
        self._light, *self._colours = _planes(self._all, size)
        self._scaler = Scaler()

    def paste(self, picture: VideoFrame, box: Box) -> None:
        """Put a picture into a box, made larger or smaller to fill it."""
        scaled = self._scaler.scale(picture, (box.width, box.height))
        light, *colours = _planes(
            np.asarray(scaled.to_ndarray(), np.uint8), (box.width, box.height)
        )
        _part(self._light, box, 1)[:] = light
        for ours, theirs in zip(self._colours, colours, strict=True):
            _part(ours, box, 2)[:] = theirs

    def write(self, words: Image.Image, x: int, y: int) -> None:
        """Lay a strip of words over what is there; see `lettering.label`."""
        box = Box(x=x, y=y, width=words.width, height=words.height)
        values = np.asarray(words).astype(np.uint16)
        _blend(_part(self._light, box, 1), values[..., 0], values[..., 1])
        for colour in self._colours:
            _blend(_part(colour, box, 2), _GREY, values[::2, ::2, 1])

    def picture(self) -> VideoFrame:
        """Return the whole as it is now."""
        return VideoFrame.from_ndarray(self._all, "yuv420p")


def _planes(all_rows: Plane, size: tuple[int, int]) -> tuple[Plane, Plane, Plane]:
    """Return lightness, blue and red, which lie one after the other."""
    width, height = size
    light, colours = all_rows[:height], all_rows[height:].reshape(2, height // 2, width // 2)
    return light, colours[0], colours[1]


def _part(plane: Plane, box: Box, step: int) -> Plane:
    """Return a box of a plane that keeps each `step`th pixel."""
    rows = slice(box.y // step, (box.y + box.height) // step)
    return plane[rows, box.x // step : (box.x + box.width) // step]


def _blend(
    under: Plane, over: npt.NDArray[np.uint16] | int, opacity: npt.NDArray[np.uint16]
) -> None:
    under[:] = (under * (255 - opacity) + over * opacity) // 255
