"""A street that runs away from the camera between two rows of houses."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import Points, fill, outline
from service.renderer.camera import Camera
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.noise import noise
from service.renderer.scene.city import dark, row
from service.renderer.scene.field import Floats, tile
from service.renderer.scene.floor import Floor, Plane, blended, toned
from service.renderer.scene.land import stretch
from service.renderer.scene.season import growth
from service.renderer.scene.skyline import Block
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.scene.streetlight import LAMP, SIGNS, Lamps, Reflections, street_lights
from service.renderer.shots import Style, Weather
from service.renderer.skia_library import skia

_HALF = 7.5
"""Metres from the street's middle to its houses."""
_KERB = 4.6
_FARTHEST = 110.0
_WALLS = [Colour.of(c) for c in ("9a7766", "b39a80", "7d7f8c", "a8685a", "8d8a7c", "6f7686")]
_SHOPS = [Colour.of(c) for c in ("3f6a5c", "7a3b38", "3b4a6b", "8a6a35", "5b4668")]
_PANES = [Colour.of(c) for c in ("ffd48a", "ffe9bd", "8fd0ff")]
Pane = tuple[float, float, float, float, int]
"""Near, far, bottom, top, and which colour: -1 is dark."""


def street(stage: Stage) -> list[Layer]:
    """Return the far towers, the roadway, both rows and their lights."""
    wet = stage.shot.weather in (Weather.RAIN, Weather.STORM) or Style.NEON in stage.shot.styles
    block = Block(width=(9, 22), height=(20, 62), window=3.6)
    end = max(190.0, stage.focus * 4.6)
    grew = block.raised(end / 150 * stretch(stage))
    houses = [house for side in (-1, 1) for house in _houses(stage, side)]
    lights = list(street_lights(stage, _HALF, [(house.side, house.near) for house in houses]))
    layers: list[Layer] = [
        *row(stage, end, grew, name="end of the street"),
        Floor(stage, _Roadway(stage, wet=wet)),
    ]
    if wet:
        layers.append(Reflections(lights))
    return [*layers, Houses(stage, houses), Lamps(stage, lights)]


class _Roadway:
    """Asphalt with its markings between two pavements; wet, it shows the sky."""

    def __init__(self, stage: Stage, *, wet: bool) -> None:
        palette = stage.palette
        self._values = tile(noise(stage.chance, "asphalt"))
        self._asphalt = palette.lit(Colour.of("55545c")).mix(palette.ink, 0.35 if wet else 0.15)
        self._far = self._asphalt.mix(palette.horizon if wet else palette.haze, 0.5)
        self._paving = palette.lit(Colour.of("8f8a88")).mix(palette.ink, 0.15)
        self._mark = palette.lit(WHITE)
        self._snow = growth(stage).snow
        self._focal, self._wet = stage.camera.focal, wet
        self._mirror = palette.horizon.mix(palette.middle, 0.4)

    def __call__(self, plane: Plane) -> Floats:
        soft = plane.z / self._focal * 2
        aside = np.abs(plane.x)
        grain = plane.texture(self._values, 0.03)
        colours = toned(plane.run(self._far, self._asphalt), 0.08 * grain)
        if self._wet:
            puddle = np.clip(plane.texture(self._values, 0.06, 1.6) * 0.9 - 0.1, 0.0, 0.55)
            colours = blended(colours, self._mirror, puddle)
        dash = np.clip((0.09 - aside) / soft + 0.5, 0, 1) * (np.mod(plane.z, 6.0) < 3.0)
        edge = np.clip((0.07 - np.abs(aside - _KERB + 0.5)) / soft + 0.5, 0, 1)
        colours = blended(colours, self._mark, (0.6 * np.maximum(dash, edge)).astype(np.float32))
        paved = np.clip((aside - _KERB) / soft + 0.5, 0, 1)
        slabs = np.minimum(np.mod(plane.z, 1.6), np.mod(aside, 1.6)) < 0.06
        colours = blended(colours, self._paving.scaled(0.8), paved.astype(np.float32))
        lines = np.where(slabs & (aside > _KERB), 0.35 / (1 + plane.step * 4), 0.0)
        colours = blended(colours, BLACK, lines.astype(np.float32))
        stone = np.clip((0.12 - np.abs(aside - _KERB)) / soft + 0.5, 0, 1)
        colours = blended(colours, self._paving.scaled(1.2), (0.8 * stone).astype(np.float32))
        if self._snow:
            lying = np.clip(0.75 + 0.4 * grain - 0.5 * (np.abs(aside - 1.6) < 0.5), 0.0, 0.95)
            colours = blended(colours, self._snow, lying.astype(np.float32))
        return colours


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One house at the street's side, from its near corner to its far one, in metres."""

    side: int
    near: float
    far: float
    height: float
    wall: Colour
    shop: Colour
    panes: tuple[Pane, ...]


def _houses(stage: Stage, side: int) -> Iterator[House]:
    dice = stage.chance.dice(f"houses {side}")
    z = 2.0
    while z < _FARTHEST:
        length, height = dice.uniform(6, 11), dice.uniform(8, 17) * stretch(stage) ** 1.5
        yield House(
            side=side,
            near=z,
            far=z + length,
            height=height,
            wall=dice.choice(_WALLS).scaled(dice.uniform(0.85, 1.1)),
            shop=dice.choice(_SHOPS),
            panes=tuple(_panes(dice, (z, length, height), lit=0.5 if dark(stage) else 0.0)),
        )
        z += length


def _panes(dice: random.Random, place: tuple[float, float, float], *, lit: float) -> Iterator[Pane]:
    z, length, height = place
    columns, floors = int(length / 2.1), int((height - 3.6) / 2.9)
    for column in range(columns):
        near = z + 0.6 + column * length / columns
        for floor in range(floors if z < 55 else 0):
            bottom = 4.4 + floor * 2.9
            colour = min(int(dice.expovariate(1)), 2) if dice.random() < lit else -1
            yield near, near + 1.0, bottom, bottom + 1.6, colour
        if z < 70:
            yield near - 0.2, near + 1.25, 0.5, 2.5, 0 if dice.random() < lit * 1.4 else -1


class Houses:
    """Both rows, drawn in perspective, far houses first."""

    def __init__(self, stage: Stage, houses: list[House]) -> None:
        """Choose their colours."""
        self.depth = max(90.0, stage.focus * 1.01)
        self._houses = sorted(houses, key=lambda house: -house.near)
        palette, snow = stage.palette, growth(stage).snow
        self._paints = []
        for house in self._houses:
            haze = min(stage.haze(house.near) * 1.1, 0.75)
            sunlit = 0.12 if house.side != stage.side else -0.1
            wall = palette.lit(house.wall).scaled(0.85 + sunlit)
            roof = snow or wall.scaled(1.25)
            shop = palette.lit(house.shop)
            tones = (wall, shop, roof, shop.mix(WHITE, 0.25))
            self._paints.append([fill(palette.faded(tone, haze)) for tone in tones])
        neon = Style.NEON in stage.shot.styles
        lamps = [LAMP, SIGNS[1], SIGNS[0]] if neon else _PANES
        self._lamps = [fill(colour.mix(palette.haze, 0.12), 0.92) for colour in lamps]
        self._glass = fill(palette.ink.mix(palette.high, 0.35), 0.8)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw walls, shops, cornices and windows."""
        camera = view.camera
        for house, (wall, shop, roof, awning) in zip(self._houses, self._paints, strict=True):
            x, near, far = house.side * _HALF, max(house.near, camera.z + 1.0), house.far
            if far <= near:
                continue
            top, out = house.height, house.side * (_HALF - 1.1)
            canvas.drawPath(_front(camera, x, (near, far, 0, top)), wall)
            canvas.drawPath(_front(camera, x, (near, far, 0, 3.1)), shop)
            canvas.drawPath(_front(camera, x, (near, far, top - 0.35, top + 0.1)), roof)
            self._draw_panes(canvas, camera, house)
            cloth = [(x, 3.3, near), (x, 3.3, far), (out, 2.75, far), (out, 2.75, near)]
            canvas.drawPath(outline(_seen(camera, cloth)), awning)

    def _draw_panes(self, canvas: skia.Canvas, camera: Camera, house: House) -> None:
        paths = [skia.Path() for _ in range(len(self._lamps) + 1)]
        x = house.side * _HALF
        for near, far, bottom, top, colour in house.panes:
            if near > camera.z + 1.2:
                paths[colour].addPath(_front(camera, x, (near, far, bottom, top)))
        for path, paint in zip(paths, [*self._lamps, self._glass], strict=True):
            if not path.isEmpty():
                canvas.drawPath(path, paint)


def _front(camera: Camera, x: float, box: tuple[float, float, float, float]) -> skia.Path:
    """Return a part of a house's front: near, far, bottom and top in metres."""
    near, far, bottom, top = box
    return outline(
        _seen(camera, [(x, bottom, near), (x, top, near), (x, top, far), (x, bottom, far)])
    )


def _seen(camera: Camera, points: Sequence[tuple[float, float, float]]) -> Points:
    return [(camera.across(x, z), camera.down(y, z)) for x, y, z in points]
