"""Dunes: crests between a lit side and a shaded one, and ripples in the sand."""

import math

import numpy as np

from service.renderer.colour import Colour
from service.renderer.noise import noise
from service.renderer.scene.bank import brink
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.floor import Floor, Plane, toned
from service.renderer.scene.land import stretch
from service.renderer.scene.relief import Net, Reach, Relief, Slopes, between, hazed, way_in
from service.renderer.scene.stage import Layer, Stage

SAND = Colour.of("e0ae72")
_BACK = 1.06
"""How far behind the last of the cast the dunes begin, as a share of its distance."""


def desert(stage: Stage) -> list[Layer]:
    """Return the dunes, from the far ones to those at the lead's back, and the rippled sand."""
    high = stretch(stage)
    near = foot_of_dunes(stage)
    far = max(420.0, near * 5)
    return [
        Floor(stage, sand_painter(stage)),
        _dunes(stage, Reach(near=far, far=far * 7, steps=260), tall=330 * high, name="far"),
        _dunes(stage, Reach(near=near, far=far, steps=340), tall=near * 0.34 * high, name="near"),
    ]


def foot_of_dunes(stage: Stage) -> float:
    """Return the metres to where the sand begins to rise: behind all who stand on it."""
    return max(brink(stage, lowest=0.78), _BACK * stage.rear)


def _dunes(stage: Stage, reach: Reach, *, tall: float, name: str) -> Relief:
    values = tile(noise(stage.chance, f"dunes {name}"), slope=2.1)
    dice = stage.chance.dice(f"dunes {name}")
    long = tall * dice.uniform(6.0, 9.0)
    turn = dice.uniform(-0.5, 0.5)
    palette = stage.palette
    sand = palette.lit(SAND).mix(palette.glow, 0.1)
    shade = palette.lit(Colour.of("9a6648")).mix(palette.ink, 0.25).mix(palette.high, 0.12)

    foot = np.asarray(_floor_at(stage, reach.near), np.float32)

    def heights(net: Net) -> Floats:
        warp = sample(values, net.x * 9 / long, net.z * 9 / long)
        phase = ((net.x + turn * net.z) / long + 0.35 * warp) * stage.side
        way = phase - np.floor(phase)
        # The wind leaves a long slope and a short steep one.
        wave = np.where(way < 0.66, way / 0.66, (1 - way) / 0.34) ** 1.25
        size = 0.62 + 0.32 * sample(values, net.x * 3 / long + 70, net.z * 3 / long)
        rise = smoothstep(0.0, 0.75, way_in(net, reach))
        raised: Floats = (tall * rise * np.maximum(wave * size, 0.0)).astype(np.float32)
        return raised

    def colours(slopes: Slopes) -> Floats:
        faces = between(shade, sand.mix(palette.glow, 0.25), slopes.light)
        ripple = sample(values, slopes.net.x * 70 / long, slopes.net.z * 160 / long)
        hazy = hazed(stage, toned(faces, 0.035 * ripple), slopes.net, sight=2600.0, most=0.72)
        return foot + (hazy - foot) * smoothstep(0.0, 0.12, way_in(slopes.net, reach))[..., None]

    return Relief(stage, reach, heights=heights, colours=colours, melts=True)


def _floor_at(stage: Stage, z: float) -> Colour:
    """Return the floor's colour at a distance: dunes must not end in a line."""
    far, near = _sands(stage)
    share = stage.camera.eye * stage.camera.scale(z) / (stage.size.height - stage.camera.horizon)
    return far.mix(near, math.pow(min(share, 1.0), 0.7))


def _sands(stage: Stage) -> tuple[Colour, Colour]:
    """Return the floor's colours, far and near."""
    sand = stage.palette.lit(SAND).mix(stage.palette.glow, 0.1)
    return stage.palette.faded(sand, 0.22), sand.scaled(0.74)


class SandPainter:
    """Sand with soft hollows and the ripples that the wind draws."""

    def __init__(self, stage: Stage, *, far: Colour, near: Colour) -> None:
        """Take the colours."""
        self._values = tile(noise(stage.chance, "sand"), slope=2.0)
        self._far, self._near = far, near
        self._size = max(stage.camera.eye, 1.0) / 1.7

    def __call__(self, plane: Plane) -> Floats:
        """Return the sand's colours."""
        size = self._size
        colours = plane.run(self._far, self._near)
        wide = plane.texture(self._values, 0.35 * size, 2.2)
        bend = plane.texture(self._values, 0.1 * size, 1.5)
        turns = plane.z / (0.075 * size) + 0.02 * plane.x / size + 1.6 * bend + 4 * wide
        ripples = np.sin(turns * 2.2) / (1 + (plane.step / (0.11 * size)) ** 2)
        return toned(colours, 0.13 * wide + 0.06 * ripples.astype(np.float32))


def sand_painter(stage: Stage) -> SandPainter:
    """Return what paints the desert's floor."""
    far, near = _sands(stage)
    return SandPainter(stage, far=far, near=near)
