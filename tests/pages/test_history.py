from dataclasses import replace

import pytest

from server import runtime
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from tests.seeded import a_generation

LITERAL = "A sign reads {open|closed}, a fox below"


@pytest.fixture
def page(show):
    """A page over three prompts, the first of which had two takes, with the history open."""
    foxes = [a_generation(number, prompt="A red fox at dawn") for number in (1, 2)]
    bear = GenerationRequest(
        prompt="A bear at dusk",
        quality=Quality.FULL_HD,
        aspect_ratio=AspectRatio.TALL,
        duration=9,
        seed=7,
    )
    kept = [*foxes, replace(a_generation(3), request=bear), a_generation(4, prompt=LITERAL)]
    app = show("create.py", *kept)
    app.session_state["history_menu"] = True
    return app.run()


def words(app):
    return "\n".join(str(element.value) for element in [*app.markdown, *app.caption])


def prompt_of(app):
    assert not app.exception
    return app.text_area(key="prompt").value


def takes_kept():
    return len(runtime.studio().recent())


def test_each_prompt_stands_there_once_with_its_takes(page):
    assert words(page).count("2 takes · ") == 1
    assert [button.key for button in page.button if button.key.startswith("restore_")] == [
        "restore_0",
        "restore_1",
        "restore_2",
    ]


def test_a_search_finds_the_prompts_with_its_words(page):
    page.text_input(key="history_search").set_value("BEAR dusk").run()
    page.button(key="restore_0").click().run()

    assert prompt_of(page) == "A bear at dusk"
    assert page.segmented_control(key="quality").value is Quality.FULL_HD
    assert page.segmented_control(key="aspect_ratio").value is AspectRatio.TALL
    assert page.slider(key="duration").value == 9
    assert page.segmented_control(key="seed_choice").value == "Random"
    assert takes_kept() == 4


def test_a_search_without_a_find_says_so(page):
    page.text_input(key="history_search").set_value("walrus").run()

    assert "No prompt holds these words." in words(page)


def test_a_prompt_with_braces_is_put_back_so_that_it_is_sent_to_the_letter(page):
    page.button(key="restore_2").click().run()
    page.button(key="send").click().run()
    page.session_state["history_menu"] = True
    page.run()

    assert prompt_of(page) == r"A sign reads \{open|closed}, a fox below"
    assert words(page).count("2 takes · ") == 2


def test_the_difference_to_the_forms_prompt_is_marked(page):
    page.text_area(key="prompt").set_value("A red fox at dusk").run()
    page.button(key="compare_0").click().run()

    marked = "A red fox at :red-background[~~dawn~~]:green-background[**dusk**]"
    assert marked in words(page)


def test_any_two_versions_can_be_compared(page):
    page.button(key="compare_0").click().run()
    page.selectbox(key="change_after").set_value("A bear at dusk").run()
    assert "A :red-background[~~red fox~~]:green-background[**bear**] at" in words(page)

    page.selectbox(key="change_before").set_value("A bear at dusk").run()
    assert "the same to the letter" in words(page)


def test_the_comparison_can_be_closed(page):
    page.button(key="compare_0").click().run()
    page.button(key="change_close").click().run()

    assert not [box for box in page.selectbox if box.key == "change_before"]


def test_more_prompts_are_shown_when_asked_for(show):
    app = show("create.py", *(a_generation(number) for number in range(1, 13)))
    app.session_state["history_menu"] = True
    app.run()
    assert not [button for button in app.button if button.key == "restore_8"]

    app.button(key="history_show_more").click().run()
    assert [button for button in app.button if button.key == "restore_11"]


def test_nothing_sent_is_said(show):
    app = show("create.py")
    app.session_state["history_menu"] = True

    assert "Nothing was sent yet." in words(app.run())
