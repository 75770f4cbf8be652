"""From a scene to the pixels of its frames.

One buffer serves every frame. What lies over all of them, the lens's dark corners or the bare edge
of the paper, is painted once.
"""

import numpy as np
import numpy.typing as npt

from service.renderer.border import border
from service.renderer.request import FRAME_RATE
from service.renderer.scene.stages import Scene
from service.renderer.skia_library import skia
from service.renderer.slate import Slate

Pixels = npt.NDArray[np.uint8]


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
        self._border = border(size, scene.shot.styles)

    def frame(self, number: int) -> Pixels:
        """Draw a frame and return its pixels, which the next call overwrites.

        Args:
            number: The frame in its shot, from 0.

        Returns:
            Blue, green, red and an unused byte; shape (height, width, 4).
        """
        canvas = self._surface.getCanvas()
        self._scene.draw(canvas, number / FRAME_RATE)
        canvas.drawImage(self._border, 0, 0)
        if self._slate is not None:
            self._slate.draw(canvas, number)
        return self._pixels
