"""Mountains, hills and dunes as true heights, seen from the side and lit by their slopes.

The heights lie on a net of columns of the picture and distances. In each column a place is seen
where it rises above all that is nearer; counting how many distances stay hidden below each pixel
finds it for the whole picture at once. The skyline is cut out again as a path, which keeps it sharp
although the slopes are painted at half the size.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import SMOOTH, outline, picture, shade
from service.renderer.colour import BLACK, Colour
from service.renderer.scene.field import Floats, smoothstep
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_COARSE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """Where heights are asked for, in metres."""

    x: Floats
    """Across; shape (distances, columns)."""
    z: Floats
    """Away, near first; shape (distances, 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slopes:
    """The land that is to be coloured; every array but z has the net's shape."""

    net: Net
    height: Floats
    light: Floats
    """0 where the slope turns from the light, 1 where it faces it."""


Heights = Callable[[Net], Floats]
Colours = Callable[[Slopes], Floats]
"""Returns red, green and blue; shape (distances, columns, 3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """From where to where a relief goes, in metres away, and in how many steps."""

    near: float
    far: float
    steps: int = 150


class Relief:
    """A far landscape in one picture."""

    def __init__(
        self,
        stage: Stage,
        reach: Reach,
        *,
        heights: Heights,
        colours: Colours,
        melts: bool = False,
    ) -> None:
        """Shape, light and paint it.

        Args:
            stage: For the camera and the light.
            reach: How deep it is.
            heights: Shapes it.
            colours: Paints it.
            melts: Let its near edge run out into the floor below it.
        """
        self.depth = reach.near
        camera = stage.camera
        self._grows = reach.near < 4.5 * stage.focus
        self._middle = reach.near * (2.5 if self._grows else 1.0)
        left, right = stage.span(self._middle)
        scale = camera.scale(reach.near)
        seen = camera.scale(self._middle)
        self._left = math.floor(min(left * seen, -stage.size.width / 2)) - 2
        columns = math.ceil((max(right * seen, stage.size.width / 2) - self._left) / _COARSE) + 2
        z = np.geomspace(reach.near, reach.far, reach.steps, dtype=np.float32)[:, None]
        pixels = np.arange(columns, dtype=np.float32)[None, :] * _COARSE + self._left
        net = Net(x=(pixels * z / camera.focal).astype(np.float32), z=z)
        height = heights(net)
        below = (camera.eye - height) * camera.focal / z
        self.foot = float(camera.eye * scale)
        """Pixels of its near edge below the horizon."""
        self._top = math.floor(float(below.min())) - 4
        slopes = Slopes(net=net, height=height, light=_light(stage, net, height))
        self._melting = min(self.foot * 0.5, 60 * stage.size.unit) if melts else 0.0
        self._image = self._paint(below, colours(slopes))

    def _paint(self, below: Floats, colours: Floats) -> skia.Image:
        rows = math.ceil((self.foot - self._top) / _COARSE) + 2
        skyline = np.minimum.accumulate(below, axis=0)
        nearest = _nearest(((skyline - self._top) / _COARSE).astype(np.float32), rows)
        image = np.ones((*nearest.shape, 4), np.float16)
        seen = np.take_along_axis(colours, nearest.reshape(-1, nearest.shape[1])[..., None], 0)
        image[..., :3] = np.clip(seen, 0.0, 1.0)
        coarse = skia.Image.fromarray(image, skia.kRGBA_F16_ColorType, skia.kOpaque_AlphaType)
        width, height = nearest.shape[1] * _COARSE, rows * _COARSE
        edge = [
            (n * _COARSE, float(y) - self._top + 0.5 * _COARSE) for n, y in enumerate(skyline[-1])
        ]

        def paint(canvas: skia.Canvas) -> None:
            foot = self.foot - self._top + 1
            canvas.clipPath(outline([*edge, (width, foot), (0, foot)]), doAntiAlias=True)
            area = skia.Rect.MakeWH(width, height)
            canvas.drawImageRect(coarse, area, SMOOTH, skia.Paint(Dither=True))
            if self._melting:
                stops = [(BLACK, 1.0), (BLACK, 0.0)]
                fade = shade((0, foot - self._melting), (0, foot), stops)
                fade.setBlendMode(skia.BlendMode.kDstIn)
                canvas.drawPaint(fade)

        return picture(width, height, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it on the horizon."""
        camera = view.camera
        x = camera.size.width / 2 + camera.yaw - camera.x * camera.scale(self._middle)
        if not self._grows or not camera.z:
            canvas.drawImage(self._image, round(x) + self._left, round(camera.horizon) + self._top)
            return
        grown = self._middle / (self._middle - camera.z)
        area = skia.Rect.MakeXYWH(
            x + self._left * grown,
            camera.horizon + self._top * grown,
            self._image.width() * grown,
            self._image.height() * grown,
        )
        canvas.drawImageRect(self._image, area, SMOOTH)


def _nearest(tops: Floats, rows: int) -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
    """Return which distance is seen in each pixel, of tops that rise with the distance."""
    steps, columns = tops.shape
    row = np.clip(np.ceil(tops), 0, rows).astype(np.int64)
    flat = row * columns + np.arange(columns)[None, :]
    found = np.bincount(flat.ravel(), minlength=(rows + 1) * columns).reshape(rows + 1, columns)
    hidden: np.ndarray[tuple[int, int], np.dtype[np.int64]] = steps - np.cumsum(found, axis=0)[:-1]
    return np.clip(hidden, 0, steps - 1)


def _light(stage: Stage, net: Net, height: Floats) -> Floats:
    """Return how much each place faces the light, which comes from the side and a little behind."""
    across = np.gradient(height, axis=1) / np.maximum(np.gradient(net.x, axis=1), 1e-6)
    away = np.gradient(height, axis=0) / np.gradient(net.z, axis=0)
    facing = -across * stage.side * 0.9 - away * 0.25
    return smoothstep(-0.34, 0.34, facing.astype(np.float32))


def between(dark: Colour, light: Colour, share: Floats) -> Floats:
    """Return colours between two, by a share from place to place; one axis more than the share."""
    ends = np.asarray(dark, np.float32), np.asarray(light, np.float32)
    mixed: Floats = ends[0] + (ends[1] - ends[0]) * share[..., None]
    return mixed


def hazed(stage: Stage, colours: Floats, net: Net, *, sight: float, most: float = 0.85) -> Floats:
    """Return the colours as seen through the air: at the sight's end most of them is gone."""
    veil = most * (1 - np.exp(-1.6 * net.z / sight))
    haze = np.asarray(stage.palette.haze, np.float32)
    faded: Floats = colours + (haze - colours) * veil[..., None]
    return faded


def way_in(net: Net, reach: Reach) -> Floats:
    """Return how deep in the relief a place lies: 0 at its near edge, 1 at its far one."""
    share: Floats = np.log(net.z / reach.near) / math.log(reach.far / reach.near)
    return share.astype(np.float32)
