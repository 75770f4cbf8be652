"""A cave: frames of rock, one within another, around an opening to the light outside.

Each frame stands at a depth of its own and is traced in metres, so that every move of the camera
parts them. What else there is, crystals or torches or a pool, is left to chance.
"""

import math
import random
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import fill, line, outline, shine
from service.renderer.colour import Colour
from service.renderer.noise import noise
from service.renderer.scene.backdrop import Backdrop
from service.renderer.scene.cavelight import Crystals, Torches, a_torch
from service.renderer.scene.field import Floats, sample, tile
from service.renderer.scene.pinned import spot
from service.renderer.scene.plate import in_metres
from service.renderer.scene.rays import Rays, Source
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia

_ROCKS = ("6a5a52", "566068", "705648", "5a5468", "64604e")
_DEPTHS = (3.2, 2.1, 1.35, 0.5)
"""Of each frame, in distances of the lead."""
_STEPS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Mouth:
    """The opening, in pixels of the resting picture."""

    x: float
    y: float
    wide: float
    high: float
    """Half of its sides."""


def cave(stage: Stage) -> list[Layer]:
    """Return the outside, the frames of rock, the light that falls in and what glows."""
    dice, size = stage.chance.of_the_film.dice("cave"), stage.size
    mouth = Mouth(
        x=size.width * (0.5 + dice.choice((-1, 1)) * dice.uniform(0.06, 0.2)),
        y=size.height * dice.uniform(0.4, 0.48),
        wide=min(size.width * dice.uniform(0.13, 0.18), size.height * 0.28),
        high=min(size.height * dice.uniform(0.15, 0.19), size.width * 0.32),
    )
    rock = stage.palette.lit(Colour.of(dice.choice(_ROCKS)))
    layers: list[Layer] = [_outside(stage, mouth)]
    layers.extend(Rock(stage, mouth, rock, number) for number in range(len(_DEPTHS)))
    layers.append(_light(stage, mouth))
    crystals = dice.random() < 0.55 and not any(map(a_torch, stage.shot.subjects))
    if not any(subject.held and a_torch(subject.held) for subject in stage.shot.subjects):
        # Who carries a torch is the light of the cave.
        layers.append((Crystals if crystals else Torches)(stage, mouth.x))
    return layers


def _outside(stage: Stage, mouth: Mouth) -> Backdrop:
    """Return the sky and the far land that the opening shows."""
    palette = stage.palette

    def air(x: Floats, y: Floats) -> Floats:
        stops = (palette.high, palette.middle, palette.low, palette.horizon)
        places = [mouth.y + mouth.high * share for share in (-1.3, -0.5, 0.2, 0.7)]
        bands = [np.interp(y, places, [stop[part] for stop in stops]) for part in range(3)]
        plain = np.broadcast_to(np.stack(bands, -1), (y.size, x.size, 3))
        away = np.hypot(x - mouth.x, y - mouth.y) / mouth.high
        glow = np.asarray(palette.glow, np.float32)
        mixed: Floats = plain + (glow - plain) * (0.5 * np.exp(-away))[..., None]
        murk = sample(tile(noise(stage.chance.of_the_film, "air"), side=256), x * 0.12, y * 0.3)
        return mixed * (1 + 0.03 * murk)[..., None]

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.chance.of_the_film.dice("outside")
        night = stage.shot.daytime is Daytime.NIGHT
        x, y = mouth.x + mouth.wide * dice.uniform(-0.4, 0.4), mouth.y - mouth.high * 0.35
        shine(canvas, (x, y), mouth.high * 1.3, palette.light, 0.6)
        canvas.drawCircle(x, y, mouth.high * (0.13 if night else 0.1), fill(palette.light))
        land = dice.choice(("hills", "pines", "sea"))
        for row in range(3):
            _paint_land(canvas, stage, mouth, (land, row))

    return Backdrop(stage, air, paint)


def _paint_land(canvas: skia.Canvas, stage: Stage, mouth: Mouth, place: tuple[str, int]) -> None:
    """Paint one row of hills or pines, or a band of the sea."""
    (land, row), palette, size = place, stage.palette, stage.size
    dice = stage.chance.of_the_film.dice(f"land {row}")
    base = stage.camera.horizon + mouth.high * (0.1 * row - 0.1)
    tone = palette.faded(palette.lit(palette.ground_near), 0.7 - 0.22 * row)
    match land:
        case "hills":
            phase, rise = dice.uniform(0, 6), mouth.high * (0.3 - 0.06 * row)
            waves = [abs(math.sin(n * 0.23 + phase) * math.sin(n * 0.51)) for n in range(61)]
            edge = [(size.width * n / 60, base - rise * wave) for n, wave in enumerate(waves)]
        case "pines":
            step = mouth.high * (0.06 + 0.03 * row)
            count = math.ceil(size.width / step)
            tops = [dice.uniform(0.2, 0.5) * mouth.high * (1 - 0.1 * row) for _ in range(count)]
            edge = []
            for number, top in enumerate(tops):
                left = number * step
                edge += [(left, base - top * 0.2), (left + step * 0.5, base - top)]
            edge.append((size.width, base))
        case _:
            tone = palette.water_far.mix(palette.water_near, 0.3 * row)
            edge = [(0, base - mouth.high * 0.1), (size.width, base - mouth.high * 0.1)]
    foot = [(size.width, size.height * 1.2), (0, size.height * 1.2)]
    canvas.drawPath(outline([*edge, *foot]), fill(tone))


def _light(stage: Stage, mouth: Mouth) -> Rays:
    """Return the shafts that fall in through the opening."""
    dice = stage.chance.of_the_film.dice("shafts")
    lean = 0.9 * stage.side
    shafts = tuple((lean * dice.uniform(-0.5, 0.9), dice.uniform(0.05, 0.14)) for _ in range(7))
    strength = 0.22 if stage.shot.daytime is Daytime.NIGHT else 0.3
    place = (mouth.x - lean * mouth.wide * 0.6, mouth.y - mouth.high * 1.6)
    source = Source(
        place=place,
        shafts=shafts,
        colour=stage.palette.glow,
        strength=strength,
        sheets=2,
        reach=0.85,
    )
    return Rays(stage, source, z=stage.focus * 1.2)


class Rock:
    """One frame of rock with a ragged hole, teeth of stone above and below."""

    def __init__(self, stage: Stage, mouth: Mouth, rock: Colour, number: int) -> None:
        """Trace it in metres around where it rests in the picture."""
        self.depth = stage.focus * _DEPTHS[number]
        self._stage = stage
        dice = stage.chance.of_the_film.dice(f"rock {number}")
        grown = (1.0, 1.75, 2.9, 4.4)[number]
        self._hole = self._traced(dice, mouth, grown)
        lip = self._widened(dice, 1.13)
        palette = stage.palette
        light = palette.glow.mix(rock, 0.45)
        near = rock.mix(palette.ink, 0.2 + 0.19 * number)
        self._fill = fill(near)
        self._lip = fill(near.mix(light, (0.42, 0.3, 0.2, 0.08)[number]))
        inner = self._widened(dice, 1.045)
        self._edge = fill(near.mix(light, (0.8, 0.6, 0.42, 0.16)[number]))
        self._rock = self._ring(self._outer())
        self._shelf, self._rim = self._ring(lip), self._ring(inner)
        self._cracks = self._cracked(dice)
        self._crack = line(near.mix(palette.ink, 0.5), 2.2 * stage.size.unit / self._scale, 0.6)

    @property
    def _scale(self) -> float:
        return self._stage.camera.scale(self.depth)

    def _metres(self, x: float, y: float) -> tuple[float, float]:
        place = spot(self._stage, (x, y), self.depth)
        return place.x, -place.y

    def _traced(self, dice: random.Random, mouth: Mouth, grown: float) -> list[tuple[float, float]]:
        """Return the hole: an oval that wavers, cut off at the floor and set with teeth."""
        camera, size = self._stage.camera, self._stage.size
        waves = [(dice.uniform(0.02, 0.06), n, dice.uniform(0, 6)) for n in (2, 3, 5, 8, 13, 21)]
        teeth = {dice.randrange(_STEPS): dice.uniform(0.12, 0.42) for _ in range(17)}
        x = mouth.x + (size.width / 2 - mouth.x) * (grown - 1) * 0.3
        floor = min(camera.down(0.0, self.depth), size.height * 1.1)
        points = []
        for step in range(_STEPS):
            turn = math.tau * step / _STEPS
            reach = 1 + sum(high * math.sin(n * turn + phase) for high, n, phase in waves)
            down = math.sin(turn) * mouth.high * grown * reach
            bite = teeth.get(step, 0.0) * mouth.high * (0.7 + 0.3 * grown)
            down += bite if down < -0.3 * mouth.high else 0.0
            across = x + math.cos(turn) * mouth.wide * grown * reach
            bump = 0.03 * mouth.high * grown * math.sin(7 * turn + waves[0][2])
            lowest = floor + bump - (bite * 0.35 if abs(math.cos(turn)) > 0.5 else 0.0)
            points.append(self._metres(across, min(mouth.y + down, lowest)))
        return points

    def _widened(self, dice: random.Random, share: float) -> list[tuple[float, float]]:
        x = sum(point[0] for point in self._hole) / _STEPS
        y = sum(point[1] for point in self._hole) / _STEPS
        return [
            (
                x + (a - x) * share * dice.uniform(0.985, 1.02),
                y + (b - y) * share * dice.uniform(0.985, 1.03),
            )
            for a, b in self._hole
        ]

    def _outer(self) -> list[tuple[float, float]]:
        width, height = self._stage.size.width, self._stage.size.height
        return [
            self._metres(x * width, y * height) for x, y in ((-2, -2), (3, -2), (3, 3), (-2, 3))
        ]

    def _ring(self, outer: list[tuple[float, float]]) -> skia.Path:
        path = outline(outer)
        path.addPath(outline(self._hole))
        path.setFillType(skia.PathFillType.kEvenOdd)
        return path

    def _cracked(self, dice: random.Random) -> skia.Path:
        """Return cracks that run outward from the hole."""
        path = skia.Path()
        x = sum(point[0] for point in self._hole) / _STEPS
        y = sum(point[1] for point in self._hole) / _STEPS
        for _ in range(12):
            a, b = dice.choice(self._hole)
            path.moveTo(x + (a - x) * 1.15, y + (b - y) * 1.15)
            for step in range(1, 4):
                far = 1.15 + step * dice.uniform(0.05, 0.14)
                bend = dice.uniform(-0.07, 0.07)
                path.lineTo(x + (a - x) * far - (b - y) * bend, y + (b - y) * far + (a - x) * bend)
        return path

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Fill the frame, then its lip and its lit edge."""
        canvas.save()
        in_metres(canvas, view, self.depth)
        canvas.drawPath(self._rock, self._fill)
        canvas.drawPath(self._shelf, self._lip)
        canvas.drawPath(self._rim, self._edge)
        canvas.drawPath(self._cracks, self._crack)
        canvas.restore()
