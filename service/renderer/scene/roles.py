"""How everything is played: its rig, its size, how fast it goes and how it is framed.

A table holds the rigs' roles; what has none is a silhouette, or a stand-in with a label.
"""

from dataclasses import replace

from service.renderer.players import Action, Kind, Pace, Subject
from service.renderer.scene.role import Role
from service.renderer.shots import Place
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
_POTTED = 3.3
"""Metres to a tree in a room, before the nearest wall that there is."""
_STAND_IN = Role(actor=stand_in.StandIn, box=stand_in.BOX, speeds={}, share=0.62)


def role_of(subject: Subject, place: Place = Place.PLAIN) -> Role | None:
    """Return how the subject is cast in a place, or None where nothing can play it."""
    if subject.mount is not None and saddle.carries(subject.mount):
        return _rider(subject, subject.mount)
    match subject.kind:
        case Kind.SILHOUETTE:
            return _silhouette(subject)
        case Kind.STAND_IN:
            return _STAND_IN
        case Kind.TREE | Kind.PINE | Kind.PALM if place is Place.ROOM:
            # One that stood as far off as scenery would be behind the wall.
            box = grown.box_of(subject.kind, potted=True)
            return replace(ROLES[subject.kind], box=box, away=_POTTED, scenery=False)
        case Kind.MAN | Kind.WOMAN | Kind.CHILD if subject.action is Action.LIE:
            return replace(ROLES[subject.kind], box=person.box_of(subject.kind, lying=True))
        case _:
            return ROLES.get(subject.kind)
