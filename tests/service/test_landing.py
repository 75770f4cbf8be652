"""Where other threads' results come ashore on an event loop."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from service.landing import Landing


class CountingLoop:
    """Counts how often it is woken from another thread."""

    def __init__(self, loop):
        self._loop = loop
        self.wakes = 0

    def create_future(self):
        return self._loop.create_future()

    def is_closed(self):
        return self._loop.is_closed()

    def call_soon_threadsafe(self, call):
        self.wakes += 1
        self._loop.call_soon_threadsafe(call)


def test_a_group_of_results_wakes_the_loop_once():
    async def journey():
        loop = CountingLoop(asyncio.get_running_loop())
        landing = Landing(loop)
        futures = [Future() for _ in range(30)]
        waiting = [landing.wait_for(future) for future in futures]
        for number, future in enumerate(futures):
            future.set_result(number)
        return await asyncio.gather(*waiting), loop.wakes

    results, wakes = asyncio.run(journey())
    assert results == list(range(30))
    assert wakes == 1


def test_an_exception_comes_ashore_too():
    async def journey():
        future = Future()
        waiting = Landing(asyncio.get_running_loop()).wait_for(future)
        future.set_exception(OSError("full"))
        await waiting

    with pytest.raises(OSError, match="full"):
        asyncio.run(journey())


def test_who_waits_no_longer_holds_up_nobody():
    async def journey():
        landing = Landing(asyncio.get_running_loop())
        first, second = Future(), Future()
        waiting = [landing.wait_for(first), landing.wait_for(second)]
        waiting[0].cancel()
        first.set_result(1)
        second.set_result(2)
        return await waiting[1]

    assert asyncio.run(journey()) == 2


def test_results_of_many_threads_all_arrive():
    async def journey():
        landing = Landing(asyncio.get_running_loop())
        futures = [Future() for _ in range(2_000)]
        waiting = [landing.wait_for(future) for future in futures]
        with ThreadPoolExecutor(4) as pool:
            for future in futures:
                pool.submit(future.set_result, 1)
        return sum(await asyncio.gather(*waiting))

    assert asyncio.run(journey()) == 2_000
