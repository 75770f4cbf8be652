"""A farm that draws nothing: every film is the same blank second.

For load tests, and for clients that care about the API alone. The film is a real one, so that
whoever opens it finds pictures and sound.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from service.renderer.farm import RenderOrder, Watcher

_AT_ONCE = 8


class BlankFarm:
    """Completes each film as soon as it is ordered."""

    def __init__(self, watcher: Watcher, workers: int | None, scratch: Path) -> None:
        del workers
        self._watcher = watcher
        self._film = scratch / "blank.mp4"
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="service-blank")

    def start(self) -> None:
        """Make the film."""
        # Only who orders blank films needs what draws them, some 28 MB of libraries.
        from service.faults.blank import draw_blank  # noqa: PLC0415

        draw_blank(self._film)

    def stop(self) -> None:
        """Complete no more."""
        self._pool.shutdown(cancel_futures=True)

    def order(self, order: RenderOrder) -> None:
        """Complete a film; does not wait for it."""
        self._pool.submit(self._complete, order)

    def forget(self, name: str) -> None:
        """Do nothing; there is nothing to interrupt."""

    def _complete(self, order: RenderOrder) -> None:
        order.path.unlink(missing_ok=True)
        os.link(self._film, order.path)
        self._watcher.finished(order.name, order.path)
