"""Who share a bench: they sit side by side on one, and all face us or all turn away."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.renderer.players import Action, Heading, Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.company import PEOPLE
from service.renderer.scene.crowd import room_of
from service.renderer.scene.framing import WHOLE
from service.renderer.scene.role import Role
from service.renderer.shots import Place, Shot
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.people.bench import APART
from service.renderer.subjects.people.seat import Make, make_of
from service.renderer.subjects.people.skeleton import TALL
from service.renderer.subjects.people.wardrobe import METRES
from service.renderer.subjects.sprite import Box

_MOST = 5
"""So many sit on one; where more do, each has their own."""
_ENDS = 140.0
"""Units by which it is longer than it is from the first sitter to the last."""
_ROOM = 0.62
"""Share of a sitter's sheet that is theirs, where the ends of the bench are not in sight."""
Part = tuple[Subject, Role]


def bench_of(parts: Sequence[Part], place: Place) -> list[Part]:
    """Return those who share a bench, from the left: none where nobody shares."""
    sitting = [part for part in parts if _sits(part[0], place)]
    seats = sum(subject.count for subject, _ in sitting)
    return sitting if 1 < seats <= _MOST else []


def _sits(subject: Subject, place: Place) -> bool:
    person = subject.kind in PEOPLE and subject.action is Action.SIT
    return person and make_of(subject, place) is Make.BENCH


def gathered(parts: Sequence[Part], sitters: Sequence[Part]) -> list[Part]:
    """Return the parts, with those who share a bench as one in the place of their first."""
    found: list[Part] = []
    for part in parts:
        if not any(part is sitter for sitter in sitters):
            found.append(part)
        elif part is sitters[0]:
            found.append(as_one(sitters))
    return found


def as_one(parts: Sequence[Part]) -> Part:
    """Return all who share a bench as one subject, as wide as the bench."""
    (first, role), seats = parts[0], sum(subject.count for subject, _ in parts)
    metres = (_ENDS + (seats - 1) * APART) * METRES[Kind.MAN] / TALL
    box = Box(width=metres * role.box.height / role.box.metres, height=180, metres=role.box.metres)
    return replace(first, count=1), replace(role, box=box)


def framed(lead: Part, shot: Shot, size: Size) -> Part:
    """Return the lead as the camera frames it: as many as share its bench, all of it in sight."""
    sitters = bench_of([(subject, lead[1]) for subject in shot.subjects], shot.place)
    if lead[0] not in [subject for subject, _ in sitters]:
        return lead
    seats = sum(subject.count for subject, _ in sitters)
    whole = as_one(sitters)[1].box.aspect / (seats * lead[1].box.aspect)
    # A bench keeps its length, however close people would stand in such a picture.
    room = (whole if shot.framing in WHOLE else _ROOM) * lead[1].room / room_of(size, lead[1])
    return replace(lead[0], count=seats), replace(lead[1], room=room)


def seated(parts: Sequence[Part], middle: Mark) -> Iterator[tuple[Role, Mark]]:
    """Yield everybody's place on the bench.

    Args:
        parts: Who sits on it, from the left.
        middle: Where it stands.
    """
    away = any(subject.heading is Heading.AWAY for subject, _ in parts)
    heading = Heading.AWAY if away else Heading.TOWARD
    places = [part for part in parts for _ in range(part[0].count)]
    apart, before = APART * METRES[Kind.MAN] / TALL, dict.fromkeys(PEOPLE, 0)
    for seat, (subject, role) in enumerate(places):
        x = middle.x + (seat - (len(places) - 1) / 2) * apart
        sitter = replace(subject, heading=heading)
        number = before[subject.kind]
        before[subject.kind] += 1
        mark = replace(middle, subject=sitter, x=x, number=number, seat=seat, seats=len(places))
        yield role, mark
