"""The ground as the camera sees it: a texture in true perspective, painted once, slid in strips.

Every row of the picture below the horizon is one distance, so a move of the camera only shifts and
stretches rows. A hundred strips of the painted ground do that for the price of one plain copy.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import SMOOTH, picture
from service.renderer.camera import Camera, moved
from service.renderer.colour import Colour
from service.renderer.scene.field import Floats, sample
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_ACROSS, _DOWN = 3, 2
"""Pixels that one painted value takes."""
_MARGIN = 0.45
"""Share of the width that is painted beyond either side."""
_STRIPS = 96
_DEEPEST = 2.2
"""How far below the picture's foot the ground is painted at most, in its own heights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plane:
    """The places of the ground that are to be painted, in metres."""

    x: Floats
    """Across; shape (rows, columns)."""
    z: Floats
    """Away; shape (rows, 1)."""
    share: Floats
    """0 at the horizon, 1 at the picture's foot; shape (rows, 1)."""
    step: Floats
    """Metres from one row to the next; shape (rows, 1)."""

    def texture(self, values: Floats, length: float, stretch: float = 1.0) -> Floats:
        """Return a tile's values laid on the ground, fading where they get too fine to be seen.

        Args:
            values: The tile.
            length: Metres across a sample.
            stretch: How many times longer a sample is across than away.
        """
        z = np.broadcast_to(self.z, self.x.shape)
        laid = sample(values, self.x / (length * stretch), z / length)
        faded: Floats = laid / (1.0 + (self.step / (length * 9.0)) ** 2)
        return faded

    def run(self, far: Colour, near: Colour, turn: float = 0.7) -> Floats:
        """Return colours from the horizon to the foot; shape (rows, columns, 3)."""
        way = np.power(self.share, turn)[..., None]
        ends = np.asarray(far, np.float32), np.asarray(near, np.float32)
        colours: Floats = np.broadcast_to(ends[0] + (ends[1] - ends[0]) * way, (*self.x.shape, 3))
        return colours


Painter = Callable[[Plane], Floats]
"""Returns the ground's colours, red first; shape (rows, columns, 3)."""


def toned(colours: Floats, tone: Floats) -> Floats:
    """Return the colours lighter (tone over 0) or darker (under 0), by shares."""
    changed: Floats = colours * (1.0 + tone[..., None])
    return changed


def blended(colours: Floats, other: Colour, share: Floats) -> Floats:
    """Return the colours with a share of the other one, from place to place."""
    mixed: Floats = colours + (np.asarray(other, np.float32) - colours) * share[..., None]
    return mixed


class Floor:
    """The ground, from the horizon to the lens."""

    depth = 1e6

    def __init__(self, stage: Stage, paint: Painter) -> None:
        """Paint it as far down and aside as the camera's move shows."""
        self._rest = stage.camera
        size = stage.size
        self._margin = round(size.width * _MARGIN)
        self._deep = _lowest(stage)
        rows, columns = self._deep // _DOWN + 1, (size.width + 2 * self._margin) // _ACROSS + 1
        below = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) * _DOWN
        z = self._rest.focal * self._rest.eye / below
        aside = np.arange(columns, dtype=np.float32)[None, :] * _ACROSS - self._margin
        plane = Plane(
            x=((aside - size.width / 2) * z / self._rest.focal).astype(np.float32),
            z=z,
            share=np.clip(below / max(size.height - self._rest.horizon, 1.0), 0.0, 1.0),
            step=(z * z / (self._rest.focal * self._rest.eye) * _DOWN).astype(np.float32),
        )
        self._image = _stretched(paint(plane), size.width + 2 * self._margin, self._deep)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay down the strips, narrow ones toward the horizon."""
        camera, rest = view.camera, self._rest
        size = camera.size
        drop = size.height - camera.horizon
        edges = np.round(drop * np.linspace(0, 1, _STRIPS + 1) ** 1.3)
        edges = np.unique(np.maximum(edges, 0))
        away = camera.focal * camera.eye / np.maximum(edges, 0.5)
        source = np.clip(rest.focal * rest.eye / np.maximum(away + camera.z, 0.1), 0, self._deep)
        middle = (away[1:] + away[:-1]) / 2
        middle[0] = away[1]
        shrink = middle / np.maximum(middle + camera.z, 0.1)
        slide = camera.x * rest.focal / np.maximum(middle + camera.z, 0.1)
        slide = self._margin * np.tanh((slide - camera.yaw * shrink) / self._margin)
        left = self._margin + size.width / 2 * (1 - shrink) + slide
        right = np.minimum(left + size.width * shrink, self._image.width())
        left = np.maximum(left, 0.0)
        exact = not camera.z and camera.eye == rest.eye
        sampling = skia.SamplingOptions() if exact else SMOOTH
        if exact:
            left, right, source = np.round(left), np.round(left) + size.width, edges
        top = round(camera.horizon)
        rows = (edges[:-1] + top, edges[1:] + top, left, right, source[:-1], source[1:])
        for upper, lower, start, end, first, last in zip(*(r.tolist() for r in rows), strict=True):
            area = skia.Rect.MakeLTRB(0, upper, size.width, lower)
            upmost = min(first, self._deep - 1.0)
            part = skia.Rect.MakeLTRB(start, upmost, end, max(last, upmost + 0.5))
            canvas.drawImageRect(self._image, part, area, sampling, None, _FAST)


_FAST = skia.Canvas.SrcRectConstraint.kFast_SrcRectConstraint


def _lowest(stage: Stage) -> int:
    """Return how many pixels below the resting horizon the ground is ever seen."""
    rest = stage.camera
    drop = stage.size.height - rest.horizon

    def below(camera: Camera) -> float:
        away = camera.focal * camera.eye / max(stage.size.height - camera.horizon, 1.0)
        return rest.focal * rest.eye / max(away + camera.z, 0.1)

    shot = stage.shot
    seen = [
        below(moved(rest, shot.move, n / 4, seconds=n * shot.seconds / 4, target=stage.focus))
        for n in range(5)
    ]
    return round(min(max(*seen, drop) * 1.04 + 4, drop * _DEEPEST + 8))


def _stretched(colours: Floats, width: int, height: int) -> skia.Image:
    image = np.ones((*colours.shape[:2], 4), np.float16)
    image[..., :3] = np.clip(colours, 0.0, 1.0)
    coarse = skia.Image.fromarray(image, skia.kRGBA_F16_ColorType, skia.kOpaque_AlphaType)
    area = skia.Rect.MakeWH(colours.shape[1] * _ACROSS, colours.shape[0] * _DOWN)
    return picture(
        width,
        height,
        lambda canvas: canvas.drawImageRect(coarse, area, SMOOTH, skia.Paint(Dither=True)),
    )
