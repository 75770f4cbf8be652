"""Mountains, dunes and snow from the air: one relief from below the camera to the horizon."""

import numpy as np

from service.renderer.colour import WHITE, Colour
from service.renderer.noise import noise
from service.renderer.scene.desert import SAND
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.relief import Net, Reach, Relief, Slopes, between, hazed
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Stage
from service.renderer.shots import Place


def massif(stage: Stage, grown: Growth) -> Relief:
    """Return the land under a flying camera."""
    eye, camera = stage.camera.eye, stage.camera
    drop = max(stage.size.height * 1.2 - camera.horizon, 1.0)
    dunes = stage.shot.place is Place.DESERT
    reach = Reach(near=camera.focal * eye / drop, far=eye * 60, steps=700 if dunes else 420)
    shape = _Dunes(stage) if dunes else _Peaks(stage, grown)

    def heights(net: Net) -> Floats:
        return shape.heights(net) * _flat(stage, net)

    relief = Relief(stage, reach, heights=heights, colours=shape.colours)
    # All that is cast stands on it.
    relief.depth = reach.far
    return relief


def _flat(stage: Stage, net: Net) -> Floats:
    """Return how high the land may rise at each distance: it is low where the cast stands."""
    if not stage.shot.subjects:
        return np.ones_like(net.z)
    beyond = smoothstep(1.3, 3.2, (net.z / stage.focus).astype(np.float32))
    risen: Floats = 0.12 + 0.88 * beyond
    return risen


class _Peaks:
    """Ridges that rise toward the horizon, snow above the woods."""

    def __init__(self, stage: Stage, grown: Growth) -> None:
        self._stage, self._grown = stage, grown
        self._values = tile(noise(stage.chance, "massif"), slope=1.9)
        high = stage.shot.place is not Place.SNOWFIELD
        self._tall = stage.camera.eye * (1.3 if high else 0.3)
        self._foot = 0.26 if high else 0.12
        self._grain = stage.camera.eye / stage.chance.dice("massif").uniform(15, 22)

    def heights(self, net: Net) -> Floats:
        grain, values = self._grain, self._values
        broad = sample(values, net.x / grain, net.z / grain)
        fine = sample(values, net.x * 3.3 / grain + 17, net.z * 3.3 / grain)
        sharp = 1 - np.minimum(np.abs(broad) * 0.75, 1.0)
        shape = 0.75 * sharp**1.4 + 0.2 * (1 - np.abs(fine)) * (0.3 + sharp)
        raised: Floats = (self._rise(net) * np.maximum(shape, 0.02)).astype(np.float32)
        return raised

    def _rise(self, net: Net) -> Floats:
        """Return the metres that the highest ridges have at each distance."""
        away = (net.z / self._stage.camera.eye).astype(np.float32)
        rise: Floats = self._tall * (self._foot + (1 - self._foot) * smoothstep(1.4, 8.0, away))
        return rise

    def colours(self, slopes: Slopes) -> Floats:
        palette, grown, net = self._stage.palette, self._grown, slopes.net
        rock, white = palette.lit(Colour.of("77727c")), palette.lit(WHITE)
        level: Floats = (slopes.height / self._rise(net)).astype(np.float32)
        wobble = sample(self._values, net.x * 7 / self._grain, net.z * 7 / self._grain)
        line = -0.3 if grown.snow else 0.44
        stone = between(rock.mix(palette.ink, 0.5), rock.mix(palette.glow, 0.3), slopes.light)
        snow = between(white.mix(palette.zenith, 0.5), white.mix(palette.glow, 0.1), slopes.light)
        meadow = grown.ground.mix(palette.glow, 0.15)
        green = between(grown.needles.scaled(0.7), meadow, slopes.light)
        woods = 1 - smoothstep(0.14, 0.26, level + 0.07 * wobble)
        mixed = stone + (green - stone) * woods[..., None]
        mixed += (snow - mixed) * smoothstep(line - 0.05, line + 0.08, level + 0.08 * wobble)[
            ..., None
        ]
        return hazed(self._stage, mixed, net, sight=self._stage.camera.eye * 60, most=0.9)


class _Dunes:
    """Long dunes in rows, each with a lit and a shaded side."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._values = tile(noise(stage.chance, "sea of dunes"), slope=2.1)
        dice = stage.chance.dice("sea of dunes")
        self._long = stage.camera.eye * dice.uniform(1.1, 1.6)
        self._turn = dice.choice((-1, 1)) * dice.uniform(0.35, 0.6)

    def heights(self, net: Net) -> Floats:
        long, values = self._long, self._values
        warp = sample(values, net.x * 48 / long, net.z * 48 / long)
        phase = ((0.9 * net.x + self._turn * net.z) / long + 0.34 * warp) * -self._stage.side
        way = phase - np.floor(phase)
        wave = np.where(way < 0.66, way / 0.66, (1 - way) / 0.34) ** 1.2
        size = 0.6 + 0.35 * sample(values, net.x * 22 / long + 70, net.z * 22 / long)
        calm = 1 - 0.8 * smoothstep(6.0, 30.0, (net.z / self._stage.camera.eye).astype(np.float32))
        raised: Floats = (0.2 * long * calm * np.maximum(wave * size, 0.0)).astype(np.float32)
        return raised

    def colours(self, slopes: Slopes) -> Floats:
        palette = self._stage.palette
        sand = palette.lit(SAND).mix(palette.glow, 0.3)
        shade = palette.lit(Colour.of("9a6648")).mix(palette.ink, 0.25)
        ripple = sample(
            self._values, slopes.net.x * 150 / self._long, slopes.net.z * 60 / self._long
        )
        light = np.clip(0.12 + 0.88 * slopes.light + 0.05 * ripple, 0, 1).astype(np.float32)
        faces = between(shade, sand, light)
        return hazed(self._stage, faces, slopes.net, sight=self._stage.camera.eye * 60, most=0.85)
