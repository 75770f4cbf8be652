"""Who rides or sits on what: both are one on their mark.

A prompt names both, and a screenplay keeps both; on the stage they share a mark, a pace and a way.
"""

from collections.abc import Iterator
from dataclasses import replace

from service.renderer.players import Action, Heading, Kind, Subject
from service.renderer.scene.company import PEOPLE
from service.renderer.shots import Shot
from service.renderer.subjects.people.seat import sat_on
from service.renderer.subjects.saddle import carries


def mounted(shot: Shot) -> Shot:
    """Return the shot with its riders in the saddle, on their benches, and at the wheel."""
    return replace(shot, subjects=tuple(_ridden(tuple(_seated(shot.subjects)))))


def _seated(subjects: tuple[Subject, ...]) -> Iterator[Subject]:
    """Yield the subjects, who sits on the seat that the shot shows."""
    seat = next((subject for subject in subjects if sat_on(subject)), None)
    taken = seat is not None and any(_sits(subject) for subject in subjects)
    for subject in subjects:
        if taken and _sits(subject):
            yield replace(subject, mount=seat)
        elif not taken or subject is not seat:
            yield subject


def _ridden(subjects: tuple[Subject, ...]) -> Iterator[Subject]:
    """Yield the subjects, who rides on what there is to ride."""
    free = [subject for subject in subjects if carries(subject)]
    riders = [subject for subject in subjects if _rides(subject)]
    pairs = list(zip(riders, free, strict=False))
    mounts = {id(rider): mount for rider, mount in pairs}
    taken = {id(mount): rider.count for rider, mount in pairs}
    # A car comes with its driver.
    driven = any(subject.kind is Kind.CAR for subject in subjects)
    for subject in subjects:
        left = subject.count - taken.get(id(subject), 0)
        if id(subject) in mounts:
            yield _together(subject, mounts[id(subject)])
        elif left > 0 and not (driven and _rides(subject)):
            yield replace(subject, count=left)


def _rides(subject: Subject) -> bool:
    return subject.kind in PEOPLE and subject.action is Action.DRIVE


def _sits(subject: Subject) -> bool:
    return subject.kind in PEOPLE and subject.action is Action.SIT


def _together(rider: Subject, mount: Subject) -> Subject:
    """Return the rider, who goes as the mount does, and is seen from the side as it is."""
    headings = (rider.heading, mount.heading)
    heading = next((way for way in headings if way in (Heading.LEFT, Heading.RIGHT)), None)
    pace = rider.pace or mount.pace
    carried = replace(mount, count=1, heading=heading, pace=pace)
    return replace(rider, heading=heading, pace=pace, mount=carried)
