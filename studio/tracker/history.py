"""How long generations took here before: the studio's own measure of the future."""

import statistics
import threading
from collections import defaultdict

from studio.clock import Clock
from studio.domain.eta import History, Kind, kind_of
from studio.store.generations import Generations

FRESH_S = 60.0
"""Seconds for which a reckoning holds; pages ask many times a second."""


class Memory:
    """Medians by kind, reckoned now and then; safe to share between threads."""

    def __init__(self, generations: Generations, clock: Clock) -> None:
        self._generations = generations
        self._clock = clock
        self._lock = threading.Lock()
        self._reckoned: tuple[float, History] | None = None

    def medians(self) -> History:
        """Return the median seconds from acceptance to clip, by kind.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._lock:
            now = self._clock.monotonic()
            if self._reckoned is None or now - self._reckoned[0] > FRESH_S:
                self._reckoned = now, self._reckon()
            return self._reckoned[1]

    def _reckon(self) -> History:
        seconds: dict[Kind, list[float]] = defaultdict(list)
        for generation in self._generations.find_saved():
            if generation.submitted_at and generation.finished_at:
                took = generation.finished_at - generation.submitted_at
                seconds[kind_of(generation)].append(took.total_seconds())
        return {kind: statistics.median(known) for kind, known in seconds.items()}
