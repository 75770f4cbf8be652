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
from service.renderer.subjects.wing import Beat, fingers, wing

BOX = Box(width=130, height=90, metres=1.6)
_LEVEL = 46.0
"""Where the wings are joined to the body, in the units of the sheet."""
_EDGE = 4.0
"""Pixels, at 720 lines, that the light along a wing is wide at most."""
_FINE = 1.2
"""Pixels a unit from which single feathers can be told."""


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
    hooked: bool = False
    """The bill of one that hunts."""


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
    hooked=True,
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
        self._quills, self._shade = seen(back, 0.84), seen(back, 0.55)
        self._seam, self._dim = (line(palette.lit(back).scaled(s), 0.6, 0.7) for s in (0.6, 0.4))
        self._tips = seen(sort.tips if mark.subject.tint is None else back.scaled(0.6))
        self._brow = seen(sort.head, 0.55)
        self._eye, self._gleam = fill(palette.ink), fill(palette.glow, 0.9)
        pixels = BOX.metres * stage.camera.scale(mark.z) / BOX.height
        self._rim = line(palette.glow, min(1.1, _EDGE * stage.size.unit / pixels), 0.85)
        self._fine = pixels > _FINE
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
        beat = Beat(
            arm=0.05 + glide * 0.5 * math.sin(turn),
            hand=0.08 + glide * 0.85 * math.sin(turn - 0.6),
            twist=glide * math.cos(turn - 0.3),
        )
        rise = BOX.metres * (0.12 * math.sin(time * 1.3 + self._phase) - 0.07 * math.sin(turn))
        part = Part(
            view.camera, (mark.x_at(time), self._height + rise, mark.z), self._box, side=mark.side
        )
        if not part.visible:
            return
        with part.on(canvas):
            self._draw_wing(canvas, beat, near=False)
            self._draw_body(canvas)
            self._draw_wing(canvas, beat, near=True)

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
        hooked = f"M101 {y - 4.6} Q113 {y - 4} 114.5 {y + 4.4} Q110 {y + 1} 100 {y + 2.8} Z"
        pointed = f"M101 {y - 4} L115 {y + 1.4} Q108 {y + 3} 100 {y + 2.6} Z"
        canvas.drawPath(curve(hooked if self._sort.hooked else pointed), self._bill)
        canvas.drawOval(skia.Rect.MakeLTRB(82, y - 8, 105, y + 6.4), self._head)
        canvas.drawCircle(98, y - 2.4, 1.7, self._eye)
        canvas.drawCircle(98.5, y - 2.9, 0.55, self._gleam)
        if self._sort.hooked:
            canvas.drawPath(curve(f"M94 {y - 5.4} L101 {y - 3.4} L100 {y - 2.6} Z"), self._brow)
        canvas.drawPath(curve(f"M70 {y - 8.4} Q92 {y - 10} 104 {y - 4}"), self._rim)

    def _draw_wing(self, canvas: skia.Canvas, beat: Beat, *, near: bool) -> None:
        """Draw one wing, its quills darker than what covers them."""
        sort = self._sort
        shoulder = (78.0, _LEVEL - 1.0) if near else (82.0, _LEVEL - 6.0)
        found = wing(beat, shoulder, near=near, span=sort.span, broad=sort.fingers)
        canvas.drawPath(found.blade, self._back if near else self._far)
        canvas.drawPath(found.quills, self._quills if near else self._shade)
        if self._fine:
            canvas.drawPath(found.seams, self._seam if near else self._dim)
        for feather in fingers(found) if sort.fingers else [found.end]:
            canvas.drawPath(outline(feather), self._tips if near else self._shade)
        if near:
            canvas.drawPath(found.front, self._rim)
