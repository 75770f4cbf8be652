"""What lies over every frame of a shot: the lens's dark corners, or the bare edge of the paper."""

import math

import numpy as np

from service.renderer.brush import picture
from service.renderer.colour import BLACK, Colour
from service.renderer.request import Size
from service.renderer.scene.backdrop import translucent
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.shots import Style
from service.renderer.skia_library import skia

_PAPER = Colour.of("f4efe3")
_COARSE = 2


def border(size: Size, styles: frozenset[Style]) -> skia.Image:
    """Return the picture to lay over every frame."""
    if Style.WATERCOLOUR in styles:
        return translucent(_paper(size), size.width, size.height)
    heavy = 1.6 if styles & {Style.NOIR, Style.SEPIA} else 1.0
    return _vignette(size, heavy)


def _vignette(size: Size, heavy: float) -> skia.Image:
    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(size.width / 2, size.height / 2)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(1, 1),
            math.sqrt(2),
            [BLACK.argb(alpha * heavy) for alpha in (0.0, 0.0, 0.14, 0.42)],
            [0.0, 0.5, 0.78, 1.0],
        )
        canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))

    return picture(size.width, size.height, paint)


def _paper(size: Size) -> Floats:
    """Return the ragged edge that the wash leaves bare, and blooms where it ran thin."""
    values = tile(np.random.Generator(np.random.PCG64(11)), slope=1.5)
    x = np.arange(0, size.width, _COARSE, dtype=np.float32)[None, :]
    y = np.arange(0, size.height, _COARSE, dtype=np.float32)[:, None]
    reach = 960 * size.unit
    inward = np.minimum(np.minimum(x, size.width - x), np.minimum(y, size.height - y)) / reach
    across, down = x * (0.5 / size.unit) + 0 * y, y * (0.5 / size.unit) + 0 * x
    rough = sample(values, across, down) + 0.6 * sample(values, across * 3, down * 3)
    edge = inward + 0.006 * rough
    bare = smoothstep(0.042, 0.022, edge)
    pooled = 0.2 * smoothstep(0.03, 0.04, edge) * smoothstep(0.07, 0.04, edge)
    bloom = 0.24 * smoothstep(0.35, 2.4, sample(values, across * 0.36 + 99, down * 0.36 + 7))
    white = np.maximum(bare, bloom)
    alpha = np.maximum(white, pooled * (1 - bare))
    pixels = np.empty((*alpha.shape, 4), np.float32)
    # Pigment gathers in a dark line where the wash ends.
    tone = np.where(pooled > white, 0.3, 1.0).astype(np.float32)
    pixels[..., :3] = np.asarray(_PAPER, np.float32) * tone[..., None]
    pixels[..., 3] = alpha
    return pixels
