"""Shafts of light in the air or the water, which fan out from where the light comes from."""

import math
from dataclasses import dataclass

import numpy as np

from service.renderer.colour import Colour
from service.renderer.scene.backdrop import translucent
from service.renderer.scene.field import smoothstep
from service.renderer.scene.pinned import spot
from service.renderer.scene.sky import MARGIN_X
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_COARSE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where shafts come from."""

    place: tuple[float, float]
    """Pixels of the resting picture, perhaps outside of it."""
    shafts: tuple[tuple[float, float], ...]
    """Of each, its angle from straight down and its width, in radians."""
    colour: Colour
    strength: float
    """How opaque the brightest is, from 0 to 1."""
    sheets: int = 3
    """How many rhythms they come and go in; each costs a blit of the whole picture."""
    reach: float = 1.02
    """Where they end, in diagonals of the picture."""


class Rays:
    """Shafts in a few sheets, each with a rhythm of its own."""

    def __init__(self, stage: Stage, source: Source, *, z: float) -> None:
        """Paint them.

        Args:
            stage: For the size.
            source: Where they come from.
            z: Metres to where they are seen.
        """
        self.depth = z
        dice = stage.chance.dice("ray rhythm")
        self._left = round(stage.size.width * MARGIN_X)
        self._spot = spot(stage, (-self._left, 0.0), z)
        self._sheets = [
            (
                _shafts(stage, source, source.shafts[number :: source.sheets], self._left),
                dice.uniform(0, math.tau),
                dice.uniform(0.5, 1.1),
            )
            for number in range(source.sheets)
        ]
        self._sway = 12 * stage.size.unit

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay the sheets down, brighter and fainter, swaying."""
        x, y = self._spot.seen(view.camera)
        for image, phase, rate in self._sheets:
            paint = skia.Paint(Alphaf=0.62 + 0.38 * math.sin(phase + rate * view.seconds))
            sway = self._sway * math.sin(phase + 0.4 * view.seconds)
            canvas.drawImage(image, round(x + sway), min(round(y), 0), paint=paint)


def _shafts(
    stage: Stage, source: Source, shafts: tuple[tuple[float, float], ...], margin: int
) -> skia.Image:
    size = stage.size
    diagonal = math.hypot(size.width, size.height)
    x = np.arange(-margin, size.width + margin, _COARSE, dtype=np.float32)[None, :]
    y = np.arange(0, size.height * 1.1, _COARSE, dtype=np.float32)[:, None]
    across, down = x - source.place[0], y - source.place[1]
    angle, far = np.arctan2(across, down), np.hypot(across, down) / diagonal
    pixels = np.zeros((y.size, x.size, 4), np.float32)
    for middle, wide in shafts:
        pixels[..., 3] += np.exp(-(((angle - middle) / wide) ** 2) * 2.2)
    fade = smoothstep(source.reach, source.reach * 0.33, far)
    pixels[..., 3] = np.clip(pixels[..., 3], 0.0, 1.0) * fade * source.strength
    pixels[..., :3] = source.colour
    return translucent(pixels, x.size * _COARSE, y.size * _COARSE)
