"""What the film stock does to a frame: grain, paper, and the colour of black-and-white stocks.

None of it is drawn. It is done to the encoder's planes, where it costs a fraction: a blend over
the picture would cost more than the scene.
"""

from collections.abc import Iterable

import av
import numpy as np
import numpy.typing as npt

from service.renderer.request import Size
from service.renderer.shots import Style

Plane = npt.NDArray[np.uint8]
_SHIFT = 64
_SPREAD = 1.3
_NEUTRAL = 128
_STOCKS = {Style.NOIR: (_NEUTRAL, _NEUTRAL), Style.SEPIA: (116, 137)}
"""Blue and red difference of a stock of one hue. Source: ITU-R BT.709, section 4.6, for 128."""
_BLACK, _WHITE = 16, 235
"""The luma's range. Source: ITU-R BT.709, section 4.6."""
_PAPER = 5.0
"""Steps of luma that the paper's tooth rises and sinks, at most about twice that."""


class Finish:
    """Grain, paper and stock for the frames of one shot."""

    def __init__(self, size: Size, styles: Iterable[Style] = ()) -> None:
        """Prepare the sheets; their values wrap around 0, so that adding bytes is exact."""
        chosen = frozenset(styles)
        self._grain = _grain(size)
        self._paper = _paper(size) if Style.WATERCOLOUR in chosen else None
        self._stock = next((_STOCKS[style] for style in _STOCKS if style in chosen), None)
        self._curve = _hard_curve() if Style.NOIR in chosen else None

    def apply(self, frame: av.VideoFrame, number: int) -> None:
        """Treat a yuv420p frame of limited range in place.

        Args:
            frame: The planes.
            number: The frame in its shot, which shifts the grain.
        """
        luma = _rows(frame, 0)
        if self._curve is not None:
            np.take(self._curve, luma, out=luma, mode="clip")
        if self._paper is not None:
            np.add(luma, self._paper, out=luma)
        height, width = luma.shape
        top, left = number * 37 % _SHIFT, number * 23 % _SHIFT
        np.add(luma, self._grain[top : top + height, left : left + width], out=luma)
        if self._stock is not None:
            for plane, value in enumerate(self._stock, start=1):
                _rows(frame, plane)[:] = value


def _rows(frame: av.VideoFrame, plane: int) -> Plane:
    source = frame.planes[plane]
    rows: Plane = np.frombuffer(memoryview(source), np.uint8)
    return rows.reshape(source.height, source.line_size)[:, : source.width]


def _grain(size: Size) -> Plane:
    noise = np.random.Generator(np.random.PCG64(24))
    shape = (size.height + _SHIFT, size.width + _SHIFT)
    sheet = noise.standard_normal(shape, dtype=np.float32) * _SPREAD
    return _wrapping(sheet)


def _paper(size: Size) -> Plane:
    """Return the tooth of the paper, as it lies still under every frame.

    Grain takes up to 8 steps at either end of the range; paper and grain together stay under 16.
    """
    noise = np.random.Generator(np.random.PCG64(7))
    sheet = noise.standard_normal((size.height, size.width), dtype=np.float32)
    for axis in (0, 1):
        sheet += np.roll(sheet, 1, axis) + np.roll(sheet, 2, axis)
    slope = sheet - np.roll(sheet, (1, 1), (0, 1))
    tooth = np.clip(slope / slope.std(), -1.5, 1.5) * (_PAPER / 1.5)
    return _wrapping(tooth)


def _wrapping(steps: npt.NDArray[np.float32]) -> Plane:
    """Return whole steps as bytes: adding one of 255 takes one away."""
    whole: Plane = np.rint(steps).astype(np.int8).view(np.uint8)
    return whole


def _hard_curve() -> Plane:
    """Return for each luma a harder one: darks sink, lights rise, ends stay in range."""
    share = np.clip((np.arange(256) - _BLACK) / (_WHITE - _BLACK), 0.0, 1.0)
    hard = share + 0.55 * (share * share * (3 - 2 * share) - share) * 1.4
    lifted = np.clip(hard * 1.16 - 0.015, 0.0, 1.0)
    return np.rint(_BLACK + lifted * (_WHITE - _BLACK)).astype(np.uint8)
