"""A windmill: a tapering tower under a cap, its four sails going round."""

import math

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import BLACK, Colour
from service.renderer.players import Pace
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=128, height=150, metres=18)
_HUB = (64.0, 58.0)
_REACH = 54.0
_TURNS = {Pace.STILL: 0.0, Pace.FAST: 1.7}
_USUAL = 0.55
"""Radians a second that the sails turn."""
_LAMP = Colour.of("ffca70")
_WINDOWS = ((64.0, 84.0), (58.0, 106.0), (70.0, 122.0))


class Windmill:
    """It stands and turns its sails."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Build it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"windmill {mark.number}")
        self._start = dice.uniform(0.15, 0.6)
        self._speed = mark.side * _TURNS.get(mark.subject.pace or Pace.SLOW, _USUAL)
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._sprite = sprite(
            stage, BOX, lambda canvas: self._paint(canvas, stage), z=mark.z, rim=0.65
        )
        haze, lit = stage.haze(mark.z), stage.palette.lit
        cloth = lit(Colour.of("efe4cc")).mix(stage.palette.glow, 0.1)
        self._cloth = fill(cloth.mix(stage.palette.haze, haze))
        wood = lit(Colour.of("4a3428")).mix(stage.palette.haze, haze)
        self._spar, self._lath = line(wood, 1.8), line(wood, 0.7)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the tower, its lit windows and the sails."""
        place = (self._mark.x, 0.0, self._mark.z)
        part = Part(view.camera, place, BOX)
        if not part.visible:
            return
        self._sprite.draw(canvas, view.camera, place)
        with part.on(canvas):
            if self._dark:
                for spot in _WINDOWS:
                    shine(canvas, spot, 9, _LAMP, 0.55)
            canvas.translate(*_HUB)
            canvas.rotate(math.degrees(self._start + self._speed * view.seconds))
            for _ in range(4):
                self._draw_sail(canvas)
                canvas.rotate(90)
            canvas.drawCircle(0, 0, 3.2, self._spar)

    def _draw_sail(self, canvas: skia.Canvas) -> None:
        canvas.drawPath(
            outline([(1.5, -13), (11, -12), (10, -_REACH), (1.5, -_REACH)]), self._cloth
        )
        for step in range(8):
            y = -13 - (_REACH - 13) * step / 7
            canvas.drawLine(0, y, 11 - step / 7, y, self._lath)
        canvas.drawLine(6, -13, 5.6, -_REACH, self._lath)
        canvas.drawLine(11, -12, 10, -_REACH, self._lath)
        canvas.drawLine(0, 6, 0, -_REACH, self._spar)

    def _paint(self, canvas: skia.Canvas, stage: Stage) -> None:
        lit = stage.palette.lit
        wall = lit(self._mark.coloured(Colour.of("d8c8ac")))
        tones = [(wall.scaled(0.58), 1), (wall.scaled(0.86), 1), (wall.scaled(1.08), 1)]
        around = shade((42, 0), (86, 0), tones[:: stage.side])
        canvas.drawPath(curve("M51 60 L77 60 L88 150 L40 150 Z"), around)
        course = line(wall.scaled(0.6), 0.5, 0.5)
        for step in range(1, 12):
            y, half = 62 + step * 7.3, 13 + step * 0.92
            canvas.drawLine(64 - half, y, 64 + half, y, course)
        cap = lit(Colour.of("7a3f34"))
        roof = [(cap.scaled(0.6), 1), (cap.scaled(1.2), 1)]
        canvas.drawPath(
            curve("M47 63 Q47 46 64 40 Q81 46 81 63 Q64 67 47 63 Z"),
            shade((47, 0), (81, 0), roof[:: stage.side]),
        )
        deck = lit(Colour.of("5a4030"))
        canvas.drawRect(skia.Rect.MakeLTRB(38, 112, 90, 114.5), fill(deck))
        rail = line(deck, 0.8)
        canvas.drawLine(38, 107, 90, 107, rail)
        for post in range(38, 92, 6):
            canvas.drawLine(post, 107, post, 113, rail)
        pane = _LAMP if self._dark else stage.palette.ink.mix(wall, 0.2)
        for x, y in _WINDOWS:
            canvas.drawRoundRect(skia.Rect.MakeLTRB(x - 3, y - 4, x + 3, y + 4), 3, 3, fill(pane))
        canvas.drawPath(
            curve("M56 150 L56 136 Q64 127 72 136 L72 150 Z"), fill(lit(Colour.of("4a3020")))
        )
        canvas.drawPath(curve("M58 150 L58 138 Q64 131 70 138 L70 150 Z"), fill(BLACK, 0.25))
        green = lit(Colour.of("4f6f3c"))
        for root, size in ((36, 6), (43, 4), (84, 5), (91, 6.5)):
            canvas.drawCircle(root, 149 - size * 0.4, size, fill(green.scaled(0.8 + root / 300)))
