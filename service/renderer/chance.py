"""Chance that can be had again: every draw hangs on the prompt, the seed and a name.

Each user of chance names its own stream, so that a new one added later moves none of the others.
"""

import hashlib
import random
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The source of all that the prompt leaves open in one shot."""

    prompt: str
    seed: int
    shot: int
    """Number of the shot in the film, from 0."""

    @property
    def of_the_film(self) -> "Chance":
        """The same source in every shot, for what must not change at a cut: faces and clothes."""
        return replace(self, shot=-1)

    def dice(self, name: str) -> random.Random:
        """Return the named stream for single draws, always from its start."""
        return random.Random(self._digest(name))  # noqa: S311 - composition, not secrets

    def number(self, name: str) -> int:
        """Return the named whole number, 128 bits, to start a stream of another kind from."""
        return self._digest(name)

    def _digest(self, name: str) -> int:
        text = f"{self.prompt}|{self.seed}|{self.shot}|{name}"
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:16])
