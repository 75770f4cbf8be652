"""Boats at their moorings, rocking, each with its image in the water."""

import math
import random

from service.renderer.brush import fill, line, outline, shine
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.city import dark
from service.renderer.scene.plate import in_metres
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

_HULLS = [Colour.of(code) for code in ("8f3b32", "2f5a78", "e4ded0", "3f6a55", "c08a3a", "39404c")]
_LAMP = Colour.of("ffd089")


def moored(stage: Stage, z: float, number: int, dice: random.Random) -> list[Layer]:
    """Return the boats at one distance; they keep to the picture's sides."""
    half = stage.camera.half_width(z)
    boats = []
    for place in range(dice.choice((2, 3)) if number < 2 else 1):
        side = -1 if (place + number) % 2 else 1
        x = side * half * dice.uniform(0.34 + 0.16 * number, 1.02)
        long = half * (0.2 + 0.07 * number) * dice.uniform(0.85, 1.15)
        boats.append(Moored(stage, (x, z, long), dice))
    return list(boats)


class Moored:
    """A boat at its mooring, rocking, with its image in the water."""

    def __init__(
        self, stage: Stage, place: tuple[float, float, float], dice: random.Random
    ) -> None:
        """Draw it; its place is metres across and away, and metres long."""
        self._x, self.depth, self._long = place
        self._phase, self._side = dice.uniform(0, 6), dice.choice((-1, 1))
        haze = min(stage.haze(self.depth), 0.5)
        hull = stage.palette.faded(stage.palette.lit(dice.choice(_HULLS)), haze)
        sails = dice.random() < 0.65
        lamp = dark(stage) and dice.random() < 0.7
        ink = stage.palette.faded(stage.palette.ink, haze)

        def paint(canvas: skia.Canvas) -> None:
            _paint_boat(canvas, hull, ink, sails=sails)
            if lamp:
                shine(canvas, (0.1, -0.3), 0.3, _LAMP, 0.9)

        recorder = skia.PictureRecorder()
        paint(recorder.beginRecording(skia.Rect.MakeLTRB(-2, -3, 2, 2)))
        self._strokes = recorder.finishRecordingAsPicture()
        self._faint = skia.Paint(Alphaf=0.32)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the image, then the boat."""
        bob = 0.012 * math.sin(view.seconds * 1.3 + self._phase)
        tilt = 1.6 * math.sin(view.seconds * 1.05 + self._phase * 2)
        canvas.save()
        in_metres(canvas, view, self.depth)
        canvas.translate(self._x, 0)
        canvas.scale(self._long * self._side, self._long)
        for flip in (-0.75, 1.0):
            canvas.save()
            canvas.scale(1.0, flip)
            canvas.translate(0, bob)
            canvas.rotate(tilt)
            if flip < 0:
                _paint_image(canvas, self._strokes, self._faint)
            else:
                canvas.drawPicture(self._strokes)
            canvas.restore()
        canvas.restore()


def _paint_image(canvas: skia.Canvas, strokes: skia.Picture, faint: skia.Paint) -> None:
    canvas.saveLayer(skia.Rect.MakeLTRB(-0.7, -1.0, 0.7, 0.1), faint)
    canvas.drawPicture(strokes)
    canvas.restore()


def _paint_boat(canvas: skia.Canvas, hull: Colour, ink: Colour, *, sails: bool) -> None:
    """Paint a boat one unit long: hull, stripe, cabin, mast and rigging."""
    body = skia.Path()
    body.moveTo(-0.5, -0.15)
    body.quadTo(-0.46, 0.02, -0.3, 0.05)
    body.lineTo(0.32, 0.05)
    body.quadTo(0.46, -0.02, 0.56, -0.2)
    body.quadTo(0.1, -0.11, -0.5, -0.15)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.22, -0.27, 0.12, -0.12), fill(hull.mix(WHITE, 0.55)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.25, -0.3, 0.15, -0.265), fill(hull.mix(BLACK, 0.3)))
    for x in (-0.17, -0.05, 0.05):
        canvas.drawRect(skia.Rect.MakeXYWH(x, -0.235, 0.06, 0.055), fill(ink))
    canvas.drawPath(body, fill(hull))
    canvas.drawPath(
        outline(
            [
                (-0.5, -0.15),
                (-0.49, -0.125),
                (0.1, -0.085),
                (0.54, -0.17),
                (0.56, -0.2),
                (0.1, -0.11),
            ]
        ),
        fill(hull.mix(WHITE, 0.45)),
    )
    mast = line(ink.mix(hull, 0.2), 0.018)
    top = -0.95 if sails else -0.55
    canvas.drawLine(0.16, -0.12, 0.16, top, mast)
    thin = line(ink, 0.006, 0.8)
    for foot in ((0.55, -0.2), (-0.48, -0.14)):
        canvas.drawLine(0.16, top, *foot, thin)
    if sails:
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(-0.38, -0.37, 0.16, -0.32), 0.02, 0.02, fill(hull.mix(WHITE, 0.7))
        )
