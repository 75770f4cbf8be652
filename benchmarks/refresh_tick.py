"""The price of one tick of the task list, beside a bare fragment with as many rows.

All refresh every two seconds by the same component, in the same browser, one after the other. The
list is measured with every take under way in a press of its own, which is the dearest, and with as
many in presses of four that were folded.

`python -m benchmarks.refresh_tick [ROWS]`
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from benchmarks import measured
from studio.domain.generation import Status
from tests.seeded import a_generation, keep

ROWS = 100
TAKES = 4
TICK_S = 2.0
TICKS = 15
APPS = Path(__file__).parent / "apps"


def tick_ms(script: Path, ready: Callable[[Page], None], **environment: str) -> float:
    """Return the server's CPU milliseconds for one tick.

    Args:
        script: What to serve.
        ready: Waits until the list is as it is to be measured.
        environment: Variables for the server.
    """
    with measured.served(script, **environment) as (url, process), measured.browser_page() as page:
        page.goto(url)
        ready(page)
        page.wait_for_timeout(3 * TICK_S * 1000)
        before = measured.cpu_s(process)
        page.wait_for_timeout(TICKS * TICK_S * 1000)
        return (measured.cpu_s(process) - before) / TICKS * 1000


def list_ms(rows: int, takes: int, ready: Callable[[Page], None]) -> float:
    """Return the milliseconds for a tick of a list of so many takes, so many of them a press."""
    kept = [
        a_generation(
            1 + row,
            status=Status.PROCESSING,
            press_id=f"press-{row // takes}",
            take=1 + row % takes,
            takes=takes,
        )
        for row in range(rows)
    ]
    with tempfile.TemporaryDirectory() as folder:
        keep(Path(folder), *kept)
        return tick_ms(APPS / "gallery.py", ready, BENCHMARK_DATA=folder)


def drawn(selector: str, count: int) -> Callable[[Page], None]:
    """Return what waits for so many of these."""
    return lambda page: expect(page.locator(selector)).to_have_count(count, timeout=60_000)


def fold_all(page: Page, presses: int) -> None:
    """Fold every press of the list."""
    lines = page.locator("[class*=st-key-fold_] button")
    expect(lines).to_have_count(presses, timeout=60_000)
    for number in range(presses):
        grids = page.locator("[class*=st-key-press_]").nth(number).locator("[class*=st-key-take_]")
        lines.nth(number).click()
        expect(grids).to_have_count(0, timeout=60_000)


def main(rows: int = ROWS) -> None:
    """Measure all, print the ratios."""
    bare = APPS / "bare_rows.py"
    floor = tick_ms(bare, drawn("[class*=st-key-row_]", rows), BENCHMARK_ROWS=str(rows))
    ours = list_ms(rows, 1, drawn("[class*=st-key-take_]", rows))
    folded = list_ms(rows, TAKES, lambda page: fold_all(page, -(-rows // TAKES)))
    measured.figure(f"refresh tick, bare fragment of {rows} rows", floor, "ms CPU")
    measured.figure(f"refresh tick, {rows} takes under way", ours, "ms CPU")
    measured.figure("refresh tick, ratio", ours / floor, "x")
    measured.figure(f"refresh tick, {rows} takes, folded by {TAKES}", folded, "ms CPU")
    measured.figure("refresh tick, ratio when folded", folded / floor, "x")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
