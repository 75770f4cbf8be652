"""The price of one tick of the task list, beside a bare fragment with as many rows.

Both refresh every two seconds by the same component, in the same browser, one after the other.
What the server would use without any tick is measured too, and taken off.
"""

import tempfile
from pathlib import Path

from benchmarks import measured
from studio.domain.generation import Status
from tests.seeded import seed_generations

ROWS = 50
TICK_S = 2.0
TICKS = 15
APPS = Path(__file__).parent / "apps"


def tick_ms(script: Path, ready: str, **environment: str) -> float:
    """Return the server's CPU milliseconds for one tick.

    Args:
        script: What to serve.
        ready: Selector of what is there once the list is drawn.
        environment: Variables for the server.
    """
    with measured.served(script, **environment) as (url, process), measured.browser_page() as page:
        page.goto(url)
        page.wait_for_selector(ready)
        page.wait_for_timeout(3 * TICK_S * 1000)
        before = measured.cpu_s(process)
        page.wait_for_timeout(TICKS * TICK_S * 1000)
        return (measured.cpu_s(process) - before) / TICKS * 1000


def main() -> None:
    """Measure both, print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        seed_generations(Path(folder), ROWS, status=Status.PROCESSING)
        floor = tick_ms(APPS / "bare_rows.py", ".st-key-row_49")
        ours = tick_ms(
            APPS / "gallery.py", f"[class*=st-key-take_] >> nth={ROWS - 1}", BENCHMARK_DATA=folder
        )
    measured.figure(f"refresh tick, bare fragment of {ROWS} rows", floor, "ms CPU")
    measured.figure(f"refresh tick, task list of {ROWS} takes", ours, "ms CPU")
    measured.figure("refresh tick, ratio", ours / floor, "x")


if __name__ == "__main__":
    main()
