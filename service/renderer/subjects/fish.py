"""Fish: one of a shoal under water, one that leaps out of the sea, or one that lies on land."""

import math

from service.renderer.brush import curve, fill, line
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.hover import BOTTOMLESS, hover
from service.renderer.subjects.spline import smooth
from service.renderer.subjects.sprite import Box

BOX = Box(width=110, height=60, metres=0.5)
_WATERS = (Place.SEA, Place.LAKE, Place.RIVER, Place.HARBOUR)
_LEAP = 2.4
"""Seconds from one leap to the next."""
_SCALES = [Colour.of(code) for code in ("e2853a", "4f86a8", "d9b844", "9fb2bd", "c8585a")]


class Fish:
    """Its tail beats; under water it swims on, from the sea it leaps, on land it flaps."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Choose its depth, its colour and its beat."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"fish {mark.number}")
        shoal = stage.chance.dice("shoal").choice(_SCALES)
        colour = stage.palette.lit(mark.coloured(shoal)).scaled(dice.uniform(0.9, 1.1))
        haze = stage.haze(mark.z)
        self._colour = stage.palette.faded(colour, haze)
        self._belly = fill(self._colour.mix(WHITE, 0.34))
        self._back, self._fin = fill(self._colour), fill(self._colour.scaled(0.72))
        self._rim = line(stage.palette.glow, 1.2, 0.7)
        self._eye, self._ink = fill(WHITE, 0.9), fill(stage.palette.ink)
        self._drop = fill(stage.palette.lit(WHITE).mix(stage.palette.horizon, 0.3), 0.8)
        self._leaps = stage.shot.place in _WATERS
        self._lies = not self._leaps and stage.shot.place not in BOTTOMLESS
        self._rest = mark.x_at(stage.shot.seconds / 2)
        self._shadow = fill(stage.palette.ink, 0.3)
        self._height = hover(stage, mark, BOX, (0.12, 0.86))
        self._phase, self._rate = dice.uniform(0, math.tau), dice.uniform(7, 10)
        size = dice.uniform(0.75, 1.1) if mark.subject.count > 1 else 1.0
        self._box = Box(width=BOX.width, height=BOX.height, metres=BOX.metres * size)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it where it swims or leaps."""
        time, mark = view.seconds, self._mark
        if self._leaps:
            self._draw_leap(canvas, view)
            return
        if self._lies:
            self._draw_lying(canvas, view)
            return
        height = self._height + 0.12 * BOX.metres * math.sin(time * 1.1 + self._phase)
        part = Part(view.camera, (mark.x_at(time), height, mark.z), self._box, side=mark.side)
        if part.visible:
            with part.on(canvas):
                self._draw_fish(canvas, time)

    def _draw_lying(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it where it lies: most of the time it is still, then it flaps."""
        mark, time = self._mark, view.seconds
        part = Part(view.camera, (self._rest, 0.0, mark.z), self._box, side=mark.side)
        if not part.visible:
            return
        flap = max(math.sin(time * 1.9 + self._phase), 0.0) ** 4
        beat = flap * math.sin(time * 17)
        with part.on(canvas):
            canvas.drawOval(skia.Rect.MakeLTRB(8, 55.6, 104, 60.6), self._shadow)
            canvas.translate(0, 11.6 - 3.2 * abs(beat))
            canvas.rotate(3 * beat, 55, 46)
            self._draw_fish(canvas, 0.2 * time)

    def _draw_leap(self, canvas: skia.Canvas, view: View) -> None:
        time, mark = view.seconds, self._mark
        share = (time / _LEAP + self._phase / math.tau) % 1.0
        reach = 4.6 * self._box.metres
        x = mark.x_at(time) + mark.side * reach * (share - 0.5)
        high = self._box.metres * (7.2 * share * (1 - share) * 1.5 - 1.0)
        part = Part(view.camera, (x, high, mark.z), self._box, side=mark.side)
        water = view.camera.down(0.0, mark.z)
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(0, 0, view.camera.size.width, water))
        with part.on(canvas):
            canvas.rotate(-58 + 116 * share, 55, 30)
            self._draw_fish(canvas, time * 1.6)
        canvas.restore()
        for moment, where in ((0.14, -0.36), (0.86, 0.36)):
            age = (share - moment) * 5
            if 0 < age < 1:
                place = (mark.x_at(time) + mark.side * reach * where, 0.0, mark.z)
                with Part(view.camera, place, self._box, side=mark.side).on(canvas):
                    self._draw_splash(canvas, age)

    def _draw_splash(self, canvas: skia.Canvas, age: float) -> None:
        for number in range(14):
            way = (number - 6.5) / 6.5
            top = 60 - 150 * age * (1 - age) * (1.1 - abs(way)) * (0.7 + 0.3 * (number % 3))
            canvas.drawCircle(55 + way * (14 + 34 * age), top, 3.4 * (1 - age) + 0.4, self._drop)
        canvas.drawOval(skia.Rect.MakeLTRB(55 - 60 * age, 58, 55 + 60 * age, 62), self._drop)

    def _draw_fish(self, canvas: skia.Canvas, time: float) -> None:
        beat = math.sin(time * self._rate + self._phase)
        bend, tip = 2.6 * beat, 7 * beat
        canvas.drawPath(
            curve(
                f"M24 {30 + bend} C14 {22 + tip} 8 {14 + tip} 3 {11 + tip} Q10 {30 + tip} 3"
                f" {49 + tip} C8 {46 + tip} 14 {38 + tip} 24 {30 + bend} Z"
                " M48 16 C54 4 70 3 78 13 L66 18 Z M60 44 Q56 56 46 56 Q48 48 50 43 Z"
            ),
            self._fin,
        )
        body = smooth(
            [
                (20, 27 + bend),
                (42, 17),
                (66, 11.5),
                (90, 18),
                (105, 30),
                (92, 41),
                (68, 47.5),
                (42, 42),
                (20, 33 + bend),
            ]
        )
        canvas.drawPath(body, self._back)
        canvas.drawPath(
            curve(f"M22 {31 + bend} Q62 36 103 31.5 Q92 42 68 47 Q42 43 22 {32 + bend} Z"),
            self._belly,
        )
        canvas.drawPath(curve("M42 17 Q54 13 66 11.7 Q82 13 94 20"), self._rim)
        canvas.drawPath(
            curve(f"M70 31 Q60 {34 + 4 * beat} 56 {42 + 4 * beat} Q66 42 74 36 Z"), self._fin
        )
        canvas.drawPath(curve("M82 20 Q77 30 82 40"), line(self._colour.scaled(0.6), 1.0, 0.8))
        canvas.drawCircle(92, 26, 3.5, self._eye)
        canvas.drawCircle(92.6, 26, 2.1, self._ink)
