"""A city from the air: a grid of streets, blocks with their roofs, lamps along them in the dark."""

import random
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import fill, outline
from service.renderer.camera import Camera
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.city import dark
from service.renderer.scene.field import Floats, smoothstep
from service.renderer.scene.floor import Floor, Plane, blended
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

_WALLS = [
    Colour.of(code)
    for code in ("a8776a", "c2a27c", "7f90a8", "b58a78", "d2c8b6", "8f9a8c", "b9c0c8")
]
_LAMP = Colour.of("ffc978")


@dataclass(frozen=True, slots=True, kw_only=True)
class _House:
    """One block of the city, in metres."""

    x: float
    z: float
    wide: float
    deep: float
    high: float
    tone: int


def aerial_city(stage: Stage) -> list[Layer]:
    """Return the streets and the houses between them."""
    block = stage.camera.eye * (0.85 if stage.shot.subjects else 0.42)
    return [Floor(stage, _Streets(stage, block)), Houses(stage, block)]


class _Streets:
    """Asphalt between the blocks, lit along its middle in the dark; some blocks are parks."""

    def __init__(self, stage: Stage, block: float) -> None:
        palette = stage.palette
        self._block, self._dark = block, dark(stage)
        self._road = palette.lit(Colour.of("56545c"))
        self._plot = palette.lit(Colour.of("8c8a84")).mix(palette.ink, 0.1)
        self._green = growth(stage).ground
        self._far, self._focal = palette.haze, stage.camera.focal

    def __call__(self, plane: Plane) -> Floats:
        z = np.broadcast_to(plane.z, plane.x.shape)
        x, y = plane.x / self._block, z / self._block
        aside = np.abs(x - np.round(x))
        along = np.abs(y - np.round(y))
        near = np.minimum(aside, along)
        soft = (plane.step + plane.z / self._focal * 2) / self._block
        road = 1 - np.clip((near - 0.1) / (soft + 0.02) + 0.5, 0, 1)
        park = (np.floor(x) * 5 + np.floor(y) * 3).astype(np.int32) % 7 == 0
        colours = blended(plane.run(self._plot, self._plot), self._green, park.astype(np.float32))
        colours = blended(colours, self._road, road.astype(np.float32))
        if self._dark:
            glow = np.exp(-((near / 0.07) ** 2)) * 0.8
            colours = blended(colours, _LAMP, glow.astype(np.float32))
        far = 0.8 * (1 - smoothstep(0.0, 0.25, plane.share))
        return blended(colours, self._far, np.broadcast_to(far, plane.x.shape))


class Houses:
    """The blocks' houses, drawn in perspective, far ones first."""

    def __init__(self, stage: Stage, block: float) -> None:
        """Build them as far as they can be told apart."""
        self.depth = max(stage.focus * 1.6, 1.0)
        dice, camera = stage.chance.dice("blocks"), stage.camera
        near = camera.focal * camera.eye / (stage.size.height - camera.horizon)
        self._houses: list[_House] = []
        first, last = int(near * 0.8 / block), int(near * 0.8 / block) + 9
        for line in range(last, first - 1, -1):
            half = camera.half_width((line + 1) * block) * 1.25 / block
            for column in sorted(range(-int(half) - 2, int(half) + 2), key=lambda c: -abs(c + 0.5)):
                if (column * 5 + line * 3) % 7 and (line + 0.5) * block > near * 0.7:
                    self._houses.extend(_plots(dice, block, (column, line)))
        palette = stage.palette
        self._paints = []
        for house in self._houses:
            haze = min(0.75, 0.75 * (house.z / (last * block)) ** 1.3)
            wall = palette.lit(_WALLS[house.tone])
            lit = wall.mix(palette.glow, 0.12).mix(WHITE, 0.06)
            tones = (lit, wall.mix(BLACK, 0.22), wall.mix(BLACK, 0.36))
            self._paints.append([fill(palette.faded(tone, haze)) for tone in tones])
        self._lamp = fill(_LAMP, 0.9) if dark(stage) else None

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw each house: the side that is seen, the front, the roof."""
        camera = view.camera
        lights = skia.Path()
        for house, (roof, front, side) in zip(self._houses, self._paints, strict=True):
            if house.z - camera.z < house.deep * 0.5 + 0.5:
                continue
            near, far = house.z, house.z + house.deep
            left, right = camera.across(house.x, near), camera.across(house.x + house.wide, near)
            if right < -80 or left > camera.size.width + 80:
                continue
            top = camera.down(house.high, near)
            back = camera.down(house.high, far)
            away = camera.across(house.x, far), camera.across(house.x + house.wide, far)
            turned = _flank(camera, house, (left, right), away)
            canvas.drawPath(outline(turned), side)
            foot = camera.down(0.0, near)
            canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, foot), front)
            cover = [(left, top), (right, top), (away[1], back), (away[0], back)]
            canvas.drawPath(outline(cover), roof)
            if self._lamp:
                _add_windows(lights, house, skia.Rect.MakeLTRB(left, top, right, foot))
        if self._lamp:
            canvas.drawPath(lights, self._lamp)


def _plots(dice: random.Random, block: float, place: tuple[int, int]) -> list[_House]:
    """Return the houses of one block."""
    column, line = place
    houses = []
    for deep, wide in ((1, 0), (1, 1), (0, 0), (0, 1)):
        high = block * (0.12 + 0.75 * dice.random() ** 3)
        houses.append(
            _House(
                x=(column + 0.14 + 0.38 * wide) * block,
                z=(line + 0.14 + 0.38 * deep) * block,
                wide=block * dice.uniform(0.26, 0.34),
                deep=block * dice.uniform(0.26, 0.34),
                high=high,
                tone=dice.randrange(len(_WALLS)),
            )
        )
    return houses


def _flank(
    camera: Camera, house: _House, near: tuple[float, float], far: tuple[float, float]
) -> list[tuple[float, float]]:
    """Return the wall that faces the picture's middle."""
    at = 0 if near[0] > camera.size.width / 2 else 1
    top, back = camera.down(house.high, house.z), camera.down(house.high, house.z + house.deep)
    foot, end = camera.down(0.0, house.z), camera.down(0.0, house.z + house.deep)
    return [(near[at], top), (far[at], back), (far[at], end), (near[at], foot)]


def _add_windows(path: skia.Path, house: _House, front: skia.Rect) -> None:
    """Add a house's lit windows, where they are big enough to be seen."""
    wide, tall = front.width() / 5, front.height() / max(round(house.high / house.wide * 4), 2)
    if wide < 5:
        return
    rows = int(front.height() / tall)
    for row in range(rows):
        for column in range(4):
            if (row * 7 + column * 5 + house.tone * 3) % 5 < 2:
                x, y = front.left() + wide * (column + 0.7), front.top() + tall * (row + 0.25)
                path.addRect(skia.Rect.MakeXYWH(x, y, wide * 0.5, tall * 0.45))
