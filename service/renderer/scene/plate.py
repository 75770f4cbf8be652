"""A flat picture in the world, painted once and seen from wherever the camera goes.

It is painted in metres: x to the right, y down, 0 on the ground. Where the camera does not come
nearer it is laid down pixel for pixel, which costs a tenth of scaling it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.brush import SMOOTH, picture
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Move
from service.renderer.skia_library import skia

_PIXEL_TRUE = (Move.STATIC, Move.TILT_UP, Move.TILT_DOWN, Move.TIME_LAPSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Where a plate hangs, in metres."""

    z: float
    left: float
    right: float
    top: float
    """Above the ground."""
    bottom: float = 0.0
    """Above the ground; negative reaches below."""


class Plate:
    """A layer of one picture."""

    def __init__(
        self,
        stage: Stage,
        sheet: Sheet,
        paint: Callable[[skia.Canvas], None],
        *,
        sharpness: float = 1.0,
    ) -> None:
        """Paint it.

        Args:
            stage: For the camera.
            sheet: Where it hangs.
            paint: Draws in metres.
            sharpness: Pixels painted per pixel seen; less for what is soft anyway.
        """
        self.depth = sheet.z
        self._sheet = sheet
        scale = stage.camera.scale(sheet.z) * sharpness

        def draw(canvas: skia.Canvas) -> None:
            canvas.scale(scale, scale)
            canvas.translate(-sheet.left, sheet.top)
            paint(canvas)

        width, height = (sheet.right - sheet.left) * scale, (sheet.top - sheet.bottom) * scale
        self._image = picture(width, height, draw)
        self._exact = sharpness == 1.0 and stage.shot.move in _PIXEL_TRUE

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it down as the camera sees it."""
        sheet, camera = self._sheet, view.camera
        left, top = camera.across(sheet.left, sheet.z), camera.down(sheet.top, sheet.z)
        if self._exact:
            canvas.drawImage(self._image, round(left), round(top))
            return
        right, bottom = camera.across(sheet.right, sheet.z), camera.down(sheet.bottom, sheet.z)
        canvas.drawImageRect(self._image, skia.Rect.MakeLTRB(left, top, right, bottom), SMOOTH)


def in_metres(canvas: skia.Canvas, view: View, z: float) -> None:
    """Turn the canvas's units to metres at a depth: x right, y down, 0 on the ground."""
    scale = view.camera.scale(z)
    canvas.translate(view.camera.across(0.0, z), view.camera.down(0.0, z))
    canvas.scale(scale, scale)
