"""What a person does with the player, by pointer, by key and on a small screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.any_page import still_box
from tests.browser.conftest import Visit
from tests.browser.numbered import Numbered, write
from tests.browser.player import PATIENCE_MS, PlayerPage, reel, served
from tests.browser.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

FILM = Numbered(width=640, height=360, seconds=6)
LONG = [
    pytest.param(layout, marks=pytest.mark.sweep)
    for layout in ("wipe-horizontal", "onion", "difference", "blink")
]


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("clips")
    write(folder / "film.mp4", FILM)
    reels = [reel(each, FILM, url=f"/app/static/clips/film.mp4?{each}") for each in "abc"]
    with served(folder, reels) as server:
        yield server


@pytest.fixture
def page(three: Server, visit: Visit) -> PlayerPage:
    return PlayerPage(visit.page, three.url)


def test_a_rating_during_playback_leaves_playback_alone(page: PlayerPage) -> None:
    page.open(strip=False)
    page.play()
    page.watch_for_upsets()
    page.button("Winner").nth(2).click()
    upsets = [rate_while_playing(page, stars) for stars in (4, 3, 5)]
    # A machine that does something else as well upsets clips now and then; a rating would always.
    assert 0 in upsets
    ratings: list[dict[str, object]] = [{"id": "b", "stars": stars} for stars in (4, 3, 5)]
    page.hears(*({"rating": one} for one in [{"id": "c", "verdict": "winner"}, *ratings]))
    expect(page.button("Winner").nth(2)).to_have_attribute("aria-pressed", "true")


def rate_while_playing(page: PlayerPage, stars: int) -> int:
    """Rate a clip, have the page run once more, and return how often playback was upset."""
    before = page.upsets()
    page.root.get_by_role("radio", name=f"{stars} stars").nth(1).check(force=True)
    page.page.get_by_role("button", name="Run again").click()
    page.page.wait_for_timeout(1000)
    return page.upsets() - before


def test_another_order_keeps_what_plays(page: PlayerPage) -> None:
    page.open(strip=False)
    page.play()
    page.watch_for_upsets()
    page.page.get_by_text("Reverse").click()
    expect(page.root.locator(".label").first).to_have_text("Take c")
    page.page.wait_for_timeout(500)
    assert page.upsets() == 0


def test_proxies_that_come_later_take_the_clips_places(page: PlayerPage) -> None:
    page.open(strip=False, at_s=2)
    page.page.get_by_text("Proxies").click()
    expect(page.root.get_by_text("Proxy").first).to_be_visible()
    page.at_rest()
    assert page.numbers() == [48] * 3
    page.play()
    page.page.wait_for_timeout(1000)
    page.pause()
    shown = page.numbers()
    assert shown == [shown[0]] * 3


def test_while_they_play_the_page_is_left_alone(page: PlayerPage) -> None:
    page.open(strip=False)
    page.play()
    # What was under way when they began to play may take a busy machine a while.
    page.page.wait_for_timeout(2000)
    runs = page.told["runs"]
    page.page.wait_for_timeout(2500)
    assert page.told["runs"] == runs


def test_the_place_comes_back_after_another_page_and_a_reload(page: PlayerPage) -> None:
    page.open(strip=False, layout="onion")
    page.play()
    page.page.wait_for_timeout(1500)
    page.page.get_by_text("Elsewhere").click()
    expect(page.root).to_have_count(0)
    page.page.get_by_text("Player", exact=True).click()
    page.at_rest()
    left = page.numbers()
    assert left[0] > 12
    expect(page.root).to_have_attribute("data-layout", "onion")
    page.page.reload()
    page.at_rest()
    assert page.numbers() == left


def test_keys_choose_hear_rate_and_lay_out(page: PlayerPage) -> None:
    page.open(strip=False)
    page.root.focus()
    for key in ("2", "Alt+Digit3", "x", "Shift+Digit3", "g"):
        page.press(key)
    page.hears(
        {"pick": "b"},
        {"rating": {"id": "b", "stars": 3}},
        {"rating": {"id": "b", "verdict": "reject"}},
    )
    expect(page.root).to_have_attribute("data-layout", "wipe-vertical")
    page.tells(heard="c", chosen="b", layout="wipe-vertical")


def test_the_sound_is_that_of_the_clip_that_is_heard_and_goes_with_the_pictures(
    page: PlayerPage,
) -> None:
    page.open(strip=False)
    page.play()
    page.button("Hear clip 2").click()
    page.page.wait_for_timeout(2000)
    sound = page.root.locator("audio")
    assert sound.get_attribute("src") == "/app/static/clips/film.mp4?b"
    assert sound.evaluate("(sound) => !sound.muted && sound.webkitAudioDecodedByteCount > 0")
    apart = sound.evaluate(
        "(sound) => sound.currentTime - sound.parentElement.querySelector('video').currentTime"
    )
    assert apart == pytest.approx(0, abs=0.17)
    page.button("Mute").click()
    assert sound.evaluate("(sound) => sound.muted")


def test_keys_step_skip_play_and_mark(page: PlayerPage) -> None:
    page.open(strip=False)
    page.root.focus()
    page.press("Shift+ArrowRight")
    page.at_rest()
    page.press("i")
    page.press("ArrowRight")
    page.at_rest()
    assert page.numbers() == [25] * 3
    page.tells(mark_in_s=1.0)
    page.press("Space")
    page.is_in_state("playing")
    page.press("Space")
    page.at_rest()


def test_keys_that_are_typed_stay_words(page: PlayerPage) -> None:
    page.open(strip=False)
    page.root.focus()
    page.press("1")
    page.press("n")
    page.page.keyboard.type("wide fox 2")
    page.press("Tab")
    page.hears({"pick": "a"}, {"rating": {"id": "a", "note": "wide fox 2"}})
    expect(page.root).to_have_attribute("data-state", "paused")


def test_a_question_mark_lists_the_keys(page: PlayerPage) -> None:
    page.open(strip=False)
    page.root.focus()
    page.press("?")
    sheet = page.root.get_by_role("dialog", name="Keys")
    expect(sheet.get_by_text("Play or pause")).to_be_visible()
    page.press("Escape")
    expect(sheet).to_be_hidden()


def test_a_still_is_asked_for_where_the_clips_stand(page: PlayerPage) -> None:
    page.open(strip=False, at_s=2)
    page.button("Save still of clip 2").click()
    page.hears({"moment": {"id": "b", "at_s": 2.021}})


def test_the_line_of_a_wipe_moves_by_key_and_by_hand(page: PlayerPage) -> None:
    page.open(strip=False, layout="wipe-vertical")
    divider = page.root.get_by_role("slider", name="Divider")
    divider.focus()
    page.press("ArrowRight")
    expect(divider).to_have_attribute("aria-valuetext", "51 %")
    box = still_box(page.root.locator(".picture").first)
    page.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 50)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + box["width"] / 4, box["y"] + 50)
    page.page.mouse.up()
    expect(divider).to_have_attribute("aria-valuetext", "25 %")


def test_a_still_of_the_strip_leads_to_its_moment(page: PlayerPage) -> None:
    page.open()
    expect(page.root.locator("canvas.drawn")).to_have_count(30, timeout=PATIENCE_MS)
    page.button("Go to 0:03.30").click()
    page.at_rest()
    assert page.numbers() == [79] * 3


def test_hidden_takes_show_nothing_but_their_letter(page: PlayerPage) -> None:
    page.open(strip=False, extra="&blind=yes")
    expect(page.root.locator(".rating").first).to_be_hidden()
    page.root.focus()
    page.press("w")
    page.press("3")
    page.hears({"pick": "c"})


def test_two_clips_are_stacked_on_a_phone_and_share_the_clock(page: PlayerPage) -> None:
    page.page.set_viewport_size({"width": 390, "height": 844})
    page.open(extra="&count=2")
    first, second = (still_box(page.films.nth(number)) for number in range(2))
    assert first["width"] > 300
    assert second["y"] >= first["y"] + first["height"]
    assert page.too_small_targets() == []
    page.play()
    page.page.wait_for_timeout(500)
    page.pause()
    shown = page.numbers()
    assert shown[0] == shown[1] > 5


@pytest.mark.parametrize("layout", ["grid", "wipe-vertical", *LONG])
def test_nothing_serious_hinders_those_who_do_not_see_or_point(
    page: PlayerPage, layout: str
) -> None:
    page.open(layout=layout, chosen="b")
    found = Axe().run(page.page, context=".st-key-compared").response
    assert "button-name" in {rule["id"] for rule in found["passes"]}
    assert [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found["violations"]] == []


def test_every_control_is_reached_by_tab_and_shows_it(page: PlayerPage) -> None:
    page.open(strip=False)
    page.root.focus()
    reached = page.tab_through()
    controls = page.root.locator("button:visible, select:visible, input[type=range]:visible")
    assert len(reached) >= controls.count()
    assert {"Play", "Moment", "Speed", "Winner", "Full screen", "Keys"} <= set(reached)
    assert page.unmarked_focus == []
