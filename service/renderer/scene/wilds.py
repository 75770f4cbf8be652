"""Mountains, deserts and beaches: the land's other shapes."""

import math
import random

from service.renderer.brush import fill, outline, shade
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.glitter import Glitter
from service.renderer.scene.land import Grass, Ground, Profile, Ridge, rolling
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.sea import Sea
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

Line = list[tuple[float, float]]
_SAND = Colour.of("d9b07a")


def mountain(stage: Stage) -> list[Layer]:
    """Return ranges of peaks, snow on the far ones, and a slope before them."""
    palette = stage.palette
    layers: list[Layer] = [Ground(stage, far=palette.ground_far, near=palette.ground_near)]
    layers.extend(_range(stage, number) for number in range(3))
    dice = stage.chance.dice("foothill")
    hill = palette.faded(palette.ground_near, 0.35)
    layers.append(Ridge(stage, 300, rolling(dice, 16, 190), fill(hill)))
    layers.append(Grass(stage, reach=8, colour=palette.ground_near))
    return layers


def _range(stage: Stage, number: int) -> Plate:
    z, tall = ((5200.0, 1500.0), (3200.0, 760.0), (1700.0, 290.0))[number]
    left, right = stage.span(z)
    dice = stage.chance.dice(f"range {number}")
    haze = 0.66 - 0.2 * number
    rock = stage.palette.lit(Colour.of("6c6a74"))
    lit = stage.palette.faded(rock.mix(stage.palette.glow, 0.3), haze)
    dark = stage.palette.faded(rock.mix(stage.palette.ink, 0.45), haze)
    snow = stage.palette.faded(stage.palette.lit(WHITE).mix(stage.palette.glow, 0.15), haze * 0.7)
    peaks = []
    x = left - tall * 0.4
    while x < right + tall * 0.4:
        peaks.append((x, tall * dice.uniform(0.5, 1.0)))
        x += tall * dice.uniform(0.35, 0.75)

    def paint(canvas: skia.Canvas) -> None:
        for x, height in sorted(peaks, key=lambda peak: -peak[1]):
            slope = dice.uniform(0.85, 1.15)
            edges = [_jagged(dice, x, height, side * slope) for side in (-1, 1)]
            spine = _spine(dice, x, height)
            for side, edge in zip((-1, 1), edges, strict=True):
                face = lit if side == stage.side else dark
                canvas.drawPath(outline([*edge, *reversed(spine)]), fill(face))
                if number < 2:
                    _paint_snow(
                        canvas,
                        (edge, spine),
                        height,
                        snow.mix(face, 0.0 if side == stage.side else 0.45),
                    )

    return Plate(stage, Sheet(z=z, left=left, right=right, top=tall * 1.02), paint)


def _jagged(dice: random.Random, x: float, height: float, slope: float) -> Line:
    points = [(x, -height)]
    for step in range(1, 11):
        share = step / 10
        out = slope * height * (share + dice.uniform(-0.03, 0.03))
        points.append((x + out, -height * (1 - share)))
    return points


def _spine(dice: random.Random, x: float, height: float) -> Line:
    points = [(x, -height)]
    for step in range(1, 11):
        share = step / 10
        points.append((x + dice.uniform(-0.09, 0.09) * height * share**0.6, -height * (1 - share)))
    return points


def _paint_snow(
    canvas: skia.Canvas,
    lines: tuple[Line, Line],
    height: float,
    colour: Colour,
) -> None:
    """Paint a cap whose hem hangs in teeth between edge and spine."""
    edge, spine = (points[:5] for points in lines)
    (ex, ey), (sx, sy) = edge[-1], spine[-1]
    hem = []
    for step in range(7):
        share = step / 6
        sink = height * (0.07 if step % 2 else -0.05)
        hem.append((ex + (sx - ex) * share, ey + (sy - ey) * share + sink))
    canvas.drawPath(outline([*edge[:-1], *hem, *reversed(spine[:-1])]), fill(colour))


def desert(stage: Stage) -> list[Layer]:
    """Return dunes, each with its lit crest."""
    palette = stage.palette
    sand = palette.lit(_SAND).mix(palette.glow, 0.12)
    layers: list[Layer] = [Ground(stage, far=palette.faded(sand, 0.5), near=sand.scaled(0.8))]
    for number, (z, height) in enumerate(((1700, 150), (950, 74), (520, 34), (260, 12))):
        dice = stage.chance.dice(f"dune {number}")
        colour = palette.faded(sand.scaled(0.94), 0.56 - 0.15 * number)
        z_here = max(z, stage.focus * (3.2 - 0.6 * number))
        dune = _dune(dice, height, height * 4.2)
        layers.append(Ridge(stage, z_here, dune, fill(colour.mix(palette.glow, 0.28))))
        layers.append(Ridge(stage, z_here - 1, _lee(dune, height), fill(colour)))
    return layers


def _dune(dice: random.Random, height: float, length: float) -> Profile:
    phase, second = dice.uniform(0, 6), dice.uniform(0, 6)

    def profile(x: float) -> float:
        wave: float = 1 - abs(math.sin(x / length * 1.5 + phase))
        return height * (
            0.2 + 0.7 * math.pow(wave, 1.3) + 0.16 * math.sin(x / length * 0.9 + second)
        )

    return profile


def _lee(dune: Profile, height: float) -> Profile:
    """Return the slope below the lit crest of a dune, wavering along it."""

    def profile(x: float) -> float:
        band = (
            0.05 + 0.16 * max(math.sin(x / height * 0.8), 0.0) + 0.05 * math.sin(x / height * 2.1)
        )
        return dune(x) - height * max(band, 0.015)

    return profile


def beach(stage: Stage) -> list[Layer]:
    """Return the sea, and the sand it runs up on."""
    return [Sea(stage), Glitter(stage), Strand(stage)]


class Strand:
    """Wet and dry sand, with the wash of the last wave."""

    depth = 5e4

    def __init__(self, stage: Stage) -> None:
        """Choose where the water ends: well behind the lead."""
        size = stage.size
        self._edge = min(
            stage.camera.scale(stage.focus * 1.7) * stage.camera.eye, size.height * 0.2
        )
        sand = stage.palette.lit(_SAND)
        wet = sand.mix(stage.palette.water_far, 0.45).scaled(0.8)
        top, foot = stage.camera.horizon + self._edge, size.height
        self._sand = shade(
            (0, top), (0, foot), [(wet, 1), (sand.scaled(0.95), 1), (sand.scaled(0.7), 1)]
        )
        self._foam = fill(stage.palette.lit(WHITE).mix(stage.palette.horizon, 0.3), 0.85)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the sand and the foam at its edge."""
        camera, size = view.camera, view.camera.size
        reach = self._edge + 7 * size.unit * math.sin(view.seconds * 0.9)
        line_y = camera.horizon + reach
        slide = camera.yaw - camera.x * 12
        edge = []
        for step in range(61):
            x = step / 60 * size.width
            at = (x - slide) / size.unit
            wave = 9 * math.sin(at * 0.006) + 4 * math.sin(at * 0.017 + view.seconds * 0.6)
            edge.append((x, line_y + wave * size.unit))
        bottom = [(size.width, size.height), (0, size.height)]
        canvas.drawPath(outline([*edge, *bottom]), self._sand)
        hem = []
        for x, y in edge:
            thick = (
                3.0
                + 2.2 * math.sin(x * 0.031 / size.unit + view.seconds)
                + 1.2 * math.sin(x * 0.09 / size.unit)
            )
            hem.append((x, y - max(thick, 0.6) * size.unit))
        canvas.drawPath(outline([*edge, *reversed(hem)]), self._foam)
