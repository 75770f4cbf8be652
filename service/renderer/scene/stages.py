"""From a shot to its scene: the light is set, the place is built, the cast comes in."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.renderer.camera import Camera, moved
from service.renderer.chance import Chance
from service.renderer.grading import palette_of
from service.renderer.request import Size
from service.renderer.scene.casting import camera_of, cast, rear_of
from service.renderer.scene.mounts import mounted
from service.renderer.scene.places import place_layers
from service.renderer.scene.stage import Layer, Light, Stage, View
from service.renderer.shots import Daytime, Shot
from service.renderer.skia_library import skia


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A shot, ready to be seen at any moment."""

    shot: Shot
    size: Size
    camera: Camera
    focus: float
    layers: Sequence[Layer]

    def draw(self, canvas: skia.Canvas, seconds: float) -> None:
        """Draw what the camera sees so long after the shot began."""
        progress = seconds / self.shot.seconds
        camera = moved(self.camera, self.shot.move, progress, seconds=seconds, target=self.focus)
        view = View(camera=camera, seconds=seconds, progress=progress)
        for layer in self.layers:
            layer.draw(canvas, view)


def build_scene(shot: Shot, size: Size, chance: Chance) -> Scene:
    """Build all that is seen in a shot."""
    stage = set_stage(shot, size, chance)
    layers = [*place_layers(stage), *cast(stage)]
    layers.sort(key=lambda layer: -layer.depth)
    return Scene(shot=shot, size=size, camera=stage.camera, focus=stage.focus, layers=layers)


def set_stage(shot: Shot, size: Size, chance: Chance) -> Stage:
    """Choose the camera's place and the light's, as the prompt leaves them to chance."""
    shot = mounted(shot)
    camera, focus = camera_of(shot, size, chance)
    stage = Stage(
        shot=shot,
        size=size,
        palette=palette_of(shot),
        chance=chance,
        camera=camera,
        light=_light(shot, size, chance=chance, horizon=camera.horizon),
        focus=focus,
    )
    return replace(stage, rear=rear_of(stage))


def _light(shot: Shot, size: Size, *, chance: Chance, horizon: float) -> Light:
    dice = chance.dice("light")
    x = size.width * (0.5 + dice.choice((-1, 1)) * dice.uniform(0.12, 0.3))
    reach = math.sqrt(size.area)
    heights = {
        Daytime.DAWN: horizon - 0.085 * reach,
        Daytime.DAY: horizon * 0.14,
        Daytime.DUSK: horizon - 0.045 * reach,
        Daytime.NIGHT: min(horizon - 0.3 * reach, 0.22 * size.height),
    }
    return Light(x=x, y=heights[shot.daytime] + dice.uniform(-0.01, 0.01) * reach)
