"""Where the picture has room: the free part of it, and the depth at which a thing is seen whole."""

from dataclasses import dataclass

from service.renderer.players import Action, Kind, Subject
from service.renderer.scene.bank import farthest_shore
from service.renderer.scene.framing import WHOLE
from service.renderer.scene.role import Role
from service.renderer.scene.stage import Stage
from service.renderer.shots import Place

_SHORES = (Place.BEACH, Place.HARBOUR)
_FLOATING = (
    Kind.SAILING_SHIP,
    Kind.BOAT,
    Kind.WHALE,
    Kind.LIGHTHOUSE,
    Kind.REEF,
    Kind.ISLAND,
)
_ROOTED = (Kind.PALM, Kind.TREE, Kind.PINE, Kind.HOUSE, Kind.TOWER)
"""What a shore may reach out for, to have it whole behind a small lead."""
_IN, _OUT = 1.5, 2.4
"""How far a shore goes, and where its water is deep, as a share of the lead's distance."""
_OVERLAP = -0.3
"""Room, in halves of a thing's width, below which it is put farther away."""
_ENOUGH = 0.12
"""Room between two things, as a share of half the picture's width."""
_TRIES = 4
"""How often something is put farther away before it may overlap."""
_SLOTS = (-0.62, 0.62, 0.05, -0.32, 0.34, -0.84, 0.84)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the picture, from -1 at its left side to 1 at its right."""

    middle: float
    half: float

    def gap(self, other: "Span") -> float:
        """Return the room between both; under 0 they overlap."""
        return abs(self.middle - other.middle) - self.half - other.half


def wide_of(stage: Stage, role: Role, z: float) -> float:
    """Return half the width of something at that depth, as a share of half the picture's."""
    half = role.box.metres * role.box.aspect / 2
    return min(half / stage.camera.half_width(z), 1.0)


def depth_of(stage: Stage, subject: Subject, role: Role) -> float:
    """Return the distance at which something behind the lead is seen whole."""
    return _ashore(stage, (subject, role), _whole_from(stage, role))


def grounded(subject: Subject, role: Role) -> bool:
    """Tell whether something stands on the ground, rather than flies or swims."""
    adrift = subject.action in (Action.FLY, Action.FLOAT, Action.SWIM)
    return not (role.aloft or adrift or subject.kind in (*_FLOATING, Kind.FISH))


def _whole_from(stage: Stage, role: Role) -> float:
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


def _ashore(stage: Stage, thing: tuple[Subject, Role], z: float) -> float:
    """Return the depth, with what floats on the water and what stands on land where both are."""
    subject, role = thing
    if stage.shot.place not in _SHORES or role.aloft:
        return z
    far = farthest_shore(stage)
    swims = subject.kind is Kind.FISH and stage.shot.place is not Place.BEACH
    if swims or subject.kind in _FLOATING:
        out = far * _OUT / _IN if stage.shot.shows(*_ROOTED) else 0.0
        return max(z, stage.focus * _OUT, out)
    return min(z, max(stage.focus * _IN, far if subject.kind in _ROOTED else 0.0))


def free_place(
    stage: Stage, taken: list[Span], thing: tuple[Subject, Role, float], place: int
) -> tuple[float, float]:
    """Return the freest part of the picture, and the depth at which the thing fits into it.

    Args:
        stage: For the picture.
        taken: What is in it already.
        thing: The subject, its role, and the depth at which it is seen best.
        place: Its number among the cast.
    """
    subject, role, z = thing
    dice = stage.chance.dice(f"slot {place}")
    slots = [slot + dice.uniform(-0.08, 0.08) for slot in _SLOTS]
    best, gap = _freest(taken, slots, wide_of(stage, role, z))
    for _ in range(_TRIES):
        if gap > _OVERLAP * wide_of(stage, role, z):
            break
        z *= 1.25
        best, gap = _freest(taken, slots, wide_of(stage, role, z))
    return best, _ashore(stage, (subject, role), z)


def _freest(taken: list[Span], slots: list[float], wide: float) -> tuple[float, float]:
    """Return the slot with the most room around something so wide, and that room."""
    fitting = [slot for slot in slots if abs(slot) + wide * 0.9 < 1] or [0.0]
    gaps = {
        slot: min((span.gap(Span(middle=slot, half=wide)) for span in taken), default=0.0)
        for slot in fitting
    }
    # The first that is free enough: the outermost are for those who find no other.
    best = max(fitting, key=lambda slot: min(gaps[slot], _ENOUGH))
    return best, gaps[best]
