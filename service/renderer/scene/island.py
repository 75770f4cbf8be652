"""Land on the sea's horizon: islands and capes, as faint as they are far."""

import math
import random

from service.renderer.brush import fill, picture, shade
from service.renderer.scene.land import Profile, Ridge, rolling
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia


def islands(stage: Stage) -> list[Layer]:
    """Return none to three of them, and the haze that the sea ends in."""
    dice = stage.chance.dice("islands")
    rock = growth(stage).needles.mix(stage.palette.glow, 0.12)
    layers: list[Layer] = [Haze(stage)]
    for number in range(dice.choice((0, 1, 2, 3))):
        z = 5200.0 - 1500.0 * number
        half = stage.camera.half_width(z)
        colour = stage.palette.faded(rock, 0.74 - 0.13 * number).mix(stage.palette.horizon, 0.2)
        profile = _island(dice, half * (1 - 0.2 * number))
        layers.append(Ridge(stage, z, profile, fill(colour), foot=stage.camera.eye))
    return layers


def _island(dice: random.Random, half: float) -> Profile:
    middle, wide = dice.uniform(-0.95, 0.95) * half, half * dice.uniform(0.12, 0.42)
    tall = wide * dice.uniform(0.12, 0.26)
    waves = rolling(dice, 1.0, wide * 0.7)

    def profile(x: float) -> float:
        away = abs(x - middle) / wide
        if away >= 1:
            return -1.0
        return tall * math.pow(1 - away * away, 0.8) * (0.6 + 0.6 * waves(x))

    return profile


class Haze:
    """A thin veil along the line where the sea meets the sky."""

    depth = 1500.0

    def __init__(self, stage: Stage) -> None:
        """Paint it."""
        self._height = 46 * stage.size.unit
        haze = stage.palette.horizon.mix(stage.palette.haze, 0.3)
        stops = [(haze, 0.0), (haze, 0.4), (haze, 0.0)]
        self._image = picture(
            stage.size.width,
            self._height,
            lambda canvas: canvas.drawPaint(shade((0, 0), (0, self._height), stops)),
        )

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it on the horizon."""
        canvas.drawImage(self._image, 0, round(view.camera.horizon - self._height * 0.55))
