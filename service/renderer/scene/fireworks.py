"""Fireworks over everything: shells that climb, burst and rain down."""

import math
from dataclasses import dataclass

from service.renderer.brush import line, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_COLOURS = ("ff5a4a", "ffd05a", "6ad0ff", "c08aff", "7affa0", "ff8ad0", "fff2d0")
_SHELLS = 11
_SPARKS = 42
_CLIMB = 0.24
"""Share of a shell's time that it climbs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """One firework, which comes again and again."""

    x: float
    y: float
    """Where it bursts, in pixels of the resting picture."""
    reach: float
    """Pixels that its sparks fly."""
    lasts: float
    """Seconds from its start to the next."""
    start: float
    """Share of that which is over when the shot begins."""
    colour: Colour
    sparks: tuple[tuple[float, float], ...]
    """Way of each spark, at most 1 long."""


class Fireworks:
    """The shells in the sky, behind all that stands on the ground."""

    depth = 5e8

    def __init__(self, stage: Stage) -> None:
        """Choose where and when they burst."""
        dice, size = stage.chance.dice("fireworks"), stage.size
        sky = max(min(stage.camera.horizon, size.height * 0.7), size.height * 0.3)
        self._ground, self._unit = stage.camera.horizon, size.unit
        self._shells = []
        for number in range(_SHELLS):
            ways = []
            for _ in range(_SPARKS):
                turn, far = dice.uniform(0, math.tau), dice.random() ** 0.35
                ways.append((math.cos(turn) * far, math.sin(turn) * far))
            shell = Shell(
                x=(number + dice.uniform(0.1, 0.9)) / _SHELLS * size.width,
                y=sky * dice.uniform(0.12, 0.5),
                reach=math.sqrt(size.area) * dice.uniform(0.11, 0.22),
                lasts=dice.uniform(2.2, 3.4),
                start=dice.random(),
                colour=Colour.of(dice.choice(_COLOURS)),
                sparks=tuple(ways),
            )
            self._shells.append(shell)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw each where it is in its time."""
        canvas.save()
        canvas.translate(view.camera.yaw, view.camera.pitch)
        for shell in self._shells:
            age = (view.seconds / shell.lasts + shell.start) % 1
            if age < _CLIMB:
                self._draw_climb(canvas, shell, age / _CLIMB)
            else:
                self._draw_burst(canvas, shell, (age - _CLIMB) / (1 - _CLIMB))
        canvas.restore()

    def _draw_climb(self, canvas: skia.Canvas, shell: Shell, share: float) -> None:
        risen = 1 - (1 - share) ** 2
        y = self._ground + (shell.y - self._ground) * risen
        tail = 34 * self._unit * (1 - share)
        canvas.drawLine(shell.x, y + tail, shell.x, y, line(shell.colour, 1.6 * self._unit, 0.7))

    def _draw_burst(self, canvas: skia.Canvas, shell: Shell, share: float) -> None:
        grown, fall = 1 - (1 - share) ** 3, 0.35 * share * share
        left = 1 - share**2.2
        glow = shell.reach * (0.35 + 0.45 * grown)
        shine(canvas, (shell.x, shell.y), glow, shell.colour, 0.7 * (1 - share))
        points, tails = [], []
        for dx, dy in shell.sparks:
            x = shell.x + dx * grown * shell.reach
            y = shell.y + (dy * grown + fall) * shell.reach
            points.append(skia.Point(x, y))
            tails.append(skia.Point(x, y))
            back = 0.16 * (1 - 0.6 * share)
            tails.append(skia.Point(x - dx * back * shell.reach, y - dy * back * shell.reach))
        width = 1.9 * self._unit
        canvas.drawPoints(
            skia.Canvas.kLines_PointMode, tails, line(shell.colour, width, 0.6 * left)
        )
        bright = line(shell.colour.mix(WHITE, 0.5), width * 1.9, left)
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, bright)
