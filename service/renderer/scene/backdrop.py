"""What lies behind everything in a place without a sky: painted once, then only slid.

It is wider and taller than the picture by what a pan or a tilt may slide. Soft stuff is computed
at a fraction of the size and stretched with dither, which leaves no bands.
"""

import math
from collections.abc import Callable

import numpy as np

from service.renderer.scene.field import Floats
from service.renderer.scene.sky import MARGIN_X, MARGIN_Y
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

Shader = Callable[[Floats, Floats], Floats]
"""Colours, red first, for columns and rows in pixels of the resting picture."""


class Backdrop:
    """The farthest layer, opaque."""

    depth = math.inf

    def __init__(
        self,
        stage: Stage,
        shader: Shader,
        paint: Callable[[skia.Canvas], None] | None = None,
        *,
        coarse: int = 3,
    ) -> None:
        """Paint it.

        Args:
            stage: For the picture's size.
            shader: Gives the colours; shape (rows, columns, 3), 0 to 1.
            paint: Draws over them, in pixels of the resting picture.
            coarse: Pixels of the picture to each that is computed.
        """
        size = stage.size
        self._left, self._top = round(size.width * MARGIN_X), round(size.height * MARGIN_Y)
        surface = skia.Surface(size.width + 2 * self._left, size.height + 2 * self._top)
        with surface as canvas:
            _lay(canvas, shader, (self._left, self._top), coarse)
            canvas.translate(self._left, self._top)
            if paint is not None:
                paint(canvas)
        self._image = surface.makeImageSnapshot()

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it under the picture."""
        x, y = round(view.camera.yaw) - self._left, round(view.camera.pitch) - self._top
        canvas.drawImage(self._image, x, y)


def _lay(canvas: skia.Canvas, shader: Shader, origin: tuple[int, int], coarse: int) -> None:
    area = canvas.imageInfo()
    rows, columns = math.ceil(area.height() / coarse), math.ceil(area.width() / coarse)
    x = (np.arange(columns, dtype=np.float32) * coarse - origin[0])[None, :]
    y = (np.arange(rows, dtype=np.float32) * coarse - origin[1])[:, None]
    pixels = np.ones((rows, columns, 4), np.float16)
    pixels[..., :3] = np.clip(shader(x, y), 0.0, 1.0)
    canvas.drawImageRect(
        skia.Image.fromarray(pixels, skia.kRGBA_F16_ColorType, skia.kOpaque_AlphaType),
        skia.Rect.MakeWH(columns * coarse, rows * coarse),
        skia.SamplingOptions(skia.FilterMode.kLinear),
        skia.Paint(Dither=True),
    )


def translucent(pixels: Floats, width: float, height: float) -> skia.Image:
    """Return straight colours and alpha, stretched to a picture of that size.

    Args:
        pixels: Red, green, blue and alpha, 0 to 1; shape (rows, columns, 4).
        width: Pixels of the picture.
        height: Likewise.
    """
    flat = pixels.copy()
    flat[..., :3] *= flat[..., 3:]
    # Skia scales this order of bytes seven times as fast as red first.
    order = np.ascontiguousarray(np.clip(flat[..., [2, 1, 0, 3]], 0.0, 1.0) * 255 + 0.5)
    small = skia.Image.fromarray(
        order.astype(np.uint8),
        skia.kBGRA_8888_ColorType,
        skia.kPremul_AlphaType,
    )
    surface = skia.Surface(max(round(width), 1), max(round(height), 1))
    with surface as canvas:
        canvas.drawImageRect(
            small,
            skia.Rect.MakeWH(width, height),
            skia.SamplingOptions(skia.FilterMode.kLinear),
            skia.Paint(Dither=True),
        )
    return surface.makeImageSnapshot()
