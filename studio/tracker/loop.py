"""Works on every live generation until it is final, while nobody looks.

One thread schedules: it looks which rows are due, claims those for which there is a hand and gives
them to a few workers, says every ten seconds that the rows in hand still have an owner, and sleeps
until the next row falls due or it is woken. What it knows beside the rows can be forgotten at any
moment.
"""

import secrets
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import datetime

import structlog

from studio.domain.generation import Generation, Status
from studio.domain.service import LOCAL
from studio.store.agenda import Outlook, Wanted
from studio.store.errand import Errand
from studio.tracker.advance import after_loss
from studio.tracker.cadence import CALLED, LOCAL_PACE, Pace
from studio.tracker.choice import ASKED_ABOUT, REPLAY_FOR, Choice
from studio.tracker.crew import Crew
from studio.tracker.follower import Follower
from studio.tracker.sender import Sender
from studio.tracker.traffic import MOST, Deed

HEARTBEAT_S = 10.0
LONGEST_SLEEP_S = 30.0
GATHER_S = 0.1
"""Seconds between two looks at least: all that calls for one meanwhile is served by the next."""

PATIENCE_S = 2.0
"""Seconds that a stop waits for what is under way."""

_log = structlog.get_logger(__name__)

Run = Callable[[Deed, Errand], None]
"""Does a deed for a row, or has it done."""


class Tracker:
    """Works on what is live; stopped once, it stays so."""

    def __init__(self, crew: Crew, pace: Pace) -> None:
        self._errands = crew.errands
        self._traffic = crew.traffic
        self._choice = Choice(crew.traffic, crew.replays)
        self._clock = crew.clock
        self._stopped = crew.stopped
        self._sender = Sender(crew)
        self._follower = Follower(crew)
        self._pace = pace
        self._local_pace = replace(LOCAL_PACE, overdue_s=pace.overdue_s)
        self._called_pace = Pace(
            fastest_s=max(pace.fastest_s, CALLED.fastest_s),
            slowest_s=max(pace.slowest_s, CALLED.slowest_s),
            overdue_s=pace.overdue_s,
        )
        self._hooks = crew.hooks
        self._owner = secrets.token_hex(8)
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._work, name="tracker", daemon=True)
        self._pool = ThreadPoolExecutor(sum(MOST.values()), thread_name_prefix="tracker")
        self._futures: set[Future[None]] = set()
        self._beaten_at = crew.clock.monotonic()

    def start(self) -> None:
        """Begin to work; once more does nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """End, waiting a little for what is under way.

        A creation whose answer is still awaited is not cut off: its thread outlives the stop until
        the answer is written down.
        """
        self._stopped.set()
        self._wake.set()
        if self._thread.ident is not None:
            self._thread.join(PATIENCE_S)
        wait(self._futures.copy(), timeout=PATIENCE_S)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def wake(self) -> None:
        """Look at once whether rows are due."""
        self._wake.set()

    def kick(self, generation_id: str) -> None:
        """Look at this row at once.

        Raises:
            StoreError: It is looked at when it falls due.
        """
        self._errands.hasten(generation_id, self._clock.now())
        self.wake()

    def run_once(self) -> int:
        """Do all that is due, one by one in this thread; return how many rows that were."""
        now, done = self._clock.now(), 0
        while wanted := self._choice.among(self._look(now), now):
            begun = self._hand_out(self._do, [replace(wanted[0], limit=1)], now)
            if not begun:
                break
            done += begun
        return done

    def _work(self) -> None:
        while not self._stopped.is_set():
            pause = HEARTBEAT_S
            try:
                self._beat()
                now = self._clock.now()
                outlook = self._look(now)
                self._hand_out(self._delegate, self._choice.among(outlook, now), now)
                pause = self._until_next(outlook)
            except Exception:  # noqa: BLE001 - a thread's outermost edge
                _log.exception("tracker stumbled")
            self._clock.wait(self._stopped, GATHER_S)
            self._clock.wait(self._wake, pause - GATHER_S)
            self._wake.clear()

    def _look(self, now: datetime) -> Outlook:
        return self._errands.look(now, replayed_since=now - REPLAY_FOR)

    def _hand_out(self, run: Run, wanted: Sequence[Wanted], now: datetime) -> int:
        """Claim what is wanted and have it done; return how many rows were begun."""
        claimed = self._errands.claim(wanted, self._owner, now) if wanted else ()
        return sum(self._begin(errand, run, now) for errand in claimed)

    def _begin(self, errand: Errand, run: Run, now: datetime) -> bool:
        """Begin with a row, unless it is in hand already; return whether that was so."""
        generation = errand.generation
        if generation.status is Status.SUBMITTING:
            return self._write_off(errand, now)
        deed = Deed.ASK if generation.status in ASKED_ABOUT else Deed.SEND
        is_free = self._traffic.enter(generation.id, deed, generation.service)
        if is_free:
            run(deed, errand)
        return is_free

    def _write_off(self, errand: Errand, now: datetime) -> bool:
        """Give up the answer to a creation whose sender is gone."""
        if errand.generation.id in self._traffic.in_hand():
            return False
        self._errands.settle(errand, after_loss(errand, now), now)
        _log.warning("outcome unknown", generation=errand.generation.id)
        self._wake.set()
        return True

    def _do(self, deed: Deed, errand: Errand) -> None:
        generation = errand.generation
        pace = self._pace_for(generation)
        try:
            match deed:
                case Deed.SEND if generation.status is Status.UNKNOWN:
                    self._sender.ask_again(errand, pace)
                case Deed.SEND:
                    self._sender.send(errand, pace)
                case Deed.ASK:
                    self._follower.follow(errand, pace)
        finally:
            self._traffic.leave(generation.id)
            self._wake.set()

    def _pace_for(self, generation: Generation) -> Pace:
        if generation.service == LOCAL:
            return self._local_pace
        return self._called_pace if self._hooks.covers(generation) else self._pace

    def _delegate(self, deed: Deed, errand: Errand) -> None:
        future = self._pool.submit(self._do_logged, deed, errand)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)

    def _do_logged(self, deed: Deed, errand: Errand) -> None:
        try:
            self._do(deed, errand)
        except Exception:  # noqa: BLE001 - a thread's outermost edge
            _log.exception("worker stumbled", generation=errand.generation.id, deed=deed.value)

    def _beat(self) -> None:
        """Say that the rows in hand still have an owner."""
        in_hand = self._traffic.in_hand()
        if in_hand and self._clock.monotonic() - self._beaten_at >= HEARTBEAT_S:
            self._errands.extend(in_hand, self._owner, self._clock.now())
            self._beaten_at = self._clock.monotonic()

    def _until_next(self, outlook: Outlook) -> float:
        """Return the seconds until there may be something to do.

        Rows that are due but were not claimed wait for a hand, which wakes us when it is free, or
        for the end of a pause.
        """
        waits = [HEARTBEAT_S if self._traffic.in_hand() else LONGEST_SLEEP_S]
        if outlook.next_at is not None:
            waits.append((outlook.next_at - self._clock.now()).total_seconds())
        pause = self._traffic.until_unpaused()
        if pause is not None:
            waits.append(pause)
        return max(min(waits), 0.0)
