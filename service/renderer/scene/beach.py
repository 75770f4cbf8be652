"""A beach: the sea behind, surf that comes and goes, sand, a headland, palms in the warm places."""

import math

from service.renderer.brush import fill, outline
from service.renderer.colour import WHITE
from service.renderer.scene.bank import afloat, brink
from service.renderer.scene.desert import SAND, SandPainter
from service.renderer.scene.floor import Floor
from service.renderer.scene.glitter import Glitter
from service.renderer.scene.grove import Grove, trees_at
from service.renderer.scene.land import Ridge, rolling, stretch
from service.renderer.scene.meadow import Stems
from service.renderer.scene.sea import Sea
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia


def beach(stage: Stage) -> list[Layer]:
    """Return the sea, its surf, and the sand it runs up on."""
    palette = stage.palette
    sand = palette.lit(SAND).mix(palette.glow, 0.08)
    shore = brink(stage, lowest=0.76) * 1.2
    wet = afloat(stage)
    sea = Sea(stage, near=0.0 if wet else shore)
    layers: list[Layer] = [sea, Glitter(stage, depth=9.9e5), _headland(stage)]
    if not wet:
        painter = SandPainter(stage, far=sand.mix(palette.water_far, 0.2), near=sand.scaled(0.72))
        layers.extend([_Below(Floor(stage, painter), stage, shore), Surf(stage, shore)])
    layers.extend(_plants(stage))
    return layers


def _headland(stage: Stage) -> Ridge:
    """Return a cape that ends in the sea."""
    dice = stage.chance.dice("headland")
    z, side = 900.0, dice.choice((-1, 1))
    half = stage.camera.half_width(z)
    end, tall = side * half * dice.uniform(-0.1, 0.5), half * dice.uniform(0.07, 0.16)
    waves = rolling(dice, 1.0, half * 0.5)

    def profile(x: float) -> float:
        out = max((x - end) * side, 0.0) / half
        return tall * (1 - math.exp(-3.2 * out)) * (0.75 + 0.4 * waves(x))

    rock = stage.palette.faded(growth(stage).needles.mix(stage.palette.glow, 0.1), 0.58)
    return Ridge(stage, z, profile, fill(rock), foot=stage.camera.eye)


def _plants(stage: Stage) -> list[Layer]:
    dice = stage.chance.dice("beach plants")
    grown = growth(stage)
    if dice.random() < 0.45 or grown.snow:
        return [Stems(stage, stage.palette.ink.mix(stage.palette.lit(SAND), 0.35))]
    z = brink(stage, lowest=0.85)
    side, half = dice.choice((-1, 1)), stage.camera.half_width(z)
    palm = Grove(tall=1.0, apart=1.0, palm=1.0)
    places = [
        (side * half * dice.uniform(0.66, 1.0), half * dice.uniform(0.5, 0.75) * stretch(stage))
        for _ in range(dice.choice((1, 2, 3)))
    ]
    return [trees_at(stage, grown, z=z, places=places, wood=palm)]


def _edge(stage: Stage, shore: float) -> list[tuple[float, float]]:
    """Return the line where sand begins, as metres across and parts of the wash's reach."""
    dice = stage.chance.dice("shore line")
    first, second = dice.uniform(0, 6), dice.uniform(0, 6)
    left, right = stage.span(shore)
    wide = right - left
    line = []
    for step in range(61):
        at = step / 60
        bend = 0.1 * math.sin(4.2 * at + first) + 0.05 * math.sin(9.1 * at + second)
        line.append((left + wide * at, bend))
    return line


class _Below:
    """A layer that ends at the shore."""

    depth = 8e5

    def __init__(self, floor: Floor, stage: Stage, shore: float) -> None:
        self._floor, self._shore = floor, shore
        self._line = _edge(stage, shore)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the floor below the shore line."""
        size = view.camera.size
        points = seen_edge(view, self._line, self._shore)
        canvas.save()
        foot = [(points[-1][0], size.height), (points[0][0], size.height)]
        canvas.clipPath(outline([*points, *foot]), doAntiAlias=True)
        self._floor.draw(canvas, view)
        canvas.restore()


def seen_edge(
    view: View, line: list[tuple[float, float]], shore: float, lift: float = 0.0
) -> list[tuple[float, float]]:
    """Return the shore line in pixels; lift moves it up the sand."""
    camera = view.camera
    foot = camera.down(0.0, shore)
    drop = min(foot - camera.horizon, 110 * camera.size.unit)
    return [(camera.across(x, shore), foot + drop * (bend + lift)) for x, bend in line]


class Surf:
    """The wash of the waves on the sand: wet sheen, two seams of foam that come and go."""

    depth = 7e5

    def __init__(self, stage: Stage, shore: float) -> None:
        """Take the line and the colours."""
        self._line, self._shore = _edge(stage, shore), shore
        palette = stage.palette
        white = palette.lit(WHITE).mix(palette.horizon, 0.2)
        self._foam, self._thin = fill(white, 0.92), fill(white, 0.4)
        self._water = fill(palette.water_far.mix(palette.horizon, 0.25), 0.9)
        sand = palette.lit(SAND)
        self._wet = fill(sand.mix(palette.water_far, 0.4).scaled(0.66), 0.55)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the wet sand, the sheet of water on it, and the foam at its hem."""
        breath = math.sin(view.seconds * 0.85)
        back = seen_edge(view, self._line, self._shore, -0.06)
        self._band(canvas, back, seen_edge(view, self._line, self._shore, 0.42), self._wet)
        front = self._hem(view, 0.17 + 0.16 * breath)
        self._band(canvas, back, front, self._water)
        unit = view.camera.size.unit
        for lift, paint, thick in ((0.0, self._foam, 4.0), (-0.14, self._thin, 2.4)):
            hem = self._hem(view, 0.17 + 0.16 * breath + lift)
            tail = [
                (x, y - unit * thick * (1.1 + math.sin(n * 0.9 + 3 * lift)))
                for n, (x, y) in enumerate(hem)
            ]
            self._band(canvas, tail, hem, paint)
        self._breaker(canvas, view)

    def _hem(self, view: View, lift: float) -> list[tuple[float, float]]:
        points = seen_edge(view, self._line, self._shore, lift)
        unit = view.camera.size.unit
        return [
            (x, y + unit * 5 * math.sin(n * 0.55 + view.seconds * 0.5) * math.sin(n * 0.21 + 1))
            for n, (x, y) in enumerate(points)
        ]

    def _breaker(self, canvas: skia.Canvas, view: View) -> None:
        """Draw a wave that runs in, breaks white and is gone."""
        way = view.seconds * 0.16 % 1.0
        unit = view.camera.size.unit
        points = seen_edge(view, self._line, self._shore, -0.62 + 0.62 * way)
        thick = 7 * unit * math.sin(math.pi * way)
        crest = [
            (x, y - thick * max(0.15, math.sin(n * 0.35 + 2) + 0.4 * math.sin(n * 0.13)))
            for n, (x, y) in enumerate(points)
        ]
        self._band(canvas, crest, points, self._foam if way > 0.35 else self._thin)

    def _band(
        self,
        canvas: skia.Canvas,
        upper: list[tuple[float, float]],
        lower: list[tuple[float, float]],
        paint: skia.Paint,
    ) -> None:
        canvas.drawPath(outline([*upper, *reversed(lower)]), paint)
