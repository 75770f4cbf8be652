"""What people sit on, by the place: a bench, a rock, a log, a chair or the ground."""

from enum import StrEnum
from typing import assert_never

from service.renderer.catalogue import outline
from service.renderer.colour import Colour
from service.renderer.lexicon.entries import split
from service.renderer.lexicon.people import SURFERS
from service.renderer.players import Action, Kind, Subject
from service.renderer.shots import Place
from service.renderer.subjects.people import bench
from service.renderer.subjects.people.cel import Cel, drawn
from service.renderer.subjects.people.poses import SEAT

_WOOD, _STONE, _BARK, _LINEN, _STRIPE = (
    Colour.of(code) for code in ("7a5236", "77746f", "5b4332", "d8d2c4", "c4553c")
)


class Make(StrEnum):
    """What a seat is."""

    NONE = "none"
    BENCH = "bench"
    ROCK = "rock"
    LOG = "log"
    CHAIR = "chair"
    BOAT = "boat"
    BED = "bed"
    BOARD = "surfboard"

    @property
    def height(self) -> float:
        """Units above the ground."""
        return _HEIGHTS.get(self, SEAT)


_HEIGHTS = {Make.NONE: 0.0, Make.BOAT: 22.0, Make.BED: 40.0, Make.BOARD: 0.0}
_SURFERS = frozenset(split(SURFERS))
_MAKES = {
    Place.CITY: Make.BENCH,
    Place.STREET: Make.BENCH,
    Place.HARBOUR: Make.BENCH,
    Place.VILLAGE: Make.BENCH,
    Place.ROOM: Make.CHAIR,
    Place.STAGE: Make.CHAIR,
    Place.MOUNTAIN: Make.ROCK,
    Place.CAVE: Make.ROCK,
    Place.BEACH: Make.LOG,
    Place.RIVER: Make.ROCK,
    Place.LAKE: Make.ROCK,
    Place.SNOWFIELD: Make.ROCK,
    Place.FOREST: Make.LOG,
    Place.JUNGLE: Make.LOG,
}
"""Elsewhere people sit on the ground; on the sea they are in a boat."""


_SEATS = {
    "bench": Make.BENCH,
    **dict.fromkeys(
        ("chair", "wooden chair", "office chair", "director chair", "stool"), Make.CHAIR
    ),
}
"""What the catalogue holds to sit upon."""


def sat_on(subject: Subject) -> bool:
    """Tell whether people sit on it who sit where it is."""
    return subject.kind is Kind.SILHOUETTE and outline(subject.name).name in _SEATS


def surfs(subject: Subject, place: Place) -> bool:
    """Tell whether somebody stands on a board: a surfer, out at sea."""
    return subject.called in _SURFERS and place is Place.SEA and subject.action is not Action.SWIM


def make_of(subject: Subject, place: Place) -> Make:
    """Return what somebody sits on, or stands in on the open sea."""
    if surfs(subject, place):
        return Make.BOARD
    if subject.action in (Action.SWIM, Action.FLOAT, Action.FLY):
        return Make.NONE
    if place is Place.SEA:
        return Make.BOAT
    if subject.action is Action.LIE:
        return Make.BED if place is Place.ROOM else Make.NONE
    if subject.mount is not None and sat_on(subject.mount):
        return _SEATS[outline(subject.mount.name).name]
    return _MAKES.get(place, Make.NONE) if subject.action is Action.SIT else Make.NONE


_MIDDLES = {Make.ROCK: 9.0, Make.LOG: 23.0}
"""How far a seat is moved to be under somebody who faces us."""


def draw_behind(cel: Cel, make: Make, *, front: bool) -> None:
    """Draw what the figure covers of its seat, seen from the side or from the front."""
    cel.canvas.save()
    cel.canvas.translate(_MIDDLES.get(make, 0.0) if front else 0.0, 0)
    if front and make is Make.CHAIR:
        _draw_chair_front(cel)
    else:
        _draw_seat(cel, make)
    cel.canvas.restore()


def _draw_seat(cel: Cel, make: Make) -> None:
    match make:
        case Make.NONE:
            return
        case Make.BENCH:
            bench.draw(cel)
        case Make.CHAIR:
            _draw_chair(cel)
        case Make.ROCK:
            rock = "M-52 2 L-46 -26 L-34 -44 L2 -48 L20 -38 L30 -14 L34 2 Z"
            cel.shape(drawn(rock), _STONE, shade=9.0)
            cel.flat(drawn("M-34 -44 L-22 -28 L-26 2 L-52 2 L-46 -26 Z"), _STONE.scaled(0.6), 0.35)
        case Make.LOG:
            log = "M-70 -4 C-74 -20 -72 -40 -62 -46 L22 -46 C34 -40 34 -8 24 2 L-62 2 Z"
            cel.shape(drawn(log), _BARK, shade=10.0)
            end = "M22 -45 C34 -38 34 -8 24 1 C14 -8 12 -38 22 -45 Z"
            cel.flat(drawn(end), _BARK.scaled(1.7))
        case Make.BOAT:
            cel.shape(drawn("M-112 -36 Q0 -22 128 -42 L120 -20 L-100 -20 Z"), _WOOD.scaled(0.55))
        case Make.BED:
            _draw_bed(cel)
        case Make.BOARD:
            board = "M-92 2 Q-40 -6 30 -5 Q84 -6 106 -18 Q98 2 60 7 L-70 8 Q-88 7 -92 2 Z"
            cel.shape(drawn(board), _LINEN.scaled(1.1), shade=3.0)
            cel.stroke(drawn("M-80 3 Q0 -1 92 -9"), _STRIPE, 2.0)
        case _:
            assert_never(make)


def draw_before(cel: Cel, make: Make) -> None:
    """Draw what covers the figure: the side of a boat."""
    if make is not Make.BOAT:
        return
    hull = "M-114 -36 Q0 -18 130 -44 Q122 -14 96 6 L-88 6 Q-108 -10 -114 -36 Z"
    cel.shape(drawn(hull), _WOOD, shade=12.0)
    for drop in (10, 19):
        plank = f"M{-112 + drop * 0.6} {-36 + drop} Q0 {-18 + drop} {126 - drop * 0.5} {-44 + drop}"
        cel.stroke(drawn(plank), _WOOD.scaled(0.5), 1.0, 0.8)
    cel.shape(
        drawn("M-116 -38 Q0 -20 132 -46 L131 -41 Q0 -14 -115 -32 Z"), _WOOD.scaled(1.3), shade=1.0
    )


def _draw_bed(cel: Cel) -> None:
    for x in (-106, 98):
        cel.shape(drawn(f"M{x} -30 L{x + 8} -30 L{x + 8} 2 L{x} 2 Z"), _WOOD.scaled(0.7), shade=2.0)
    cel.shape(drawn("M-108 -78 Q-104 -84 -98 -78 L-98 -8 L-108 -8 Z"), _WOOD, shade=2.0)
    cel.shape(drawn("M-104 -24 L106 -24 L106 -10 L-104 -10 Z"), _WOOD.scaled(0.85), shade=2.0)
    mattress = "M-100 -40 Q-100 -42 -96 -42 L100 -42 Q105 -42 105 -36 L105 -24 L-100 -24 Z"
    cel.shape(drawn(mattress), _LINEN)
    pillow = "M-98 -42 Q-100 -52 -90 -53 L-66 -50 Q-58 -46 -60 -41 Z"
    cel.shape(drawn(pillow), _LINEN.scaled(1.1), shade=3.0)


def _draw_chair(cel: Cel) -> None:
    cel.shape(drawn("M-37 -104 L-30 -104 L-28 2 L-34 2 Z"), _WOOD.scaled(0.8), shade=2.0)
    cel.shape(drawn("M2 -42 L8 -42 L8 2 L2 2 Z"), _WOOD.scaled(0.7), shade=2.0)
    cel.shape(drawn("M-36 -48 L11 -48 L11 -40 L-36 -40 Z"), _WOOD, shade=2.0)


def _draw_chair_front(cel: Cel) -> None:
    for x in (-22, 16):
        post = f"M{x} -106 L{x + 6} -106 L{x + 6} 2 L{x} 2 Z"
        cel.shape(drawn(post), _WOOD.scaled(0.8), shade=2.0)
    for y in (-102, -84):
        cel.shape(drawn(f"M-18 {y} L18 {y} L18 {y + 9} L-18 {y + 9} Z"), _WOOD, shade=2.0)
    cel.shape(drawn("M-23 -50 L23 -50 L24 -41 L-24 -41 Z"), _WOOD, shade=2.0)
