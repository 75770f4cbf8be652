"""From a scene to the pixels of its frames.

One buffer serves every frame. The grain is not drawn but added to the luma once the encoder has its
planes: as a blend over the picture it would cost more than the scene.
"""

import math

import numpy as np
import numpy.typing as npt

from service.renderer.brush import picture
from service.renderer.colour import BLACK
from service.renderer.request import FRAME_RATE, Size
from service.renderer.scene.stages import Scene
from service.renderer.skia_library import skia
from service.renderer.slate import Slate

Pixels = npt.NDArray[np.uint8]
_SHIFT = 64
_SPREAD = 1.3


class Raster:
    """Draws the frames of one shot."""

    def __init__(self, scene: Scene, slate: Slate | None) -> None:
        """Take the scene, and the slate that lies over it, if any."""
        self._scene, self._slate = scene, slate
        size = scene.size
        self._pixels = np.zeros((size.height, size.width, 4), np.uint8)
        info = skia.ImageInfo.Make(
            size.width, size.height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType
        )
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels)
        self._vignette = _vignette(size)

    def frame(self, number: int) -> Pixels:
        """Draw a frame and return its pixels, which the next call overwrites.

        Args:
            number: The frame in its shot, from 0.

        Returns:
            Blue, green, red and an unused byte; shape (height, width, 4).
        """
        canvas = self._surface.getCanvas()
        self._scene.draw(canvas, number / FRAME_RATE)
        canvas.drawImage(self._vignette, 0, 0)
        if self._slate is not None:
            self._slate.draw(canvas, number)
        return self._pixels


def _vignette(size: Size) -> skia.Image:
    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(size.width / 2, size.height / 2)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(1, 1),
            math.sqrt(2),
            [BLACK.argb(alpha) for alpha in (0.0, 0.0, 0.14, 0.42)],
            [0.0, 0.5, 0.78, 1.0],
        )
        canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))

    return picture(size.width, size.height, paint)


class Grain:
    """Film grain for the luma plane: one sheet, laid down shifted from frame to frame."""

    def __init__(self, size: Size) -> None:
        """Draw the sheet; its values wrap around 0, so that adding unsigned bytes is exact."""
        noise = np.random.Generator(np.random.PCG64(24))
        shape = (size.height + _SHIFT, size.width + _SHIFT)
        sheet = noise.standard_normal(shape, dtype=np.float32) * _SPREAD
        self._sheet = np.rint(sheet).astype(np.int8).view(np.uint8)

    def add(self, luma: Pixels, frame: int) -> None:
        """Add the frame's grain in place; luma is 16 to 235, which leaves room for it."""
        height, width = luma.shape
        top, left = frame * 37 % _SHIFT, frame * 23 % _SHIFT
        np.add(luma, self._sheet[top : top + height, left : left + width], out=luma)
