"""Films drawn by a few worker processes that stay warm: how the rest of the service orders them.

A unit of work is a part of a film (a segment, or the sound), or the join of one whose parts are all
done. Units are taken in the order of the films: one film alone has every core, several share them
first come, first served.
"""

import os
import shutil
import threading
from pathlib import Path
from typing import Protocol

import structlog

from service.renderer.film import plan
from service.renderer.wire import Word
from service.renderer.worker import Worker, WorkerDiedError
from service.renderer.workload import RenderOrder, Unit, Workload

__all__ = ["RenderFarm", "RenderOrder", "Watcher"]

_log = structlog.get_logger(__name__)
_TRIES = 3
"""Times that a unit is begun before its film is given up."""
_FAREWELL = 2.0
"""Seconds that a stop waits for each thread, whose worker is dead by then."""


class Watcher(Protocol):
    """Is told how the orders fare, on the farm's own threads."""

    def progressed(self, name: str, frames: int, total: int) -> None:
        """Hear how many of the film's frames are drawn."""
        ...

    def finished(self, name: str, path: Path) -> None:
        """Hear that the film is at its path."""
        ...

    def failed(self, name: str, reason: str) -> None:
        """Hear that the film cannot be drawn, and why."""
        ...


class RenderFarm:
    """Draws the films ordered from it."""

    def __init__(self, watcher: Watcher, *, workers: int | None = None, scratch: Path) -> None:
        """Start nothing yet.

        Args:
            watcher: Is told what happens.
            workers: How many units are drawn at once; the number of cores if not given.
            scratch: Folder for the films' segments; what is left there from before is swept.
        """
        self._watcher = watcher
        self._count = workers or cores()
        self._scratch = scratch
        self._workload = Workload()
        self._change = threading.Condition()
        self._stopping = False
        self._threads: list[threading.Thread] = []
        self._workers: dict[int, Worker] = {}
        self._at_work: dict[int, Unit] = {}
        self._orders = 0

    def start(self) -> None:
        """Sweep the scratch folder and wait for orders; the first one brings the workers up.

        To be called before anything is ordered.
        """
        shutil.rmtree(self._scratch, ignore_errors=True)
        self._scratch.mkdir(parents=True)
        self._stopping = False
        for seat in range(self._count):
            thread = threading.Thread(target=self._serve, args=(seat,), name=f"render-{seat}")
            thread.daemon = True
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """End the workers at once, whatever they are at; films not finished are forgotten."""
        with self._change:
            self._stopping = True
            self._workload.clear()
            for worker in self._workers.values():
                worker.kill()
            self._change.notify_all()
        for thread in self._threads:
            thread.join(_FAREWELL)
        self._threads.clear()

    def order(self, order: RenderOrder) -> None:
        """Queue a film and return at once; a name already at work is ignored.

        Raises:
            ValueError: For a quality or a ratio that there is no picture for.
        """
        film = plan(order.request)
        with self._change:
            if order.name in self._workload:
                return
            self._orders += 1
            folder = self._scratch / f"{self._orders:06}"
            folder.mkdir(parents=True)
            order.path.parent.mkdir(parents=True, exist_ok=True)
            self._workload.add(order, film, folder)
            self._change.notify_all()

    def forget(self, name: str) -> None:
        """Draw no more of a film, if it is at work; the parts begun are broken off."""
        with self._change:
            production = self._workload.find(name)
            if production is None:
                return
            self._workload.remove(production)
            for seat, unit in self._at_work.items():
                if unit.production is production and seat in self._workers:
                    self._workers[seat].stop(unit.job.path)
        shutil.rmtree(production.folder, ignore_errors=True)

    def _serve(self, seat: int) -> None:
        """Do one unit after another, until the farm stops."""
        while (unit := self._next_unit(seat)) is not None:
            try:
                self._do(seat, unit)
            except Exception:  # noqa: BLE001 - the loop must outlive whatever one unit does
                _log.exception("unit lost", order=unit.production.order.name)
                self._give_up(unit, "The renderer failed.")
        self._dismiss(seat)

    def _next_unit(self, seat: int) -> Unit | None:
        with self._change:
            last = self._at_work.pop(seat, None)
            while not self._stopping:
                unit = self._workload.next_unit(last)
                if unit is not None:
                    self._at_work[seat] = unit
                    return unit
                self._change.wait()
        return None

    def _do(self, seat: int, unit: Unit) -> None:
        name = unit.production.order.name
        for attempt in range(1, _TRIES + 1):
            worker = self._hired(seat)
            if worker is None or name not in self._workload:
                return
            try:
                for word in worker.do(unit.job):
                    self._heard(unit, word)
            except WorkerDiedError:
                self._dismiss(seat)
                _log.warning("render worker died", order=name, part=unit.index, attempt=attempt)
            else:
                return
        self._give_up(unit, str(WorkerDiedError()))

    def _hired(self, seat: int) -> Worker | None:
        """Return the seat's worker, a new one if it has none; None once the farm stops."""
        with self._change:
            if self._stopping:
                return None
            if seat not in self._workers:
                self._workers[seat] = Worker()
            return self._workers[seat]

    def _dismiss(self, seat: int) -> None:
        with self._change:
            worker = self._workers.pop(seat, None)
        if worker is not None:
            worker.end()

    def _heard(self, unit: Unit, word: Word) -> None:
        """Note what a worker says, and pass it on."""
        production = unit.production
        if word.failed:
            self._give_up(unit, word.failed)
            return
        with self._change:
            if production.order.name not in self._workload:
                return
            if word.done:
                self._workload.finish(unit)
                self._change.notify_all()
            else:
                self._workload.drew(unit, word.frames)
        if word.done and unit.index is None:
            shutil.rmtree(production.folder, ignore_errors=True)
            self._watcher.finished(production.order.name, production.order.path)
        else:
            total = production.order.request.frames
            self._watcher.progressed(production.order.name, production.frames, total)

    def _give_up(self, unit: Unit, reason: str) -> None:
        with self._change:
            known = self._workload.remove(unit.production)
        if known:
            shutil.rmtree(unit.production.folder, ignore_errors=True)
            self._watcher.failed(unit.production.order.name, reason)


def cores() -> int:
    """Return the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
