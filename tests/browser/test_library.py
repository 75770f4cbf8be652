"""Many clips: found by a word, played in place, judged by key, thrown away and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.library_page import LibraryPage, keep_playable
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage
from tests.films import write_film, write_told_film
from tests.seeded import a_generation, keep

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

PROMPTS = ("A red fox at dawn", "A grey owl at dusk", "一匹在海边奔跑的马", "A brown bear asleep")
FOX, OWL, HORSE, BEAR = PROMPTS


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Server]:
    """Start a studio that keeps four clips which play."""
    server = Server(home=tmp_path)
    keep_playable(server.data_dir, PROMPTS)
    yield server.start()
    server.stop()


def test_a_clip_is_found_played_and_judged_without_leaving_the_keyboard(
    filled: Server, visit: Visit
) -> None:
    page = LibraryPage(visit.page, filled.url).open()
    expect(page.clips).to_have_count(4)
    assert [url for url in visit.requests if ".mp4" in url] == []

    page.search("海边")
    expect(page.clips).to_have_count(1)
    visit.page.go_back()
    expect(page.clips).to_have_count(4)

    page.clip(OWL).locator(".picture").hover()
    film = page.clip(OWL).locator("video")
    film.evaluate("film => new Promise(done => film.addEventListener('timeupdate', done))")
    assert film.evaluate("film => film.muted")

    page.clip(FOX).focus()
    for key in ("5", "f", "ArrowRight", "2", "ArrowRight", "x"):
        visit.page.keyboard.press(key)
    expect(page.stars(FOX)).to_have_count(5)
    expect(page.stars(OWL)).to_have_count(2)
    expect(page.clips).to_have_count(3)
    page.open("?order=rating")
    expect(page.clips.first).to_have_attribute("aria-label", page_label(FOX))
    assert visit.strays(filled.url) == []


def page_label(prompt: str) -> str:
    return f"{prompt}; seed 1, 720p, 16:9, 5 seconds; 5 stars, favourite"


def test_a_selection_goes_to_the_trash_and_comes_back(filled: Server, visit: Visit) -> None:
    page = LibraryPage(visit.page, filled.url).open()
    page.choose(FOX)
    page.choose(HORSE, "Shift")
    expect(page.chosen).to_have_count(3)
    page.choose(OWL, "Control")
    page.says("2 selected")

    visit.page.get_by_role("button", name="Move to trash").click()
    expect(page.clips).to_have_count(2)
    visit.page.get_by_role("button", name="Undo").click()
    expect(page.clips).to_have_count(4)

    page.choose(BEAR)
    page.says("1 selected")
    visit.page.keyboard.press("Delete")
    page.says("1 clip moved to the trash")
    visit.page.get_by_role("button", name="Trash (1").click()
    visit.page.get_by_role("button", name="Empty the trash").click()
    expect(visit.page.get_by_role("dialog")).to_contain_text(BEAR)
    visit.page.get_by_role("button", name="Remove for good", exact=True).click()
    page.says("The trash is empty")
    bear = filled.data_dir / "clips" / "00" / f"{4:032x}.mp4"
    assert not bear.exists()


def test_one_clip_opens_and_lends_its_settings(filled: Server, visit: Visit) -> None:
    page = LibraryPage(visit.page, filled.url).open()
    page.clip(FOX).focus()
    visit.page.keyboard.press("Enter")
    page.says("1280 × 720")
    visit.page.get_by_role("button", name="Use these settings").click()
    expect(visit.page.get_by_role("textbox", name="Prompt")).to_have_value(FOX)


def test_a_film_without_a_recipe_is_refused_in_a_sentence(
    filled: Server, visit: Visit, tmp_path: Path
) -> None:
    stranger = tmp_path / "stranger.mp4"
    write_film(stranger)
    page = LibraryPage(visit.page, filled.url).open()
    visit.page.get_by_role("button", name="Bring in a film").click()
    visit.page.locator(".st-key-film input[type=file]").set_input_files(stranger)
    page.says("This film carries no recipe")


def test_a_film_dropped_on_the_form_fills_it_and_stands_in_the_library(
    filled: Server, visit: Visit, tmp_path: Path
) -> None:
    told = tmp_path / "told.mp4"
    write_told_film(told, a_generation(15, prompt="A white hare in a storm"))
    form = CreatePage(visit.page, filled.url).open()
    form.fill_in(form.prompt, "Half an idea")
    visit.page.locator(".st-key-film_menu button").click()
    visit.page.locator(".st-key-film input[type=file]").set_input_files(told)
    expect(form.prompt).to_have_value("A white hare in a storm")
    expect(visit.page.get_by_role("textbox", name="Which seeds")).to_have_value("15")
    expect(visit.page.locator(".st-key-film")).to_have_count(0)

    visit.page.locator(".st-key-history_menu button").first.click()
    visit.page.get_by_role("button", name="Go on with it").click()
    expect(form.prompt).to_have_value("Half an idea")
    page = LibraryPage(visit.page, filled.url).open()
    expect(page.clip("A white hare in a storm")).to_be_visible()
    assert visit.strays(filled.url) == []


def test_a_phone_shows_it_without_scrolling_sideways(filled: Server, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = LibraryPage(visit.page, filled.url).open()
    page.choose(FOX)
    page.says("1 selected")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390


HOSTILE = (
    "<img src=x onerror=window.broken=1>",
    "![x](https://evil.test/x.png)",
    '"><script>window.broken=1</script>',
    "[go](javascript:window.broken=1)",
    "' onmouseover='window.broken=1",
    "{{constructor.constructor('window.broken=1')()}}",
    "=HYPERLINK('https://evil.test')",
    "../../../../etc/passwd",
    "\u202egnp.exe\u2066",
    "</style><svg onload=window.broken=1>",
)


def test_hostile_words_stay_words(tmp_path: Path, visit: Visit) -> None:
    server = Server(home=tmp_path)
    kept = [a_generation(number, prompt=words) for number, words in enumerate(HOSTILE, start=1)]
    keep(server.data_dir, *kept)
    server.start()
    try:
        page = LibraryPage(visit.page, server.url).open()
        expect(page.clips).to_have_count(len(HOSTILE))
        titles = page.page.locator(".cell .title")
        assert set(titles.all_inner_texts()) == {" ".join(words.split()) for words in HOSTILE}
        visit.page.goto(f"{server.url}/clip?id={1:032x}")
        page.says("1280 × 720")
        assert visit.page.evaluate("window.broken") is None
        assert visit.page.locator("a[href*=evil], a[href^=javascript], img[src*=evil]").count() == 0
        assert visit.strays(server.url) == []
    finally:
        server.stop()


def test_pages_turn_and_an_empty_view_leads_to_everything(filled: Server, visit: Visit) -> None:
    keep(filled.data_dir, *(a_generation(number) for number in range(101, 131)))
    page = LibraryPage(visit.page, filled.url).open()
    expect(page.clips).to_have_count(24)
    visit.page.get_by_role("button", name="Next").click()
    expect(visit.page.get_by_text("Page 2 of 2")).to_be_visible()
    page.search("nothing that anybody wrote")
    visit.page.get_by_role("button", name="Show everything").click()
    expect(page.clips).to_have_count(24)


def test_one_of_the_trash_is_removed_once_it_was_named(filled: Server, visit: Visit) -> None:
    page = LibraryPage(visit.page, filled.url).open()
    page.choose(FOX)
    page.choose(OWL, "Control")
    visit.page.get_by_role("button", name="Move to trash").click()
    visit.page.get_by_role("button", name="Trash (2").click()
    page.choose(OWL)
    visit.page.get_by_role("button", name="Remove for good…").click()
    dialog = visit.page.get_by_role("dialog")
    expect(dialog).to_contain_text(OWL)
    expect(dialog).not_to_contain_text(FOX)
