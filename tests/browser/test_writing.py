"""A prompt is written shot by shot, varied, and sent in part."""

import re

import pytest
from playwright.sync_api import expect

from components.empty import EXAMPLE
from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

TWO_SHOTS = (
    "A red fox at {dusk|dawn}\n\nShot 1 [0~1.5s] wide shot: it crosses a meadow\n"
    "Shot 2 [1.5~3s] close-up, push-in: it looks up"
)


def test_two_shots_times_two_hours_times_three_seeds_less_one(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.choose_duration(3)
    page.choose_seeds("7 8 9")
    page.fill_in(page.prompt, "A red fox at {dusk|dawn}")
    page.press("Shot list")
    page.press("Divide into two shots")
    page.fill_in(page.in_shot(1, "What happens"), "it crosses a meadow")
    expect(page.prompt).to_have_value(re.compile("meadow"))
    page.fill_in(page.in_shot(2, "What happens"), "it looks up")
    expect(page.prompt).to_have_value(re.compile("looks up"))
    page.choose(page.in_shot(1, "Size"), "wide shot")
    expect(page.prompt).to_have_value(re.compile("wide shot: it"))
    page.choose(page.in_shot(2, "Size"), "close-up")
    expect(page.prompt).to_have_value(re.compile("close-up: it"))
    page.choose(page.in_shot(2, "Move"), "push-in")
    expect(page.prompt).to_have_value(TWO_SHOTS)

    expect(visit.page.get_by_text("6 takes of 3 s")).to_be_visible()
    visit.page.locator(".st-key-matrix label", has_text="seed 8").last.click()
    expect(visit.page.get_by_text("5 takes of 3 s")).to_be_visible()
    page.settle()
    page.send.click()

    page.wait_for_players(5)
    expect(page.takes).to_have_count(5)
    assert visit.strays(server.url) == []


def test_a_template_and_words_fill_the_form_and_send_nothing(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.press("Templates")
    visit.page.get_by_text("Social vertical").click()
    expect(visit.page.get_by_text("Top view of a wooden board")).to_be_visible()
    page.settle()
    visit.page.get_by_role("button", name="Use", exact=True).first.click()
    expect(page.prompt).to_have_value(re.compile("^Top view of a wooden board"))
    visit.page.keyboard.press("Escape")
    page.press("Words")
    visit.page.get_by_text("golden hour").click()
    page.settle()

    expect(page.prompt).to_have_value(re.compile("golden hour$"))
    expect(page.takes).to_have_count(0)
    expect(visit.page.get_by_role("slider", name="Duration")).to_have_value("6")


def test_an_example_stands_in_the_form_at_once(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    visit.page.get_by_role("button", name="Use an example prompt").click()
    expect(page.prompt).to_have_value(EXAMPLE)
