"""How long a film will take, from how long the last ones took."""

import math
import statistics
from collections import deque
from collections.abc import Mapping

from service.tasks import Task
from service.vocabulary import Quality

_UNMEASURED = {Quality.HD: 1.0, Quality.FULL_HD: 2.25}
"""Seconds to draw a second of film before any was drawn here. A guess: real time for 1280x720, and
as much more for 1920x1080 as it has more pixels."""

_MEASURED = 20


class Pace:
    """The median drawing time of the latest films, for each quality."""

    def __init__(self, measured: Mapping[Quality, list[float]]) -> None:
        self._measured = {
            quality: deque(measured.get(quality, ()), maxlen=_MEASURED) for quality in Quality
        }

    def learn(self, task: Task) -> None:
        """Take note of a completed task."""
        if task.render_seconds is not None:
            self._measured[task.quality].appendleft(task.render_seconds / task.duration)

    def foretell(self, film_seconds: Mapping[Quality, int]) -> int:
        """Return the whole seconds it takes to draw so many seconds of film of each quality."""
        return math.ceil(
            sum(seconds * self._seconds(quality) for quality, seconds in film_seconds.items())
        )

    def _seconds(self, quality: Quality) -> float:
        measured = self._measured[quality]
        return statistics.median(measured) if measured else _UNMEASURED[quality]
