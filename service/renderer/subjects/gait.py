"""How feet go: on the ground, carried back by it, then lifted and swung forward.

A cycle runs from 0 to 1. Each foot treads at its own moment of it, which is all that sets a walk
apart from a trot and a gallop.
Source: E. Muybridge, Animals in Motion (1899), the order of the footfalls.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gait:
    """One way of going."""

    treads: tuple[float, float, float, float]
    """Moments at which the feet come down: near hind, near fore, far hind, far fore."""
    duty: float
    """Share of the cycle that a foot stays on the ground."""
    rate: float
    """Cycles a second."""
    lift: float
    """How high a foot is swung, in units of a sheet 100 high."""
    reach: tuple[float, float]
    """Least and most that a foot goes to either side of its rest, in the same units."""
    bounce: float
    """Units that the trunk rises."""
    pitch: float
    """Degrees that the trunk rocks."""

    def foot(self, beat: float, leg: int, speed: float) -> tuple[float, float]:
        """Return where a foot is: forward of its rest, and above the ground.

        Args:
            beat: Cycles since the beginning.
            leg: 0 to 3, in the order of the treads.
            speed: Units a second that the animal goes, which a foot on the ground makes up for.
        """
        reach = min(max(speed * self.duty / self.rate / 2, self.reach[0]), self.reach[1])
        phase = (beat - self.treads[leg]) % 1.0
        if phase < self.duty:
            return reach * (1 - 2 * phase / self.duty), 0.0
        swing = (phase - self.duty) / (1 - self.duty)
        return -reach * math.cos(math.pi * swing), self.lift * math.sin(math.pi * swing)

    def rise(self, beat: float) -> float:
        """Return how far the trunk is above its rest."""
        return self.bounce * (0.5 + 0.5 * math.sin(math.tau * beat * (1 if self.pitch else 2)))

    def rock(self, beat: float) -> float:
        """Return how many degrees the trunk is turned, nose down."""
        return self.pitch * math.sin(math.tau * (beat + 0.1))


STAND = Gait(treads=(0, 0, 0, 0), duty=1.0, rate=0.3, lift=0, reach=(0, 0), bounce=0.0, pitch=0.0)
WALK = Gait(
    treads=(0, 0.25, 0.5, 0.75),
    duty=0.64,
    rate=0.85,
    lift=7,
    reach=(10, 15),
    bounce=0.8,
    pitch=0.0,
)
TROT = Gait(
    treads=(0, 0.5, 0.5, 0), duty=0.45, rate=1.45, lift=12, reach=(13, 17), bounce=2.5, pitch=0.0
)
GALLOP = Gait(
    treads=(0, 0.52, 0.14, 0.4),
    duty=0.34,
    rate=1.5,
    lift=19,
    reach=(24, 28),
    bounce=5.0,
    pitch=4.5,
)
