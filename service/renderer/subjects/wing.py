"""A bird's wing at one moment of its beat: an arm, a hand and their feathers, from a quarter above.

Seen so, one wing reaches down the picture and the other up, and neither is ever edge-on: whatever
the beat, it is a bird.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from service.renderer.skia_library import skia

Spot = tuple[float, float]
_SIDE, _UP = 0.62, 0.75
"""How long what is a unit long aside, and upward, is in the picture."""
_SWEEP = 0.24
"""How far a wing reaches back for each unit aside."""
_ARM, _HAND = 31.0, 44.0
_CHORD = 35.0
"""Length of the feathers along the arm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """Where a beat has the wings."""

    arm: float
    """Radians that the arms are raised."""
    hand: float
    """Radians that the hands are raised."""
    twist: float
    """From -1 to 1: how far the hind edge trails below the front edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wing:
    """Its joints in the picture, in the units of the bird's sheet."""

    shoulder: Spot
    wrist: Spot
    tip: Spot
    hand: Spot
    """Where the feathers of the hand end, halfway along it."""
    elbow: Spot
    """Where the feathers end behind the wrist."""
    root: Spot

    @property
    def front(self) -> skia.Path:
        """The edge that cuts the air."""
        path = skia.Path()
        path.moveTo(*self.shoulder)
        self._lead(path)
        return path

    @property
    def blade(self) -> skia.Path:
        """All of it."""
        path = self.front
        self._hem(path)
        return path

    @property
    def quills(self) -> skia.Path:
        """The long feathers of its hind part."""
        path = skia.Path()
        path.moveTo(*between(self.root, self.shoulder, 0.12))
        inner, outer = between(self.elbow, self.wrist, 0.44), between(self.wrist, self.tip, 0.5)
        path.quadTo(*between(self.elbow, self.wrist, 0.38), *between(inner, outer, 0.25))
        path.quadTo(*between(inner, outer, 0.85), *self.tip)
        self._hem(path)
        return path

    @property
    def end(self) -> list[Spot]:
        """The outermost part of a pointed one, which may have a colour of its own."""
        front, hem = between(self.tip, self.wrist, 0.3), between(self.tip, self.hand, 0.36)
        return [self.tip, (front[0] + 0.8, front[1]), hem]

    @property
    def seams(self) -> skia.Path:
        """Where one of the long feathers lies on the next."""
        path = skia.Path()
        hem = (self.root, self.elbow, self.hand, self.tip)
        for number in range(1, 9):
            part, share = divmod(number / 3, 1.0)
            end = between(hem[int(part)], hem[int(part) + 1], share)
            path.moveTo(*between(end, self.wrist, 0.02))
            path.lineTo(*between(end, self.wrist, 0.38))
        return path

    def _lead(self, path: skia.Path) -> None:
        ahead = between(self.shoulder, self.wrist, 0.5)
        path.quadTo(ahead[0] + 3, ahead[1], *self.wrist)
        bow = between(self.wrist, self.tip, 0.35)
        path.quadTo(bow[0] + 3, bow[1], *self.tip)

    def _hem(self, path: skia.Path) -> None:
        path.quadTo(*between(self.tip, self.hand, 0.6), *self.hand)
        path.quadTo(*between(self.hand, self.elbow, 0.5), *self.elbow)
        path.quadTo(*between(self.elbow, self.root, 0.5), *self.root)
        path.close()


def wing(beat: Beat, shoulder: Spot, *, near: bool, span: float, broad: bool) -> Wing:
    """Return the near wing, or the far one, of a bird that heads right.

    Args:
        beat: Where the beat has both.
        shoulder: Where it is joined to the body.
        near: Whether it is the one that reaches toward us.
        span: How long it is, as a share of a gull's.
        broad: Whether it is as broad at its end as at its arm, rather than pointed.
    """

    def reach(length: float, raised: float) -> Spot:
        aside = length * span * math.cos(raised)
        fall = _SIDE if near else -_SIDE
        return -_SWEEP * aside, aside * fall - length * span * _UP * math.sin(raised)

    wrist = _sum(shoulder, reach(_ARM, beat.arm), (8.0, 0.0))
    tip = _sum(wrist, reach(_HAND, beat.hand), (-13.0, 0.0))
    drop, (along, depth) = 7.0 * beat.twist, (0.62, 0.72) if broad else (0.36, 0.7)
    return Wing(
        shoulder=shoulder,
        wrist=wrist,
        tip=tip,
        hand=_sum(between(wrist, tip, along), (-_CHORD * depth, drop)),
        elbow=_sum(wrist, (-_CHORD, drop)),
        root=_sum(shoulder, (-_CHORD, 4.0)),
    )


def fingers(found: Wing) -> Iterator[list[Spot]]:
    """Yield the spread feathers at a wing's end."""
    dx, dy = found.tip[0] - found.wrist[0], found.tip[1] - found.wrist[1]
    for number in range(5):
        share = number / 5
        base, after = (between(found.tip, found.hand, place) for place in (share, share + 0.17))
        turn = math.atan2(dy, dx) + math.copysign(0.6 * share, dy)
        long = (0.36 - 0.12 * share) * math.hypot(dx, dy)
        yield [base, _sum(base, (long * math.cos(turn), long * math.sin(turn))), after]


def between(start: Spot, end: Spot, share: float) -> Spot:
    """Return the place so far on the way from one to the other."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _sum(*spots: Spot) -> Spot:
    return sum(spot[0] for spot in spots), sum(spot[1] for spot in spots)
