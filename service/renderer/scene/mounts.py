"""Who rides, sits on or holds what: both are one on their mark.

A prompt names both, and a screenplay keeps both; on the stage they share a mark, a pace and a way.
"""

from collections.abc import Iterator
from dataclasses import replace

from service.renderer.players import Action, Heading, Kind, Subject
from service.renderer.scene.company import PEOPLE
from service.renderer.shots import Place, Shot
from service.renderer.subjects.people.held import handy
from service.renderer.subjects.people.seat import sat_on
from service.renderer.subjects.saddle import carries


def mounted(shot: Shot) -> Shot:
    """Return the shot with its riders in the saddle, at the wheel, on benches, hands full."""
    subjects = tuple(_ridden(tuple(_seated(shot.subjects))))
    return replace(shot, subjects=tuple(_carried(subjects, shot.place)))


def _carried(subjects: tuple[Subject, ...], place: Place) -> Iterator[Subject]:
    """Yield the subjects, who has a hand free with what there is to carry."""
    things = [subject for subject in subjects if handy(subject, place)]
    free = [subject for subject in subjects if _free(subject)]
    thing = next(iter(things), None)
    several = thing is not None and thing.count > 1
    bearers = [subject for subject in free if (subject.count > 1) is several]
    if thing is None or not bearers:
        yield from subjects
        return
    bearers = bearers if several else bearers[:1]
    for subject in subjects:
        if any(subject is bearer for bearer in bearers):
            action, pace = subject.action or thing.action, subject.pace or thing.pace
            yield replace(subject, action=action, pace=pace, held=thing)
        elif subject is not thing:
            yield subject


def _free(subject: Subject) -> bool:
    idle = subject.action in (None, Action.STAND, Action.LOOK, Action.WALK, Action.RUN)
    return subject.kind in PEOPLE and idle and subject.mount is None


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
