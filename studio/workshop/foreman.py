"""Takes one order after the other to the workbench, and knows how far each has come.

The thread lives only while there is work. Orders are kept in memory: those of an earlier run are
forgotten, though their works can be fetched until they are swept.
"""

import threading
from collections.abc import Callable
from dataclasses import replace

import structlog

from studio.clock import Clock
from studio.domain.work import Job, JobState
from studio.errors import DiskFullError, MediaError, WorkFailedError
from studio.media.workbench import Workbench
from studio.media.works import Works
from studio.workshop.ticket import Ticket

MOST_KEPT = 500
"""Tickets that are remembered; the oldest that have ended go first."""

STOP_S = 1.0
"""Seconds within which a stop ends."""

_FULL = "The disk is full, so nothing was made. Make room on it, then ask again."
_NOT_WRITTEN = (
    "It could not be written. Check that the data folder can be written to, then ask again."
)

_log = structlog.get_logger(__name__)


class Foreman:
    """Works through the orders, one at a time; safe to share between threads."""

    def __init__(
        self, workbench: Workbench, works: Works, *, clock: Clock, tidy: Callable[[], None]
    ) -> None:
        """Begin without orders.

        Args:
            workbench: Where works are made.
            works: Where they are put.
            clock: Measures how long they take.
            tidy: Makes room; called after each work.
        """
        self._workbench = workbench
        self._works = works
        self._clock = clock
        self._tidy = tidy
        self._lock = threading.Lock()
        self._tickets: dict[str, Ticket] = {}
        self._thread: threading.Thread | None = None
        self._stopped = False

    def take(self, ticket: Ticket) -> Job:
        """Take an order, or return the job of an equal one that is live or done."""
        with self._lock:
            ticket = self._find_equal(ticket) or ticket
            if ticket.id not in self._tickets:
                self._forget_oldest()
                self._tickets[ticket.id] = ticket
            if self._stopped:
                ticket.end(JobState.CANCELLED, self._clock.monotonic())
            elif self._thread is None:
                self._thread = threading.Thread(target=self._work, name="workshop", daemon=True)
                self._thread.start()
            return ticket.job(self._clock.monotonic())

    def jobs(self) -> tuple[Job, ...]:
        """Return all jobs whose works have not been swept, newest first."""
        with self._lock:
            now, tickets = self._clock.monotonic(), list(self._tickets.values())
        return tuple(one.job(now) for one in reversed(tickets) if _is_current(one))

    def job(self, job_id: str) -> Job | None:
        """Return one job; None where it is not known or its work was swept."""
        with self._lock:
            now, ticket = self._clock.monotonic(), self._tickets.get(job_id)
        return ticket.job(now) if ticket is not None and _is_current(ticket) else None

    def cancel(self, job_id: str) -> Job | None:
        """Stop a job if it is live; return it, or None where it is not known."""
        with self._lock:
            now, ticket = self._clock.monotonic(), self._tickets.get(job_id)
            if ticket is not None and ticket.is_live:
                ticket.unwanted.set()
                ticket.end(JobState.CANCELLED, now)
            return None if ticket is None else ticket.job(now)

    def stop(self) -> None:
        """Cancel everything, take nothing more, and end within a second."""
        with self._lock:
            self._stopped, thread = True, self._thread
            live = [ticket.id for ticket in self._tickets.values() if ticket.is_live]
        for job_id in live:
            self.cancel(job_id)
        if thread is not None:
            thread.join(STOP_S)

    def _work(self) -> None:
        while (ticket := self._next()) is not None:
            try:
                self._make(ticket)
                self._tidy()
            except Exception:  # noqa: BLE001 - a thread's outermost edge
                _log.exception("work stumbled", job=ticket.id)
                self._end(ticket, JobState.FAILED, "It could not be made; the log says why.")

    def _next(self) -> Ticket | None:
        """Return the next order: quick ones first, then in their turn; None ends the thread."""
        with self._lock:
            waiting = [one for one in self._tickets.values() if one.state is JobState.WAITING]
            if not waiting:
                self._thread = None
                return None
            ticket = min(waiting, key=lambda one: not one.is_quick)
            ticket.state, ticket.began_s = JobState.RUNNING, self._clock.monotonic()
            return ticket

    def _make(self, ticket: Ticket) -> None:
        try:
            with self._works.part(ticket.place) as part:
                assignment = replace(ticket.assignment, into=str(part.absolute()))
                self._workbench.make(assignment, ticket.unwanted, lambda at: self._note(ticket, at))
                if not ticket.unwanted.is_set():
                    self._works.keep(part, ticket.place)
        except DiskFullError:
            self._end(ticket, JobState.FAILED, _FULL)
        except WorkFailedError as error:
            self._end(ticket, JobState.FAILED, f"{error.message} {error.advice}")
        except MediaError:
            _log.exception("work not written", job=ticket.id)
            self._end(ticket, JobState.FAILED, _NOT_WRITTEN)
        else:
            self._end(ticket, JobState.DONE)

    def _note(self, ticket: Ticket, share: float) -> None:
        with self._lock:
            ticket.share = max(ticket.share, share)

    def _end(self, ticket: Ticket, state: JobState, message: str = "") -> None:
        """Note the end of a job that nobody cancelled meanwhile."""
        with self._lock:
            if ticket.is_live:
                ticket.end(state, self._clock.monotonic(), message)
        _log.info("work ended", job=ticket.id, kind=ticket.assignment.kind, state=ticket.state)

    def _find_equal(self, ticket: Ticket) -> Ticket | None:
        """Return an order for the same thing, so that what is asked for twice is made once."""
        alike = (one for one in self._tickets.values() if one.assignment == ticket.assignment)
        now = self._clock.monotonic()
        answers = (one for one in alike if one.is_live or _is_done(one) or one.failed_lately(now))
        return next(answers, None)

    def _forget_oldest(self) -> None:
        ended = [one.id for one in self._tickets.values() if not one.is_live]
        for job_id in ended[: max(0, len(self._tickets) + 1 - MOST_KEPT)]:
            del self._tickets[job_id]


def _is_done(ticket: Ticket) -> bool:
    """Tell whether the work is there."""
    return ticket.state is JobState.DONE and ticket.place.is_file()


def _is_current(ticket: Ticket) -> bool:
    """Tell whether there is still something to say: not of a work that was swept."""
    return ticket.state is not JobState.DONE or ticket.place.is_file()
