"""Every field and button of the form does what it is for."""

import re
from itertools import chain
from pathlib import Path

import pytest
from streamlit.testing.v1.element_tree import Widget

from server import runtime
from studio.domain.request import AspectRatio, Quality
from studio.domain.starting_points import OWN
from tests.seeded import a_generation

TWO_SHOTS = "Shot 1 [0~3s] wide angle: a ship\nShot 2 [3~5s] medium shot, push-in: a sailor"
EVERYTHING = f"${{who}} {{at sea|ashore}}\n\n{TWO_SHOTS}"
MENUS = ("templates_menu", "history_menu", "words_menu", "guide_menu", "link_menu", "keys_menu")


@pytest.fixture
def page(show):
    return show("create.py", api_key="sk-vendor-1234")


@pytest.fixture
def shots(page):
    page.toggle(key="show_shots").set_value(True)
    return write(page, TWO_SHOTS)


def write(app, prompt):
    return app.text_area(key="prompt").set_value(prompt).run()


def prompt_of(app):
    assert not app.exception
    return app.text_area(key="prompt").value


def price_of(app):
    (price,) = [one.value for one in app.markdown if "Estimate" in one.value]
    return price


def sent(app):
    """Press the button and return what was ordered, first take first."""
    app.button(key="send").click().run()
    assert not app.exception
    takes = runtime.studio().recent()
    return [take.request for take in sorted(takes, key=lambda take: take.take)]


def widgets(node):
    own = [node] if isinstance(node, Widget) else []
    return chain(own, *(widgets(child) for child in getattr(node, "children", {}).values()))


def test_every_widget_of_the_form_is_tried_here_or_beside(show):
    app = show("create.py", api_key="sk-vendor-1234")
    app.toggle(key="show_shots").set_value(True)
    write(app, EVERYTHING)
    app.text_input(key="value_who").set_value("a gull")
    for menu in MENUS:
        app.session_state[menu] = True
    app.session_state["template_use"] = OWN
    app.run()
    tests = "\n".join(file.read_text("utf-8") for file in Path(__file__).parent.glob("test_*.py"))
    keys = {one.key for one in widgets(app.main) if one.key}
    names = {re.sub(r"[0-9]+(\.[0-9]+)*", "[0-9.]+", key) for key in keys}

    assert len(names) > 30
    assert {name for name in names if not re.search(f'"{name}"', tests)} == set()


def test_the_quality_is_priced_and_sent(page):
    write(page, "A fox").segmented_control(key="quality").set_value(Quality.FULL_HD).run()

    assert "49.12 credits" in price_of(page)
    assert [request.quality for request in sent(page)] == [Quality.FULL_HD]


@pytest.mark.parametrize("ratio", [AspectRatio.TALL, AspectRatio.CINEMA])
def test_the_ratio_is_sent(page, ratio):
    write(page, "A fox").segmented_control(key="aspect_ratio").set_value(ratio)

    assert [request.aspect_ratio for request in sent(page)] == [ratio]


@pytest.mark.parametrize(("seconds", "price"), [(3, "22.85"), (15, "114.24")])
def test_the_duration_is_priced_and_sent(page, seconds, price):
    write(page, "A fox").slider(key="duration").set_value(seconds).run()

    assert f"{price} credits" in price_of(page)
    assert [request.duration for request in sent(page)] == [seconds]


def test_the_duration_has_the_contracts_bounds(page):
    slider = page.slider(key="duration")

    assert (slider.min, slider.max, slider.value) == (3, 15, 5)


def test_takes_have_seeds_of_their_own(page):
    write(page, "A fox").number_input(key="takes").set_value(3)

    assert len({request.seed for request in sent(page)}) == 3


def test_takes_have_the_bounds_of_one_press(page):
    takes = page.number_input(key="takes")

    assert (takes.min, takes.max, takes.value) == (1, 24, 1)


def test_chosen_seeds_are_sent_in_their_order(page):
    page.segmented_control(key="seed_choice").set_value("Chosen").run()
    write(page, "A fox").text_input(key="seeds").set_value("9; 7 2147483647")

    assert [request.seed for request in sent(page)] == [9, 7, 2147483647]


def test_seeds_that_were_chosen_are_still_there_after_a_look_at_chance(page):
    choice = page.segmented_control(key="seed_choice")
    choice.set_value("Chosen").run()
    page.text_input(key="seeds").set_value("9").run()
    page.segmented_control(key="seed_choice").set_value("Random").run()
    page.segmented_control(key="seed_choice").set_value("Chosen").run()

    assert page.text_input(key="seeds").value == "9"


def test_more_ratios_make_every_take_in_each(page):
    write(page, "A fox").pills(key="more_ratios").set_value([AspectRatio.TALL])

    assert [request.aspect_ratio for request in sent(page)] == ["16:9", "9:16"]


def test_the_chosen_ratio_is_not_offered_once_more(page):
    page.segmented_control(key="aspect_ratio").set_value(AspectRatio.TALL).run()

    assert "9:16" not in page.pills(key="more_ratios").options


def test_a_callback_url_is_sent(page):
    write(page, "A fox").text_input(key="callback_url").set_value("https://example.com/done")

    assert [request.callback_url for request in sent(page)] == ["https://example.com/done"]


def test_values_and_alternatives_are_sent_as_prompts_of_their_own(page):
    write(page, "${who} {at sea|ashore}").text_input(key="value_who").set_value("A gull").run()
    page.checkbox(key="cell_0.1.16:9").set_value(False).run()

    assert [request.prompt for request in sent(page)] == ["A gull ashore"]


def test_an_escaped_brace_makes_no_table_and_is_sent_without_its_backslash(page):
    write(page, r"A sign: \{open|closed}")

    assert not page.checkbox
    assert [request.prompt for request in sent(page)] == ["A sign: {open|closed}"]


def test_of_several_prompts_the_longest_cut_is_shown(page):
    write(page, "{x|" + "f" * 5003 + "}").run()

    assert [code.value for code in page.code] == ["fff"]
    assert "of the longest of 2 prompts" in page.expander[0].label


def test_what_is_escaped_does_not_count_against_the_limit(page):
    write(page, r"\{" + "f" * 4999)

    assert not page.code


def test_an_example_fills_the_empty_form(page):
    page.button(key="use_example").click().run()

    assert prompt_of(page).startswith("Shot 1 [0~3s] wide angle")


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("shot_0_start", 0.5, "Shot 1 [0.5~3s] wide angle: a ship"),
        ("shot_0_end", 2.5, "Shot 1 [0~2.5s] wide angle: a ship"),
    ],
)
def test_the_times_of_a_shot_are_written(shots, key, value, line):
    shots.number_input(key=key).set_value(value).run()

    assert prompt_of(shots).startswith(line)


def test_the_camera_of_a_shot_is_written(shots):
    shots.selectbox(key="shot_0_size").set_value("close-up").run()
    shots.selectbox(key="shot_0_move").set_value("tracking shot").run()

    assert prompt_of(shots).startswith("Shot 1 [0~3s] close-up, tracking shot: a ship")


@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("phrases_light", "golden hour"),
        ("phrases_style", "film grain"),
    ],
)
def test_a_word_goes_to_the_end_of_the_prompt(page, key, word):
    write(page, "A fox")
    page.session_state["words_menu"] = True
    page.run()
    page.pills(key=key).set_value(word).run()

    assert prompt_of(page).endswith(word)
    assert page.pills(key=key).value is None


@pytest.mark.parametrize(
    ("key", "word", "line"),
    [
        ("phrases_size", "close-up", "Shot 2 [3~5s] close-up, push-in: a sailor"),
        ("phrases_move", "tracking shot", "Shot 2 [3~5s] medium shot, tracking shot: a sailor"),
    ],
)
def test_a_word_for_the_camera_goes_into_the_chosen_shot(shots, key, word, line):
    shots.session_state["words_menu"] = True
    shots.run()
    shots.selectbox(key="phrase_target").set_value(2).run()
    shots.pills(key=key).set_value(word).run()

    assert prompt_of(shots).endswith(line)


def test_a_new_prompt_leaves_the_settings(page):
    page.slider(key="duration").set_value(8)
    write(page, "A fox").button(key="new_prompt").click().run()

    assert (prompt_of(page), page.slider(key="duration").value) == ("", 8)


def test_the_newest_take_is_duplicated_and_nothing_is_sent(show):
    app = show("create.py", a_generation(1, prompt="The newest"), a_generation(2, prompt="Older"))
    app.button(key="duplicate").click().run()

    assert prompt_of(app) == "The newest"
    assert app.text_input(key="seeds").value == "1"
    assert len(runtime.studio().recent()) == 2


def test_without_a_take_there_is_nothing_to_duplicate(page):
    write(page, "A fox").button(key="duplicate").click().run()

    assert prompt_of(page) == "A fox"
    assert "no take yet" in page.toast[0].value


def test_single_letters_can_be_switched_off(page):
    assert page.button(key="new_prompt").proto.shortcut
    page.session_state["keys_menu"] = True
    page.run()
    page.toggle(key="keys_are_on").set_value(False).run()

    assert not page.button(key="new_prompt").proto.shortcut
    assert page.button(key="send").proto.shortcut
