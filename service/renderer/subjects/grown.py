"""A tree of its own: broad-leaved, pine or palm, in the leaves of the season."""

import math
import random

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.players import Kind
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place, Season, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.spline import ribbon
from service.renderer.subjects.sprite import Box, sprite
from service.renderer.subjects.tree import paint_pine, paint_snow_on_pine

_METRES = {Kind.TREE: 9.0, Kind.PINE: 14.0, Kind.PALM: 10.0}
_WIDTHS = {Kind.TREE: 110.0, Kind.PINE: 60.0, Kind.PALM: 100.0}
_POTTED = 2.1
_LEAVES = {
    Season.SPRING: Colour.of("d99aae"),
    Season.SUMMER: Colour.of("4f7d3a"),
    Season.AUTUMN: Colour.of("c8702a"),
    Season.WINTER: Colour.of("7a6a60"),
}
_BARK = Colour.of("5c4433")
_LIMBS = ((-24, 44), (-13, 30), (2, 24), (15, 31), (25, 46))
"""Ends of the boughs, across and down from the top."""


def box_of(kind: Kind, *, potted: bool = False) -> Box:
    """Return the sheet for a tree of that kind, which in a room is no higher than a door."""
    return Box(width=_WIDTHS[kind], height=100, metres=_POTTED if potted else _METRES[kind])


class Grown:
    """It stands; a palm sways in the wind."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Grow it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        kind = mark.subject.kind
        dice = stage.chance.dice(f"{kind} {mark.number}")
        size = dice.uniform(0.8, 1.1) if mark.subject.count > 1 else 1.0
        full = box_of(kind, potted=stage.shot.place is Place.ROOM)
        self._box = Box(width=full.width, height=100, metres=full.metres * size)
        paint = {Kind.TREE: self._paint_broad, Kind.PINE: self._paint_pine}.get(
            kind, self._paint_palm
        )
        self._sprite = sprite(
            stage, self._box, lambda canvas: paint(canvas, stage, dice), z=mark.z, rim=0.6
        )
        self._phase = dice.uniform(0, math.tau)
        self._sway = 1.1 if kind is Kind.PALM else 0.0
        self._shadow = fill(stage.palette.ink, 0.26)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its shadow and the tree."""
        place = (self._mark.x, 0.0, self._mark.z)
        part = Part(view.camera, place, self._box)
        if not part.visible:
            return
        middle = self._box.width / 2
        with part.on(canvas):
            canvas.drawOval(skia.Rect.MakeLTRB(middle - 22, 98, middle + 22, 102), self._shadow)
        tilt = self._sway * math.sin(view.seconds * 1.1 + self._phase)
        self._sprite.draw(canvas, view.camera, place, tilt)

    def _leaves(self, stage: Stage, usual: Colour) -> Colour:
        season = _season(stage)
        evergreen = self._mark.subject.kind is not Kind.TREE
        worn = usual if season is None or evergreen else _LEAVES[season]
        return stage.palette.lit(self._mark.coloured(worn))

    def _paint_broad(self, canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
        bark = stage.palette.lit(_BARK)
        canvas.drawPath(
            ribbon([(55, 101), (54, 84), (55.5, 64), (55, 40)], [11, 7, 6, 1]), fill(bark)
        )
        for out, up in _LIMBS:
            bough = [(55, 70), (55 + out * 0.45, 60 + (up - 50) * 0.2), (55 + out, up)]
            canvas.drawPath(ribbon(bough, [4, 2.6, 0.8]), fill(bark))
        leaves = self._leaves(stage, Colour.of("4f7d3a"))
        if _season(stage) is Season.WINTER:
            _paint_twigs(canvas, bark, dice)
            if stage.shot.weather is Weather.SNOW:
                _paint_snow(canvas, stage.palette.lit(WHITE))
            return
        crown: list[tuple[float, float, float]] = []
        for across, down in (*_LIMBS, (-8, 40), (10, 40), (-16, 36), (18, 38), (1, 34)):
            crown.extend(
                (55 + across + dice.gauss(0, 3), down + dice.gauss(0, 3), dice.uniform(9, 13.5))
                for _ in range(2)
            )
        tones = ((3.5, 4.5, 0.68, 1.0), (0.0, 0.0, 0.92, 0.94), (-3.4, -4.4, 1.16, 0.62))
        for aside, lower, bright, size in tones:
            paint = fill(leaves.scaled(bright))
            for x, y, radius in crown:
                canvas.drawCircle(x - stage.side * aside, y + lower, radius * size, paint)

    def _paint_pine(self, canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
        green = self._leaves(stage, Colour.of("3a5f48"))
        canvas.drawPath(
            ribbon([(30, 101), (30, 70), (30, 40)], [4.4, 3, 1]), fill(stage.palette.lit(_BARK))
        )
        state = dice.getstate()
        for shift, bright in ((0.0, 0.74), (stage.side * 1.6, 1.06)):
            dice.setstate(state)
            canvas.save()
            if shift:
                canvas.clipRect(
                    skia.Rect.MakeLTRB(30, 0, 60, 100)
                    if stage.side > 0
                    else skia.Rect.MakeLTRB(0, 0, 30, 100)
                )
            paint_pine(canvas, (30, 98), 96, green.scaled(bright), dice)
            canvas.restore()
        if _season(stage) is Season.WINTER:
            paint_snow_on_pine(canvas, (30, 98), 96, stage.palette.lit(WHITE), dice)

    def _paint_palm(self, canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
        bark, green = (
            stage.palette.lit(Colour.of("8a6a48")),
            self._leaves(stage, Colour.of("4d7f43")),
        )
        stem = [(48, 101), (46, 84), (47, 62), (52, 42), (58, 27)]
        canvas.drawPath(ribbon(stem, [8, 5, 4, 3.6, 3]), fill(bark))
        ring = line(bark.scaled(0.7), 0.7)
        for step in range(14):
            y = 96 - step * 4.8
            x = 46.5 + max(60 - y, 0) ** 1.25 * 0.105
            canvas.drawLine(x - 2.4, y, x + 2.6, y + 0.8, ring)
        top = (58.0, 26.0)
        for number in range(11):
            angle = math.radians(-198 + number * 21.6 + dice.uniform(-7, 7))
            bright = 0.7 if number % 2 else 1.05
            _paint_frond(canvas, top, angle, green.scaled(bright))
        for x, y in ((-2.4, 2), (1.6, 2.8), (-0.2, 3.6)):
            canvas.drawCircle(top[0] + x, top[1] + y, 1.9, fill(bark.scaled(0.7)))


def _season(stage: Stage) -> Season | None:
    """Return the season that the trees show: snow means winter."""
    return Season.WINTER if stage.shot.weather is Weather.SNOW else stage.shot.season


def _paint_frond(
    canvas: skia.Canvas, root: tuple[float, float], angle: float, colour: Colour
) -> None:
    """Paint a palm leaf: a drooping rib, fringed below."""
    rib = []
    for step in range(9):
        share = step / 8
        x = root[0] + 35 * share * math.cos(angle)
        y = root[1] + 24 * share * math.sin(angle) + 21 * share**2.1
        rib.append((x, y))
    fringe = []
    for step in range(8, 0, -1):
        (x, y), hang = rib[step], 2 + 7.5 * math.sin(math.pi * min(step / 8 + 0.08, 1.0))
        way = 1.6 if math.cos(angle) > 0 else -1.6
        fringe.extend([(x + way, y + hang), (x - way * 0.4, y + hang * 0.35)])
    canvas.drawPath(outline([*rib, *fringe]), fill(colour))
    canvas.drawPath(outline(rib, closed=False), line(colour.scaled(1.2), 0.9))


def _paint_snow(canvas: skia.Canvas, snow: Colour) -> None:
    """Paint the snow that lies along the boughs."""
    for x, y in _LIMBS:
        lying = [
            (55 + x * share, 68.4 + (y - 70) * share + 2.0 * (1 - share) - 1.6)
            for share in (0.35, 0.6, 0.97)
        ]
        canvas.drawPath(ribbon(lying, [0.6, 1.8, 0.5]), fill(snow, 0.92))


def _paint_twigs(canvas: skia.Canvas, bark: Colour, dice: random.Random) -> None:
    """Paint the bare crown of winter."""
    for x, y in _LIMBS:
        for _ in range(9):
            share = dice.uniform(0.3, 1.0)
            start = (55 + x * share, 68 + (y - 68) * share)
            end = (start[0] + dice.uniform(-11, 11) + x * 0.2, start[1] - dice.uniform(4, 17))
            canvas.drawLine(*start, *end, line(bark, dice.uniform(0.5, 1.3)))
