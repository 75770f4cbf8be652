"""Landscapes of cut paper: layer behind layer, with cut edges, folds and shadows between them."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.brush import fill, outline
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.bank import afloat, brink
from service.renderer.scene.garland import Garland, HangingClouds
from service.renderer.scene.land import Ground, Profile, rolling, stretch
from service.renderer.scene.plate import in_metres
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Place, Season
from service.renderer.skia_library import skia

_WET = (Place.SEA, Place.LAKE, Place.RIVER, Place.HARBOUR, Place.BEACH)
_DEPTHS = (9.0, 6.0, 4.0, 2.7, 1.9, 1.35)
"""Of the sheets, in distances of the lead, far ones first."""
Cut = Callable[[random.Random, float], Profile]
"""Returns a sheet's upper edge for half of the picture's width in metres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the sheets of a place are cut from."""

    cut: Cut
    colours: tuple[str, str]
    """Of the farthest sheet and the nearest."""
    sways: bool = False


def paper_land(stage: Stage) -> list[Layer]:
    """Return the sheets, what hangs over them, and the board they stand on."""
    card = _card(stage)
    far, near = (stage.palette.lit(Colour.of(code)) for code in card.colours)
    layers: list[Layer] = [
        Ground(stage, far=near.mix(stage.palette.haze, 0.2), near=near.scaled(0.6)),
        HangingClouds(stage),
    ]
    base = max(stage.focus, brink(stage))
    behind = stage.palette.low
    for number, away in enumerate(_DEPTHS):
        colours = far.mix(near, number / (len(_DEPTHS) - 1)), behind
        layers.append(Sheet(stage, base * away, card, colours=colours, name=f"sheet {number}"))
        behind = colours[0]
    if stage.shot.place is Place.SEA or afloat(stage):
        layers.append(
            Sheet(stage, base * 0.9, card, colours=(near.scaled(0.86), near), name="sheet before")
        )
    return [*layers, *Garland.pair(stage)]


def paper_hills(stage: Stage) -> list[Layer]:
    """Return the far sheets alone, as what stands before them wants them."""
    card = _card(stage)
    far, near = (stage.palette.lit(Colour.of(code)) for code in card.colours)
    layers: list[Layer] = []
    behind = stage.palette.low
    for number, away in enumerate(_DEPTHS[:3]):
        colours = far.mix(near, number / 3), behind
        layers.append(
            Sheet(stage, stage.focus * away, card, colours=colours, name=f"sheet {number}")
        )
        behind = colours[0]
    return layers


def _card(stage: Stage) -> Card:
    place, autumn = stage.shot.place, stage.shot.season is Season.AUTUMN
    if growth(stage).snow and place not in _WET:
        cut = _trees if place in (Place.FOREST, Place.JUNGLE) else _hills
        return Card(cut=cut, colours=("b9c6dc", "f2f4f8"))
    match place:
        case Place.SEA | Place.LAKE | Place.RIVER | Place.HARBOUR | Place.BEACH:
            return Card(cut=_waves, colours=("8fc3d4", "2f6f9a"), sways=True)
        case Place.FOREST | Place.JUNGLE:
            return Card(
                cut=_trees, colours=("d9a860", "a8542c") if autumn else ("a9c49a", "2f6b48")
            )
        case Place.MOUNTAIN:
            return Card(cut=_peaks, colours=("c9cfe0", "5f6d8c"))
        case Place.DESERT:
            return Card(cut=_hills, colours=("f0d2a0", "c98a50"))
        case _:
            return Card(
                cut=_hills, colours=("d8b878", "b07a3a") if autumn else ("bcd39a", "5f8f4a")
            )


class Sheet:
    """One sheet of paper, standing upright: its shadow, its face, its folds and its cut edge."""

    def __init__(
        self, stage: Stage, z: float, card: Card, *, colours: tuple[Colour, Colour], name: str
    ) -> None:
        """Cut it.

        Args:
            stage: For the camera and the light.
            z: Metres away.
            card: What is cut, and from which paper.
            colours: Of this sheet and of what is behind it, in the shot's light.
            name: Of its stream of chance.
        """
        self.depth = z
        colour, behind = colours
        dice = stage.chance.dice(name)
        left, right = stage.span(z)
        half = stage.camera.half_width(z)
        left, right = left - half * 0.15, right + half * 0.15
        edge_at = card.cut(dice, half)
        high = stretch(stage)
        count = 420
        step = (right - left) / count
        edge = [(left + step * n, -high * edge_at(left + step * n)) for n in range(count + 1)]
        foot = half * (0.25 if card.sways else 0.02)
        self._face = outline([*edge, (right, foot), (left, foot)])
        self._folds = skia.Path()
        for n in range(6, count, 31):
            (x, y), wide = edge[n], half * 0.0014
            lean = half * dice.uniform(-0.03, 0.03)
            crease = [(x, y * 0.94), (x + lean + wide, foot), (x + lean - wide, foot)]
            self._folds.addPath(outline(crease))
        self._shift, self._rim = half * 0.014, half * 0.0035
        self._sway = half * 0.03 if card.sways else 0.0
        self._phase = dice.uniform(0, 6)
        self._colour, self._cut = fill(colour), fill(colour.mix(WHITE, 0.38))
        self._shade, self._crease = fill(behind.mix(BLACK, 0.34)), fill(colour.mix(BLACK, 0.13))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the shadow on what is behind, the cut edge, then the face and its folds.

        All four are solid: what shines through costs twenty times as much.
        """
        canvas.save()
        in_metres(canvas, view, self.depth)
        sway = self._sway * math.sin(view.seconds * 1.1 + self._phase)
        canvas.translate(sway + self._shift, abs(sway) * 0.3 - self._shift * 0.5)
        canvas.drawPath(self._face, self._shade)
        canvas.translate(-self._shift, self._shift * 0.5)
        canvas.drawPath(self._face, self._cut)
        canvas.translate(0, self._rim)
        canvas.drawPath(self._face, self._colour)
        canvas.drawPath(self._folds, self._crease)
        canvas.restore()


def _waves(dice: random.Random, half: float) -> Profile:
    long, tall = half * dice.uniform(0.14, 0.2), half * dice.uniform(0.02, 0.032)
    phase = dice.uniform(0, 6)

    def profile(x: float) -> float:
        return tall * (1.6 - abs(math.sin(x / long * 1.6 + phase)))

    return profile


def _hills(dice: random.Random, half: float) -> Profile:
    swell = rolling(dice, half * 0.12, half * 1.9)
    return lambda x: half * 0.05 + swell(x)


def _peaks(dice: random.Random, half: float) -> Profile:
    tops = [(dice.uniform(-1.6, 1.6) * half, half * dice.uniform(0.14, 0.42)) for _ in range(8)]

    def profile(x: float) -> float:
        return max(*(tall - abs(x - at) * 0.95 for at, tall in tops), half * 0.04)

    return profile


def _trees(dice: random.Random, half: float) -> Profile:
    apart = half * dice.uniform(0.13, 0.18)
    talls = [half * dice.uniform(0.16, 0.4) for _ in range(61)]
    round_crowns = dice.random() < 0.4

    def profile(x: float) -> float:
        number = math.floor(x / apart)
        away = abs(x / apart - number - 0.5) * 2
        tall, ground = talls[number % 61], half * 0.035
        if round_crowns:
            crown = math.sqrt(max(1 - (away / 0.85) ** 2, 0.0))
            return ground + tall * (0.55 + 0.45 * crown if away < 0.85 else 0.0)
        tier = 1 - away
        saw = tier + 0.16 * (math.floor(tier * 4) / 4 - tier) * 2
        return ground + tall * max(saw, 0.0)

    return profile
