"""A flat picture in the world, painted once and seen from wherever the camera goes.

It is painted in metres: x to the right, y down, 0 on the ground. Where the camera hardly comes
nearer it is laid down pixel for pixel, which costs a tenth of scaling it. What is made of plain
shapes is rather kept as strokes than as pixels: those are drawn anew at any size for next to
nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.brush import SMOOTH, picture
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Move
from service.renderer.skia_library import skia

_PIXEL_TRUE = (Move.STATIC, Move.TILT_UP, Move.TILT_DOWN, Move.TIME_LAPSE)
_DISTANT = 4.5
"""So many times the lead's distance away, nobody sees that a plate does not grow."""
Painter = Callable[[skia.Canvas], None]
"""Draws in metres."""


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
        self, stage: Stage, sheet: Sheet, paint: Painter, *, sharpness: float = 1.0
    ) -> None:
        """Paint it.

        Args:
            stage: For the camera.
            sheet: Where it hangs.
            paint: Draws in metres.
            sharpness: Pixels painted per pixel seen; less for what is soft anyway.
        """
        self.depth = sheet.z
        self.sheet = sheet
        self._scale = stage.camera.scale(sheet.z)

        def draw(canvas: skia.Canvas) -> None:
            canvas.scale(self._scale * sharpness, self._scale * sharpness)
            canvas.translate(-sheet.left, sheet.top)
            paint(canvas)

        scale = self._scale * sharpness
        width, height = (sheet.right - sheet.left) * scale, (sheet.top - sheet.bottom) * scale
        self._image = picture(width, height, draw)
        still = stage.shot.move in _PIXEL_TRUE or sheet.z > _DISTANT * stage.focus
        self.exact = sharpness == 1.0 and still

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it down as the camera sees it."""
        sheet, camera = self.sheet, view.camera
        if self.exact:
            canvas.drawImage(self._image, *self.corner(view))
            return
        left, top = camera.across(sheet.left, sheet.z), camera.down(sheet.top, sheet.z)
        right, bottom = camera.across(sheet.right, sheet.z), camera.down(sheet.bottom, sheet.z)
        canvas.drawImageRect(self._image, skia.Rect.MakeLTRB(left, top, right, bottom), SMOOTH)

    def corner(self, view: View) -> tuple[int, int]:
        """Return the left upper pixel of a plate that does not grow: its foot stays in place."""
        sheet, camera = self.sheet, view.camera
        middle = (sheet.left + sheet.right) / 2
        left = camera.across(middle, sheet.z) - (middle - sheet.left) * self._scale
        return round(left), round(camera.down(0.0, sheet.z) - sheet.top * self._scale)

    def over(self, canvas: skia.Canvas, view: View) -> None:
        """Turn the canvas's units to the plate's metres, exactly where the plate lies."""
        if not self.exact:
            in_metres(canvas, view, self.sheet.z)
            return
        canvas.translate(*self.corner(view))
        canvas.scale(self._scale, self._scale)
        canvas.translate(-self.sheet.left, self.sheet.top)


class Drawing:
    """A layer of plain shapes, kept as strokes."""

    def __init__(self, z: float, paint: Painter) -> None:
        """Record it.

        Args:
            z: Metres away.
            paint: Draws in metres.
        """
        self.depth = z
        recorder = skia.PictureRecorder()
        paint(recorder.beginRecording(skia.Rect.MakeLTRB(-1e6, -1e6, 1e6, 1e6)))
        self._strokes = recorder.finishRecordingAsPicture()

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it as the camera sees it."""
        canvas.save()
        in_metres(canvas, view, self.depth)
        canvas.drawPicture(self._strokes)
        canvas.restore()


def in_metres(canvas: skia.Canvas, view: View, z: float) -> None:
    """Turn the canvas's units to metres at a depth: x right, y down, 0 on the ground."""
    scale = view.camera.scale(z)
    canvas.translate(view.camera.across(0.0, z), view.camera.down(0.0, z))
    canvas.scale(scale, scale)
