"""Birds on the wing: gulls, eagles, crows and small ones, flapping and gliding."""

import math
from dataclasses import dataclass

from service.renderer.brush import curve, fill, line, outline
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.hover import hover
from service.renderer.subjects.sprite import Box

BOX = Box(width=130, height=90, metres=1.6)
_LEVEL = 46.0
"""Where the wings are joined to the body, in the units of the sheet."""
_EDGE = 4.0
"""Pixels, at 720 lines, that the light along a wing is wide at most."""
_Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plumage:
    """One sort of bird."""

    back: Colour
    belly: Colour
    head: Colour
    bill: Colour
    tips: Colour
    """The ends of the wings."""
    span: float = 1.0
    rate: float = 6.0
    """Radians of its beat a second."""
    fingers: bool = False
    """Feathers spread at the ends of the wings."""


_GULL = Plumage(
    back=Colour.of("c3ccd4"),
    belly=Colour.of("f4f4f0"),
    head=Colour.of("f8f8f4"),
    bill=Colour.of("e8a93a"),
    tips=Colour.of("33353c"),
)
_EAGLE = Plumage(
    back=Colour.of("5a3f2a"),
    belly=Colour.of("4a3424"),
    head=Colour.of("f0e9da"),
    bill=Colour.of("e0a832"),
    tips=Colour.of("33251b"),
    span=1.16,
    rate=4.2,
    fingers=True,
)
_CROW = Plumage(
    back=Colour.of("2c2d35"),
    belly=Colour.of("24252c"),
    head=Colour.of("2c2d35"),
    bill=Colour.of("3a3a40"),
    tips=Colour.of("1c1d22"),
    rate=6.6,
    fingers=True,
)
_SWALLOW = Plumage(
    back=Colour.of("33506f"),
    belly=Colour.of("e8d6be"),
    head=Colour.of("33506f"),
    bill=Colour.of("3a3a40"),
    tips=Colour.of("26384e"),
    span=0.84,
    rate=9.0,
)
_NATIVES = {
    Place.SEA: (_GULL,),
    Place.BEACH: (_GULL,),
    Place.HARBOUR: (_GULL,),
    Place.MOUNTAIN: (_EAGLE,),
    Place.DESERT: (_EAGLE,),
    Place.SNOWFIELD: (_EAGLE, _CROW),
    Place.FOREST: (_CROW, _EAGLE, _SWALLOW),
    Place.CITY: (_CROW, _SWALLOW),
}
_CALLED = {
    **dict.fromkeys(("seagull", "gull", "albatross", "海鸥", "海鸟", "信天翁"), _GULL),
    **dict.fromkeys(
        (
            "eagle",
            "hawk",
            "falcon",
            "vulture",
            "condor",
            "老鹰",
            "鹰",
            "雄鹰",
            "苍鹰",
            "飞鹰",
            "秃鹫",
        ),
        _EAGLE,
    ),
    **dict.fromkeys(("crow", "raven", "乌鸦"), _CROW),
    **dict.fromkeys(("swallow", "燕子"), _SWALLOW),
}
"""What the prompt calls them; others are native to the place."""
_ANYWHERE = (_GULL, _EAGLE, _CROW, _SWALLOW)


class Bird:
    """It flaps and glides across the sky."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Choose its sort with its flock, and its height and beat for itself."""
        self._mark = mark
        self.depth = mark.z
        flock = stage.chance.of_the_film.dice("flock")
        native = flock.choice(_NATIVES.get(stage.shot.place, _ANYWHERE))
        self._sort = sort = _CALLED.get(mark.subject.called, native)
        dice = stage.chance.dice(f"bird {mark.number}")
        palette, haze = stage.palette, stage.haze(mark.z) * 0.7

        def seen(colour: Colour, shade: float = 1.0) -> skia.Paint:
            return fill(palette.faded(palette.lit(colour).scaled(shade), haze))

        back = mark.coloured(sort.back)
        self._back, self._far = seen(back), seen(back, 0.66)
        self._belly, self._head, self._bill = seen(sort.belly), seen(sort.head), seen(sort.bill)
        self._tips = seen(sort.tips if mark.subject.tint is None else back.scaled(0.6))
        self._eye, self._gleam = fill(palette.ink), fill(palette.glow, 0.9)
        pixels = BOX.metres * stage.camera.scale(mark.z) / BOX.height
        self._rim = line(palette.glow, min(1.1, _EDGE * stage.size.unit / pixels), 0.85)
        size = dice.uniform(0.8, 1.05) if mark.subject.count > 1 else 1.0
        self._box = Box(width=BOX.width, height=BOX.height, metres=BOX.metres * size)
        self._height = hover(stage, mark, BOX, (0.35, 0.78))
        self._phase = dice.uniform(0, math.tau)
        self._rate = sort.rate * dice.uniform(0.9, 1.1)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it with its wings where the beat has them."""
        mark, time = self._mark, view.seconds
        glide = 0.62 + 0.38 * math.sin(time * 0.9 + self._phase)
        turn = time * self._rate + self._phase
        inner = 0.12 + glide * 0.78 * math.sin(turn)
        outer = 0.2 + glide * 0.9 * math.sin(turn - 0.75)
        rise = BOX.metres * (0.12 * math.sin(time * 1.3 + self._phase) - 0.07 * math.sin(turn))
        part = Part(
            view.camera, (mark.x_at(time), self._height + rise, mark.z), self._box, side=mark.side
        )
        if not part.visible:
            return
        with part.on(canvas):
            self._draw_wing(canvas, inner, outer, near=False)
            self._draw_body(canvas)
            self._draw_wing(canvas, inner, outer, near=True)

    def _draw_body(self, canvas: skia.Canvas) -> None:
        y = _LEVEL
        canvas.drawPath(
            curve(f"M40 {y} L8 {y - 3} L13 {y + 3} L7 {y + 8} L40 {y + 7} Z"), self._far
        )
        body = (
            f"M30 {y + 1} Q58 {y - 11} 86 {y - 5} Q102 {y - 1} 92 {y + 5} Q64 {y + 16} 30 {y + 6} Z"
        )
        canvas.drawPath(curve(body), self._back)
        belly = (
            f"M34 {y + 4} Q64 {y + 8} 96 {y + 2} Q88 {y + 9} 66 {y + 12} Q44 {y + 10} 34 {y + 4} Z"
        )
        canvas.drawPath(curve(belly), self._belly)
        canvas.drawPath(
            curve(f"M101 {y - 4} L115 {y + 1.4} Q108 {y + 3} 100 {y + 2.6} Z"), self._bill
        )
        canvas.drawOval(skia.Rect.MakeLTRB(82, y - 8, 105, y + 6.4), self._head)
        canvas.drawCircle(98, y - 2.4, 1.7, self._eye)
        canvas.drawCircle(98.5, y - 2.9, 0.55, self._gleam)
        canvas.drawPath(curve(f"M70 {y - 8.4} Q92 {y - 10} 104 {y - 4}"), self._rim)

    def _draw_wing(self, canvas: skia.Canvas, inner: float, outer: float, *, near: bool) -> None:
        """Draw one wing; the near one reaches down and towards the eye, the far one up and away."""
        span = self._sort.span
        if near:
            wrist = (80.0, _LEVEL + 12 - 50 * inner * span)
            tip = (42.0 - 10 * span, _LEVEL + 30 * span - 76 * outer * span)
        else:
            wrist = (88.0, _LEVEL - 18 - 38 * inner * span)
            tip = (62.0 - 4 * span, _LEVEL - 36 * span - 58 * outer * span)
        front, back = (82.0, _LEVEL - 1.0), (44.0, _LEVEL + 3.0)
        middle = _between(tip, back, 0.5)
        hem = (middle[0] + 2, middle[1] + (8 if near else 6))
        wing = skia.Path()
        wing.moveTo(*front)
        wing.quadTo(*wrist, *tip)
        wing.quadTo(*hem, *back)
        wing.close()
        paint = self._back if near else self._far
        canvas.drawPath(wing, paint)
        edge = _between(wrist, tip, 0.72)
        dark = [tip, edge, _between(_between(hem, tip, 0.55), edge, 0.25), _between(hem, tip, 0.6)]
        canvas.drawPath(outline(dark), self._tips if near else self._far)
        if self._sort.fingers:
            self._draw_fingers(canvas, tip, edge, near=near)
        if near:
            lit = skia.Path()
            lit.moveTo(*front)
            lit.quadTo(*wrist, *tip)
            canvas.drawPath(lit, self._rim)

    def _draw_fingers(self, canvas: skia.Canvas, tip: _Spot, edge: _Spot, *, near: bool) -> None:
        dx, dy = tip[0] - edge[0], tip[1] - edge[1]
        for number in range(4):
            turn = 0.28 * (number - 1.2)
            end = (
                tip[0] + 0.75 * (dx * math.cos(turn) - dy * math.sin(turn)) - 2,
                tip[1] + 0.75 * (dy * math.cos(turn) + dx * math.sin(turn)),
            )
            root = _between(tip, edge, 0.25 * number)
            feather = [(root[0] - 2, root[1] + 1.4), end, (root[0] + 2, root[1] - 1.4)]
            canvas.drawPath(outline(feather), self._tips if near else self._far)


def _between(start: _Spot, end: _Spot, share: float) -> _Spot:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
