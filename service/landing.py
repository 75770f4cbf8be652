"""Where the writer's results come ashore on an event loop, many at a time.

asyncio's own bridge wakes the loop by a system call for every future. Each call lets go of the
interpreter, and while the loop is busy with the first answer, the writer waits to get it back: a
group of thirty creations would lose a tenth of a second. Here a group wakes the loop once.
"""

import asyncio
from collections import deque
from concurrent.futures import Future
from typing import Any, TypeVar

Result = TypeVar("Result")


class Landing:
    """The results on their way to one event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._landed: deque[tuple[asyncio.Future[Any], Future[Any]]] = deque()
        self._is_called = False

    def wait_for(self, future: "Future[Result]") -> "asyncio.Future[Result]":
        """Return a future of the loop's that takes over another thread's. Call it on the loop."""
        waiting: asyncio.Future[Result] = self.loop.create_future()
        future.add_done_callback(lambda done: self._land(waiting, done))
        return waiting

    def _land(self, waiting: "asyncio.Future[Result]", done: "Future[Result]") -> None:
        self._landed.append((waiting, done))
        # The flag is taken down before the loop looks, so that nothing is left lying.
        if not self._is_called and not self.loop.is_closed():
            self._is_called = True
            self.loop.call_soon_threadsafe(self._hand_over)

    def _hand_over(self) -> None:
        self._is_called = False
        while self._landed:
            waiting, done = self._landed.popleft()
            if waiting.done():
                continue
            if (error := done.exception()) is not None:
                waiting.set_exception(error)
            else:
                waiting.set_result(done.result())
