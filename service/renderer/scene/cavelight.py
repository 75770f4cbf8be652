"""What glows in a cave by itself: crystals that breathe, or torches that flicker."""

import math
import random

from service.renderer.brush import fill, line, outline, picture, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.players import Kind, Subject
from service.renderer.scene.pinned import Spot, spot
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_HUES = ("5fe0e8", "b07af0", "6aa8ff", "f07ac0", "7af0a8")
_FIRE = (("f0702a", 1.0, 0.46), ("ffb347", 0.72, 0.3), ("ffeeb0", 0.42, 0.16))
"""Of each tongue, its colour, its height and its half width."""
_APART = 0.09
"""Share of the picture's width between two torches, at least."""


def a_torch(subject: Subject) -> bool:
    """Tell whether the prompt names torches, which a cave has on its walls."""
    return subject.kind is Kind.SILHOUETTE and subject.name == "torch"


def _sides(dice: random.Random, count: int) -> list[tuple[float, float]]:
    """Return places at the picture's sides, in shares of it."""
    return [
        (0.5 + (-1 if number % 2 else 1) * dice.uniform(0.27, 0.46), dice.random())
        for number in range(count)
    ]


def _glow(colour: Colour, radius: float) -> skia.Image:
    """Return a soft light at its final size: laid down as it is, it costs a tenth."""
    side = radius * 2
    return picture(side, side, lambda canvas: shine(canvas, (radius, radius), radius, colour))


class Crystals:
    """Clusters at the foot of the walls."""

    def __init__(self, stage: Stage, away_from: float) -> None:
        """Grow them; the ones far from the opening are the larger.

        Args:
            stage: For the camera.
            away_from: The opening's column.
        """
        self.depth = stage.focus * 1.3
        size, dice = stage.size, stage.chance.dice("crystals")
        self._hue = Colour.of(dice.choice(_HUES))
        self._clusters = []
        reach = min(size.width, size.height)
        floor = min(stage.camera.down(0.0, self.depth), size.height * 0.93)
        for x, y in _sides(dice, 6):
            far = 0.7 + abs(x * size.width - away_from) / size.width
            tall = reach * dice.uniform(0.09, 0.17) * far
            place = spot(stage, (x * size.width, floor + (y - 0.35) * 0.12 * reach), self.depth)
            glow = _glow(self._hue, tall * 1.5)
            self._clusters.append((place, glow, _cluster(dice, tall), dice.uniform(0, math.tau)))
        dark, lit = self._hue.mix(stage.palette.ink, 0.45), self._hue.mix(WHITE, 0.35)
        self._paints = (fill(dark, 0.95), fill(lit, 0.9))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every cluster over its breathing glow."""
        for place, glow, (dark, lit), phase in self._clusters:
            x, y = place.seen(view.camera)
            breath = 0.5 + 0.16 * math.sin(view.seconds * 1.1 + phase)
            left, top = x - glow.width() / 2, y - glow.height() * 0.63
            canvas.drawImage(glow, round(left), round(top), paint=skia.Paint(Alphaf=breath))
            canvas.save()
            canvas.translate(x, y)
            canvas.drawPath(dark, self._paints[0])
            canvas.drawPath(lit, self._paints[1])
            canvas.restore()


def _cluster(dice: random.Random, tall: float) -> tuple[skia.Path, skia.Path]:
    """Return the shaded and the lit faces of a handful of prisms."""
    dark, lit = skia.Path(), skia.Path()
    for number in range(dice.randint(4, 6)):
        lean = (number - 2.2) * 0.28 + dice.uniform(-0.1, 0.1)
        high, half = (
            tall * dice.uniform(0.45, 1.0) * math.cos(lean * 0.8),
            tall * dice.uniform(0.07, 0.12),
        )
        foot, tip = (number - 2.2) * tall * 0.14, math.sin(lean) * high
        shoulder = -high * 0.8
        dark.addPath(
            outline(
                [
                    (foot - half, 0),
                    (foot + tip * 0.8 - half, shoulder),
                    (foot + tip, -high),
                    (foot + tip * 0.8 + half, shoulder),
                    (foot + half, 0),
                ]
            )
        )
        lit.addPath(
            outline(
                [
                    (foot - half * 0.1, 0),
                    (foot + tip * 0.8 - half * 0.2, shoulder * 0.96),
                    (foot + tip, -high),
                    (foot + tip * 0.8 + half, shoulder),
                    (foot + half, 0),
                ]
            )
        )
    return dark, lit


class Torches:
    """Torches on the walls."""

    def __init__(self, stage: Stage, away_from: float) -> None:
        """Set one or two on either side.

        Args:
            stage: For the camera.
            away_from: The opening's column, which they keep clear of.
        """
        self.depth = stage.focus * 1.3
        size, dice = stage.size, stage.chance.dice("torches")
        self._tall = 0.13 * min(size.width, size.height)
        self._torches: list[tuple[Spot, float]] = []
        hung: list[float] = []
        for x, y in _sides(dice, 4):
            if any(abs(x - other) < _APART for other in hung):
                continue
            if abs(x * size.width - away_from) > 0.22 * size.width:
                hung.append(x)
                place = (x * size.width, size.height * (0.4 + 0.14 * y))
                self._torches.append((spot(stage, place, self.depth), dice.uniform(0, 6)))
        self._glow = _glow(Colour.of("ff9a3d"), self._tall * 2.9)
        wood = stage.palette.lit(Colour.of("6b4a30"))
        self._stick = line(wood, self._tall * 0.11)
        self._iron = line(stage.palette.ink.mix(wood, 0.3), self._tall * 0.16)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every torch, its glow on the rock first."""
        tall = self._tall
        for place, phase in self._torches:
            x, y = place.seen(view.camera)
            turn = view.seconds * 6 + phase
            breath = 0.66 + 0.07 * math.sin(turn) + 0.05 * math.sin(2.7 * turn)
            half = self._glow.width() / 2
            paint = skia.Paint(Alphaf=breath)
            canvas.drawImage(self._glow, round(x - half), round(y - half), paint=paint)
            canvas.drawLine(x, y + tall * 0.9, x, y + tall * 0.1, self._stick)
            canvas.drawLine(x, y + tall * 0.16, x, y + tall * 0.06, self._iron)
            for code, high, half in _FIRE:
                lick = tall * high * (0.9 + 0.12 * math.sin(turn * 1.3 + high))
                canvas.drawPath(
                    _tongue((x, y + tall * 0.08), lick, tall * half * 0.5, math.sin(turn * 0.8)),
                    fill(Colour.of(code), 0.94),
                )


def _tongue(foot: tuple[float, float], high: float, half: float, lean: float) -> skia.Path:
    x, y = foot
    path = skia.Path()
    path.moveTo(x, y)
    path.cubicTo(
        x - half * 1.6,
        y - high * 0.25,
        x - half * 0.8,
        y - high * 0.6,
        x + half * 0.3 * lean,
        y - high,
    )
    path.cubicTo(x + half * 0.8, y - high * 0.6, x + half * 1.6, y - high * 0.25, x, y)
    return path
