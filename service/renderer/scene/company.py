"""Who is in the shot, where they look and how fast they go: what setup and chance leave to say."""

from dataclasses import replace

from service.renderer.chance import Chance
from service.renderer.shots import Action, Heading, Kind, Pace, Setup, Shot, Subject

PEOPLE = (Kind.MAN, Kind.WOMAN, Kind.CHILD)
_GOING = {Action.WALK: Pace.SLOW, Action.RUN: Pace.FAST}
_RESTING = (Action.STAND, Action.SIT, Action.LOOK, Action.DANCE, Action.FLOAT)


def looked_past(shot: Shot) -> Subject | None:
    """Return whom the camera looks past: the first named, where the shot shows another."""
    if shot.setup is not Setup.OVER_SHOULDER or len(shot.subjects) < 2:
        return None
    first = shot.subjects[0]
    return first if first.kind in PEOPLE and first.count == 1 else None


def company(shot: Shot, chance: Chance, lead: Subject | None) -> list[Subject]:
    """Return the shot's subjects, turned as the setup wants them, the lead first."""
    if lead is None:
        return list(shot.subjects)
    past = looked_past(shot)
    others = [other for other in shot.subjects if other is not lead and other is not past]
    dice = chance.dice("company")
    if shot.setup is Setup.TWO_SHOT:
        return _two(lead, others, dice.choice((Kind.MAN, Kind.WOMAN)), dice.choice((-1, 1)))
    turned = lead.heading
    if turned is None and lead.mount is None and lead.kind in PEOPLE and lead.count == 1:
        if shot.setup is Setup.OVER_SHOULDER:
            turned = Heading.TOWARD
        elif pace_of(lead, Pace.STILL) is Pace.STILL:
            away = (Heading.AWAY,) if lead.action is Action.LOOK else (Heading.TOWARD,)
            turned = dice.choice((None, None, Heading.TOWARD, *away))
    return [replace(lead, heading=turned), *others]


def _two(lead: Subject, others: list[Subject], kind: Kind, side: int) -> list[Subject]:
    """Return two who face each other; somebody is added to one who is alone."""
    headings = (Heading.RIGHT, Heading.LEFT)[::side]
    second = next((other for other in others if other.kind in PEOPLE), None)
    if second is None:
        other = {Kind.MAN: Kind.WOMAN, Kind.WOMAN: Kind.MAN}.get(lead.kind, kind)
        kind = lead.kind if lead.count > 1 else other
        second = Subject(kind=kind, action=lead.action, mount=lead.mount)
    rest = [other for other in others if other is not second]
    first = replace(lead, count=1, heading=headings[0])
    return [first, replace(second, count=1, heading=headings[1]), *rest]


def pace_of(subject: Subject, usual: Pace) -> Pace:
    """Return how fast somebody goes, by what they do, or as they usually do."""
    if subject.action in _RESTING:
        return Pace.STILL
    going = _GOING.get(subject.action) if subject.action else None
    return subject.pace or going or usual


def side_of(chance: Chance, subject: Subject) -> int:
    """Return 1 when the subject heads right, -1 left."""
    told = {Heading.LEFT: -1, Heading.RIGHT: 1}.get(subject.heading or Heading.AWAY, 0)
    return told or chance.dice("heading").choice((-1, 1))
