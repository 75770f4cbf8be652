"""Takes are judged while they play, and a comparison comes back as it was left."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from studio.domain.comparison import MOST_COMPARED
from tests.browser.any_page import still_box
from tests.browser.compare_page import FILM, SPARSE, ComparePage, a_take, keep_films
from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

TAKES = [a_take(number) for number in range(1, 16)]
LANDMARKS = (".st-key-cast_press", ".st-key-compare_player", ".st-key-board")
"""What stands on each page once it has arrived."""
SPARSE_TAKES = [a_take(number, SPARSE) for number in (16, 17)]


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One studio for all journeys; each has takes of its own."""
    server = Server(home=tmp_path_factory.mktemp("studio"))
    keep_films(server.data_dir, TAKES, FILM)
    keep_films(server.data_dir, SPARSE_TAKES, SPARSE)
    yield server.start()
    server.stop()


@pytest.fixture
def page(studio: Server, visit: Visit) -> ComparePage:
    return ComparePage(visit.page, studio.url)


def test_a_rating_given_while_the_takes_play_disturbs_nothing(
    page: ComparePage, visit: Visit
) -> None:
    takes = TAKES[0:4]
    page.open_takes(takes).play()
    page.watch_for_upsets()
    page.star(takes[1], 4).click()
    expect(page.lit_stars(1)).to_have_count(4)
    page.root.locator(".rating").nth(2).get_by_role("button", name="Winner").click()
    pressed = f".st-key-winner_{takes[2].id} button[kind=primary]"
    expect(visit.page.locator(pressed)).to_be_visible()
    visit.page.get_by_role("tab", name="What differs").click()
    expect(visit.page.get_by_role("cell", name="Seed")).to_be_visible()
    assert page.upsets() == 0
    assert visit.strays(page.url) == []


def test_a_reload_brings_back_takes_layout_moment_and_verdicts(
    page: ComparePage, visit: Visit
) -> None:
    page.open_takes(TAKES[4:6])
    page.star(TAKES[4], 3).click()
    page.button("Onion skin").click()
    page.seek(2.5)
    visit.page.wait_for_url("**at=2.5**")
    visit.page.reload()
    page.come_to_rest()
    expect(page.root).to_have_attribute("data-layout", "onion")
    expect(page.lit_stars(0)).to_have_count(3)
    assert page.is_at(2.5)


def test_a_comparison_outlives_a_look_at_another_page(page: ComparePage, visit: Visit) -> None:
    page.open_takes(TAKES[6:8])
    page.seek(1.5)
    visit.page.wait_for_url("**at=1.5**")
    page.go("Settings")
    page.go("Compare")
    page.come_to_rest()
    assert page.is_at(1.5)
    assert "at=1.5" in visit.page.url


def test_a_take_leads_to_its_siblings_and_one_in_the_trash_comes_back(
    page: ComparePage, visit: Visit
) -> None:
    own, thrown = TAKES[0], TAKES[1]
    CreatePage(visit.page, page.url).open()
    visit.page.locator(f".st-key-more_{own.id}").get_by_role("button", name="More").click()
    visit.page.get_by_role("link", name="Compare with siblings").click()
    visit.page.wait_for_url(f"**/compare?takes={own.id}%2C{thrown.id}**")
    expect(page.films).to_have_count(MOST_COMPARED)

    visit.page.goto(f"{page.url}/clip?id={thrown.id}")
    visit.page.get_by_role("button", name="Move to trash").click()
    expect(visit.page.get_by_text("moved to the trash")).to_be_visible()
    visit.page.goto(f"{page.url}/compare?takes={own.id},{thrown.id}")
    expect(visit.page.get_by_text("is in the trash")).to_be_visible()
    expect(page.films).to_have_count(1)
    page.on_page("Put back").click()
    expect(page.films).to_have_count(2)
    expect(visit.page.get_by_text("is in the trash")).to_have_count(0)


def test_takes_are_judged_blind_by_keys(page: ComparePage, visit: Visit) -> None:
    page.open_takes(TAKES[8:11])
    page.on_page("Judge blind").click()
    for number in (1, 2, 3):
        expect(visit.page.get_by_text(f"Round {number} of 3")).to_be_visible()
        expect(visit.page.get_by_text("seed 4")).to_have_count(0)
        page.come_to_rest()
        page.answer("a", number)
    visit.page.get_by_role("button", name="Reveal the takes").click()
    expect(visit.page.get_by_text("seed 49").first).to_be_visible()


def test_a_click_on_a_picture_answers_a_round(page: ComparePage, visit: Visit) -> None:
    page.open_takes(TAKES[11:13])
    page.on_page("Judge blind").click()
    expect(visit.page.get_by_text("Round 1 of 1")).to_be_visible()
    page.come_to_rest()
    page.root.locator(".picture:visible").nth(1).click()
    expect(visit.page.get_by_text("1 won · 0 lost · 0 equal")).to_be_visible()


def test_the_takes_leave_as_one_film(page: ComparePage, visit: Visit) -> None:
    page.open_takes(TAKES[11:13])
    visit.page.get_by_role("tab", name="Take away").click()
    page.on_page("Export side by side").click()
    link = visit.page.get_by_role("link", name="Download")
    link.wait_for(timeout=60_000)
    with visit.page.expect_download() as coming:
        link.click()
    assert coming.value.suggested_filename.endswith(".mp4")


def test_clips_that_step_slowly_are_played_from_copies_once_a_person_says_so(
    page: ComparePage,
) -> None:
    page.open_takes(SPARSE_TAKES)
    original, copy = (re.compile(f"/{kind}/{SPARSE_TAKES[0].id}") for kind in ("clips", "proxies"))
    swap = page.on_page("Play the copies that step faster")
    swap.wait_for(timeout=60_000)
    expect(page.films.first).to_have_attribute("src", original)
    swap.click()
    expect(page.films.first).to_have_attribute("src", copy)
    page.come_to_rest()


def test_on_a_phone_two_takes_stack_and_nothing_sticks_out(page: ComparePage, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page.open_takes(TAKES[13:15])
    upper, lower = (still_box(film) for film in page.films.all())
    assert lower["y"] > upper["y"] + upper["height"]
    assert _overhang(visit.page) == 0
    page.play()
    page.pause()


@pytest.mark.parametrize("path", ["compare", "compare?takes={}", "board"])
def test_nothing_on_the_pages_keeps_anybody_out(page: ComparePage, visit: Visit, path: str) -> None:
    ids = ",".join(take.id for take in TAKES[0:3])
    visit.page.goto(f"{page.url}/{path.format(ids)}")
    visit.page.locator(", ".join(LANDMARKS)).first.wait_for()
    page.settle()
    found = Axe().run(visit.page, context="[data-testid=stMain]").response
    assert found["passes"]
    grave = [fault for fault in found["violations"] if fault["impact"] in {"serious", "critical"}]
    assert [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in grave] == []


def _overhang(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    overhang: int = page.evaluate(
        "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
    )
    return max(overhang, 0)
