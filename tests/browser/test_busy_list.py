"""A list full of live takes leaves a person in peace, and says what finishes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from studio.domain.generation import Generation, Status
from tests.browser.any_page import wait_until
from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.shelf import Shelf
from tests.browser.studio_page import CreatePage
from tests.seeded import a_generation

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

TICKS_MS = 7000
PROMPT = "Shot 1 [0~3s] wide angle: waves on a beach at dawn"

WATCH_BUTTONS = """() => {
  const buttons = [...document.querySelectorAll("[class*=st-key-presses] button")];
  const place = button => { const { x, y } = button.getBoundingClientRect(); return [x, y]; };
  const began = buttons.map(place);
  window.farthest = 0;
  window.gone = 0;
  const look = () => {
    window.gone = buttons.filter(button => !button.isConnected).length;
    buttons.forEach((button, number) => {
      const [x, y] = place(button);
      const moved = Math.hypot(x - began[number][0], y - began[number][1]);
      window.farthest = Math.max(window.farthest, moved);
    });
    requestAnimationFrame(look);
  };
  look();
  return buttons.length;
}"""
WATCH_FILM = """video => {
  video.upsets = 0;
  for (const upset of ["emptied", "loadstart", "pause"])
    video.addEventListener(upset, () => video.upsets += 1);
}"""
PLAYS_ON = "video => video.isConnected && !video.paused && video.upsets === 0"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    server = Server(home=tmp_path)
    yield Shelf(server)
    server.stop()


def a_press(name: str, first: int, takes: int, status: Status) -> list[Generation]:
    return [
        a_generation(
            first + number,
            status=status,
            press_id=name,
            take=1 + number,
            takes=takes,
            prompt=f"The prompt of {name}",
        )
        for number in range(takes)
    ]


def test_a_hundred_live_takes_leave_alone_what_a_person_does(shelf: Shelf, visit: Visit) -> None:
    (done,) = a_press("done", 1, 1, Status.SAVED)
    live = [take for n in range(25) for take in a_press(f"p{n}", 10 + 4 * n, 4, Status.PROCESSING)]
    shelf.fill(done, *live)
    page = CreatePage(visit.page, shelf.server.start().url).open()
    expect(page.takes).to_have_count(101)
    page.prompt.fill(PROMPT)
    page.press_line("p1").click()
    expect(page.takes).to_have_count(97)
    player = page.players.first.element_handle()
    player.evaluate(WATCH_FILM)
    page.play_muted(page.players.first)
    visit.page.locator(f".st-key-more_{live[20].id} button").click()
    expect(visit.page.get_by_role("button", name="Stop waiting")).to_be_visible()
    page.settle()
    scrolled = visit.page.evaluate(SCROLLED)
    assert visit.page.evaluate(WATCH_BUTTONS) > 90

    shelf.advance(55)
    expect(visit.page.get_by_text("55 %").first).to_be_visible()
    shelf.advance(99)
    expect(visit.page.get_by_text("99 %").first).to_be_visible()
    visit.page.wait_for_timeout(TICKS_MS)

    assert visit.page.evaluate("[window.farthest, window.gone]") == [0, 0]
    assert visit.page.evaluate(SCROLLED) == scrolled > 0
    assert player.evaluate(PLAYS_ON)
    expect(visit.page.get_by_role("button", name="Stop waiting")).to_be_visible()
    expect(page.prompt).to_have_value(PROMPT)
    expect(page.takes).to_have_count(97)


def test_text_that_is_being_typed_is_left_alone(shelf: Shelf, visit: Visit) -> None:
    shelf.fill(*a_press("one", 1, 4, Status.PROCESSING))
    page = CreatePage(visit.page, shelf.server.start().url).open()
    page.prompt.click()
    visit.page.keyboard.type(PROMPT)
    shelf.advance(77)
    expect(visit.page.get_by_text("77 %").first).to_be_visible()
    visit.page.keyboard.type(" and on")
    expect(page.prompt).to_have_value(f"{PROMPT} and on")
    expect(page.prompt).to_be_focused()


def test_films_play_on_while_others_join_them(shelf: Shelf, visit: Visit) -> None:
    (newest,) = a_press("newest", 1, 1, Status.SAVED)
    older, oldest = (a_press(f"old{n}", n, 3, Status.PROCESSING) for n in (11, 21))
    shelf.fill(newest, *older, *oldest)
    page = CreatePage(visit.page, shelf.server.start().url).open()
    page.show("Done")
    shelf.finish(older[1])
    expect(page.players).to_have_count(2)
    players = page.players.element_handles()
    for number, player in enumerate(players):
        player.evaluate(WATCH_FILM)
        page.play_muted(page.players.nth(number))
    shelf.finish(older[0])
    expect(page.players).to_have_count(3)
    shelf.finish(oldest[2])
    expect(page.players).to_have_count(4)
    assert [player.evaluate(PLAYS_ON) for player in players] == [True, True]


def test_a_film_plays_on_while_one_beside_it_goes_to_the_trash(shelf: Shelf, visit: Visit) -> None:
    (live,) = a_press("live", 1, 1, Status.PROCESSING)
    thrown, played = a_press("pair", 11, 2, Status.SAVED)
    shelf.fill(live, thrown, played)
    page = CreatePage(visit.page, shelf.server.start().url).open()
    page.press_line("pair").click()
    expect(page.players).to_have_count(2)
    player = page.players.nth(1).element_handle()
    player.evaluate(WATCH_FILM)
    page.play_muted(page.players.nth(1))
    shelf.throw_away(thrown)
    way = visit.page.get_by_role("link", name="1 take is in the trash")
    expect(way).to_be_visible()
    expect(page.players).to_have_count(1)
    assert player.evaluate(PLAYS_ON)
    way.click()
    expect(visit.page.get_by_role("gridcell", name="The prompt of pair")).to_have_count(1)


def test_the_title_counts_what_is_under_way_and_comes_back(shelf: Shelf, visit: Visit) -> None:
    takes = a_press("one", 1, 2, Status.PROCESSING)
    shelf.fill(*takes)
    CreatePage(visit.page, shelf.server.start().url).open()
    expect(visit.page).to_have_title("(2) Create · HappyHorse Studio")
    shelf.finish(takes[0])
    expect(visit.page).to_have_title("(1) Create · HappyHorse Studio")
    shelf.finish(takes[1])
    expect(visit.page).to_have_title("Create · HappyHorse Studio")
    expect(visit.page.get_by_text("2 of 2 takes of “The prompt of one” are done.")).to_have_count(1)
    assert visit.strays(shelf.server.url) == []


NOTIFICATIONS = """
  window.shown = [];
  window.isAway = false;
  Object.defineProperty(document, "hidden", { get: () => window.isAway });
  window.Notification = class {
    static permission = "default";
    static async requestPermission() { return (this.permission = ANSWER); }
    constructor(title, { body }) { window.shown.push(`${title}: ${body}`); }
  };
"""


@pytest.fixture
def notified(shelf: Shelf, visit: Visit) -> Iterator[object]:
    """Open the page in a browser that answers so when it is asked for its leave."""
    takes = a_press("one", 1, 3, Status.PROCESSING)

    def opened(answer: str) -> list[Generation]:
        visit.page.add_init_script(NOTIFICATIONS.replace("ANSWER", f'"{answer}"'))
        shelf.fill(*takes)
        CreatePage(visit.page, shelf.server.start().url).open()
        return takes

    return opened


def test_a_hidden_page_notifies_once_it_was_asked_to(shelf: Shelf, visit: Visit, notified) -> None:
    takes = notified("granted")
    visit.page.evaluate("window.isAway = true")
    shelf.finish(takes[0])
    expect(visit.page).to_have_title(re.compile(r"^\(2\)"))
    assert visit.page.evaluate("window.shown") == []

    visit.page.get_by_role("button", name="Notify me when takes finish").click()
    expect(visit.page.get_by_role("button", name="Notifications are on")).to_be_visible()
    shelf.finish(takes[1])
    expect(visit.page).to_have_title(re.compile(r"^\(1\)"))
    wait_until(visit.page, "window.shown.length === 1")

    visit.page.evaluate("window.isAway = false")
    shelf.finish(takes[2])
    expect(visit.page).to_have_title(re.compile(r"^Create"))
    visit.page.wait_for_timeout(1000)
    assert visit.page.evaluate("window.shown") == [
        "HappyHorse Studio: 2 of 3 takes of “The prompt of one” are done."
    ]


def test_a_browser_that_denies_it_is_said_in_words(visit: Visit, notified) -> None:
    notified("denied")
    visit.page.get_by_role("button", name="Notify me when takes finish").click()
    expect(visit.page.get_by_text("denies notifications")).to_be_visible()
