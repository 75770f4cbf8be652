"""Who plays what: the role of every kind, the lead, and the cast on its marks."""

from collections.abc import Iterator
from dataclasses import replace

from service.renderer import catalogue
from service.renderer.camera import Camera, lens
from service.renderer.catalogue import Sort
from service.renderer.chance import Chance
from service.renderer.request import Size
from service.renderer.scene.company import company, looked_past
from service.renderer.scene.framing import empty_frame, frame_of, horizon_of, nearness_of
from service.renderer.scene.gaps import grounded
from service.renderer.scene.marks import follow_of, marks
from service.renderer.scene.role import Role
from service.renderer.scene.shoulder import Shoulder
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Action, Framing, Kind, Pace, Setup, Shot, Subject
from service.renderer.subjects import (
    astronaut,
    balloon,
    bird,
    boat,
    bridge,
    campfire,
    car,
    fish,
    grown,
    house,
    island,
    lighthouse,
    person,
    quadruped,
    rider,
    rocket,
    saddle,
    sailor,
    ship,
    silhouette,
    stand_in,
    tower,
    train,
    volcano,
    waterfall,
    whale,
    windmill,
)
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.habits import Gait
from service.renderer.subjects.species import SPECIES


def _person(kind: Kind) -> Role:
    return Role(
        actor=person.Person,
        box=person.box_of(kind),
        speeds={Pace.STILL: 0.0, Pace.SLOW: 1.2, Pace.FAST: 2.8},
        usual=Pace.STILL,
        head=person.head_of(kind),
        room=0.42,
        eyes=person.eyes,
        stature=person.stature,
    )


def _animal(kind: Kind) -> Role:
    box = quadruped.box_of(kind)
    speeds = {Pace.STILL: 0.0, Pace.SLOW: 0.22 * box.metres, Pace.FAST: 0.55 * box.metres}
    return Role(
        actor=quadruped.Quadruped,
        box=box,
        speeds=speeds,
        share=0.85,
        eyes=quadruped.eyes,
    )


def _tree(kind: Kind) -> Role:
    return Role(actor=grown.Grown, box=grown.box_of(kind), speeds={}, scenery=True)


def _silhouette(subject: Subject) -> Role:
    habit, box = silhouette.habit_of(subject), silhouette.box_of(subject)
    return Role(
        actor=silhouette.Silhouette,
        box=box,
        speeds=habit.speeds,
        usual=habit.usual,
        scenery=habit.scenery,
        share=habit.share,
        away=_WHOLE * box.metres,
        aloft=habit.gait is Gait.FLY,
    )


def _rider(subject: Subject, mount: Subject) -> Role:
    carrier = role_of(mount)
    return Role(
        actor=rider.Rider,
        box=rider.box_of(subject, mount),
        speeds=carrier.speeds if carrier else {},
        head=rider.head_of(subject, mount),
        room=0.65,
    )


_WHOLE = 2.2
"""Times its height that a thing is away, at the least, to be seen whole behind the lead."""
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
    Kind.WINDMILL: Role(
        actor=windmill.Windmill, box=windmill.BOX, speeds={}, scenery=True, share=1.2
    ),
    Kind.BRIDGE: Role(actor=bridge.Bridge, box=bridge.BOX, speeds={}, scenery=True, share=0.9),
    Kind.VOLCANO: Role(
        actor=volcano.Volcano, box=volcano.BOX, speeds={}, scenery=True, share=1.2, away=420
    ),
    Kind.WATERFALL: Role(
        actor=waterfall.Waterfall, box=waterfall.BOX, speeds={}, scenery=True, share=1.45
    ),
    Kind.ISLAND: Role(
        actor=island.Island, box=island.BOX, speeds={}, scenery=True, away=230, share=0.9
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
    Kind.SAILOR: Role(actor=sailor.Sailor, box=sailor.BOX, speeds={}, head=sailor.HEAD),
    Kind.BIRD: Role(
        actor=bird.Bird,
        box=bird.BOX,
        speeds={Pace.SLOW: 2.4, Pace.FAST: 4},
        share=0.52,
        aloft=True,
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
        actor=balloon.Balloon,
        box=balloon.BOX,
        speeds={Pace.SLOW: 0.6, Pace.FAST: 1.4},
        share=0.8,
        aloft=True,
    ),
    Kind.ROCKET: Role(actor=rocket.Rocket, box=rocket.BOX, speeds={}),
    Kind.HOUSE: Role(actor=house.House, box=house.BOX, speeds={}, scenery=True, share=0.9),
    Kind.TOWER: Role(actor=tower.Tower, box=tower.BOX, speeds={}, scenery=True, away=60),
    **{kind: _tree(kind) for kind in (Kind.TREE, Kind.PINE, Kind.PALM)},
    Kind.ASTRONAUT: Role(
        actor=astronaut.Astronaut,
        box=astronaut.BOX,
        speeds={Pace.STILL: 0.0, Pace.SLOW: 0.5, Pace.FAST: 1.0},
        usual=Pace.STILL,
        head=astronaut.HEAD,
    ),
    **{kind: _person(kind) for kind in (Kind.MAN, Kind.WOMAN, Kind.CHILD)},
    **{kind: _animal(kind) for kind in SPECIES},
}
"""The rigs'."""
_FAR = 8.0
"""Times the lead's distance from which on a thing stands in the far land, its foot hidden."""
_SMALL = (Sort.FOOD, Sort.FRUIT, Sort.TABLEWARE, Sort.TRINKET, Sort.WEAR, Sort.INSTRUMENT)
_SHOWN = {
    Framing.MEDIUM_WIDE: Framing.FULL,
    Framing.MEDIUM: Framing.FULL,
    Framing.MEDIUM_CLOSE_UP: Framing.MEDIUM_WIDE,
    Framing.CLOSE_UP: Framing.MEDIUM_WIDE,
    Framing.BIG_CLOSE_UP: Framing.MEDIUM,
    Framing.EXTREME_CLOSE_UP: Framing.MEDIUM_CLOSE_UP,
}
"""How a small thing is framed where a person would be cut: its close-up shows all of it."""
_STAND_IN = Role(actor=stand_in.StandIn, box=stand_in.BOX, speeds={}, share=0.62)


def role_of(subject: Subject) -> Role | None:
    """Return how the subject is cast, or None where nothing can play it."""
    if subject.mount is not None and saddle.carries(subject.mount):
        return _rider(subject, subject.mount)
    match subject.kind:
        case Kind.SILHOUETTE:
            return _silhouette(subject)
        case Kind.STAND_IN:
            return _STAND_IN
        case Kind.MAN | Kind.WOMAN | Kind.CHILD if subject.action is Action.LIE:
            return replace(ROLES[subject.kind], box=person.box_of(subject.kind, lying=True))
        case _:
            return ROLES.get(subject.kind)


def lead_of(shot: Shot) -> Subject | None:
    """Return the subject that the framing is about."""
    past = looked_past(shot)
    seen = [subject for subject in shot.subjects if subject is not past]
    known = [(subject, role) for subject in seen if (role := role_of(subject))]
    leads = [subject for subject, role in known if not role.scenery]
    return next(iter(leads or [subject for subject, _ in known]), None)


def camera_of(shot: Shot, size: Size, chance: Chance) -> tuple[Camera, float]:
    """Return the camera at rest, and the metres to what the shot is about."""
    horizon = horizon_of(shot, chance) * size.height
    lead = lead_of(shot)
    role = role_of(lead) if lead else None
    if lead is None or role is None:
        frame, follow = empty_frame(shot, size, horizon=horizon), 0.0
    else:
        seen = _seen(shot, lead)
        nearness = nearness_of(seen, chance)
        frame = frame_of(seen, size, (lead, role), horizon=horizon, nearness=nearness)
        half = size.width / 2 * frame.distance / lens(size)
        follow = follow_of(shot, chance, (company(shot, chance, lead)[0], role), half)
    camera = Camera(
        size=size,
        focal=lens(size),
        horizon=horizon,
        eye=frame.eye,
        aim=frame.aim,
        follow=follow,
    )
    return camera, frame.distance


def _seen(shot: Shot, lead: Subject) -> Shot:
    """Return the shot as it frames a thing that is shown for its own sake: whole, from near."""
    thing = lead.kind is Kind.SILHOUETTE and catalogue.sort_of(lead.name) in _SMALL
    return replace(shot, framing=_SHOWN.get(shot.framing, shot.framing)) if thing else shot


def cast(stage: Stage) -> list[Layer]:
    """Return the shot's subjects, each on its mark."""
    played = list(cast_marks(stage))
    layers = [role.actor(stage, mark) for role, mark in played]
    if stage.shot.setup is Setup.OVER_SHOULDER and played:
        past = looked_past(stage.shot) or Subject(kind=_like(played[0][1].subject.kind))
        layers.append(Shoulder(stage, past, side=-1 if played[0][1].x > 0 else 1))
    return layers


def _like(kind: Kind) -> Kind:
    """Return whom the camera looks past where the shot names nobody: one as tall as the lead."""
    return Kind.CHILD if kind is Kind.CHILD else Kind.MAN


def cast_marks(stage: Stage) -> Iterator[tuple[Role, Mark]]:
    """Yield everybody's role and mark, the lead's first."""
    lead = lead_of(stage.shot)
    parts = [
        (subject, role)
        for subject in company(stage.shot, stage.chance, lead)
        if (role := role_of(subject)) and not _hidden(stage.shot, subject)
    ]
    return marks(stage, parts, lead)


def rear_of(stage: Stage) -> float:
    """Return the metres to the farthest of those who stand on the ground near the lead, or 0."""
    standing = (mark.z for role, mark in cast_marks(stage) if grounded(mark.subject, role))
    return max((z for z in standing if z < _FAR * stage.focus), default=0.0)


def _hidden(shot: Shot, subject: Subject) -> bool:
    """Tell whether something else in the shot stands for the subject."""
    if subject.kind is Kind.REEF:
        return shot.shows(Kind.LIGHTHOUSE)
    if subject.kind is Kind.ISLAND:
        return shot.shows(Kind.LIGHTHOUSE)
    if subject.kind is Kind.PALM:
        return shot.shows(Kind.ISLAND)
    if subject.kind is Kind.BOAT and shot.shows(Kind.MAN, Kind.WOMAN, Kind.CHILD):
        return True
    aboard = subject.kind in (Kind.SAILING_SHIP, Kind.BOAT) and shot.shows(Kind.SAILOR)
    return aboard and shot.framing not in (Framing.EXTREME_WIDE, Framing.WIDE)
