"""A small boat: a sailing dinghy, a rowing boat or a fishing boat, lit when it is dark."""

import math
from enum import StrEnum

from service.renderer.brush import curve, fill, line, shade, shine
from service.renderer.colour import Colour
from service.renderer.lexicon.entries import split
from service.renderer.players import Kind, Pace
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.spline import ribbon, shifted
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=170, height=96, metres=3.4)
_LANTERN = Colour.of("ffd98a")
_SHEER = "M12 68 Q76 82 156 60"
_HULL = f"{_SHEER} Q152 82 134 94 L34 94 Q17 85 12 68 Z"


class _Rig(StrEnum):
    SAIL = "sail"
    OARS = "oars"
    NETS = "nets"


_CALLED = {
    **dict.fromkeys(split("sailboat"), _Rig.SAIL),
    **dict.fromkeys(split("fishing boat, 渔船"), _Rig.NETS),
    **dict.fromkeys(
        split(
            "rowboat, rowing boat, canoe, kayak, dinghy, raft, wooden boat, small boat, gondola,"
            " skiff, paper boat, 纸船, 小纸船, 小船, 木船, 小舟, 扁舟, 木筏, 独木舟, 划艇, 皮划艇,"
            " 乌篷船"
        ),
        _Rig.OARS,
    ),
}
"""The rig that a word asks for; chance decides what it leaves open."""


class Boat:
    """It rocks with the swell."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Choose its rig and draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"boat {mark.number}")
        usual = dice.choice(list(_Rig))
        self._rig = _CALLED.get(mark.subject.called, usual)
        self._sprite = sprite(
            stage,
            BOX,
            lambda canvas: _paint(canvas, stage, mark, self._rig),
            z=mark.z,
            mirrored=mark.side < 0,
        )
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._phase = dice.uniform(0, math.tau)
        palette = stage.palette
        water = palette.water_far.mix(palette.water_near, 0.4)
        self._water = shade((0, 90), (0, 102), [(water, 1.0), (water, 0.0)])
        self._foam = fill(palette.horizon.mix(palette.glow, 0.3), 0.7)
        manned = not stage.shot.shows(Kind.MAN, Kind.WOMAN, Kind.CHILD, Kind.SAILOR)
        self._rows = self._rig is _Rig.OARS and manned
        self._coat, self._skin = (
            fill(palette.lit(Colour.of(code))) for code in ("3f4f6b", "a87858")
        )
        self._sleeve = line(palette.lit(Colour.of("35445e")), 5)
        self._light = fill(palette.glow.mix(palette.light, 0.3))
        self._toward = stage.side * mark.side
        wood = palette.lit(Colour.of("9a7448"))
        self._oar, self._blade = line(wood, 1.8), fill(wood)
        self._stroke = {Pace.STILL: 0.0, Pace.FAST: 3.4}.get(mark.subject.pace or Pace.SLOW, 2.2)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the boat, who rows it, and the water at its side."""
        x, time = self._mark.x_at(view.seconds), view.seconds
        roll = 2.2 * math.sin(time * 1.4 + self._phase)
        heave = 0.07 * math.sin(time * 1.7 + self._phase)
        part = Part(view.camera, (x, 0.0, self._mark.z), BOX, side=self._mark.side)
        if not part.visible:
            return
        if self._rows:
            with part.on(canvas):
                canvas.rotate(roll * self._mark.side, BOX.width / 2, BOX.height)
                self._draw_rower(canvas, time)
        self._sprite.draw(canvas, view.camera, (x, heave, self._mark.z), roll)
        with part.on(canvas):
            if self._rig is _Rig.OARS:
                self._draw_oar(canvas, time)
            self._draw_water(canvas, time)
            if self._dark:
                shine(canvas, _lantern_of(self._rig), 28, _LANTERN, 0.9)

    def _draw_rower(self, canvas: skia.Canvas, time: float) -> None:
        """Draw one who sits with the back to the bow and leans into the oars."""
        lean = 5 * math.sin(time * self._stroke)
        head = (86 + lean * 1.5, 33 + abs(lean) * 0.2)
        torso = ribbon([(82, 74), (83 + lean * 0.6, 58), head], [19, 21, 7])
        canvas.drawPath(shifted(torso, 0.9 * self._toward, -0.7), self._light)
        canvas.drawCircle(head[0] - 0.6 + self._toward, head[1] - 5.7, 6.4, self._light)
        canvas.drawPath(torso, self._coat)
        canvas.drawCircle(head[0] - 0.6, head[1] - 5, 6.4, self._skin)
        cap = f"M{head[0] - 8.6} {head[1] - 6.4} Q{head[0]} {head[1] - 18} {head[0] + 6.4}"
        canvas.drawPath(curve(f"{cap} {head[1] - 6} Z"), self._coat)
        hand = (64 + lean * 1.8, 66.0)
        canvas.drawLine(85 + lean, 49, 73 + lean * 1.6, 62, self._sleeve)
        canvas.drawLine(73 + lean * 1.6, 62, *hand, self._sleeve)

    def _draw_oar(self, canvas: skia.Canvas, time: float) -> None:
        sweep = math.sin(time * self._stroke)
        dip = math.cos(time * self._stroke)
        blade = (92 - 34 * sweep, 97 - 8 * max(-dip, 0.0))
        canvas.drawLine(64 + 9 * sweep, 67, *blade, self._oar)
        canvas.drawPath(
            ribbon(
                [(blade[0] + 3 * sweep, blade[1] - 4), blade, (blade[0] - 3 * sweep, blade[1] + 5)],
                [2, 5, 4],
            ),
            self._blade,
        )

    def _draw_water(self, canvas: skia.Canvas, time: float) -> None:
        sway = math.sin(time * 1.6)
        edge = f"M8 92 Q40 {89 + sway} 80 91 Q126 {93 - sway} 164 91"
        canvas.drawPath(curve(f"{edge} Q130 104 85 104 Q40 104 8 92 Z"), self._water)
        middle = [
            (4 + 16 * step, 91 + 0.8 * math.sin(step * 1.7 + time * 2.2)) for step in range(11)
        ]
        widths = [1.9 * math.sin(math.pi * step / 10) + 0.25 for step in range(11)]
        canvas.drawPath(ribbon(middle, widths), self._foam)


def _lantern_of(rig: _Rig) -> tuple[float, float]:
    return {_Rig.SAIL: (134.0, 50.0), _Rig.OARS: (140.0, 54.0), _Rig.NETS: (60.0, 22.0)}[rig]


def _paint(canvas: skia.Canvas, stage: Stage, mark: Mark, rig: _Rig) -> None:
    usual = "3d6a80" if rig is _Rig.NETS else "74492f"
    hull = stage.palette.lit(mark.coloured(Colour.of(usual)))
    match rig:
        case _Rig.SAIL:
            _paint_sails(canvas, stage, hull)
        case _Rig.NETS:
            _paint_wheelhouse(canvas, stage)
        case _Rig.OARS:
            pass
    _paint_hull(canvas, stage, hull)
    x, y = _lantern_of(rig)
    canvas.drawLine(x, y + 2, x, y + 14, line(hull.scaled(0.6), 1.2))
    canvas.drawCircle(x, y, 2.8, fill(_LANTERN))


def _paint_hull(canvas: skia.Canvas, stage: Stage, colour: Colour) -> None:
    hull = curve(_HULL)
    canvas.drawPath(hull, shade((0, 64), (0, 94), [(colour, 1), (colour.scaled(0.45), 1)]))
    canvas.save()
    canvas.clipPath(hull, doAntiAlias=True)
    seam = line(stage.palette.ink, 0.7, 0.4)
    for step in range(1, 4):
        y = 68 + step * 6.4
        canvas.drawPath(curve(f"M8 {y} Q76 {y + 13} 160 {y - 7}"), seam)
    canvas.restore()
    canvas.drawPath(
        curve("M12 68 Q76 82 156 60 L156.6 64.4 Q76 87 12.8 72.4 Z"), fill(colour.scaled(1.5))
    )
    canvas.drawPath(curve(_SHEER), line(stage.palette.glow, 0.8, 0.5))


def _paint_sails(canvas: skia.Canvas, stage: Stage, wood: Colour) -> None:
    cloth = stage.palette.lit(Colour.of("efe0c4")).mix(stage.palette.glow, 0.12)
    dim = cloth.mix(stage.palette.cloud_shade, 0.45)
    canvas.drawLine(82, 76, 82, 3, line(wood.scaled(0.7), 2.2))
    canvas.drawPath(
        curve("M84 5 Q120 36 132 62 Q106 62 84 67 Z"),
        shade((84, 60), (130, 40), [(cloth, 1), (dim, 1)]),
    )
    canvas.drawPath(
        curve("M80 6 Q52 34 38 65 Q58 62 80 67 Z"),
        shade((40, 60), (80, 20), [(dim, 1), (cloth, 1)]),
    )
    seam = line(dim, 0.6, 0.8)
    for step in range(1, 5):
        y = 8 + step * 11
        canvas.drawPath(
            curve(f"M80 {y} L{80 - y * 0.55} {y + 4} M84 {y} L{84 + y * 0.58} {y + 3}"), seam
        )
    canvas.drawLine(36, 66.6, 82, 69, line(wood.scaled(0.7), 1.6))


def _paint_wheelhouse(canvas: skia.Canvas, stage: Stage) -> None:
    lit = stage.palette.lit
    white, red = lit(Colour.of("eae4d8")), lit(Colour.of("b23a30"))
    dark = line(lit(Colour.of("4a4038")), 1.4)
    canvas.drawPath(
        curve("M60 50 L60 20 M60 24 L22 66 M60 24 L140 60"), line(stage.palette.ink, 0.7)
    )
    canvas.drawPath(curve("M112 72 L112 26 M112 30 L84 40 M112 30 L136 46"), dark)
    canvas.drawRect(
        skia.Rect.MakeLTRB(44, 44, 80, 76),
        shade((44, 0), (80, 0), [(white.scaled(0.8), 1), (white, 1)]),
    )
    canvas.drawRoundRect(skia.Rect.MakeLTRB(40, 39.6, 85, 45), 2, 2, fill(red))
    dusky = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
    glass = _LANTERN if dusky else stage.palette.middle.mix(stage.palette.ink, 0.45)
    for x in (48, 59, 70):
        canvas.drawRect(skia.Rect.MakeXYWH(x, 50, 7.4, 9.4), fill(glass))
    net = lit(Colour.of("6f7f56"))
    canvas.drawPath(curve("M92 74 Q98 58 110 60 Q124 60 128 70 Z"), fill(net))
    for x in (98, 106, 114):
        canvas.drawCircle(x, 66 + (x % 4), 2.2, fill(lit(Colour.of("e0782e"))))
