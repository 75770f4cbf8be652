"""A film at a glance: eight of its frames, evenly apart, in one picture."""

from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np

from service.renderer.raster import Pixels
from service.renderer.skia_library import skia

_FRAMES = 8
_WIDTH = 1920
"""Pixels across the sheet."""


def write_sheet(film: Path, path: Path) -> None:
    """Write a film's contact sheet as PNG: four frames a row, eight where they stand upright.

    Raises:
        OSError: If the sheet cannot be written.
    """
    frames = _frames(film)
    height, width, _ = frames[0].shape
    columns = 4 if width >= height else _FRAMES
    across = _WIDTH // columns
    down = round(across * height / width)
    surface = skia.Surface(_WIDTH, down * (_FRAMES // columns))
    for number, frame in enumerate(frames):
        row, column = divmod(number, columns)
        place = skia.Rect.MakeXYWH(column * across, row * down, across, down)
        image = skia.Image.fromarray(frame, skia.kRGBA_8888_ColorType)
        surface.getCanvas().drawImageRect(
            image, place, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        )
    path.write_bytes(bytes(surface.makeImageSnapshot().encodeToData()))


def _frames(film: Path) -> Sequence[Pixels]:
    """Return the frame in the middle of each stretch; shape (height, width, 4)."""
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        wanted = {stream.frames * (2 * part + 1) // (2 * _FRAMES) for part in range(_FRAMES)}
        pictures = enumerate(container.decode(stream))
        return [
            np.ascontiguousarray(picture.to_ndarray(format="rgba"))
            for number, picture in pictures
            if number in wanted
        ]
