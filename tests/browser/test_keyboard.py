"""A set of takes is written, varied, sent and followed up with the keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

FARTHEST = 90
"""Presses of Tab after which a control counts as out of reach."""

FOCUSED = "node => node === document.activeElement || node.contains(document.activeElement)"


def go_to(tab: Page, control: Locator) -> None:
    """Press Tab until a control has the focus."""
    expect(control).to_be_visible()
    for _ in range(FARTHEST):
        if control.evaluate(FOCUSED):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"{control} is out of reach")


def write(tab: Page, field: Locator, words: str) -> None:
    go_to(tab, field)
    tab.keyboard.press("Control+a")
    tab.keyboard.type(words)
    tab.keyboard.press("Tab")


def promote_the_first(tab: Page) -> None:
    go_to(tab, tab.get_by_role("button", name="More").first)
    tab.keyboard.press("Enter")
    go_to(tab, tab.get_by_role("button", name="Make it in 1080p"))
    tab.keyboard.press("Enter")


def test_a_matrix_of_takes_needs_no_mouse(server: Server, visit: Visit) -> None:
    page, tab = CreatePage(visit.page, server.url).open(), visit.page
    keys = tab.keyboard
    keys.press("p")
    keys.type("A red fox at {dusk|dawn}")
    keys.press("Tab")
    page.settle()

    go_to(tab, tab.get_by_role("slider", name="Duration"))
    keys.press("ArrowLeft")
    keys.press("ArrowLeft")
    page.settle()
    go_to(tab, tab.locator(".st-key-seed_choice [role=radiogroup]"))
    keys.press("ArrowRight")
    keys.press("Enter")
    write(tab, tab.get_by_role("textbox", name="Which seeds"), "7 8 9")
    page.settle()

    keys.press("p")
    go_to(tab, tab.locator(".st-key-show_shots input"))
    keys.press("Space")
    page.settle()
    go_to(tab, tab.get_by_role("button", name="Divide into two shots"))
    keys.press("Enter")
    page.settle()
    write(tab, page.in_shot(1, "What happens"), "it crosses a meadow")
    expect(page.prompt).to_have_value(re.compile("meadow"))
    write(tab, page.in_shot(2, "What happens"), "it looks up")
    expect(page.prompt).to_have_value(re.compile("looks up"))

    expect(tab.get_by_text("6 takes of 3 s")).to_be_visible()
    cell = tab.locator(".st-key-matrix label", has_text="seed 8").last
    go_to(tab, cell.locator("input"))
    keys.press("Space")
    expect(tab.get_by_text("5 takes of 3 s")).to_be_visible()
    page.settle()
    go_to(tab, page.send)
    keys.press("Enter")
    page.wait_for_players(5)

    promote_the_first(tab)
    expect(page.takes).to_have_count(6)
