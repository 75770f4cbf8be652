"""From a selection to files on the disk: a key, an order, a ZIP, a film."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import opentimelineio
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.any_page import still_box
from tests.browser.conftest import Visit
from tests.browser.library_page import LibraryPage, keep_playable
from tests.browser.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

PROMPTS = ("A red fox", "A grey owl", "一匹在海边奔跑的马")


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Server]:
    """Start a studio that keeps three clips which play, the first of them newest."""
    server = Server(home=tmp_path)
    keep_playable(server.data_dir, PROMPTS)
    yield server.start()
    server.stop()


def fetch(visit: Visit, link: Locator, folder: Path) -> Path:
    with visit.page.expect_download() as coming:
        link.click()
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    return target


def test_a_selection_leaves_in_the_order_that_was_chosen(
    filled: Server, visit: Visit, tmp_path: Path
) -> None:
    page = LibraryPage(visit.page, filled.url).open()
    page.clip(PROMPTS[0]).focus()
    visit.page.keyboard.press("Control+a")
    visit.page.keyboard.press("e")
    panel = visit.page.get_by_role("dialog")

    panel.get_by_text("Edit list", exact=True).click()
    rows = panel.get_by_role("listitem")
    expect(rows).to_have_count(3)
    rows.nth(0).focus()
    visit.page.keyboard.press("Alt+ArrowDown")
    expect(rows.nth(1)).to_contain_text(PROMPTS[0])
    handle, target = still_box(rows.nth(2)), still_box(rows.nth(0))
    visit.page.mouse.move(handle["x"] + 20, handle["y"] + 20)
    visit.page.mouse.down()
    visit.page.mouse.move(target["x"] + 20, target["y"] + 4, steps=12)
    visit.page.mouse.up()
    expect(rows.nth(0)).to_contain_text(PROMPTS[2])
    page.settle()

    panel.get_by_text("Clips", exact=True).click()
    page.settle()
    link = panel.get_by_role("link", name="Download as ZIP")
    bare = link.get_attribute("href")
    assert bare
    beside = panel.get_by_label("Put beside them")
    beside.get_by_text("OpenTimelineIO", exact=True).click()
    expect(link).not_to_have_attribute("href", bare)
    parcel = fetch(visit, link, tmp_path)
    with ZipFile(parcel) as opened:
        assert opened.testzip() is None
        clips = [name for name in opened.namelist() if name.startswith("clips/")]
        cut = opentimelineio.adapters.read_from_string(opened.read("cut.otio").decode())
    words = ("一匹在海边奔跑的马", "grey-owl", "red-fox")
    assert [word in clip for word, clip in zip(words, clips, strict=True)] == [True] * 3
    assert [f"clips/{one.name}" for one in cut.tracks[0]] == clips
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-tqq", parcel], check=True)


def test_a_rough_cut_is_made_and_fetched(filled: Server, visit: Visit, tmp_path: Path) -> None:
    page = LibraryPage(visit.page, filled.url).open()
    visit.page.get_by_role("button", name="Select all").click()
    visit.page.get_by_role("button", name="Hand over").click()
    panel = visit.page.get_by_role("dialog")
    panel.get_by_text("Rough cut", exact=True).click()
    panel.get_by_role("button", name="Make the film").click()
    link = panel.get_by_role("link", name="Download rough-cut")
    expect(link).to_be_visible(timeout=60_000)
    film = fetch(visit, link, tmp_path)
    assert film.suffix == ".mp4"
    assert film.stat().st_size > 1000
    page.settle()
    assert visit.strays(filled.url) == []
