"""Who is in the shot, where they look and how fast they go: what setup and chance leave to say."""

from dataclasses import replace

from service.renderer.chance import Chance
from service.renderer.players import Action, Heading, Kind, Pace, Subject
from service.renderer.shots import Framing, Setup, Shot

PEOPLE = (Kind.MAN, Kind.WOMAN, Kind.CHILD)
_GOING = {Action.WALK: Pace.SLOW, Action.RUN: Pace.FAST}
_NEAR = (Framing.MEDIUM_WIDE, Framing.MEDIUM, Framing.MEDIUM_CLOSE_UP, Framing.CLOSE_UP)
_SHARED = (Action.WALK, Action.RUN, Action.LOOK, Action.DRIVE)
"""What two do side by side, rather than face to face."""
_RESTING = (
    Action.STAND,
    Action.SIT,
    Action.LIE,
    Action.LOOK,
    Action.DANCE,
    Action.BOW,
    Action.FLOAT,
)


def paired(shot: Shot) -> bool:
    """Tell whether two stand side by side for the camera: as told, or as near ones who do alike."""
    if shot.setup is Setup.TWO_SHOT:
        return True
    people = [subject for subject in shot.subjects if subject.kind in PEOPLE]
    if shot.setup is Setup.OVER_SHOULDER or shot.framing not in _NEAR or len(people) < 2:
        return False
    one, other = people[:2]
    tall = (one.kind is Kind.CHILD) is (other.kind is Kind.CHILD)
    alike = one.action is other.action and one.heading is other.heading
    return tall and alike and one.count == other.count == 1 and shot.subjects[0] is one


def beside(lead: Subject, other: Subject) -> bool:
    """Tell whether two are together: people who do alike."""
    people = lead.kind in PEOPLE and other.kind in PEOPLE
    alike = lead.action is other.action and lead.pace is other.pace
    alone = lead.count == other.count == 1 and lead.mount is other.mount
    return people and alike and alone


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
    if paired(shot):
        return _two(lead, others, dice.choice((Kind.MAN, Kind.WOMAN)), dice.choice((-1, 1)))
    turned = lead.heading
    if turned is None and not _rides(lead) and lead.kind in PEOPLE and lead.count == 1:
        if shot.setup is Setup.OVER_SHOULDER:
            turned = Heading.TOWARD
        elif lead.action is not Action.BOW and pace_of(lead, Pace.STILL) is Pace.STILL:
            # A bow reads from the side alone.
            away = (Heading.AWAY,) if lead.action is Action.LOOK else (Heading.TOWARD,)
            turned = dice.choice((None, None, Heading.TOWARD, *away))
    return [replace(lead, heading=turned), *others]


def _rides(subject: Subject) -> bool:
    return subject.mount is not None and subject.action is Action.DRIVE


def _two(lead: Subject, others: list[Subject], kind: Kind, side: int) -> list[Subject]:
    """Return two who face each other or go the same way; one who is alone gets company."""
    headings = (Heading.RIGHT, Heading.LEFT)[::side]
    if lead.heading or lead.action in _SHARED:
        headings = (lead.heading or headings[0],) * 2
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
