"""A bench, as long as those who share it need: the first of them draws it, the last its back."""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.colour import Colour
from service.renderer.skia_library import skia
from service.renderer.subjects.people.cel import Cel, drawn
from service.renderer.subjects.people.poses import SEAT

APART = 45.0
"""Units of a man's height from the middle of one who sits on it to the next."""
_WOOD = Colour.of("7a5236")
_DARK = _WOOD.scaled(0.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Somebody's place on a bench, seen from before or from behind."""

    place: int
    """Counted from the left."""
    seats: int
    unit: float
    """Units of their own height that one of a man's is."""
    away: bool
    """Whether its back is between them and us."""

    @property
    def height(self) -> float:
        """How high it is, in units of their own height."""
        return SEAT * self.unit

    def draw_behind(self, cel: Cel) -> None:
        """Draw it, before the first of those who cover it."""
        if self.place == 0:
            self._draw(cel, draw)

    def draw_before(self, cel: Cel) -> None:
        """Draw what covers those who turn away from us, after the last of them."""
        if self.away and self.place == self.seats - 1:
            self._draw(cel, _draw_back)

    def _draw(self, cel: Cel, paint: Callable[[Cel, int], None]) -> None:
        canvas = cel.canvas
        canvas.save()
        canvas.scale(self.unit, self.unit)
        canvas.translate(((self.seats - 1) / 2 - self.place) * APART, 0)
        paint(cel.part(self.unit), self.seats)
        canvas.restore()


def draw(cel: Cel, seats: int = 1) -> None:
    """Draw it around its middle, with so many seats."""
    more = (seats - 1) * APART / 2
    for x in (-60 - more, 44 + more):
        cel.shape(_board(x, -42, 7, 44), _DARK, shade=2.0)
    _draw_back(cel, seats)
    cel.shape(_board(-72 - more, -48, 136 + 2 * more, 9), _WOOD, shade=2.0)


def _draw_back(cel: Cel, seats: int) -> None:
    more = (seats - 1) * APART / 2
    for y in (-96, -82):
        cel.shape(_board(-70 - more, y, 132 + 2 * more, 9), _WOOD.scaled(0.9), shade=2.0)
    for x in (-56 - more, 42 + more):
        cel.shape(_board(x, -96, 6, 52), _DARK, shade=2.0)


def _board(left: float, top: float, wide: float, high: float) -> skia.Path:
    """Return the outline of a piece of wood."""
    right, foot = left + wide, top + high
    return drawn(f"M{left} {top} L{right} {top} L{right} {foot} L{left} {foot} Z")
