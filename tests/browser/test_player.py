"""Clips on one clock: how well they keep together, how exactly they stop, how they wait."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.numbered import Numbered, write
from tests.browser.player import PlayerPage, reel, served
from tests.browser.server import Server
from tests.browser.sync import Sync, browser_mb, measure, wait_for_calm

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

FILM = Numbered()
SHORT = Numbered(width=640, height=640, rate=30, seconds=4)
FRAME_MS = 1000 / 24 + 0.1
MOST_MB = 1200
TRIES = 4
"""A machine that does something else as well drops frames; the best of these counts."""
LOST_S = 0.15
"""How much less than the time that went by may have been played."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    write(folder / "film.mp4", FILM)
    write(folder / "short.mp4", SHORT)
    (folder / "broken.mp4").write_bytes(b"no film at all")
    return folder


@pytest.fixture(scope="module")
def four(folder: Path) -> Iterator[Server]:
    """Four clips of one shape; a browser takes each address for a film of its own."""
    reels = [reel(each, FILM, url=f"/app/static/clips/film.mp4?{each}") for each in "abcd"]
    with served(folder, reels) as server:
        yield server


@pytest.fixture
def unlike(folder: Path) -> Iterator[Server]:
    """A film, a short one of another shape and rate, and one that is none."""
    reels = [reel("film", FILM), reel("short", SHORT), reel("broken", FILM)]
    with served(folder, reels) as server:
        yield server


@pytest.fixture
def gated(folder: Path) -> Iterator[Server]:
    """Four clips, of which the second is held up on its way."""
    reels = [reel(each, FILM, url=f"/app/static/clips/film.mp4?{each}") for each in "abcd"]
    reels[1] = reel("b", FILM, url="/app/static/clips/gated/film.mp4")
    with served(folder, reels) as server:
        yield server


@pytest.fixture
def nine(folder: Path) -> Iterator[Server]:
    reels = [reel(each, FILM, url=f"/app/static/clips/film.mp4?{each}") for each in "abcdefghi"]
    with served(folder, reels) as server:
        yield server


def best_of(
    page: PlayerPage, seconds: float, *, mean_ms: float, max_ms: float, calm_within_s: int = 60
) -> Sync:
    """Play until the clips keep together as well as that; return the best of all tries."""
    tries = []
    for _ in range(TRIES):
        wait_for_calm(calm_within_s)
        page.play()
        sync = measure(page.page, seconds)
        page.pause()
        page.seek(0)
        print(sync)
        tries.append(sync)
        if sync.mean_ms <= mean_ms and sync.max_ms <= max_ms and sync.lost_s < LOST_S:
            return sync
    return min(tries, key=lambda sync: (sync.lost_s >= LOST_S, sync.mean_ms))


def test_four_clips_keep_together(four: Server, visit: Visit) -> None:
    """On any machine nobody sees them part; the sweep asks a calm one for the figures aimed at."""
    page = PlayerPage(visit.page, four.url).open(strip=False)
    best = best_of(page, 3, mean_ms=4, max_ms=FRAME_MS, calm_within_s=5)
    assert best.mean_ms <= FRAME_MS / 2
    assert best.max_ms <= 2 * FRAME_MS
    assert best.lost_s < 2 * LOST_S


@pytest.mark.sweep
@pytest.mark.timeout(600)
def test_four_clips_keep_together_to_their_end(four: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, four.url).open(strip=False)
    best = best_of(page, 9.5, mean_ms=4, max_ms=FRAME_MS)
    assert best.mean_ms <= 4
    assert best.max_ms <= FRAME_MS
    assert best.lost_s < LOST_S


@pytest.mark.sweep
@pytest.mark.timeout(600)
def test_nine_clips_keep_together_and_fit_into_memory(nine: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, nine.url).open(strip=False)
    best = best_of(page, 9.5, mean_ms=2 * FRAME_MS, max_ms=2 * FRAME_MS)
    assert best.max_ms <= 2 * FRAME_MS
    assert best.lost_s < 2 * LOST_S
    assert browser_mb() < MOST_MB


@pytest.mark.parametrize("steps", [6, pytest.param(48, marks=pytest.mark.sweep)])
def test_each_step_is_one_frame_on_every_clip(four: Server, visit: Visit, steps: int) -> None:
    page = PlayerPage(visit.page, four.url).open(strip=False)
    page.root.focus()
    for number in range(1, steps + 1):
        page.press("ArrowRight")
        page.at_rest()
        assert page.numbers() == [number] * 4


@pytest.mark.parametrize("seeks", [3, pytest.param(13, marks=pytest.mark.sweep)])
def test_a_seek_lands_on_the_same_frame_of_every_clip(
    four: Server, visit: Visit, seeks: int
) -> None:
    page = PlayerPage(visit.page, four.url).open(strip=False)
    chance = random.Random(7)
    for _ in range(seeks):
        moment = chance.uniform(0, FILM.seconds - 0.1)
        page.seek(moment)
        assert page.numbers() == [int(moment * FILM.rate)] * 4


def test_a_pause_leaves_every_clip_on_one_frame(four: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, four.url).open(strip=False)
    page.play()
    visit.page.wait_for_timeout(700)
    page.pause()
    shown = page.numbers()
    assert shown == [shown[0]] * 4
    assert shown[0] > 5


def test_all_wait_for_one_that_runs_dry(gated: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, gated.url).open(strip=False)
    page.play()
    page.is_in_state("stalled")
    held = page.places()
    visit.page.wait_for_timeout(500)
    assert page.places() == pytest.approx(held, abs=0.2)

    took = page.time_until_all_move(lambda: visit.page.request.get(f"{gated.url}/gate"))
    print(f"all moved {took:.2f} s after the rest of the clip came")
    assert took < 1
    assert max(page.places()) - min(page.places()) < 0.1


def test_a_shorter_clip_holds_its_last_frame(unlike: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, unlike.url).open(strip=False)
    page.seek(6)
    assert page.numbers()[:2] == [6 * FILM.rate, SHORT.frames - 1]
    expect(page.root.get_by_text("Ended at 0:04.00")).to_be_visible()
    page.root.focus()
    page.press("ArrowLeft")
    page.at_rest()
    assert page.numbers()[:2] == [6 * FILM.rate - 1, SHORT.frames - 1]


def test_a_step_goes_by_the_frames_of_the_clip_that_is_heard(unlike: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, unlike.url).open(strip=False, heard="short", at_s=2)
    page.root.focus()
    for _ in range(5):
        page.press("ArrowRight")
        page.at_rest()
    assert page.numbers()[:2] == [int((65.5 / 30) * 24), 65]


def test_a_clip_that_cannot_be_loaded_says_so_and_holds_up_nobody(
    unlike: Server, visit: Visit
) -> None:
    page = PlayerPage(visit.page, unlike.url).open(strip=False)
    expect(page.root.get_by_text("Clip 3 cannot be loaded.")).to_be_visible()
    page.play()
    assert measure(visit.page, 1, among=2).advanced_s > 0.7


def test_a_loop_goes_back_to_where_it_begins(four: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, four.url).open(strip=False, mark_in_s=2, mark_out_s=3, at_s=2.5)
    page.play()
    visit.page.wait_for_timeout(2500)
    page.pause()
    assert all(48 <= number < 72 for number in page.numbers())


def test_without_a_loop_they_come_to_rest_at_the_end(four: Server, visit: Visit) -> None:
    page = PlayerPage(visit.page, four.url).open(strip=False, loop=False, at_s=9.5)
    page.play()
    page.at_rest()
    assert page.numbers() == [FILM.frames - 1] * 4
