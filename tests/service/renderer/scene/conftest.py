from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pytest

from service.renderer.chance import Chance
from service.renderer.request import Size
from service.renderer.scene.stage import Stage, View
from service.renderer.scene.stages import build_scene, set_stage
from service.renderer.shots import Daytime, Framing, Move, Place, Shot, Weather
from service.renderer.skia_library import skia

SMALL = Size(width=320, height=180)
PLAIN = Shot(
    number=0,
    start=0,
    end=72,
    framing=Framing.WIDE,
    move=Move.STATIC,
    daytime=Daytime.DAY,
    weather=Weather.CLEAR,
    place=Place.PLAIN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """A shot to look at in a small picture."""

    shot: Shot
    size: Size = SMALL
    seed: int = 1

    @property
    def chance(self) -> Chance:
        return Chance(prompt="a set", seed=self.seed, shot=0)

    @property
    def stage(self) -> Stage:
        return set_stage(self.shot, self.size, self.chance)

    def view(self, seconds: float) -> View:
        progress = seconds / self.shot.seconds
        return View(camera=self.stage.camera, seconds=seconds, progress=progress)

    def pixels(self, *seconds: float) -> list[npt.NDArray[np.uint8]]:
        """Red, green, blue and alpha at each of the moments, on a sheet that was empty."""
        scene = build_scene(self.shot, self.size, self.chance)
        pictures = []
        for moment in seconds:
            surface = skia.Surface(self.size.width, self.size.height)
            scene.draw(surface.getCanvas(), moment)
            pictures.append(
                surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
            )
        return pictures

    def picture(self, seconds: float = 1.0) -> npt.NDArray[np.uint8]:
        return self.pixels(seconds)[0]


@pytest.fixture
def a_set() -> Callable[..., Set]:
    """Make a set of the plain by day, but for what is named."""

    def made(*, size: Size = SMALL, seed: int = 1, **changes: object) -> Set:
        return Set(shot=replace(PLAIN, **changes), size=size, seed=seed)

    return made


@pytest.fixture
def difference() -> Callable[..., float]:
    """Mean steps, of 255, between two pictures."""
    return lambda one, other: float(np.abs(one.astype(int) - other.astype(int)).mean())
