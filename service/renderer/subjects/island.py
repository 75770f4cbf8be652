"""An island as it lies on the water: shallows, sand, woods and palms, from any height."""

import math
import random

from service.renderer.brush import fill, line, outline
from service.renderer.camera import Camera
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.desert import SAND
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.sprite import Box

BOX = Box(width=200, height=44, metres=12)
_ACROSS, _AWAY = 25.0, 15.0
"""Metres from its middle to its ends."""
_POINTS = 48
_CROWNS = 90
_PALMS = 9


class Island:
    """Rings on the water, then what grows there, far things first."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Shape it and plant it."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"island {mark.number}")
        phases = [dice.uniform(0, math.tau) for _ in range(4)]
        self._shape = [_bulge(n / _POINTS * math.tau, phases) for n in range(_POINTS)]
        palette, haze = stage.palette, stage.haze(mark.z)

        def seen(code: str, scale: float = 1.0) -> Colour:
            return palette.lit(Colour.of(code)).scaled(scale).mix(palette.haze, haze)

        sand = palette.lit(SAND).mix(palette.haze, haze)
        shallow = palette.water_far.mix(palette.lit(Colour.of("6fd6c8")), 0.55)
        self._rings = [
            (1.34, fill(palette.water_far.mix(shallow, 0.45))),
            (1.2, fill(shallow)),
            (1.045, fill(palette.lit(WHITE).mix(shallow, 0.35))),
            (1.0, fill(sand)),
            (0.93, fill(sand.scaled(0.93))),
            (0.8, fill(seen("4d7a3e", 0.8))),
        ]
        self._greens = [fill(seen(code)) for code in ("3f7040", "4f8545", "2f5f3c", "6a9448")]
        self._darks = [fill(seen(code, 0.62)) for code in ("3f7040", "4f8545", "2f5f3c", "6a9448")]
        self._side = stage.side
        self._trunk, self._leaf = seen("7a5c40"), seen("3f7a3a")
        self._plants = sorted(_plants(dice), key=lambda plant: -plant[1])

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it as the camera sees it."""
        camera = view.camera
        for number, (size, paint) in enumerate(self._rings):
            breath = 1 + 0.012 * math.sin(view.seconds * 1.3) if number == 2 else 1.0
            canvas.drawPath(outline(self._ring(camera, size * breath)), paint)
        for number, (x, z, tall, palm) in enumerate(self._plants):
            at, away = self._mark.x + x, self._mark.z + z
            scale = camera.scale(away)
            foot = (camera.across(at, away), camera.down(0.0, away))
            if palm:
                sway = 0.04 * math.sin(view.seconds * 1.4 + number)
                self._draw_palm(
                    canvas, foot, tall * scale, lean=0.2 * math.sin(number * 2.3) + sway
                )
            else:
                self._draw_crown(canvas, foot, tall * scale, number % 4)

    def _ring(self, camera: Camera, size: float) -> list[tuple[float, float]]:
        points = []
        for number, bulge in enumerate(self._shape):
            turn = number / _POINTS * math.tau
            x = self._mark.x + math.cos(turn) * _ACROSS * bulge * size
            z = self._mark.z + math.sin(turn) * _AWAY * bulge * size
            points.append((camera.across(x, z), camera.down(0.0, z)))
        return points

    def _draw_crown(
        self, canvas: skia.Canvas, foot: tuple[float, float], tall: float, tone: int
    ) -> None:
        x, y = foot
        radius = tall * 0.5
        canvas.drawCircle(x, y - radius, radius, self._darks[tone])
        lit = (x + self._side * radius * 0.2, y - radius * 1.24)
        canvas.drawCircle(*lit, radius * 0.74, self._greens[tone])

    def _draw_palm(
        self, canvas: skia.Canvas, foot: tuple[float, float], tall: float, *, lean: float
    ) -> None:
        x, y = foot
        top = (x + lean * tall, y - tall)
        trunk = skia.Path()
        trunk.moveTo(x, y)
        trunk.quadTo(x, y - tall * 0.6, *top)
        canvas.drawPath(trunk, line(self._trunk, max(tall * 0.055, 1.0)))
        leaves = skia.Path()
        for number in range(7):
            turn = math.pi * (number / 6 - 0.5) * 2.2 + lean
            reach = tall * 0.42
            tip = (top[0] + math.sin(turn) * reach, top[1] + (0.22 - math.cos(turn) * 0.5) * reach)
            middle = (
                top[0] + math.sin(turn) * reach * 0.55,
                top[1] - (0.22 + 0.5 * math.cos(turn)) * reach,
            )
            leaves.moveTo(*top)
            leaves.quadTo(*middle, *tip)
        canvas.drawPath(leaves, line(self._leaf, max(tall * 0.06, 1.0)))


def _bulge(turn: float, phases: list[float]) -> float:
    waves = 0.09 * math.sin(2 * turn + phases[0]) + 0.06 * math.sin(3 * turn + phases[1])
    return 0.94 + waves + 0.03 * math.sin(7 * turn + phases[2])


def _plants(dice: random.Random) -> list[tuple[float, float, float, bool]]:
    """Return where what grows stands from the middle, how tall it is, and whether it is a palm."""
    plants = []
    for _ in range(_CROWNS):
        turn, away = dice.uniform(0, math.tau), dice.random() ** 0.6 * 0.72
        tall = dice.uniform(2.6, 4.2) + 4.5 * max(0.0, 0.6 - away)
        plants.append((math.cos(turn) * away * _ACROSS, math.sin(turn) * away * _AWAY, tall, False))
    for _ in range(_PALMS):
        turn, away = dice.uniform(0, math.tau), dice.uniform(0.74, 0.86)
        place = (math.cos(turn) * away * _ACROSS, math.sin(turn) * away * _AWAY)
        plants.append((*place, dice.uniform(6.5, 9.5), True))
    return plants
