"""One order as the workshop keeps it, from the moment it is taken until its work is swept."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.work import Job, JobState, Kind
from studio.media.assignment import Assignment

_QUICK = frozenset({Kind.PROXY, Kind.STILL, Kind.STILLS, Kind.CLEAN_COPY})
"""A person waits for these with a page open, so no long work keeps them waiting."""

PATIENCE_S = 600.0
"""Seconds after which a proxy that failed is tried again."""

_TELLING_S = 1.0
"""Seconds of work before which nothing can be said about the rest."""


@dataclass(slots=True, kw_only=True)
class Ticket:
    """What is to be made, where it goes, and how far it has come."""

    id: str
    assignment: Assignment
    """All but the file to fill, which is lent when the work begins."""
    place: Path
    url_path: str
    file_name: str
    state: JobState = JobState.WAITING
    share: float = 0.0
    began_s: float | None = None
    """Seconds on the clock that never runs backwards."""
    ended_s: float | None = None
    """Like `began_s`."""
    message: str = ""
    unwanted: threading.Event = field(default_factory=threading.Event)

    @property
    def is_quick(self) -> bool:
        """Tell whether it goes before long works that wait."""
        return self.assignment.kind in _QUICK

    @property
    def is_live(self) -> bool:
        """Tell whether it waits or is worked on."""
        return self.state in {JobState.WAITING, JobState.RUNNING}

    def end(self, state: JobState, at_s: float, message: str = "") -> None:
        """Note how it ended, and when."""
        self.ended_s = at_s
        self.state, self.message = state, message
        if state is JobState.DONE:
            self.share = 1.0

    def failed_lately(self, at_s: float) -> bool:
        """Tell whether it is too early to try again what no person asked for.

        Pages ask for proxies at every run, and a clip that has none to give would keep the bench
        busy for ever.
        """
        is_proxy = self.assignment.kind is Kind.PROXY and self.state is JobState.FAILED
        return is_proxy and self.ended_s is not None and at_s - self.ended_s < PATIENCE_S

    def job(self, at_s: float) -> Job:
        """Return what there is to tell of it at a moment."""
        until_s = at_s if self.ended_s is None else self.ended_s
        spent_s = 0.0 if self.began_s is None else until_s - self.began_s
        return Job(
            id=self.id,
            kind=self.assignment.kind,
            state=self.state,
            file_name=self.file_name,
            share=self.share,
            spent_s=spent_s,
            left_s=self._left_s(spent_s),
            message=self.message,
            url_path=self.url_path if self.state is JobState.DONE else None,
        )

    def _left_s(self, spent_s: float) -> float | None:
        if self.state is JobState.DONE:
            return 0.0
        if self.state is not JobState.RUNNING or spent_s < _TELLING_S or self.share <= 0:
            return None
        return spent_s * (1 - self.share) / self.share
