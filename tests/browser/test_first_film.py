"""From a prompt to a file on disk, as a newcomer does it: no key, no network."""

from pathlib import Path

import av
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

ONE_SHOT = (
    "A miniature city built from cardboard and bottle caps comes to life at night. A cardboard "
    "train slowly passes through, dotted with tiny lights illuminating the path ahead."
)
TWO_SHOTS = (
    "Shot 1 [0~3s] wide angle: an antique sailing ship cutting through waves on the sea at dusk; "
    "Shot 2 [3~6s] medium shot: a sailor at the bow gazing toward a distant lighthouse on a reef."
)


def test_two_prompts_become_films_that_play_and_download(
    server: Server, visit: Visit, tmp_path: Path, screenshots: Path | None
) -> None:
    page = CreatePage(visit.page, server.url).open()
    expect(visit.page.get_by_text("No takes yet")).to_be_visible()
    picture(visit.page, screenshots, "create-empty")

    page.choose_seeds("42")
    page.prompt.fill(ONE_SHOT)
    page.send.click()
    expect(page.takes).to_have_count(1)

    page.prompt.fill(TWO_SHOTS)
    page.choose_quality("1080p")
    page.choose_duration(6)
    page.send.click()
    expect(page.takes).to_have_count(2)
    picture(visit.page, screenshots, "create-busy")

    page.wait_for_players(2)
    for number in range(2):
        player = page.players.nth(number)
        page.play(player)
        assert player.evaluate("video => video.webkitAudioDecodedByteCount") > 0
    picture(visit.page, screenshots, "create")

    assert facts(page.download(0, tmp_path)) == ("h264", 1280, 720, 24, 120, "aac")
    assert facts(page.download(1, tmp_path)) == ("h264", 1920, 1080, 24, 144, "aac")
    assert visit.strays(server.url) == []
    assert [line for line in visit.complaints if "Content Security Policy" in line] == []

    if screenshots is not None:
        take_pictures(visit.page, page, server.url, screenshots)


def take_pictures(tab: Page, page: CreatePage, url: str, folder: Path) -> None:
    """Keep pictures of the other screens, with four seeds of one prompt to compare."""
    tab.set_viewport_size({"width": 390, "height": 844})
    page.settle()
    picture(tab, folder, "create-phone")
    tab.set_viewport_size({"width": 1440, "height": 1000})
    page.choose_quality("720p")
    page.choose_seeds("41, 42, 43, 44")
    page.send.click()
    page.wait_for_players(6)
    tab.get_by_role("link", name="Compare 4").or_(
        tab.get_by_role("button", name="Compare 4")
    ).click()
    expect(tab.get_by_role("heading", name="Compare")).to_be_visible()
    tab.wait_for_timeout(9000)
    picture(tab, folder, "compare")
    for name in ("Library", "Board", "Usage", "Settings"):
        tab.goto(f"{url}/{name.lower()}")
        expect(tab.get_by_role("heading", name=name, exact=True)).to_be_visible()
        tab.wait_for_timeout(3000)
        picture(tab, folder, name.lower())


def facts(file: Path) -> tuple[str, int, int, float, int, str]:
    """Return codec, width, height, frames a second, frames and sound of a film."""
    with av.open(file) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        frames = sum(1 for _ in film.decode(picture))
        rate = float(picture.average_rate or 0)
        codec = picture.codec_context
        return codec.name, codec.width, codec.height, rate, frames, sound.codec_context.name


def picture(page: Page, folder: Path | None, name: str) -> None:
    """Keep a picture of the page as tall as its content, if pictures are wanted."""
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    width = page.viewport_size["width"] if page.viewport_size else 1440
    content = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(int(content), 844), 2600)})
    page.wait_for_timeout(500)
    page.screenshot(path=folder / f"{name}.jpg", type="jpeg", quality=82)
    page.set_viewport_size({"width": width, "height": 1000})
