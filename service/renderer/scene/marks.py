"""Where everybody stands: the lead on a third, the others where they are seen.

Several alike are spread in width and depth so that no face hides another. What else is in the shot
takes the free part of the picture, at the depth at which it fits.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.renderer.chance import Chance
from service.renderer.scene.framing import WHOLE
from service.renderer.scene.role import Role
from service.renderer.scene.stage import Stage
from service.renderer.shots import Action, Heading, Kind, Move, Pace, Place, Setup, Shot, Subject
from service.renderer.subjects.actor import Mark

PEOPLE = (Kind.MAN, Kind.WOMAN, Kind.CHILD)
_GOING = {Action.WALK: Pace.SLOW, Action.RUN: Pace.FAST}
_RESTING = (Action.STAND, Action.SIT, Action.LOOK, Action.DANCE, Action.FLOAT)
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
_SHORES = (Place.BEACH, Place.HARBOUR)
_FLOATING = (Kind.SAILING_SHIP, Kind.BOAT, Kind.WHALE, Kind.FISH, Kind.LIGHTHOUSE, Kind.REEF)
_AIRBORNE = (Kind.BIRD, Kind.BALLOON, Kind.MOON, Kind.SUN)
_IN, _OUT = 1.5, 2.4
"""How far a shore goes, and where its water is deep, as a share of the lead's distance."""
_OVERLAP = -0.3
"""Room, in halves of a thing's width, below which it is put farther away."""
_ENOUGH = 0.12
"""Room between two things, as a share of half the picture's width."""
_TRIES = 4
"""How often something is put farther away before it may overlap."""
_SLOTS = (-0.62, 0.62, 0.05, -0.32, 0.34, -0.84, 0.84)
_DEPTHS = (0.0, 0.16, 0.05, 0.22, 0.1, 0.28, 0.14)
"""How much farther away each of several alike is, as a share of the distance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """A stretch of the picture, from -1 at its left side to 1 at its right."""

    middle: float
    half: float

    def gap(self, other: "_Span") -> float:
        return abs(self.middle - other.middle) - self.half - other.half


def company(shot: Shot, chance: Chance, lead: Subject | None) -> list[Subject]:
    """Return the shot's subjects, turned as the setup wants them, the lead first."""
    if lead is None:
        return list(shot.subjects)
    others = [subject for subject in shot.subjects if subject is not lead]
    dice = chance.dice("company")
    if shot.setup is Setup.TWO_SHOT:
        return _two(lead, others, dice.choice((Kind.MAN, Kind.WOMAN)), dice.choice((-1, 1)))
    turned = lead.heading
    if turned is None and lead.kind in PEOPLE and lead.count == 1:
        if shot.setup is Setup.OVER_SHOULDER:
            turned = Heading.TOWARD
        elif _pace(lead, Pace.STILL) is Pace.STILL:
            away = (Heading.AWAY,) if lead.action is Action.LOOK else (Heading.TOWARD,)
            turned = dice.choice((None, None, Heading.TOWARD, *away))
    return [replace(lead, heading=turned), *others]


def _two(lead: Subject, others: list[Subject], kind: Kind, side: int) -> list[Subject]:
    """Return two who face each other; somebody is added to one who is alone."""
    headings = (Heading.RIGHT, Heading.LEFT)[::side]
    second = next((other for other in others if other.kind in PEOPLE), None)
    if second is None:
        other = {Kind.MAN: Kind.WOMAN, Kind.WOMAN: Kind.MAN}.get(lead.kind, kind)
        second = Subject(kind=lead.kind if lead.count > 1 else other, action=lead.action)
    rest = [other for other in others if other is not second]
    first = replace(lead, count=1, heading=headings[0])
    return [first, replace(second, count=1, heading=headings[1]), *rest]


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
    way = role.speeds.get(_pace(subject, role.usual), 0.0) * shot.seconds
    if shot.move is not Move.TRACK and way < _CROSSING * half:
        return 0.0
    return _side(chance, subject) * max(way - _DRIFT * half, 0.0)


def marks(
    stage: Stage, parts: list[tuple[Subject, Role]], lead: Subject | None
) -> Iterator[tuple[Role, Mark]]:
    """Yield the mark of everybody, with their role."""
    taken: list[_Span] = []
    pair = stage.shot.setup is Setup.TWO_SHOT
    for place, (subject, role) in enumerate(_by_room(parts)):
        leads = place == 0 and lead is not None
        side = _side(stage.chance, subject)
        near = leads or (pair and place == 1)
        z = stage.focus if near else _ashore(stage, subject, _depth(stage, role))
        wide = _wide(stage, role, z)
        if pair and near:
            middle = -side * min(max(0.34, wide * 0.5), 0.5)
        elif leads:
            middle = _lead_middle(stage, side, wide) if subject.count == 1 else 0.0
            if role.speeds.get(_pace(subject, role.usual)) and not stage.camera.follow:
                middle *= _PASSING
        else:
            middle, z = _free(stage, taken, (role, z), place)
            z = _ashore(stage, subject, z)
            wide = _wide(stage, role, z)
        if not near and not subject.heading and _pace(subject, role.usual) is Pace.STILL:
            side = 1 if taken and taken[0].middle > middle else -1
        taken.append(_Span(middle=middle, half=wide * (1 if subject.count == 1 else 2)))
        yield from _alike(stage, (subject, role), (middle, z, side))


def _by_room(parts: list[tuple[Subject, Role]]) -> list[tuple[Subject, Role]]:
    """Return the lead, whoever faces it, and then the widest first, which is hardest to place."""
    others = sorted(parts[1:], key=lambda part: part[0].kind not in PEOPLE)
    rest = sorted(others[1:], key=lambda part: -part[1].box.metres * part[1].box.aspect)
    return [*parts[:1], *others[:1], *rest]


def _wide(stage: Stage, role: Role, z: float) -> float:
    """Return half the width of something at that depth, as a share of half the picture's."""
    half = role.box.metres * role.box.aspect / 2
    return min(half / stage.camera.half_width(z), 1.0)


def _lead_middle(stage: Stage, side: int, wide: float) -> float:
    """Return where the lead is: on a third, with room before it, and whole where it fits."""
    dice = stage.chance.dice("third")
    if stage.shot.framing in WHOLE:
        reach = min(dice.uniform(0.24, 0.44), max(0.96 - wide, 0.0))
    else:
        reach = min(dice.uniform(0.16, 0.36), max(1.15 - wide * 0.5, 0.0))
    return -side * reach


def _depth(stage: Stage, role: Role) -> float:
    """Return the distance at which something behind the lead is seen whole."""
    camera, size = stage.camera, stage.size
    tall = role.box.metres
    whole = max(
        tall * camera.focal / (0.62 * size.height),
        tall * role.box.aspect * camera.focal / (0.6 * size.width),
    )
    room = max(0.94 * size.height - camera.horizon, 0.05 * size.height)
    hidden = 0.0 if stage.shot.framing in WHOLE else 0.2
    shown = (camera.eye - hidden * tall) * camera.focal / room
    if role.away:
        return max(role.away, stage.focus * 1.25)
    far = tall * camera.focal / (0.12 * size.height)
    return max(min(max(stage.focus * 1.3, whole), max(far, whole)), shown, whole)


def _ashore(stage: Stage, subject: Subject, z: float) -> float:
    """Return the depth, with what floats on the water and what stands on land where both are."""
    if stage.shot.place not in _SHORES or subject.kind in _AIRBORNE:
        return z
    if subject.kind in _FLOATING:
        return max(z, stage.focus * _OUT)
    return min(z, stage.focus * _IN)


def _free(
    stage: Stage, taken: list[_Span], thing: tuple[Role, float], place: int
) -> tuple[float, float]:
    """Return the freest part of the picture, and the depth at which the thing fits into it.

    Args:
        stage: For the picture.
        taken: What is in it already.
        thing: The role, and the depth at which it is seen best.
        place: Its number among the cast.
    """
    role, z = thing
    dice = stage.chance.dice(f"slot {place}")
    slots = [slot + dice.uniform(-0.08, 0.08) for slot in _SLOTS]
    best, gap = _freest(taken, slots, _wide(stage, role, z))
    for _ in range(_TRIES):
        if gap > _OVERLAP * _wide(stage, role, z):
            break
        z *= 1.25
        best, gap = _freest(taken, slots, _wide(stage, role, z))
    return best, z


def _freest(taken: list[_Span], slots: list[float], wide: float) -> tuple[float, float]:
    """Return the slot with the most room around something so wide, and that room."""
    fitting = [slot for slot in slots if abs(slot) + wide * 0.9 < 1] or [0.0]
    gaps = {
        slot: min((span.gap(_Span(middle=slot, half=wide)) for span in taken), default=0.0)
        for slot in fitting
    }
    # The first that is free enough: the outermost are for those who find no other.
    best = max(fitting, key=lambda slot: min(gaps[slot], _ENOUGH))
    return best, gaps[best]


def _alike(
    stage: Stage, part: tuple[Subject, Role], place: tuple[float, float, int]
) -> Iterator[tuple[Role, Mark]]:
    """Yield the marks of one subject, or of several alike.

    Args:
        stage: For the picture.
        part: The subject and its role.
        place: The middle, from -1 to 1; the metres away; and 1 when it heads right.
    """
    (subject, role), (middle, z, side) = part, place
    dice = stage.chance.dice(f"spread {subject.kind}")
    many = subject.count
    for number in range(many):
        away = z * (1 + (_DEPTHS[number % len(_DEPTHS)] if many > 1 else 0.0))
        half = stage.camera.half_width(away)
        wide = role.box.metres * role.box.aspect / 2 / half
        reach = min(0.84 - min(wide, 0.6) * 0.3, wide * 1.3 * (many - 1))
        spread = (2 * number / (many - 1) - 1 if many > 1 else 0.0) * reach
        spread += dice.uniform(-0.2, 0.2) * reach / max(many, 1) if many > 1 else 0.0
        speed = _speed(stage, (subject, role), abs(middle + spread) + wide, away)
        x = (middle + spread) * half - side * speed * stage.shot.seconds / 2
        yield role, Mark(subject=subject, x=x, z=away, side=side, speed=speed, number=number)


def _pace(subject: Subject, usual: Pace) -> Pace:
    if subject.action in _RESTING:
        return Pace.STILL
    going = _GOING.get(subject.action) if subject.action else None
    return subject.pace or going or usual


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
    speed = role.speeds.get(_pace(subject, role.usual), 0.0)
    if stage.camera.follow and z < _ALONGSIDE * stage.focus:
        return speed
    room = min(max(2 * (1 - edge), _LEAST), _CROSSING)
    return min(speed, room * stage.camera.half_width(z) / stage.shot.seconds)


def _side(chance: Chance, subject: Subject) -> int:
    told = {Heading.LEFT: -1, Heading.RIGHT: 1}.get(subject.heading or Heading.AWAY, 0)
    return told or chance.dice("heading").choice((-1, 1))
