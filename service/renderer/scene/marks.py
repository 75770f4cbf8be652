"""Where everybody stands: the lead on a third, the others where they are seen.

Several alike are spread in width and depth so that no face hides another. What else is in the shot
takes the free part of the picture, at the depth at which it fits.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from service.renderer.chance import Chance
from service.renderer.players import Heading, Pace, Subject
from service.renderer.scene.bench import as_one, bench_of, gathered, seated
from service.renderer.scene.company import PEOPLE, pace_of, paired, side_of
from service.renderer.scene.crowd import room_of
from service.renderer.scene.framing import WHOLE, kept
from service.renderer.scene.gaps import Span, depth_of, free_place, wide_of
from service.renderer.scene.role import Role
from service.renderer.scene.stage import Stage
from service.renderer.shots import Move, Shot
from service.renderer.subjects.actor import Mark

_HELD = (Move.STATIC, Move.TIME_LAPSE, Move.CRASH_ZOOM, Move.PAN_LEFT, Move.PAN_RIGHT, Move.ORBIT)
"""Moves by which the camera does not go along with the lead."""
_CROSSING = 0.9
"""Most that a subject may go while the camera stays, as a share of half the picture's width."""
_PASSING = 0.5
"""Share of its distance from the middle that is left to a lead on its way across the picture."""
_LEAST = 0.16
"""What it may go even when it fills the picture."""
_ALONGSIDE = 1.3
"""Share of the lead's distance up to which others go as fast as the lead."""
_DRIFT = 0.3
"""How far it gets ahead of a camera that goes along."""
_DEPTHS = (0.0, 0.16, 0.05, 0.22, 0.1, 0.28, 0.14)
"""How much farther away each of several alike is, as a share of the distance."""

_EDGE = 0.97
"""How far from the picture's middle the last of several alike ends, as a share of half of it."""
_BODY = 0.72
"""How much of its sheet's width a thing covers."""
_APART = 1.3
"""Most room that each of several alike takes, in its own widths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """Where one subject, or the middle of several alike, is seen."""

    middle: float
    """From -1 at the picture's left side to 1 at its right."""
    z: float
    side: int
    """1 when it heads right, -1 left."""
    first: int
    """How many of its kind are in the shot before it."""


def follow_of(shot: Shot, chance: Chance, cast: tuple[Subject, Role], half: float) -> float:
    """Return the metres to the right that the camera goes along with the lead during the shot.

    Args:
        shot: For its move and length.
        chance: Says where the lead heads, if the prompt does not.
        cast: The lead, turned as the setup wants it, and its role.
        half: Metres from the picture's middle to its side at the lead.
    """
    subject, role = cast
    if shot.move in _HELD or subject.heading in (Heading.AWAY, Heading.TOWARD):
        return 0.0
    way = role.speeds.get(pace_of(subject, role.usual), 0.0) * shot.seconds
    if shot.move is not Move.TRACK and way < _CROSSING * half:
        return 0.0
    return side_of(chance, subject) * max(way - _DRIFT * half, 0.0)


def marks(
    stage: Stage, parts: list[tuple[Subject, Role]], lead: Subject | None
) -> Iterator[tuple[Role, Mark]]:
    """Yield the mark of everybody, with their role."""
    taken: list[Span] = []
    sitters = bench_of(parts, stage.shot.place)
    bench = as_one(sitters) if sitters else None
    pair = paired(stage.shot) and not sitters
    ordered = _by_room(gathered(parts, sitters))
    for place, (subject, role) in enumerate(ordered):
        leads, benched = place == 0 and lead is not None, (subject, role) == bench
        side = side_of(stage.chance, subject)
        near = leads or (pair and place == 1)
        z = stage.focus if near else depth_of(stage, subject, role)
        wide = wide_of(stage, role, z)
        if pair and near:
            middle = -side * min(max(0.34, wide * 0.5), 0.5)
            middle = math.copysign(middle, -taken[0].middle) if taken else middle
        elif leads:
            middle = _lead_middle(stage, side, wide) if subject.count == 1 else 0.0
            middle = _bench_middle(stage, middle, wide) if benched else middle
            if role.speeds.get(pace_of(subject, role.usual)) and not stage.camera.follow:
                middle *= _PASSING
        else:
            middle, z = free_place(stage, taken, (subject, role, z), place)
            wide = wide_of(stage, role, z)
        if not near and not subject.heading and pace_of(subject, role.usual) is Pace.STILL:
            side = 1 if taken and taken[0].middle > middle else -1
        taken.append(Span(middle=middle, half=wide * (1 if subject.count == 1 else 2)))
        first = sum(other.kind is subject.kind for other, _ in ordered[:place])
        spot = _Spot(middle=middle, z=z, side=side, first=first)
        if benched:
            x = middle * stage.camera.half_width(z)
            yield from seated(sitters, Mark(subject=subject, x=x, z=z, side=side, speed=0.0))
        else:
            yield from _alike(stage, (subject, role), spot)


def _by_room(parts: list[tuple[Subject, Role]]) -> list[tuple[Subject, Role]]:
    """Return the lead, whoever faces it, and then the widest first, which is hardest to place."""
    others = sorted(parts[1:], key=lambda part: part[0].kind not in PEOPLE)
    rest = sorted(others[1:], key=lambda part: -part[1].box.metres * part[1].box.aspect)
    return [*parts[:1], *others[:1], *rest]


def _lead_middle(stage: Stage, side: int, wide: float) -> float:
    """Return where the lead is: on a third, with room before it, and whole where it fits."""
    dice = stage.chance.dice("third")
    if stage.shot.framing in WHOLE:
        reach = min(dice.uniform(0.24, 0.44), max(0.96 - wide, 0.0))
    else:
        reach = min(dice.uniform(0.16, 0.36), max(1.15 - wide * 0.5, 0.0))
    return -side * reach


def _bench_middle(stage: Stage, middle: float, wide: float) -> float:
    """Return where a bench is: all of it in sight, or those on it where its ends are not."""
    room = max(kept(stage.shot) - wide, 0.0) if stage.shot.framing in WHOLE else 0.0
    return max(min(middle, room), -room)


def _alike(stage: Stage, part: tuple[Subject, Role], spot: _Spot) -> Iterator[tuple[Role, Mark]]:
    """Yield the marks of one subject, or of several alike, who keep apart on their way."""
    (subject, role), side = part, spot.side
    dice = stage.chance.dice(f"spread {subject.kind}")
    many = subject.count
    wide = wide_of(stage, role, spot.z)
    reach = _reach(stage, part, spot) if many > 1 else 0.0
    speed = _speed(stage, part, abs(spot.middle) + reach + wide, spot.z)
    for number in range(many):
        away = spot.z * (1 + (_DEPTHS[number % len(_DEPTHS)] if many > 1 else 0.0))
        spread = (2 * number / (many - 1) - 1 if many > 1 else 0.0) * reach
        if 0 < number < many - 1:
            spread += dice.uniform(-0.2, 0.2) * reach / many
        x = (spot.middle + spread) * stage.camera.half_width(away)
        yield (
            role,
            Mark(
                subject=subject,
                x=x - side * speed * stage.shot.seconds / 2,
                z=away,
                side=side,
                speed=speed,
                number=spot.first + number,
            ),
        )


def _reach(stage: Stage, part: tuple[Subject, Role], spot: _Spot) -> float:
    """Return how far from their middle the outermost of several alike are."""
    subject, role = part
    wide, gaps = wide_of(stage, role, spot.z), subject.count - 1
    slack = _DRIFT / 2 if stage.camera.follow else _LEAST / 2
    goes = role.speeds.get(pace_of(subject, role.usual), 0.0) > 0
    along = stage.camera.follow and stage.shot.move is Move.TRACK
    edge = (
        _EDGE * (1.0 if along else kept(stage.shot))
        - _BODY * min(wide, 0.8)
        - (slack if goes else 0.0)
    )
    return max(min(edge, wide * _APART * gaps), wide * room_of(stage.size, role) * gaps * 0.5)


def _speed(stage: Stage, part: tuple[Subject, Role], edge: float, z: float) -> float:
    """Return metres a second: never so fast that the subject leaves the picture.

    Args:
        stage: For the camera, which may go along.
        part: The subject and its role.
        edge: How near it comes to the picture's side, which is 1, in the middle of its way.
        z: Metres to it.
    """
    subject, role = part
    if subject.heading in (Heading.AWAY, Heading.TOWARD):
        return 0.0
    speed = role.speeds.get(pace_of(subject, role.usual), 0.0)
    if stage.camera.follow and z < _ALONGSIDE * stage.focus:
        return speed
    room = min(max(2 * (1 - edge), _LEAST), _CROSSING)
    return min(speed, room * stage.camera.half_width(z) / stage.shot.seconds)
