"""How well the compare page's player keeps clips together, beside the same clips without a hand.

Four and nine clips of ten seconds at 720p play in Chromium. A clip's offset is how far it is off
the clip that is the clock, as told by the frames that come on the screen. Beside it the same
clips on a bare page, set going all at once and left alone. Each is played several times, since a
machine that does something else as well drops frames: each try waits for it to come to rest, all
of them are printed, and the best of each is the figure.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import psutil
from playwright.sync_api import Page

from benchmarks import measured
from tests.browser.numbered import Numbered, write
from tests.browser.player import PlayerPage, reel, served
from tests.browser.server import Server
from tests.browser.sync import Sync, browser_mb, measure, wait_for_calm

FILM = Numbered()
COUNTS = (4, 9)
TRIES = 3
WATCHED_S = 9.5
"""Less than the clips are long: the last half second is their end, not their play."""
KEPT = Path("build") / "compare.json"


def in_the_player(page: Page, server: Server) -> list[Sync]:
    """Play the clips in the player, from their beginning."""
    player = PlayerPage(page, server.url).open(strip=False, loop=False)
    tries = []
    for _ in range(TRIES):
        wait_for_calm()
        player.play()
        tries.append(measure(page, WATCHED_S))
        player.pause()
        player.seek(0)
    return tries


def by_themselves(page: Page, server: Server, urls: Sequence[str]) -> list[Sync]:
    """Play the clips on a bare page, all at once."""
    page.goto(f"{server.url}/bare?{'&'.join(f'clip={url}' for url in urls)}")
    page.wait_for_function(
        "() => [...document.querySelectorAll('video')].every((film) => film.readyState === 4)"
    )
    tries = []
    for _ in range(TRIES):
        wait_for_calm()
        each = "for (const film of document.querySelectorAll('video'))"
        page.evaluate(f"() => {{ {each} film.play(); }}")
        tries.append(measure(page, WATCHED_S))
        page.evaluate(f"() => {{ {each} {{ film.pause(); film.currentTime = 0; }} }}")
        page.wait_for_timeout(1000)
    return tries


def server_mb(server: Server) -> float:
    """Return the memory of the server's process."""
    assert server.process is not None
    return measured.rss_mb(psutil.Process(server.process.pid))


def told(name: str, tries: Sequence[Sync]) -> dict[str, object]:
    """Print all tries and the calmest of them; return it as it is kept."""
    for sync in tries:
        print(f"  {name}: {sync}")
    best = min(tries, key=lambda sync: sync.mean_ms)
    measured.figure(f"{name}, mean offset", best.mean_ms, "ms")
    measured.figure(f"{name}, largest offset", best.max_ms, "ms")
    measured.figure(f"{name}, moved on in {best.took_s:.2f} s", best.advanced_s, "s")
    return {"name": name, "best": asdict(best), "tries": [asdict(sync) for sync in tries]}


def compared(count: int, folder: Path, keep: Callable[[dict[str, object]], None]) -> None:
    """Measure so many clips, with and without the player."""
    # A browser takes each address for a film of its own.
    urls = [f"/app/static/clips/film.mp4?{number}" for number in range(count)]
    reels = [reel(f"{number}", FILM, url=url) for number, url in enumerate(urls)]
    with served(folder, reels) as server, measured.browser_page() as page:
        page.goto(f"{server.url}/?count=1")
        before = server_mb(server)
        keep(told(f"{count} clips in the player", in_the_player(page, server)))
        memory = {"browser": browser_mb(), "server": server_mb(server) - before}
        measured.figure(f"{count} clips, memory of the browser", memory["browser"], "MB")
        measured.figure(f"{count} clips, memory that the server gained", memory["server"], "MB")
        keep({"name": f"{count} clips, memory", "megabytes": memory})
        keep(told(f"{count} clips by themselves", by_themselves(page, server, urls)))


def main() -> None:
    """Measure all, print the figures and keep them in `build/compare.json`."""
    figures: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "film.mp4", FILM)
        for count in COUNTS:
            compared(count, folder, figures.append)
    KEPT.parent.mkdir(exist_ok=True)
    date = datetime.now(UTC).date().isoformat()
    KEPT.write_text(json.dumps({"date": date, "figures": figures}, indent=1), "utf-8")


if __name__ == "__main__":
    main()
