"""What is typed outlives the page and the process, and hands find their way by keys."""

import re

import pytest
from playwright.sync_api import expect

from studio.domain.prompt import cut, is_chinese
from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def wait_until_kept(page: CreatePage) -> None:
    """Wait for longer than the pause after which the typing counts as stopped."""
    page.page.wait_for_timeout(2500)
    page.settle()


def test_what_is_typed_is_there_after_a_reload_and_after_a_crash(
    server: Server, visit: Visit
) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.prompt.press_sequentially("Typed, and the field never left")
    wait_until_kept(page)
    visit.page.reload()
    expect(page.prompt).to_have_value("Typed, and the field never left")

    page.settle()
    page.prompt.press("End")
    page.prompt.press_sequentially(", twice")
    wait_until_kept(page)
    visit.page.goto("about:blank")
    server.kill()
    server.start()
    page.open()
    expect(page.prompt).to_have_value("Typed, and the field never left, twice")


def test_two_tabs_write_drafts_of_their_own(server: Server, visit: Visit) -> None:
    first = CreatePage(visit.page, server.url).open()
    first.fill_in(first.prompt, "In the first tab")
    second = CreatePage(visit.page.context.new_page(), server.url).open()
    expect(second.prompt).to_have_value("")
    second.fill_in(second.prompt, "In the second tab")

    visit.page.reload()
    expect(first.prompt).to_have_value("In the first tab")
    second.page.reload()
    expect(second.prompt).to_have_value("In the second tab")


def test_the_page_is_worked_with_keys_alone(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.choose_duration(3)
    keys = visit.page.keyboard
    visit.page.evaluate("document.activeElement.blur()")
    keys.press("p")
    expect(page.prompt).to_be_focused()
    keys.type("npod: a fox")
    keys.press("Control+Enter")
    page.wait_for_players(1)
    expect(page.prompt).to_have_value("npod: a fox")
    expect(page.takes).to_have_count(1)

    visit.page.evaluate("document.activeElement.blur()")
    keys.press("n")
    expect(page.prompt).to_have_value("")
    expect(page.prompt).to_be_focused()
    visit.page.evaluate("document.activeElement.blur()")
    keys.press("d")
    expect(page.prompt).to_have_value("npod: a fox")
    page.settle()
    visit.page.evaluate("document.activeElement.blur()")
    keys.press("o")
    expect(page.players).to_be_focused()
    expect(page.takes).to_have_count(1)


def test_a_link_fills_the_form_once(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, f"{server.url}/?prompt=A+fox%0Aat+sea&duration=8").open()
    expect(page.prompt).to_have_value("A fox\nat sea")
    expect(visit.page).to_have_url(re.compile(r"/(\?)?$"))

    page.fill_in(page.prompt, "Another")
    visit.page.reload()
    expect(page.prompt).to_have_value("Another")
    expect(page.takes).to_have_count(0)


def test_the_count_under_the_prompt_is_the_studios(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    meter = visit.page.locator(".st-key-prompt_meter .meter")
    for letters in ("A fox. ", "雪狐、", "雪の狐", "눈 여우 ", "🐎🚀", "雪fox", "雪a", "々ー"):
        prompt = letters * (5010 // len(letters))
        page.prompt.fill(prompt)
        lost = len(cut(prompt).lost)
        said = f"the last {lost:,} will not be read" if lost else "at most"
        expect(meter).to_contain_text(said)
        expect(meter).to_contain_text("Chinese" if is_chinese(prompt) else "of 5,000 characters")
    page.fill_in(page.prompt, "{x|" + "f" * 5003 + "}")
    expect(meter).to_contain_text("5,003 of 5,000 characters: the last 3 will not be read")
