"""What a scene is built from, and the layers that it consists of."""

from dataclasses import dataclass
from typing import Protocol

from service.renderer.camera import Camera, moved
from service.renderer.chance import Chance
from service.renderer.palette import Palette
from service.renderer.request import Size
from service.renderer.shots import Place, Shot, Weather
from service.renderer.skia_library import skia

_SIGHT = {
    Weather.CLEAR: 900.0,
    Weather.CLOUDY: 700.0,
    Weather.RAIN: 320.0,
    Weather.SNOW: 260.0,
    Weather.FOG: 110.0,
    Weather.STORM: 260.0,
}
"""Metres at which the air has swallowed most of a thing."""
_SIGHT_WITHIN = {
    Place.CAVE: 240.0,
    Place.ROOM: 900.0,
    Place.STAGE: 900.0,
    Place.STUDIO: 1e6,
    Place.SPACE: 1e6,
    Place.UNDERWATER: 70.0,
}
"""Likewise where no weather reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """Where the sun or the moon stands in the resting picture."""

    x: float
    """Pixels from the left."""
    y: float
    """Pixels from the top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """All that a builder may know about a shot."""

    shot: Shot
    size: Size
    palette: Palette
    chance: Chance
    camera: Camera
    """The camera at rest, in the middle of its move."""
    light: Light
    focus: float
    """Metres to what the shot is about."""
    rear: float = 0.0
    """Metres to the farthest of those who stand near the lead on the ground; 0 for nobody."""

    @property
    def side(self) -> int:
        """1 when the light stands on the right, -1 on the left."""
        return 1 if self.light.x > self.size.width / 2 else -1

    def haze(self, z: float) -> float:
        """Return how much of a thing the air hides at that depth, from 0 to 1."""
        sight = _SIGHT_WITHIN.get(self.shot.place, _SIGHT[self.shot.weather])
        return float(min(z / sight, 1.0) ** 0.7 * 0.85)

    def span(self, z: float) -> tuple[float, float]:
        """Return the metres, left and right, that come into the picture at that depth."""
        middles, halves = [], []
        for step in range(5):
            progress = step / 4
            camera = moved(
                self.camera,
                self.shot.move,
                progress,
                seconds=progress * self.shot.seconds,
                target=self.focus,
            )
            middles.append(camera.x - camera.yaw / camera.scale(z))
            halves.append(camera.half_width(z) * 1.04)
        pairs = list(zip(middles, halves, strict=True))
        return min(m - h for m, h in pairs), max(m + h for m, h in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One moment of the shot, through the camera."""

    camera: Camera
    seconds: float
    """Since the shot began."""
    progress: float
    """From 0 to 1 through the shot."""


class Layer(Protocol):
    """Something seen at one distance. What it draws hangs on the view alone."""

    @property
    def depth(self) -> float:
        """Metres from the resting camera: far layers are drawn first."""
        ...

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it as the view sees it."""
        ...
