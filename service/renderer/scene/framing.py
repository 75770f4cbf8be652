"""Where the lead stands in the picture, and from how high and how far the camera sees it.

Wide framings measure the whole figure, close ones its head: the eyes of people lie on the upper
third from the medium shot inward.
"""

from dataclasses import dataclass

from service.renderer.camera import PATHS, lens
from service.renderer.chance import Chance
from service.renderer.players import Action, Subject
from service.renderer.request import Size
from service.renderer.scene.company import paired
from service.renderer.scene.crowd import room_of
from service.renderer.scene.role import Role
from service.renderer.shots import Framing, Move, Place, Setup, Shot

EYES = 0.48
"""How far below the crown the eyes are, as a share of the head."""
WHOLE = (Framing.EXTREME_WIDE, Framing.WIDE, Framing.FULL)
"""The framings that show the lead from head to foot."""
HEAD_ON_MARK = {
    Framing.MEDIUM_WIDE: 0.2,
    Framing.MEDIUM: 0.6,
    Framing.MEDIUM_CLOSE_UP: 0.9,
    Framing.CLOSE_UP: 1.0,
    Framing.BIG_CLOSE_UP: 1.0,
    Framing.EXTREME_CLOSE_UP: 1.0,
}
"""How far the head, rather than the trunk, stands on the mark; not at all in the other framings."""
_FILLS = {
    Framing.EXTREME_WIDE: 0.23,
    Framing.WIDE: 0.46,
    Framing.FULL: 0.68,
    Framing.MEDIUM_WIDE: 0.86,
    Framing.MEDIUM: 1.2,
    Framing.MEDIUM_CLOSE_UP: 1.65,
    Framing.CLOSE_UP: 2.3,
    Framing.BIG_CLOSE_UP: 2.75,
    Framing.EXTREME_CLOSE_UP: 3.2,
}
"""Share of the picture's height that the lead's height takes."""
_HEADS = {
    Framing.MEDIUM_WIDE: 0.158,
    Framing.MEDIUM: 0.23,
    Framing.MEDIUM_CLOSE_UP: 0.36,
    Framing.CLOSE_UP: 0.5,
    Framing.BIG_CLOSE_UP: 0.7,
    Framing.EXTREME_CLOSE_UP: 1.1,
}
"""Share of the picture's height that the lead's head takes, when it has one."""
_EYE_LINES = {Framing.MEDIUM_WIDE: 0.26}
"""Where the eyes are, as a share of the picture's height; a third down where nothing is said."""
_FEET = {Framing.EXTREME_WIDE: 0.76, Framing.WIDE: 0.82, Framing.FULL: 0.89}
"""Where the lead stands, as a share of the picture's height; closer, its head sets the frame."""
_EARS, _LOWEST_EYES = 0.03, 0.43
"""Room above an animal's ears, and the lowest that its eyes come for them, by the height."""
_LEAST = 0.11
"""Share of the picture's height that even the smallest lead takes."""
_ALOFT = 0.4
"""Where one who flies is held, as a share of the picture's height."""
_LOOKOUTS = {Place.SEA: 4.0}
"""Metres from which one who flies is seen, at the least; two where nothing is said."""
_HEADROOM = 0.12
_WIDEST = 0.66
"""Share of the width that the lead may take in a wide or full shot."""
_SEA_ROOM = 0.12
"""Share of the height that is left above what is on the sea."""
_CRASHED = 1.6
"""How much larger than at its middle a crash zoom ends: on what the framing says."""
_NEAREST_CROWD = 1.15
"""Share of the height that each of several alike takes at most, unless they are people."""
_PAIR = 0.45
"""Share of the width that each head of two may be high."""
_CROWD = 0.92
"""Share of the width that several alike may take."""
_EMPTY_EYES = {
    Place.SEA: 4.5,
    Place.CITY: 14.0,
    Place.MOUNTAIN: 6.0,
    Place.STREET: 2.2,
    Place.CAVE: 5.0,
    Place.ROOM: 8.0,
    Place.STAGE: 8.0,
    Place.UNDERWATER: 5.0,
}
_HORIZONS = {
    Setup.LOW_ANGLE: 0.83,
    Setup.HIGH_ANGLE: 0.24,
    Setup.AERIAL: 0.12,
}
"""Share of the picture's height at which the horizon lies, where the camera's height says so."""
_EMPTY_AERIAL = 0.27
"""Where nobody is, the place itself is seen from above."""
_WEIGHTLESS = (Place.SPACE, Place.UNDERWATER, Place.SKY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The lead in the picture."""

    distance: float
    """Metres to it."""
    eye: float
    """Metres that the camera is above the ground."""
    aim: float | None = None
    """Metres above the ground of what a move toward the lead holds in its place."""


def horizon_of(shot: Shot, chance: Chance) -> float:
    """Return how far down the horizon lies, as a share of the picture's height."""
    dice = chance.dice("horizon")
    if shot.setup is Setup.AERIAL and not shot.subjects:
        return _EMPTY_AERIAL + dice.uniform(-0.04, 0.04)
    if shot.setup in _HORIZONS:
        return _HORIZONS[shot.setup] + dice.uniform(-0.02, 0.02)
    # On a third: the lower one where the place counts, about the middle where the face does.
    middle = 0.62 if shot.framing in (Framing.EXTREME_WIDE, Framing.WIDE) else 0.56
    return middle + dice.uniform(-0.055, 0.055)


def empty_frame(shot: Shot, size: Size, *, horizon: float) -> Frame:
    """Return the view of a place where nobody is."""
    eye = _EMPTY_EYES.get(shot.place, 1.7)
    if shot.setup in (Setup.AERIAL, Setup.HIGH_ANGLE):
        eye = max(eye * 2, 12.0)
    elif shot.setup is Setup.LOW_ANGLE:
        eye = 0.4
    return Frame(distance=min(40.0, lens(size) * eye * 12 / (size.height - horizon)), eye=eye)


def nearness_of(shot: Shot, chance: Chance) -> float:
    """Return how large the lead is seen, as a share of what the framing says."""
    return chance.dice("distance").uniform(0.84, 1.04) if shot.framing in WHOLE else 1.0


def kept(shot: Shot) -> float:
    """Return the share of the picture's width, about its middle, that a move never loses."""
    if shot.move is Move.HANDHELD or shot.framing not in WHOLE:
        return 1.0
    path = PATHS[shot.move]
    nearer = 0.0 if shot.move is Move.CRASH_ZOOM else abs(path.nearer)
    return 1.0 - 1.6 * nearer - 2 * abs(path.across - path.aside)


def frame_of(
    shot: Shot, size: Size, lead: tuple[Subject, Role], *, horizon: float, nearness: float = 1.0
) -> Frame:
    """Return the view that gives the lead the size and the place that the framing wants.

    Args:
        shot: For its framing and setup.
        size: The picture.
        lead: Whom it is about.
        horizon: Pixels from the top.
        nearness: How large it is, as a share of what the framing says.
    """
    height = _height(shot, size, lead) * nearness
    whole = shot.framing in WHOLE
    foot = _foot(shot, size, height, horizon=horizon)
    if not whole:
        foot = _cut(shot, size, lead, height, resting=foot)
    metre = height / lead[1].box.metres
    eye = (foot - horizon) / metre
    if lead[1].aloft and shot.place not in _WEIGHTLESS:
        eye = max(eye, _LOOKOUTS.get(shot.place, 2.0))
    aim = _aim(shot, lead)
    if lead[1].aloft:
        aim = eye + (horizon - _ALOFT * size.height) / metre
    return Frame(distance=lens(size) / metre, eye=eye, aim=aim)


def _aim(shot: Shot, lead: tuple[Subject, Role]) -> float:
    """Return the metres above the ground of what a move holds: the eyes, or a thing's middle."""
    subject, role = lead
    stature = role.stature(subject, shot.place)
    share = _eyes(shot, lead) or (stature - 0.1 if role.head else 0.5 * stature)
    return (0.5 * stature if shot.framing in WHOLE else share) * role.box.metres


def _eyes(shot: Shot, lead: tuple[Subject, Role]) -> float:
    """Return how high the eyes are, as a share of the box's height, or 0 where there are none."""
    subject, role = lead
    if role.eyes:
        return role.eyes(subject, shot.place)
    return role.stature(subject, shot.place) - role.head * EYES if role.head else 0.0


def _height(shot: Shot, size: Size, lead: tuple[Subject, Role]) -> float:
    """Return the pixels that the lead's box is high."""
    subject, role = lead
    if role.head and shot.framing not in WHOLE:
        height = _HEADS[shot.framing] * min(size.height, 1.9 * size.width) / role.head
    elif role.head:
        height = _FILLS[shot.framing] * size.height / role.stature(subject, shot.place) ** 0.6
        height = min(height, _WIDEST * size.width / role.box.aspect)
    else:
        share = max(_FILLS[shot.framing] * role.share, _LEAST)
        height = share * min(size.height, 1.35 * size.width)
        if shot.framing in WHOLE:
            height = min(height, _WIDEST * role.share * size.width / role.box.aspect)
    if shot.setup is Setup.AERIAL and shot.framing in WHOLE:
        height *= 0.75
    if shot.setup is Setup.LOW_ANGLE and shot.framing in WHOLE:
        height *= 1.1
    pair = paired(shot)
    if pair and role.head and shot.framing not in WHOLE:
        height = min(height, _PAIR * size.width / role.head)
    many = max(subject.count, 2 if pair else 1)
    if many > 1:
        crowd = _CROWD * kept(shot) * size.width
        height = min(height, crowd / (many * room_of(size, role) * role.box.aspect))
        if not role.head:
            height = min(height, _NEAREST_CROWD * size.height)
    if shot.move is Move.CRASH_ZOOM and shot.framing not in WHOLE:
        height /= _CRASHED
    return height


def _foot(shot: Shot, size: Size, height: float, *, horizon: float) -> float:
    """Return the row on which a lead stands that is seen whole."""
    if shot.place in _WEIGHTLESS and shot.setup is not Setup.AERIAL:
        return size.height * 0.5 + height / 2
    match shot.setup:
        case Setup.AERIAL:
            return size.height * 0.66
        case Setup.LOW_ANGLE:
            return max(size.height * 0.93, horizon + 0.06 * size.height)
        case _ if shot.place is Place.SEA:
            # Far out, so that waves are seen before it; lower where it is too tall for that.
            return max(horizon + 0.09 * size.height, height + _SEA_ROOM * size.height)
        case _:
            return _FEET.get(shot.framing, _FEET[Framing.FULL]) * size.height


def _cut(
    shot: Shot, size: Size, lead: tuple[Subject, Role], height: float, *, resting: float
) -> float:
    """Return the row of the feet of a lead whose head sets the frame.

    They are below the picture, unless the lead is so small that it is seen whole all the same:
    then it rests where it would in a full shot.
    """
    (subject, role), eyes = lead, _eyes(shot, lead)
    upright = role.head and subject.action is not Action.LIE
    line = _EYE_LINES.get(shot.framing, 1 / 3)
    if eyes and not role.head:
        line = max(line, min((1 - eyes) * height / size.height + _EARS, _LOWEST_EYES))
    above = line * size.height + eyes * height
    return above if upright else max(above if eyes else size.height * _HEADROOM + height, resting)
