"""A camera among flat planes: where a point of the world falls in the picture.

X runs to the right and Y up from the ground, both in metres, Z away from the camera. The camera
never turns: a pan or a tilt slides the picture, which for planes looks the same and keeps verticals
upright.
"""

import math
from dataclasses import dataclass, replace

from service.renderer.request import Size
from service.renderer.shots import Move

NEAREST = 0.1
"""Metres: nothing comes nearer to the lens."""


CRASH = 0.4
"""Seconds that a crash zoom takes; before and after it the camera rests."""
_TILT = 0.1
"""Share of the height by which a move may tilt to hold the target."""
_HELD = 0.6
"""How much of its way over the picture a crane takes back, so that the target stays in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """How far a move goes to either side of its middle; no move goes anywhere else."""

    nearer: float = 0.0
    """Share of the distance to the target."""
    aside: float = 0.0
    """Share of what the picture is wide at the target."""
    lift: float = 0.0
    """Share of the height that the place has room for."""
    across: float = 0.0
    """Share of the picture's width that it slides to the right."""
    down: float = 0.0
    """Share of the picture's height that it slides down."""


PATHS = {
    Move.STATIC: Path(),
    Move.PUSH_IN: Path(nearer=0.13),
    Move.PULL_OUT: Path(nearer=-0.13),
    Move.PAN_LEFT: Path(across=0.11),
    Move.PAN_RIGHT: Path(across=-0.11),
    Move.TILT_UP: Path(down=0.1),
    Move.TILT_DOWN: Path(down=-0.1),
    Move.TRACK: Path(aside=0.09),
    Move.ORBIT: Path(aside=0.2, across=0.184),
    Move.CRANE_UP: Path(lift=1.0),
    Move.CRANE_DOWN: Path(lift=-1.0),
    Move.CRASH_ZOOM: Path(nearer=0.3),
    Move.TIME_LAPSE: Path(),
}
"""Every move but the handheld one, which shakes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Where the camera stands, and through what lens it looks."""

    size: Size
    focal: float
    """Pixels that one metre takes at a distance of one metre."""
    horizon: float
    """Height of the horizon in the picture, in pixels from the top, pitch included."""
    eye: float
    """Metres above the ground."""
    x: float = 0.0
    z: float = 0.0
    yaw: float = 0.0
    """Pixels that the whole picture is slid to the right."""
    pitch: float = 0.0
    """Pixels that the whole picture is slid down; part of `horizon` already."""
    aim: float | None = None
    """Metres above the ground, at the target, of what a move holds in its row."""
    follow: float = 0.0
    """Metres to the right that the camera goes along with its lead during the shot."""

    def scale(self, z: float) -> float:
        """Return how many pixels a metre takes at that depth."""
        return self.focal / max(z - self.z, NEAREST)

    def across(self, x: float, z: float) -> float:
        """Return the pixel column of a point."""
        return self.size.width / 2 + self.yaw + (x - self.x) * self.scale(z)

    def down(self, y: float, z: float) -> float:
        """Return the pixel row of a point."""
        return self.horizon + (self.eye - y) * self.scale(z)

    def half_width(self, z: float) -> float:
        """Return how many metres fit between the picture's middle and its side at that depth."""
        return self.size.width / 2 / self.scale(z)


def lens(size: Size) -> float:
    """Return the focal length in pixels: the same view for every ratio of the same area."""
    return math.sqrt(size.area)


def moved(camera: Camera, move: Move, progress: float, *, seconds: float, target: float) -> Camera:
    """Return the camera at a moment of its move.

    Args:
        camera: The camera at the middle of the move.
        move: What it does.
        progress: From 0 to 1 through the shot.
        seconds: Since the shot began.
        target: Metres to what the shot is about.
    """
    if move is Move.HANDHELD:
        along = camera.x + camera.follow * (progress - 0.5)
        return _shaken(replace(camera, x=along), seconds)
    path, way = PATHS[move], _way(move, progress, seconds) * 2 - 1
    # Who goes along with the lead needs no path of his own.
    aside = 0.0 if camera.follow and move is Move.TRACK else path.aside
    stepped = replace(
        camera,
        x=camera.x
        + way * aside * target * camera.size.width / camera.focal
        + camera.follow * (progress - 0.5),
        z=camera.z + target * (way * path.nearer + 0.6 * abs(path.nearer)),
        eye=camera.eye + way * path.lift * min(camera.eye * 0.45, target * 0.08),
    )
    down = way * path.down
    if camera.aim is not None and (path.nearer or path.lift):
        slid = camera.down(camera.aim, target) - stepped.down(camera.aim, target)
        held = slid / camera.size.height * (1.0 if path.nearer else _HELD)
        down += min(max(held, -_TILT), _TILT)
    return _slid(stepped, across=way * path.across, down=down)


def _way(move: Move, progress: float, seconds: float) -> float:
    """Return how far along its path a move is, from 0 to 1."""
    if move is not Move.CRASH_ZOOM:
        return eased(progress)
    middle = seconds / progress / 2 if progress else math.inf
    share = min(max((seconds - middle) / CRASH + 0.5, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def _slid(camera: Camera, *, across: float, down: float) -> Camera:
    """Return the camera with its picture slid by shares of its sides."""
    slide = down * camera.size.height
    return replace(
        camera,
        yaw=camera.yaw + across * camera.size.width,
        horizon=camera.horizon + slide,
        pitch=camera.pitch + slide,
    )


def eased(progress: float) -> float:
    """Return the progress of a move that starts and stops softly, yet never quite rests."""
    smooth = progress * progress * (3 - 2 * progress)
    return 0.45 * progress + 0.55 * smooth


def _shaken(camera: Camera, seconds: float) -> Camera:
    reach = camera.size.height * 0.006
    yaw = (
        math.sin(seconds * 2.1) + 0.6 * math.sin(seconds * 4.7 + 1) + 0.3 * math.sin(seconds * 9.1)
    )
    slide = reach * (math.sin(seconds * 2.7 + 2) + 0.5 * math.sin(seconds * 5.9))
    return _slid(
        camera, across=reach * 1.3 * yaw / camera.size.width, down=slide / camera.size.height
    )
