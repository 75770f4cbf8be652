"""A village from the air: gabled roofs along a lane or a quay, their windows lit in the dark."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import fill, outline, shine
from service.renderer.camera import Camera
from service.renderer.colour import BLACK, Colour
from service.renderer.scene.aerial_water import Shape, scale_of
from service.renderer.scene.city import dark
from service.renderer.scene.cottage import ROOFS, WALLS
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_COUNT = 90
_LAMP = Colour.of("ffc978")
_BEHIND = 1.35
"""How many times the lead's distance away the nearest houses are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cottage:
    """One house: its left front corner, in metres, and what it is painted with."""

    x: float
    z: float
    wide: float
    deep: float
    wall: float
    roof: float
    paints: tuple[skia.Paint, skia.Paint, skia.Paint, skia.Paint]


class Hamlet:
    """The houses, far ones first."""

    def __init__(self, stage: Stage, shore: Shape | None = None) -> None:
        """Build them.

        Args:
            stage: For the camera and the light.
            shore: The water's edge that they line, where there is one.
        """
        self.depth = max(stage.focus * 1.6, 1.0)
        dice = stage.chance.dice("hamlet")
        near = stage.camera.focal * stage.camera.eye
        near /= max(stage.size.height - stage.camera.horizon, 1.0)
        near = max(near, _BEHIND * stage.focus) if stage.shot.subjects else near
        self._unit = 11.0 * scale_of(stage)
        find = _along_shore(shore, self._unit) if shore else _along_lane(dice, near)
        houses = [self._built(stage, dice, near, find) for _ in range(_COUNT)]
        self._houses = sorted((house for house in houses if house), key=lambda house: -house.z)
        self._lit = dark(stage)

    def _built(
        self, stage: Stage, dice: random.Random, near: float, find: "_Find"
    ) -> _Cottage | None:
        """Return a house somewhere, or none where it would stand on water."""
        z = near * 1.05 * (4.6 ** dice.random())
        x = find(z, dice, stage.camera.half_width(z))
        if x is None:
            return None
        unit = self._unit * dice.uniform(0.8, 1.25)
        palette, snow = stage.palette, growth(stage).snow
        haze = min(stage.haze(z) * 0.8, 0.7)
        wall = palette.lit(dice.choice(WALLS)).mix(palette.haze, haze)
        roof = (snow or palette.lit(dice.choice(ROOFS))).mix(palette.haze, haze)
        tones = (wall, wall.mix(BLACK, 0.3), roof, roof.mix(BLACK, 0.28))
        front, side, near_roof, far_roof = (fill(tone) for tone in tones)
        return _Cottage(
            x=x,
            z=z,
            wide=unit * dice.uniform(0.9, 1.5),
            deep=unit * 0.8,
            wall=unit * 0.42,
            roof=unit * 0.36,
            paints=(front, side, near_roof, far_roof),
        )

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw each: the far slope of its roof, its end, its front, the near slope."""
        camera = view.camera
        for house in self._houses:
            if house.z - camera.z < house.deep:
                continue
            self._draw_house(canvas, camera, house)

    def _draw_house(self, canvas: skia.Canvas, camera: Camera, house: _Cottage) -> None:
        front, side, near_roof, far_roof = house.paints
        left, right = house.x, house.x + house.wide
        middle, back = house.z + house.deep / 2, house.z + house.deep
        ridge = house.wall + house.roof

        def seen(x: float, y: float, z: float) -> tuple[float, float]:
            return camera.across(x, z), camera.down(y, z)

        eaves = seen(left, house.wall, house.z), seen(right, house.wall, house.z)
        feet = seen(left, 0, house.z), seen(right, 0, house.z)
        tops = seen(left, ridge, middle), seen(right, ridge, middle)
        behind = seen(left, house.wall, back), seen(right, house.wall, back)
        if eaves[1][0] < 0 or eaves[0][0] > camera.size.width:
            return
        end = 0 if eaves[0][0] > camera.size.width / 2 else 1
        x = (left, right)[end]
        gable = [feet[end], eaves[end], tops[end], behind[end], seen(x, 0, back)]
        canvas.drawPath(outline([tops[0], tops[1], behind[1], behind[0]]), far_roof)
        canvas.drawPath(outline(gable), side)
        canvas.drawPath(outline([feet[0], feet[1], eaves[1], eaves[0]]), front)
        canvas.drawPath(outline([eaves[0], eaves[1], tops[1], tops[0]]), near_roof)
        if self._lit:
            place = ((feet[0][0] + feet[1][0]) / 2, (feet[0][1] + eaves[0][1]) / 2)
            shine(canvas, place, 0.7 * (feet[1][0] - feet[0][0]), _LAMP, 0.6)
            pane = (feet[1][0] - feet[0][0]) * 0.1
            canvas.drawRect(
                skia.Rect.MakeXYWH(place[0] - pane, place[1] - pane, 2 * pane, 2 * pane),
                fill(_LAMP),
            )


_Find = Callable[[float, random.Random, float], float | None]
"""Returns where across, in metres, a house stands at a distance within half a picture's width."""


def _along_lane(dice: random.Random, near: float) -> _Find:
    """Return places that crowd about a lane through the picture's middle."""
    lean, bend = dice.uniform(-0.3, 0.3), dice.uniform(0, 6)

    def find(z: float, dice: random.Random, half: float) -> float | None:
        middle = lean * z + 0.22 * half * float(np.sin(z / near * 1.7 + bend))
        aside = dice.choice((-1, 1)) * (0.05 + 0.5 * dice.random() ** 1.6) * half
        return float(middle + aside)

    return find


def _along_shore(shore: Shape, unit: float) -> _Find:
    """Return places on land, a few houses from the water."""

    def find(z: float, dice: random.Random, half: float) -> float | None:
        for _ in range(12):
            x = dice.uniform(-1.1, 1.1) * half
            spots = np.array([[x, x + 2 * unit]], np.float32)
            inland = shore.inland(spots, np.full_like(spots, z), np.zeros_like(spots))
            if float(inland.min()) > 0.12 and float(inland.max()) < 0.6:
                return x
        return None

    return find
