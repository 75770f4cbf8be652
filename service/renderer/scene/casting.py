"""Who stands where: the lead by the framing, everybody else around it."""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.camera import lens
from service.renderer.request import Size
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Framing, Heading, Kind, Pace, Place, Shot, Subject
from service.renderer.subjects import (
    balloon,
    bird,
    boat,
    campfire,
    car,
    fish,
    grown,
    house,
    lighthouse,
    person,
    quadruped,
    rocket,
    sailor,
    ship,
    tower,
    train,
    whale,
)
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.species import SPECIES
from service.renderer.subjects.sprite import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """How a kind of subject is cast."""

    actor: Callable[[Stage, Mark], Layer]
    box: Box
    speeds: dict[Pace, float]
    """Metres a second at each pace, as the picture shows it."""
    usual: Pace = Pace.SLOW
    scenery: bool = False
    """Seen far behind the lead, when there is one."""
    share: float = 1.0
    """How much of the framing's height it takes: less for what is long rather than tall."""
    away: float = 0.0
    """Metres from the camera, as scenery; 0 leaves it to the lead's distance."""


def _person(kind: Kind) -> Role:
    speeds = {Pace.STILL: 0.0, Pace.SLOW: 0.9, Pace.FAST: 2.2}
    return Role(actor=person.Person, box=person.box_of(kind), speeds=speeds, usual=Pace.STILL)


def _animal(kind: Kind) -> Role:
    box = quadruped.box_of(kind)
    speeds = {Pace.STILL: 0.0, Pace.SLOW: 0.22 * box.metres, Pace.FAST: 0.55 * box.metres}
    return Role(actor=quadruped.Quadruped, box=box, speeds=speeds, share=0.85)


def _tree(kind: Kind) -> Role:
    return Role(actor=grown.Grown, box=grown.box_of(kind), speeds={}, scenery=True)


ROLES: dict[Kind, Role] = {
    Kind.SAILING_SHIP: Role(
        actor=ship.Ship, box=ship.BOX, speeds={Pace.STILL: 0, Pace.SLOW: 1.6, Pace.FAST: 4}
    ),
    Kind.BOAT: Role(
        actor=boat.Boat, box=boat.BOX, speeds={Pace.SLOW: 0.35, Pace.FAST: 0.9}, share=0.6
    ),
    Kind.LIGHTHOUSE: Role(
        actor=lighthouse.Lighthouse, box=lighthouse.BOX, speeds={}, scenery=True, away=190
    ),
    Kind.REEF: Role(
        actor=lighthouse.Reef, box=lighthouse.REEF_BOX, speeds={}, scenery=True, away=150
    ),
    Kind.TRAIN: Role(
        actor=train.Train,
        box=train.BOX,
        speeds={Pace.STILL: 0, Pace.SLOW: 2.6, Pace.FAST: 7},
        share=0.6,
    ),
    Kind.CAR: Role(actor=car.Car, box=car.BOX, speeds={Pace.SLOW: 1.2, Pace.FAST: 3}, share=0.66),
    Kind.SAILOR: Role(actor=sailor.Sailor, box=sailor.BOX, speeds={}),
    Kind.BIRD: Role(
        actor=bird.Bird, box=bird.BOX, speeds={Pace.SLOW: 2.4, Pace.FAST: 4}, share=0.3
    ),
    Kind.CAMPFIRE: Role(
        actor=campfire.Campfire, box=campfire.BOX, speeds={}, scenery=True, share=0.4
    ),
    Kind.FISH: Role(
        actor=fish.Fish, box=fish.BOX, speeds={Pace.SLOW: 0.16, Pace.FAST: 0.34}, share=0.32
    ),
    Kind.WHALE: Role(
        actor=whale.Whale, box=whale.BOX, speeds={Pace.SLOW: 0.9, Pace.FAST: 1.6}, share=0.66
    ),
    Kind.BALLOON: Role(
        actor=balloon.Balloon, box=balloon.BOX, speeds={Pace.SLOW: 0.6, Pace.FAST: 1.4}, share=0.8
    ),
    Kind.ROCKET: Role(actor=rocket.Rocket, box=rocket.BOX, speeds={}),
    Kind.HOUSE: Role(actor=house.House, box=house.BOX, speeds={}, scenery=True, share=0.9),
    Kind.TOWER: Role(actor=tower.Tower, box=tower.BOX, speeds={}, scenery=True, away=60),
    **{kind: _tree(kind) for kind in (Kind.TREE, Kind.PINE, Kind.PALM)},
    **{kind: _person(kind) for kind in (Kind.MAN, Kind.WOMAN, Kind.CHILD)},
    **{kind: _animal(kind) for kind in SPECIES},
}
_FILLS = {
    Framing.EXTREME_WIDE: 0.2,
    Framing.WIDE: 0.46,
    Framing.FULL: 0.66,
    Framing.MEDIUM_WIDE: 0.86,
    Framing.MEDIUM: 1.2,
    Framing.MEDIUM_CLOSE_UP: 1.65,
    Framing.CLOSE_UP: 2.3,
    Framing.BIG_CLOSE_UP: 2.75,
    Framing.EXTREME_CLOSE_UP: 3.2,
}
"""Share of the picture's height that the lead's height takes."""
_FEET = {Framing.EXTREME_WIDE: 0.76, Framing.WIDE: 0.82, Framing.FULL: 0.89}
"""Where the lead stands, as a share of the picture's height; closer, its head sets the frame."""
_HEADROOM = 0.12
_WIDEST = 0.66
"""Share of the width that the lead may take in a wide or full shot."""
_EMPTY_EYES = {Place.SEA: 4.5, Place.CITY: 14.0, Place.MOUNTAIN: 6.0, Place.STREET: 2.2}


def lead_of(shot: Shot) -> Subject | None:
    """Return the subject that the framing is about."""
    known = [subject for subject in shot.subjects if subject.kind in ROLES]
    leads = [subject for subject in known if not ROLES[subject.kind].scenery]
    return next(iter(leads or known), None)


def distance_to(shot: Shot, size: Size) -> float:
    """Return the metres to the lead, or to the middle ground of an empty place."""
    lead = lead_of(shot)
    if lead is None:
        return 40.0
    return lens(size) * ROLES[lead.kind].box.metres / _lead_height(shot, size, ROLES[lead.kind])


def eye_height(shot: Shot, size: Size, *, horizon: float) -> float:
    """Return the camera's height in metres that puts the lead where the framing wants it.

    Args:
        shot: For its lead and framing.
        size: The picture.
        horizon: Pixels from the top.
    """
    lead = lead_of(shot)
    if lead is None:
        return _EMPTY_EYES.get(shot.place, 1.7)
    height = _lead_height(shot, size, ROLES[lead.kind])
    foot = _FEET.get(shot.framing, 0.0) * size.height or size.height * _HEADROOM + height
    if shot.place is Place.SEA and shot.framing in _FEET:
        foot = horizon + 0.09 * size.height
    return (foot - horizon) * ROLES[lead.kind].box.metres / height


def _lead_height(shot: Shot, size: Size, role: Role) -> float:
    height = _FILLS[shot.framing] * min(size.height, 1.35 * size.width) * role.share
    if shot.framing in _FEET:
        height = min(height, _WIDEST * role.share * size.width / role.box.aspect)
    return height


def cast(stage: Stage) -> list[Layer]:
    """Return the shot's subjects, each on its mark."""
    layers: list[Layer] = []
    for subject in stage.shot.subjects:
        role = ROLES.get(subject.kind)
        if role is not None and not _hidden(stage.shot, subject):
            layers.extend(role.actor(stage, mark) for mark in _marks(stage, subject, role))
    return layers


def _hidden(shot: Shot, subject: Subject) -> bool:
    """Tell whether something else in the shot stands for the subject."""
    if subject.kind is Kind.REEF:
        return shot.shows(Kind.LIGHTHOUSE)
    aboard = subject.kind in (Kind.SAILING_SHIP, Kind.BOAT) and shot.shows(Kind.SAILOR)
    return aboard and shot.framing not in (Framing.EXTREME_WIDE, Framing.WIDE)


def _marks(stage: Stage, subject: Subject, role: Role) -> list[Mark]:
    dice = stage.chance.dice(f"cast {subject.kind}")
    lead = subject == lead_of(stage.shot)
    z = stage.focus if lead else max(stage.focus * 1.25, role.away)
    half = stage.camera.half_width(z)
    side = _side(stage, subject)
    facing = subject.heading in (Heading.AWAY, Heading.TOWARD)
    speed = 0.0 if facing else role.speeds.get(subject.pace or role.usual, 0.0)
    # The lead leaves room before it; others look in from where it looks to.
    middle = (
        -side * half * dice.uniform(0.1, 0.34) if lead else side * half * dice.uniform(0.4, 0.62)
    )
    marks = []
    for number in range(subject.count):
        spread = (number - (subject.count - 1) / 2) * 2 / max(subject.count, 1)
        x = middle + half * (spread * 0.75 if subject.count > 1 else 0.0)
        x -= side * speed * stage.shot.seconds / 2
        away = z * (1 + 0.16 * number)
        marks.append(Mark(subject=subject, x=x, z=away, side=side, speed=speed, number=number))
    return marks


def _side(stage: Stage, subject: Subject) -> int:
    told = {Heading.LEFT: -1, Heading.RIGHT: 1}.get(subject.heading or Heading.AWAY, 0)
    return told or stage.chance.dice("heading").choice((-1, 1))
