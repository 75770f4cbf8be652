"""Water from the air: coasts, rivers and lakes, laid out so that the lead is where it belongs."""

from typing import Protocol

import numpy as np

from service.renderer.colour import WHITE, Colour
from service.renderer.noise import noise
from service.renderer.scene.bank import afloat
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.desert import SAND
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.floor import Painter, Plane, blended, toned
from service.renderer.scene.stage import Stage
from service.renderer.shots import Place


def scale_of(stage: Stage) -> float:
    """Return the metres that stand for one: a lead keeps things nearer to their true size."""
    return stage.camera.eye / (28.0 if stage.shot.subjects else 60.0)


class Waters:
    """Land and water, whose edge a shape says."""

    def __init__(self, stage: Stage, land: Painter, shape: "Shape") -> None:
        """Take the colours, the land and where the water lies."""
        self._values = tile(noise(stage.chance, "waters"))
        self._land, self._shape = land, shape
        self._unit = _unit(stage)
        palette = stage.palette
        self._deep = palette.water_near.mix(palette.water_far, 0.45)
        self._shallow = palette.water_far.mix(palette.lit(Colour.of("7fd0c8")), 0.4)
        self._beach = 0.75 if stage.shot.place is Place.BEACH else 0.06
        self._sand, self._foam = palette.lit(SAND), palette.lit(WHITE)
        self._sky = palette.horizon.mix(palette.water_far, 0.4)

    def __call__(self, plane: Plane) -> Floats:
        """Return the colours of land, shore and water."""
        unit, z = self._unit, np.broadcast_to(plane.z, plane.x.shape)
        ragged = 0.3 * sample(self._values, plane.x / unit * 9, z / unit * 9)
        inland = self._shape.inland(plane.x, z, ragged).astype(np.float32)
        water = plane.run(self._sky, self._deep, 0.5)
        water = blended(water, self._shallow, smoothstep(-0.5, -0.02, inland))
        water = toned(water, 0.1 * plane.texture(self._values, unit * 0.006, 2.0))
        dry = smoothstep(self._beach * 0.8 - 0.04, self._beach, inland)
        colours = blended(
            self._land(plane), self._sand, (0.9 if self._beach > 0.1 else 0.7) * (1 - dry)
        )
        foam = np.exp(-(((inland + 0.015) / 0.012) ** 2)) * self._shape.surf
        soft = np.abs(np.gradient(inland, axis=0)) + np.abs(np.gradient(inland, axis=1)) + 0.002
        wet = 1 - np.clip(inland / (1.2 * soft) + 0.5, 0, 1)
        mixed: Floats = (colours + (water - colours) * wet[..., None]).astype(np.float32)
        return blended(mixed, self._foam, (0.85 * foam).astype(np.float32))


def _unit(stage: Stage) -> float:
    return 60.0 * scale_of(stage)


class Shape(Protocol):
    """Where the water ends."""

    @property
    def surf(self) -> float:
        """How much foam lies along its edge, from 0 to 1."""
        ...

    def inland(self, x: Floats, z: Floats, ragged: Floats) -> Floats:
        """Return how far inland places are, negative on the water.

        Args:
            x: Metres across.
            z: Metres away; of the same shape.
            ragged: How far the edge strays from place to place.
        """
        ...


class Coast:
    """Sea on one side, land on the other."""

    surf = 1.0

    def __init__(self, stage: Stage) -> None:
        """Choose the side, and lay the edge to the lead: off it afloat, behind it on the sand."""
        dice = stage.chance.dice("waters")
        self._unit = _unit(stage)
        self._side, self._phase = dice.choice((-1, 1)), dice.uniform(0, 6)
        self._shift = 0.0
        places = _cast_places(stage)
        if places:
            x, away = (np.array(part, np.float32) for part in zip(*places, strict=True))
            inland = self.inland(x, away, np.zeros_like(x))
            self._shift = -0.6 - float(inland[0]) if afloat(stage) else 0.28 - float(inland.min())

    def inland(self, x: Floats, z: Floats, ragged: Floats) -> Floats:
        """Return how far inland places are, negative on the water."""
        unit = self._unit
        bend = np.sin(z / unit * 1.1 + self._phase) + 0.5 * np.sin(z / unit * 2.3)
        edge = x * self._side / unit + 0.35 * bend + 0.7 * ragged + 0.1 * z / unit
        shore: Floats = edge + self._shift
        return shore


class Bends:
    """A river that winds away: under a lead afloat, beside one on land."""

    surf = 0.0

    def __init__(self, stage: Stage) -> None:
        """Choose the bends, and lay them to the lead."""
        dice = stage.chance.dice("waters")
        self._unit = _unit(stage)
        side, self._phase = dice.choice((-1, 1)), dice.uniform(0, 6)
        self._shift = 0.0
        lead = _lead_place(stage)
        if lead is not None:
            x, away = np.array(lead[0], np.float32), np.array(lead[1], np.float32)
            beside = 0.0 if afloat(stage) else side * (float(self._half(away)) + 0.14)
            self._shift = float(x / self._unit - self._middle(away)) + beside

    def _middle(self, z: Floats) -> Floats:
        bend = np.sin(z / self._unit * 1.1 + self._phase) + 0.5 * np.sin(z / self._unit * 2.3)
        middle: Floats = 0.42 * bend
        return middle

    def _half(self, z: Floats) -> Floats:
        wide = np.maximum(np.sin(z / self._unit * 0.9), 0)
        half: Floats = 0.16 + 0.02 * z / self._unit + 0.1 * wide
        return half

    def inland(self, x: Floats, z: Floats, ragged: Floats) -> Floats:
        """Return how far inland places are, negative on the water."""
        aside = np.abs(x / self._unit - self._middle(z) - self._shift)
        shore: Floats = aside - self._half(z) + 0.12 * ragged
        return shore


class Basin:
    """A lake that is seen whole: around a lead afloat, behind one on land."""

    surf = 0.0

    def __init__(self, stage: Stage) -> None:
        """Choose where it lies and how it is bent."""
        dice = stage.chance.dice("waters")
        camera = stage.camera
        near = camera.focal * camera.eye / max(stage.size.height - camera.horizon, 1.0)
        lead = _lead_place(stage)
        self._z, self._x = near * 2.1, 0.0
        if lead is not None:
            self._z = lead[1] * (1.0 if afloat(stage) else 3.1)
            self._x = lead[0] * 0.6
        self._away = self._z * dice.uniform(0.46, 0.54)
        self._across = camera.half_width(self._z) * dice.uniform(0.74, 0.9)
        self._phases = [dice.uniform(0, 6) for _ in range(3)]

    def inland(self, x: Floats, z: Floats, ragged: Floats) -> Floats:
        """Return how far inland places are, negative on the water."""
        across, away = (x - self._x) / self._across, (z - self._z) / self._away
        turn = np.arctan2(away, across)
        one, two, three = self._phases
        bays = 0.11 * np.sin(2 * turn + one) + 0.09 * np.sin(3 * turn + two)
        bays = bays + 0.05 * np.sin(7 * turn + three)
        shore: Floats = (np.hypot(across, away) - 1 + bays + 0.1 * ragged) * 0.6
        return shore


def _cast_places(stage: Stage) -> list[tuple[float, float]]:
    """Return how far across and away everybody is in the middle of the shot, the lead first."""
    moment = stage.shot.seconds / 2
    return [(mark.x_at(moment), mark.z) for _, mark in cast_marks(stage)]


def _lead_place(stage: Stage) -> tuple[float, float] | None:
    return next(iter(_cast_places(stage)), None)
