"""A river that winds from the near bank to the hills."""

import numpy as np

from service.renderer.noise import noise
from service.renderer.scene.bank import afloat, brink
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.floor import Floor, Plane, blended
from service.renderer.scene.glitter import Sparks
from service.renderer.scene.grove import Grove, grove, trees_at
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import Stems, meadow_painter
from service.renderer.scene.mountain import hills, range_of_peaks
from service.renderer.scene.overhang import framing
from service.renderer.scene.relief import Reach
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.stage import Layer, Stage


class Course:
    """Where the river runs, in metres: its middle and half its width at every distance."""

    def __init__(self, stage: Stage) -> None:
        """Choose its bends: it passes behind a lead on land, and under one afloat."""
        dice = stage.chance.dice("river")
        side = dice.choice((-1, 1))
        start = brink(stage) * 1.25
        self._under = afloat(stage)
        self._half = start * (0.34 if self._under else 0.22)
        shares = (
            [0.25, 0.05, -0.45, 0.3, -0.12, 0.02]
            if self._under
            else [2.6, 0.85, -0.5, 0.3, -0.14, 0.02]
        )
        bends = [side * share * dice.uniform(0.75, 1.25) for share in shares]
        self._away = [start * step for step in (0.55, 1.0, 2.2, 5.0, 12.0, 40.0)]
        self._middles = [
            bend * stage.camera.half_width(z) for bend, z in zip(bends, self._away, strict=True)
        ]

    def middle(self, z: Floats) -> Floats:
        """Return the middle of the river at those distances."""
        logs = np.log(np.asarray(self._away, np.float32))
        at = np.clip(np.log(z), logs[0], logs[-1])
        step = np.clip(np.searchsorted(logs, at, side="right") - 1, 0, len(logs) - 2)
        share = (at - logs[step]) / (logs[step + 1] - logs[step])
        soft = share * share * (3 - 2 * share)
        middles = np.asarray(self._middles, np.float32)
        bent: Floats = middles[step] + (middles[step + 1] - middles[step]) * soft
        return bent

    def width(self, z: Floats) -> Floats:
        """Return half of the river's width at those distances."""
        wide: Floats = self._half * np.power(z / self._away[0], 0.22).astype(np.float32)
        return wide


def river(stage: Stage) -> list[Layer]:
    """Return the hills, the river in its meadows, and its trees."""
    grown, high = growth(stage), stretch(stage)
    dice = stage.chance.dice("river place")
    layers: list[Layer] = []
    if dice.random() < 0.5:
        layers.append(range_of_peaks(stage, grown, tall=1800 * high))
    reach = Reach(near=600, far=2200, steps=90)
    layers.append(hills(stage, grown, reach=reach, tall=dice.uniform(150, 330) * high))
    conifer = dice.choice((0.0, 0.4, 0.9))
    wood = Grove(tall=19 * high, apart=7, gap=0.25, conifer=conifer)
    layers.append(grove(stage, grown, z=max(260.0, stage.focus * 5), wood=wood, name="far"))
    course = Course(stage)
    layers.append(Floor(stage, _painter(stage, grown, course)))
    layers.append(Sparks(stage, course.middle, course.width))
    near = max(stage.focus * 1.8, 45.0)
    half = stage.camera.half_width(near)
    bank = float(course.middle(np.array(near, np.float32)))
    side = -1 if bank > 0 else 1
    places = [
        (side * half * dice.uniform(0.5, 1.0), near * dice.uniform(0.17, 0.26) * high)
        for _ in range(3)
    ]
    layers.append(trees_at(stage, grown, z=near, places=places, wood=wood))
    layers.append(Stems(stage, stage.palette.ink.mix(grown.ground, 0.3), reeds=True))
    layers.extend(framing(stage, grown, conifer=0.3))
    return layers


def _painter(stage: Stage, grown: Growth, course: Course) -> "_River":
    return _River(stage, grown, course)


class _River:
    """A meadow with the water in it: bright as the sky far away, deep near the lens."""

    def __init__(self, stage: Stage, grown: Growth, course: Course) -> None:
        self._meadow = meadow_painter(stage, grown)
        self._values = tile(noise(stage.chance, "banks"))
        self._course = course
        palette = stage.palette
        self._bright = palette.horizon.mix(palette.low, 0.5).mix(palette.water_far, 0.3)
        self._deep = palette.water_near.mix(palette.middle, 0.35)
        self._shore = grown.ground.mix(palette.ink, 0.3)

    def __call__(self, plane: Plane) -> Floats:
        colours = self._meadow(plane)
        z = np.broadcast_to(plane.z, plane.x.shape)
        half = self._course.width(z)
        ragged = 0.05 * sample(self._values, plane.x / half * 5, z / half * 3)
        away = np.abs(plane.x - self._course.middle(z)) / half + ragged
        # As wide as the edge runs within one painted value, or it would show as stairs.
        soft = np.abs(np.gradient(away, axis=0)) + np.abs(np.gradient(away, axis=1)) + 0.004
        colours = blended(colours, self._shore, 0.7 * (1 - smoothstep(1.0, 1.3, away)))
        wet = 1 - np.clip((away - 1.0) / (1.2 * soft) + 0.5, 0, 1)
        water = plane.run(self._bright, self._deep, 0.6)
        gleam = plane.texture(self._values, 0.25, 5.0)
        water = water * (1 + 0.06 * gleam[..., None])
        mixed: Floats = colours + (water - colours) * wet[..., None]
        return mixed.astype(np.float32)
