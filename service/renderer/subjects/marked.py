"""Animals built like others and marked by their own coats: panda, tiger and zebra."""

from dataclasses import replace

from service.renderer.colour import Colour
from service.renderer.players import Kind
from service.renderer.subjects.anatomy import Feature, Species, Where
from service.renderer.subjects.hoofed import HOOFED
from service.renderer.subjects.pawed import PAWED

_BLACK = Colour.of("2b2829")
_WHITE = Colour.of("efebe2")


def _marking(where: Where, shape: str, colour: Colour = _BLACK) -> Feature:
    return Feature(where=where, shape=shape, colour=colour, inside=True)


def _stripes(*tips: tuple[float, float, float, float], wide: float) -> str:
    """Return wedges, each from a point of the back down to a point of the flank."""
    wedges = []
    for x, y, to_x, to_y in tips:
        bend = (to_x - x) * 0.2
        middle = (y + to_y) / 2
        wedges.append(
            f"M{x - wide} {y} Q{x - wide * 0.7 + bend} {middle} {to_x} {to_y}"
            f" Q{x + wide * 0.9 + bend} {middle} {x + wide} {y} Z"
        )
    return " ".join(wedges)


def _panda() -> Species:
    bear = PAWED[Kind.BEAR]
    band = "84,6 98,4 112,10 126,30 126,52 114,76 96,76 92,60 90,40 86,22"
    return replace(
        bear,
        coat=_WHITE,
        ears=_BLACK,
        legs=_BLACK,
        features=(
            _marking(Where.TRUNK, band),
            _marking(Where.HEAD, "131,18 136,15.5 141,18 142,24 138,29 132,30 129,25"),
        ),
    )


def _tiger() -> Species:
    lion = PAWED[Kind.LION]
    flank = _stripes(
        *((52, 28, 54, 52), (61, 29, 63, 50), (70, 30, 72, 54), (79, 29, 81, 49)),
        *((88, 28, 90, 55), (97, 26, 99, 48), (106, 25, 107, 52)),
        wide=2.3,
    )
    face = _stripes((112, 10, 120, 24), (118, 5, 124, 20), (110, 34, 122, 31), wide=1.8)
    pale = "142,26 152,28 154,37 144,44 132,44 130,38 138,33"
    belly = "58,58 76,60 98,63 112,58 118,66 100,72 70,70"
    return replace(
        lion,
        coat=Colour.of("d9812c"),
        tail=replace(lion.tail, widths=(4.4, 4, 4, 4, 3.6, 2), tip=_BLACK),
        features=(
            _marking(Where.TRUNK, belly, _WHITE),
            _marking(Where.TRUNK, flank),
            _marking(Where.HEAD, pale, _WHITE),
            _marking(Where.HEAD, face),
        ),
    )


def _zebra() -> Species:
    horse = HOOFED[Kind.HORSE]
    flank = _stripes(
        *((46, 28, 44, 60), (54, 28, 52, 62), (62, 29, 60, 64), (70, 31, 69, 66)),
        *((78, 31, 78, 66), (86, 29, 87, 66), (94, 26, 96, 64), (102, 30, 104, 60)),
        wide=2.2,
    )
    neck = _stripes(
        *((88, 27, 98, 44), (93, 21, 104, 38), (99, 15, 110, 31), (105, 9, 114, 24)),
        (117, 10, 118, 22),
        wide=1.9,
    )
    mane, *_ = horse.features
    return replace(
        horse,
        coat=_WHITE,
        metres=2.0,
        features=(
            _marking(Where.TRUNK, flank),
            _marking(Where.HEAD, neck),
            replace(mane, colour=_BLACK, shade=1.0),
        ),
    )


MARKED = {Kind.PANDA: _panda(), Kind.TIGER: _tiger(), Kind.ZEBRA: _zebra()}
