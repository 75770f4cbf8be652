"""A street that runs away from the camera between two rows of houses."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.renderer.brush import SMOOTH, Points, fill, outline, picture, shine
from service.renderer.camera import Camera
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.city import row
from service.renderer.scene.land import Ground
from service.renderer.scene.skyline import Block
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Daytime, Style, Weather
from service.renderer.skia_library import skia

_HALF = 6.5
"""Metres from the street's middle to its houses."""
_FARTHEST = 110.0
_SIGNS = [Colour.of(code) for code in ("ff4fa8", "3fe0f0", "ffb43d", "9b6bff", "58f0a0", "ff5a4d")]
_LAMPS = [Colour.of(code) for code in ("ffd48a", "ffe9bd", "8fd0ff")]


def street(stage: Stage) -> list[Layer]:
    """Return the far towers, the pavement, both rows and their lights."""
    palette = stage.palette
    wet = stage.shot.weather in (Weather.RAIN, Weather.STORM)
    asphalt = palette.ink.mix(palette.haze, 0.3 if wet else 0.2)
    block = Block(width=(9, 22), height=(34, 88), window=3.6)
    layers: list[Layer] = [
        *row(stage, 160.0, block, name="end of the street"),
        Ground(stage, far=asphalt.mix(palette.haze, 0.5), near=asphalt),
    ]
    houses = [house for side in (-1, 1) for house in _houses(stage, side)]
    lights = list(_lights(stage, houses))
    if wet:
        layers.append(Reflections(lights))
    layers.extend([Houses(stage, houses), Lamps(stage, lights)])
    return layers


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One house at the street's side, from its near corner to its far one, in metres."""

    side: int
    near: float
    far: float
    height: float
    shade: float
    windows: tuple[tuple[float, float, float, float, int], ...]
    """Lit ones: near, far, bottom, top, and which colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """A lamp or a sign over the pavement."""

    x: float
    y: float
    z: float
    colour: Colour
    sign: bool


def _houses(stage: Stage, side: int) -> Iterator[House]:
    dice = stage.chance.dice(f"houses {side}")
    z = 2.0
    dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
    while z < _FARTHEST:
        length, height = dice.uniform(6, 11), dice.uniform(9, 22)
        windows = tuple(_windows(dice, z, length, height)) if dark else ()
        yield House(
            side=side,
            near=z,
            far=z + length,
            height=height,
            shade=dice.uniform(0.8, 1.2),
            windows=windows,
        )
        z += length


def _windows(
    dice: random.Random, z: float, length: float, height: float
) -> Iterator[tuple[float, float, float, float, int]]:
    columns, floors = int(length / 2), int(height / 2.9)
    for column in range(columns):
        for floor in range(floors):
            if dice.random() < 0.42:
                near = z + 0.5 + column * length / columns
                bottom = 0.9 + floor * 2.9
                yield near, near + 1.1, bottom, bottom + 1.5, min(int(dice.expovariate(1)), 2)


def _lights(stage: Stage, houses: list[House]) -> Iterator[Light]:
    dice = stage.chance.dice("street lights")
    if stage.shot.daytime is Daytime.DAY:
        return
    neon = Style.NEON in stage.shot.styles
    for house in houses:
        if neon and dice.random() < 0.8:
            colour, out = dice.choice(_SIGNS), _HALF - 0.8
            yield Light(
                x=house.side * out,
                y=dice.uniform(3, 6.5),
                z=house.near + 1.2,
                colour=colour,
                sign=True,
            )
    for number in range(7):
        z = 7.0 + number * 13
        side = -1 if number % 2 else 1
        yield Light(x=side * (_HALF - 1.9), y=5.2, z=z, colour=_LAMPS[0], sign=False)


class Houses:
    """Both rows, drawn in perspective, far houses first."""

    depth = 90.0

    def __init__(self, stage: Stage, houses: list[House]) -> None:
        """Choose their colours."""
        self.depth = max(90.0, stage.focus * 1.01)
        self._houses = sorted(houses, key=lambda house: -house.near)
        palette = stage.palette
        wall = palette.lit(Colour.of("6d6477")).mix(palette.ink, 0.35)
        self._walls = [
            fill(palette.faded(wall.scaled(house.shade), min(stage.haze(house.near) * 1.6, 0.75)))
            for house in self._houses
        ]
        neon = Style.NEON in stage.shot.styles
        lamps = [_LAMPS[0], _SIGNS[1], _SIGNS[0]] if neon else _LAMPS
        self._lamps = [fill(colour.mix(palette.haze, 0.15), 0.9) for colour in lamps]
        self._kerb = fill(palette.ink.mix(palette.haze, 0.35))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw walls and windows."""
        camera = view.camera
        for side in (-1, 1):
            edge = side * (_HALF - 1.6)
            near = camera.z + 1.0
            kerb = [
                (edge, 0, near),
                (side * _HALF, 0, near),
                (side * _HALF, 0, 160),
                (edge, 0, 160),
            ]
            canvas.drawPath(outline(_seen(camera, kerb)), self._kerb)
        for house, wall in zip(self._houses, self._walls, strict=True):
            x, near, far = house.side * _HALF, max(house.near, camera.z + 1.0), house.far
            if far <= near:
                continue
            top = house.height
            corners = [(x, 0, near), (x, top, near), (x, top, far), (x, 0, far)]
            canvas.drawPath(outline(_seen(camera, corners)), wall)
            self._draw_windows(canvas, camera, house)

    def _draw_windows(self, canvas: skia.Canvas, camera: Camera, house: House) -> None:
        paths = [skia.Path() for _ in self._lamps]
        x = house.side * _HALF
        for near, far, bottom, top, colour in house.windows:
            if near > camera.z + 1.2:
                pane = [(x, bottom, near), (x, top, near), (x, top, far), (x, bottom, far)]
                paths[colour].addPath(outline(_seen(camera, pane)))
        for path, paint in zip(paths, self._lamps, strict=True):
            canvas.drawPath(path, paint)


def _seen(camera: Camera, points: Sequence[tuple[float, float, float]]) -> Points:
    return [(camera.across(x, z), camera.down(y, z)) for x, y, z in points]


class Lamps:
    """Street lamps and signs, and their light in the air."""

    def __init__(self, stage: Stage, lights: list[Light]) -> None:
        """Take those that stand before the camera."""
        self.depth = max(89.0, stage.focus * 1.005)
        self._lights = sorted(lights, key=lambda light: -light.z)
        self._pole = stage.palette.ink.mix(stage.palette.haze, 0.2)
        self._foggy = 1.0 if stage.shot.weather is Weather.CLEAR else 1.35

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw them, far ones first."""
        camera = view.camera
        for light in self._lights:
            if light.z < camera.z + 3.5:
                continue
            x, y = camera.across(light.x, light.z), camera.down(light.y, light.z)
            scale = camera.scale(light.z)
            if light.sign:
                self._draw_sign(canvas, light, (x, y, scale))
            else:
                foot = camera.down(0, light.z)
                pole = skia.Rect.MakeLTRB(x - 0.06 * scale, y, x + 0.06 * scale, foot)
                canvas.drawRect(pole, fill(self._pole))
                shine(canvas, (x, y), 2.3 * scale * self._foggy, light.colour, 0.8)
                canvas.drawCircle(x, y, 0.2 * scale, fill(light.colour.mix(WHITE, 0.6)))

    def _draw_sign(
        self, canvas: skia.Canvas, light: Light, seen: tuple[float, float, float]
    ) -> None:
        x, y, scale = seen
        shine(canvas, (x, y), 3.0 * scale * self._foggy, light.colour, 0.7)
        tall, wide = 1.15 * scale, 0.36 * scale
        box = skia.Rect.MakeLTRB(x - wide, y - tall, x + wide, y + tall)
        canvas.drawRoundRect(box, wide * 0.3, wide * 0.3, fill(self._pole.mix(light.colour, 0.25)))
        for step in range(3):
            mark = skia.Rect.MakeXYWH(
                x - wide * 0.55, y - tall * 0.8 + step * tall * 0.58, wide * 1.1, tall * 0.34
            )
            stroke = fill(light.colour.mix(WHITE, 0.35))
            stroke.setStyle(skia.Paint.kStroke_Style)
            stroke.setStrokeWidth(max(0.09 * scale, 0.8))
            canvas.drawRoundRect(mark, wide * 0.3, wide * 0.3, stroke)


class Reflections:
    """Lights on a wet street: streaks below each one, trembling."""

    depth = 1e5

    def __init__(self, lights: list[Light]) -> None:
        """Paint one streak a colour."""
        self._lights = lights
        self._streaks = {light.colour: _streak(light.colour) for light in lights}

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw a streak from each light's foot toward the lens."""
        camera = view.camera
        for light in self._lights:
            if light.z < camera.z + 4:
                continue
            scale = camera.scale(light.z)
            x, foot = camera.across(light.x, light.z), camera.down(0, light.z)
            wide = min(0.6 * scale, 0.04 * camera.size.height)
            drop = light.y * scale * 1.25
            area = skia.Rect.MakeLTRB(x - wide, foot, x + wide, foot + max(drop, 2.0))
            soft = skia.Paint(Alphaf=0.7)
            canvas.drawImageRect(self._streaks[light.colour], area, SMOOTH, soft)


def _streak(colour: Colour) -> skia.Image:
    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(1.0, 4.0)
        canvas.translate(0, -6)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(16, 12), 16, [colour.argb(a) for a in (0.95, 0.4, 0.0)], [0.0, 0.4, 1.0]
        )
        canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))

    return picture(32, 96, paint)
