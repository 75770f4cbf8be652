"""Where a rider sits on what carries them, and what their hands and feet hold on to."""

import math
from dataclasses import dataclass

from service.renderer.catalogue import outline
from service.renderer.players import Kind, Subject
from service.renderer.subjects import quadruped, silhouette
from service.renderer.subjects.people.astride import Hold
from service.renderer.subjects.people.skeleton import TALL
from service.renderer.subjects.species import SPECIES
from service.renderer.subjects.spline import Point, points
from service.renderer.subjects.sprite import Box

_BEARERS = (Kind.HORSE, Kind.CAMEL, Kind.ELEPHANT, Kind.COW, Kind.DEER)
_BACKS = {Kind.CAMEL: 0.5, Kind.ELEPHANT: 0.86}
"""How far from the hips to the shoulders the saddle is; about the middle where nothing is said."""
_USUAL = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cycle:
    """What has a seat and a bar, as shares of its box's width and height, from top left."""

    seat: Point
    bar: Point
    pedals: Point
    """Their middle, or where both feet rest."""
    crank: float = 0.0
    """How far from it the pedals go round, as a share of the box's width."""


_CYCLES = {
    "bicycle": _Cycle(seat=(0.33, 0.14), bar=(0.64, 0.05), pedals=(0.48, 0.76), crank=0.085),
    "dutch bike": _Cycle(seat=(0.35, 0.22), bar=(0.54, 0.08), pedals=(0.45, 0.78), crank=0.08),
    "penny-farthing": _Cycle(seat=(0.4, 0.1), bar=(0.6, 0.1), pedals=(0.64, 0.62), crank=0.09),
    "motorcycle": _Cycle(seat=(0.37, 0.34), bar=(0.62, 0.14), pedals=(0.45, 0.86)),
    "motor scooter": _Cycle(seat=(0.3, 0.41), bar=(0.5, 0.21), pedals=(0.53, 0.8)),
    "scooter": _Cycle(seat=(0.3, 0.42), bar=(0.62, 0.16), pedals=(0.52, 0.83)),
}


def carries(subject: Subject) -> bool:
    """Tell whether people ride on it."""
    return subject.kind in _BEARERS or (
        subject.kind is Kind.SILHOUETTE and outline(subject.name).name in _CYCLES
    )


def box_of(mount: Subject) -> Box:
    """Return the sheet of what carries somebody."""
    if mount.kind is Kind.SILHOUETTE:
        return silhouette.box_of(mount)
    return quadruped.box_of(mount.kind)


def seat_of(mount: Subject) -> Point:
    """Return where the rider sits, on the sheet."""
    box = box_of(mount)
    if mount.kind is Kind.SILHOUETTE:
        x, y = _cycle(mount).seat
        return x * box.width, y * box.height
    species = SPECIES[mount.kind]
    share = _BACKS.get(mount.kind, _USUAL)
    x = species.hind.root[0] + (species.fore.root[0] - species.hind.root[0]) * share
    return x, _back(species.trunk, x)


def hold_of(mount: Subject, tall: float, way: float) -> Hold:
    """Return what the rider holds on to.

    Args:
        mount: What carries them.
        tall: Their height, standing, in metres.
        way: Metres that the mount has gone.
    """
    if mount.kind is not Kind.SILHOUETTE:
        return Hold()
    box, cycle = box_of(mount), _cycle(mount)
    unit = box.metres / box.height / tall * TALL

    def from_seat(place: Point) -> Point:
        across, down = (a - b for a, b in zip(place, cycle.seat, strict=True))
        return across * box.width * unit, down * box.height * unit

    x, y = from_seat(cycle.pedals)
    reach = cycle.crank * box.width * unit
    # A turn of the pedals carries a bicycle about five metres.
    turns = [math.tau * way / 5 + half for half in (math.pi, 0.0)]
    far, near = ((x + reach * math.cos(turn), y + reach * math.sin(turn)) for turn in turns)
    return Hold(feet=(far, near), hands=from_seat(cycle.bar))


def _cycle(mount: Subject) -> _Cycle:
    return _CYCLES[outline(mount.name).name]


def _back(trunk: str, x: float) -> float:
    """Return how high the back is at x: where the trunk's outline is highest there."""
    corners = points(trunk)
    rows = []
    for (left, top), (right, bottom) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if min(left, right) <= x <= max(left, right) and left != right:
            rows.append(top + (bottom - top) * (x - left) / (right - left))
    return min(rows)
