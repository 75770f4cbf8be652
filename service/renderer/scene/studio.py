"""A photographer's studio: a seamless backdrop in one colour, a pool of light, a dark glossy table.

It is where a thing is shown that the prompt puts nowhere: in a meadow it would only be lost.
"""

import numpy as np

from service.renderer.colour import WHITE, Colour
from service.renderer.scene.backdrop import Backdrop
from service.renderer.scene.field import Floats, smoothstep
from service.renderer.scene.motes import Motes
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia

_CLOTHS = ("39424e", "4a3d36", "2f4a4c", "5a4652", "6b5d4c", "3a3f5c", "2b2b30")
_SOFT = 0.03
"""Share of the height over which the backdrop bends into the table."""


def studio(stage: Stage) -> list[Layer]:
    """Return the backdrop with the table's edge behind the lead."""
    cloth = Colour.of(stage.chance.of_the_film.dice("studio").choice(_CLOTHS))
    dice = stage.chance.dice("lamp")
    dark = stage.shot.daytime is Daytime.NIGHT
    cloth = cloth.scaled(0.6) if dark else cloth
    size, camera = stage.size, stage.camera
    table = camera.down(0.0, stage.focus * dice.uniform(1.5, 2.2))
    foot = camera.down(0.0, stage.focus)
    middle = size.width * (0.5 + dice.uniform(0.06, 0.24) * stage.side)
    lamp = cloth.scaled(1.15).mix(stage.palette.glow, 0.16)
    reach = float(np.hypot(size.width, size.height))

    def colours(x: Floats, y: Floats) -> Floats:
        away = np.hypot((x - middle) * 0.9, (y - table * 0.62) * 1.15) / (reach * 0.34)
        wall = _blend(cloth.scaled(0.3), lamp, np.exp(-(away**2)))
        pool = np.hypot((x - size.width / 2) * 0.55, (y - foot) * 1.9) / (reach * 0.24)
        board = _blend(cloth.scaled(0.12), lamp.scaled(0.85), 0.8 * np.exp(-(pool**2)))
        bend = smoothstep(-_SOFT, _SOFT, ((y - table) / size.height).astype(np.float32))
        mixed: Floats = wall + (board - wall) * np.broadcast_to(bend, away.shape)[..., None]
        return mixed.astype(np.float32)

    return [Backdrop(stage, colours), Beam(stage, lamp)]


class Beam:
    """The dust in the light of the lamp, which is out of the picture."""

    depth = 1e5

    def __init__(self, stage: Stage, lamp: Colour) -> None:
        """Hang it over the side that the light comes from."""
        size = stage.size
        reach = (size.width * size.height) ** 0.5
        middle = size.width / 2
        self._top = (middle + stage.side * 0.55 * reach, -0.3 * reach)
        self._foot = (middle - stage.side * 0.1 * reach, stage.camera.down(0.0, stage.focus))
        self._wide = 0.42 * reach
        dice = stage.chance.dice("studio dust")
        self._motes = Motes(dice, lamp.mix(WHITE, 0.3), count=110, wide=2.2 * size.unit)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Let it drift."""
        self._motes.draw(canvas, view.seconds, top=self._top, foot=self._foot, wide=self._wide)


def _blend(one: Colour, other: Colour, share: Floats) -> Floats:
    ends = np.asarray(one, np.float32), np.asarray(other, np.float32)
    mixed: Floats = ends[0] + (ends[1] - ends[0]) * share[..., None]
    return mixed
