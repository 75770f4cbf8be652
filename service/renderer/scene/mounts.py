"""Who rides on what: a rider and the mount are one on their mark.

A prompt names both, and a screenplay keeps both; on the stage they share a mark, a pace and a way.
"""

from collections.abc import Iterator
from dataclasses import replace

from service.renderer.scene.company import PEOPLE
from service.renderer.shots import Action, Heading, Kind, Shot, Subject
from service.renderer.subjects.saddle import carries


def mounted(shot: Shot) -> Shot:
    """Return the shot with its riders in the saddle, and its drivers at the wheel."""
    return replace(shot, subjects=tuple(_mounted(shot.subjects)))


def _mounted(subjects: tuple[Subject, ...]) -> Iterator[Subject]:
    free = [subject for subject in subjects if carries(subject)]
    driven = any(subject.kind is Kind.CAR for subject in subjects)
    riders = [subject for subject in subjects if _rides(subject)]
    pairs = dict(zip(map(id, riders), free, strict=False))
    taken = {id(mount): rider.count for rider, mount in zip(riders, free, strict=False)}
    for subject in subjects:
        if id(subject) in pairs:
            yield _together(subject, pairs[id(subject)])
        elif id(subject) in taken:
            left = subject.count - taken[id(subject)]
            if left > 0:
                yield replace(subject, count=left)
        # A car comes with its driver.
        elif not (driven and _rides(subject)):
            yield subject


def _rides(subject: Subject) -> bool:
    return subject.kind in PEOPLE and subject.action is Action.DRIVE


def _together(rider: Subject, mount: Subject) -> Subject:
    """Return the rider, who goes as the mount does, and is seen from the side as it is."""
    headings = (rider.heading, mount.heading)
    heading = next((way for way in headings if way in (Heading.LEFT, Heading.RIGHT)), None)
    pace = rider.pace or mount.pace
    carried = replace(mount, count=1, heading=heading, pace=pace)
    return replace(rider, heading=heading, pace=pace, mount=carried)
