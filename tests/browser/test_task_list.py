"""The live list does not get in the way of what a person is doing."""

import pytest
from playwright.sync_api import expect

from studio.domain.generation import Status
from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage
from tests.seeded import a_generation, keep

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

PROMPT = "Shot 1 [0~3s] wide angle: waves on a beach at dawn"
NO_VENDOR = {"HAPPYHORSE_API_KEY": "sk-nobody", "HAPPYHORSE_BASE_URL": "http://127.0.0.1:9"}


def test_a_double_click_orders_one_set_of_takes(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.prompt.fill(PROMPT)
    page.send.dblclick()
    page.wait_for_players(1)
    expect(page.takes).to_have_count(1)


def test_ctrl_enter_sends_what_stands_in_the_field(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.prompt.click()
    visit.page.keyboard.type(PROMPT)
    visit.page.keyboard.press("Control+Enter")
    expect(page.takes).to_have_count(1)
    expect(visit.page.locator("[class*=st-key-press_]").get_by_text(PROMPT)).to_be_visible()


def test_ticks_leave_typed_text_and_a_playing_film_alone(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.prompt.fill(PROMPT)
    page.send.click()
    page.wait_for_players(1)
    player = page.players.first.element_handle()
    page.play(page.players.first)
    player.evaluate(
        """video => { video.upsets = 0;
             for (const upset of ["emptied", "loadstart", "pause"])
               video.addEventListener(upset, () => video.upsets += 1); }"""
    )
    page.prompt.fill(f"{PROMPT}, once more")
    page.send.click()
    page.prompt.click()
    visit.page.keyboard.press("End")
    visit.page.keyboard.type(" and typed on")
    page.wait_for_players(2)
    assert player.evaluate("video => video.isConnected && !video.paused && video.upsets === 0")
    assert page.prompt.input_value() == f"{PROMPT}, once more and typed on"
    expect(page.prompt).to_be_focused()


def test_a_reload_in_mid_flight_shows_the_same_takes(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.choose_seeds("7, 8")
    page.prompt.fill(PROMPT)
    page.send.click()
    expect(page.takes).to_have_count(2)
    page.open()
    expect(page.takes).to_have_count(2)
    page.wait_for_players(2)


def test_the_character_count_follows_the_language(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    meter = visit.page.locator(".meter")
    page.prompt.fill("A horse by the sea")
    expect(meter).to_have_text("18 of 5,000 characters")
    page.prompt.fill("海边的一匹马")
    expect(meter).to_have_text("6 of 2,500 characters (Chinese)")
    page.prompt.fill("马" * 2503)
    expect(meter).to_have_text("2,503 of 2,500 characters (Chinese): the last 3 will not be read")


def test_hostile_words_stay_words(server: Server, visit: Visit) -> None:
    server.stop()
    hostile = (
        "<img src=x onerror=window.broken=1> ![x](https://evil.test/x.png) "
        '"><script>window.broken=1</script> [go](javascript:window.broken=1)'
    )
    kept = [
        a_generation(number, status=status, prompt=hostile, note=hostile)
        for number, status in enumerate((Status.SAVED, Status.FAILED, Status.UNKNOWN), start=1)
    ]
    keep(server.data_dir, *kept)
    server.start()
    page = CreatePage(visit.page, server.url).open()
    page.press_line("press-2").click()
    expect(page.takes).to_have_count(3)
    assert visit.page.evaluate("window.broken") is None
    assert visit.page.locator("a[href*=evil], a[href^=javascript], img[src*=evil]").count() == 0
    assert visit.strays(server.url) == []


def test_a_service_that_is_down_leaves_the_take_in_the_queue(server: Server, visit: Visit) -> None:
    server.stop()
    server.environment = NO_VENDOR
    server.start()
    page = CreatePage(visit.page, server.url).open()
    page.prompt.fill(PROMPT)
    page.send.click()
    expect(visit.page.get_by_text("nothing was sent").first).to_be_visible()
    visit.page.get_by_role("button", name="Remove before sending").click()
    expect(visit.page.get_by_text("Cancelled").first).to_be_visible()


def test_the_list_keeps_still_once_all_is_done(server: Server, visit: Visit) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.prompt.fill(PROMPT)
    page.send.click()
    page.wait_for_players(1)
    expect(visit.page.locator("iframe")).to_have_count(0)
