from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from service.renderer.chance import Chance
from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.roles import ROLES
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.scene.stages import set_stage
from service.renderer.shots import Daytime, Framing, Move, Place, Shot, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark

_SCENE = ("daytime", "weather", "season", "place")
SIZE = Size(width=480, height=270)
Pixels = npt.NDArray[np.uint8]


@pytest.fixture
def stage_for() -> Callable[..., Stage]:
    """Sets a stage for one subject."""

    def build(subject: Subject, **facts) -> Stage:
        shot = Shot(
            number=0,
            start=0,
            end=72,
            framing=Framing.FULL,
            move=Move.STATIC,
            daytime=Daytime.DAY,
            weather=Weather.CLEAR,
            place=Place.PLAIN,
            subjects=(subject,),
        )
        shot = replace(shot, **facts)
        return set_stage(shot, SIZE, Chance(prompt=subject.kind.value, seed=3, shot=0))

    return build


@pytest.fixture
def alone(stage_for) -> Callable[..., Pixels]:
    """Draws a subject in the middle of nothing and returns its pixels, RGBA."""

    def draw(kind: Kind, seconds: float = 1.0, **facts) -> Pixels:
        scene = {name: facts.pop(name) for name in _SCENE if name in facts}
        subject = Subject(kind=kind, **facts)
        stage = stage_for(subject, **scene)
        mark = Mark(subject=subject, x=0.0, z=stage.focus, side=1, speed=0.0)
        actor: Layer = ROLES[kind].actor(stage, mark)
        surface = skia.Surface(SIZE.width, SIZE.height)
        actor.draw(
            surface.getCanvas(), View(camera=stage.camera, seconds=seconds, progress=seconds / 3)
        )
        return surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType).copy()

    return draw
