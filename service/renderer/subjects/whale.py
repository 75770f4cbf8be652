"""A whale: gliding under water, or breaking the sea's surface with its spout."""

import math

from service.renderer.brush import curve, fill, line
from service.renderer.colour import WHITE, Colour
from service.renderer.players import Pace
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.hover import hover
from service.renderer.subjects.spline import points, ribbon, shifted, smooth, within
from service.renderer.subjects.sprite import Box

BOX = Box(width=220, height=90, metres=5.5)
_BREATH = 3.2
"""Seconds from one spout to the next."""
_BREACH = 5.0
"""Seconds from one breach to the next."""
_FALLEN = 0.8
"""Share of that time when it is back in the water."""

_BACK = points(
    "74,29 80,23.5 86,28 118,19 150,16 184,22 206,35 215,47 208,56 190,66 156,73 114,69 70,58"
)
"""The outline from behind the fluke, over the fin and the head, and back below."""
_THROAT = points("84,62 130,60 176,55 214,48 214,64 170,84 110,78")


class Whale:
    """It swims with slow beats of its fluke."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Take its colours and choose what it does."""
        self._mark = mark
        self.depth = mark.z
        palette = stage.palette
        coat = palette.faded(
            palette.lit(mark.coloured(Colour.of("3f5a72"))), stage.haze(mark.z) * 0.8
        )
        self._coat = fill(coat)
        self._far, self._dark = fill(coat.scaled(0.66)), line(coat.scaled(0.55), 1.0, 0.8)
        self._belly = fill(coat.mix(palette.lit(WHITE), 0.55))
        self._rim = line(palette.glow, 1.3, 0.75)
        self._ink, self._white = fill(palette.ink), fill(WHITE, 0.8)
        self._foam = palette.lit(WHITE).mix(palette.horizon, 0.25)
        self._under = stage.shot.place is Place.UNDERWATER
        self._height = hover(stage, mark, BOX, (0.35, 0.7)) if self._under else 0.0
        self._phase = stage.chance.dice(f"whale {mark.number}").uniform(0, math.tau)
        self._breaches = (
            mark.subject.pace is Pace.FAST or stage.chance.dice("breach").random() < 0.4
        )

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it under water, rolling at the surface, or in the air."""
        time, mark = view.seconds, self._mark
        x = mark.x_at(time)
        if self._under:
            bob = 0.05 * BOX.metres * math.sin(time * 0.9 + self._phase)
            with self._part(view, x, self._height + bob).on(canvas):
                canvas.rotate(2.5 * math.cos(time * 0.9 + self._phase), 110, 45)
                self._draw_whale(canvas, time)
        elif self._breaches:
            self._draw_breach(canvas, view, x)
        else:
            self._draw_surfaced(canvas, view, x)

    def _part(self, view: View, x: float, height: float) -> Part:
        return Part(view.camera, (x, height, self._mark.z), BOX, side=self._mark.side)

    def _draw_surfaced(self, canvas: skia.Canvas, view: View, x: float) -> None:
        time = view.seconds
        roll = math.sin(time * 0.9 + self._phase)
        part = self._part(view, x, 0.0)
        water = skia.Rect.MakeLTRB(-40, -400, 260, 90)
        with part.on(canvas):
            self._draw_spout(canvas, (time + self._phase) % _BREATH / _BREATH)
            canvas.save()
            canvas.clipRect(water)
            canvas.rotate(3 * roll, 110, 90)
            canvas.translate(0, 42 - 5 * roll)
            self._draw_whale(canvas, time)
            canvas.restore()
            self._draw_foam(canvas, time, (22, 214))

    def _draw_breach(self, canvas: skia.Canvas, view: View, x: float) -> None:
        """Draw the leap: up at a slant, over, and down with a splash."""
        time = view.seconds
        share = (time / _BREACH + 0.12) % 1.0
        if share > _FALLEN:
            self._draw_surfaced(canvas, view, x)
            return
        high = math.sin(math.pi * min(share / 0.7, 1.0))
        with self._part(view, x, 0.0).on(canvas):
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(-200, -400, 420, 90))
            canvas.translate(0, 120 - 100 * high)
            canvas.rotate(-56 + 34 * min(share / 0.7, 1.0), 70, 60)
            if share < 0.72:
                self._draw_whale(canvas, time * 1.5)
            canvas.restore()
            self._draw_foam(canvas, time, (18, 128) if share < 0.7 else (-20, 200))
            burst = share / 0.3 if share < 0.3 else (share - 0.55) / 0.25
            if 0 < burst < 1:
                self._draw_splash(canvas, burst, 80 if share < 0.3 else 110)

    def _draw_splash(self, canvas: skia.Canvas, age: float, middle: float) -> None:
        for number in range(44):
            way = math.sin(number * 2.4)
            speed = 0.6 + 0.4 * math.sin(number * 1.7)
            top = 90 - 210 * age * (1 - age) * speed * (1.05 - abs(way) * 0.6)
            radius = (4.2 - 3 * age) * (0.6 + 0.4 * math.sin(number * 5.1))
            canvas.drawCircle(
                middle + way * (38 + 55 * age),
                top,
                max(radius, 0.5),
                fill(self._foam, 0.8 * (1 - age)),
            )

    def _draw_foam(self, canvas: skia.Canvas, time: float, ends: tuple[float, float]) -> None:
        left, right = ends
        middle, widths = [], []
        for step in range(15):
            share = step / 14
            ripple = math.sin(step * 1.3 + time * 3)
            middle.append((left + (right - left) * share, 89.5 + 0.9 * ripple))
            widths.append((1.2 + 4.4 * math.sin(math.pi * share)) * (0.8 + 0.3 * ripple))
        canvas.drawPath(ribbon(middle, widths), fill(self._foam, 0.85))

    def _draw_spout(self, canvas: skia.Canvas, age: float) -> None:
        strength = max(1 - age * 1.1, 0.0)
        if not strength:
            return
        mist = self._foam.mix(WHITE, 0.35)
        for number in range(30):
            share = number / 30
            rise = 64 * min(age * 4, 1.0) * share
            spread = 2 + 11 * share**1.8 + 6 * age
            x = 166 + spread * math.sin(number * 2.4) - 7 * age
            canvas.drawCircle(
                x, 64 - rise + 20 * age * share, 2.2 + 4 * share, fill(mist, 0.75 * strength)
            )

    def _draw_whale(self, canvas: skia.Canvas, time: float) -> None:
        beat = math.sin(time * 2.0 + self._phase)
        tail, fluke = 5 * beat, 11 * math.sin(time * 2.0 + self._phase - 0.7)
        canvas.drawPath(curve("M146 68 Q136 84 118 88 Q124 76 130 66 Z"), self._far)
        canvas.drawPath(
            curve(
                f"M30 {44 + tail} Q16 {36 + fluke} 2 {22 + fluke} Q4 {38 + fluke} 14 {46 + fluke}"
                f" Q4 {52 + fluke} 0 {66 + fluke} Q18 {60 + fluke} 32 {50 + tail} Z"
            ),
            self._coat,
        )
        ends = ((24, 44 + tail), (52, 36 + tail * 0.5)), ((24, 49 + tail),)
        body = smooth([*ends[0], *_BACK, *ends[1]])
        canvas.drawPath(body, self._coat)
        canvas.drawPath(within(smooth(_THROAT), body), self._belly)
        self._draw_marks(canvas)
        flipper = curve(
            f"M158 60 Q150 {74 + 3 * beat} 128 {85 + 5 * beat} Q134 {72 + beat} 142 59 Z"
        )
        canvas.drawPath(flipper, self._coat)
        canvas.drawPath(shifted(flipper, 0.8, -0.8), self._dark)

    def _draw_marks(self, canvas: skia.Canvas) -> None:
        """Draw the grooves of the throat, the mouth, the eye and the light along the back."""
        for step in range(5):
            y = 58 + step * 2.9
            groove = f"M{118 + step * 3} {y + 3} Q160 {y + 4} {206 - step * 5} {y - 3}"
            canvas.drawPath(curve(groove), self._dark)
        canvas.drawPath(curve("M184 50 Q202 51 214 46.5"), self._dark)
        canvas.drawPath(curve("M88 27 Q118 18.4 150 16.2 Q184 21 205 34"), self._rim)
        canvas.drawCircle(180, 46, 2.1, self._ink)
        canvas.drawCircle(180.7, 45.3, 0.7, self._white)
