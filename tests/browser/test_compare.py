"""Takes are judged while they play, and a comparison comes back as it was left."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from studio.domain.generation import Generation
from tests.browser.compare_page import FILM, SPARSE, ComparePage, keep_takes
from tests.browser.conftest import Visit
from tests.browser.numbered import Numbered
from tests.browser.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240), pytest.mark.xdist_group("browser")]

Open = Callable[..., tuple[ComparePage, list[Generation]]]


@pytest.fixture
def compare(server: Server, visit: Visit) -> Open:
    """Return what opens the page on so many takes of a studio that keeps just those."""

    def open_page(count: int, film: Numbered = FILM) -> tuple[ComparePage, list[Generation]]:
        server.stop()
        takes = keep_takes(server.data_dir, count, film)
        server.start()
        return ComparePage(visit.page, server.url).open_takes(takes), takes

    return open_page


def test_a_rating_given_while_the_takes_play_disturbs_nothing(compare: Open, visit: Visit) -> None:
    page, takes = compare(4)
    page.play()
    page.watch_for_upsets()
    page.star(takes[1], 4).click()
    expect(page.lit_stars(1)).to_have_count(4)
    page.root.locator(".rating").nth(2).get_by_role("button", name="Winner").click()
    expect(
        page.page.locator(f".st-key-winner_{takes[2].id} button[kind=primary]").first
    ).to_be_visible()
    page.page.get_by_role("tab", name="What differs").click()
    visit.page.wait_for_timeout(500)
    assert page.upsets() == 0
    assert visit.strays(page.url) == []


def test_a_reload_brings_back_takes_layout_moment_and_verdicts(compare: Open) -> None:
    page, takes = compare(2)
    page.star(takes[0], 3).click()
    page.button("Onion skin").click()
    page.seek(2.5)
    page.page.wait_for_url("**at=2.5**")
    page.page.reload()
    page.come_to_rest()
    expect(page.root).to_have_attribute("data-layout", "onion")
    assert all(abs(place - 2.5) < 0.05 for place in page.places())
    expect(page.lit_stars(0)).to_have_count(3)


def test_a_comparison_outlives_a_look_at_another_page(compare: Open) -> None:
    page, _ = compare(2)
    page.seek(1.5)
    page.page.wait_for_url("**at=1.5**")
    page.go("Settings")
    page.go("Compare")
    page.come_to_rest()
    assert all(abs(place - 1.5) < 0.05 for place in page.places())
    assert "at=1.5" in page.page.url


def test_takes_are_judged_blind_by_keys(compare: Open) -> None:
    page, _ = compare(3)
    page.on_page("Judge blind").click()
    for number in (1, 2, 3):
        expect(page.page.get_by_text(f"Round {number} of 3")).to_be_visible()
        expect(page.page.get_by_text("seed 4")).to_have_count(0)
        page.come_to_rest()
        page.page.keyboard.press("a")
    page.page.get_by_role("button", name="Reveal the takes").click()
    expect(page.page.get_by_text("seed 41", exact=False).first).to_be_visible()


def test_a_click_on_a_picture_answers_a_round(compare: Open) -> None:
    page, _ = compare(2)
    page.on_page("Judge blind").click()
    page.come_to_rest()
    page.root.locator(".picture:visible").nth(1).click()
    expect(page.page.get_by_text("The ranking")).to_be_visible()
    expect(page.page.get_by_text("1 won · 0 lost · 0 equal")).to_be_visible()


def test_the_takes_leave_as_one_film(compare: Open) -> None:
    page, _ = compare(2)
    page.page.get_by_role("tab", name="Take away").click()
    page.on_page("Export side by side").click()
    link = page.page.get_by_role("link", name="Download")
    link.wait_for(timeout=60_000)
    with page.page.expect_download() as coming:
        link.click()
    assert coming.value.suggested_filename.endswith(".mp4")


def test_clips_that_step_slowly_are_played_from_copies_once_a_person_says_so(
    compare: Open,
) -> None:
    page, takes = compare(2, SPARSE)
    expect(page.films.first).to_have_attribute("src", re.compile(f"/clips/{takes[0].id}"))
    swap = page.on_page("Play the copies that step faster")
    swap.wait_for(timeout=60_000)
    expect(page.films.first).to_have_attribute("src", re.compile(f"/clips/{takes[0].id}"))
    swap.click()
    expect(page.films.first).to_have_attribute("src", re.compile(f"/proxies/{takes[0].id}"))
    page.come_to_rest()


def test_on_a_phone_two_takes_stack_and_nothing_sticks_out(compare: Open, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page, _ = compare(2)
    upper, lower = (film.bounding_box() for film in page.films.all())
    assert upper is not None
    assert lower is not None
    assert lower["y"] > upper["y"] + upper["height"]
    assert _overhang(visit.page) == 0
    page.play()
    page.pause()


def _overhang(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    overhang: int = page.evaluate(
        "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
    )
    return max(overhang, 0)
