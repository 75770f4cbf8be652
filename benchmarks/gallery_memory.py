"""What showing many clips costs in memory, beside the smallest app there is."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from benchmarks import measured
from studio.domain.generation import Status
from tests.seeded import seed_generations

CLIPS = 20
CLIP_BYTES = 20_000_000
APPS = Path(__file__).parent / "apps"


def shown_mb(script: Path, ready: Callable[[Page], None], **environment: str) -> float:
    """Return the server's resident megabytes after a browser has shown the app and its clips.

    Args:
        script: What to serve.
        ready: Waits until the page is as it is to be measured.
        environment: Variables for the server.
    """
    with measured.served(script, **environment) as (url, process), measured.browser_page() as page:
        page.goto(url)
        ready(page)
        # Each clip is fetched whole, as by a person who plays and downloads all of them.
        page.evaluate(
            """async () => {
              for (const video of document.querySelectorAll("video"))
                await (await fetch(video.src)).arrayBuffer();
            }"""
        )
        page.wait_for_timeout(1000)
        return measured.rss_mb(process)


def title(page: Page) -> None:
    """Wait for the smallest app."""
    expect(page.locator("h1")).to_be_visible()


def every_clip(page: Page) -> None:
    """Unfold every press but the newest, which is open."""
    expect(page.locator("video")).to_have_count(1, timeout=60_000)
    presses = page.locator("[class*=st-key-press_]")
    expect(presses).to_have_count(CLIPS)
    for number in range(1, CLIPS):
        press = presses.nth(number)
        press.locator("[class*=st-key-fold_] button").click()
        expect(press.locator("video")).to_have_count(1, timeout=60_000)


def main() -> None:
    """Measure both, print the difference."""
    with tempfile.TemporaryDirectory() as folder:
        seed_generations(Path(folder), CLIPS, status=Status.SAVED, clip_bytes=CLIP_BYTES)
        floor = shown_mb(APPS / "bare.py", title)
        ours = shown_mb(APPS / "gallery.py", every_clip, BENCHMARK_DATA=folder)
    megabytes = CLIP_BYTES // 1_000_000
    measured.figure("memory, bare app", floor, "MB")
    measured.figure(f"memory after {CLIPS} clips of {megabytes} MB, studio", ours, "MB")
    measured.figure("memory, studio above bare", ours - floor, "MB")


if __name__ == "__main__":
    main()
