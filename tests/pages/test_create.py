from dataclasses import replace

import pytest

from studio.domain.generation import Failure, Status
from studio.errors import Charged
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
LOST = Failure(
    code="outcome_unknown",
    message="The answer was lost.",
    advice="Decide.",
    charged=Charged.MAYBE,
)
PROMPT = "A lighthouse by the sea at dusk"


def shown_text(app):
    kinds = (app.markdown, app.caption, app.text, app.error, app.warning)
    words = [str(element.value) for kind in kinds for element in kind]
    return "\n".join([*words, *(bar.proto.text for bar in app.get("progress"))])


def press_send(app):
    app.button(key="send").click()
    app.run()
    assert not app.exception
    return app


def test_an_empty_studio_has_one_sentence_and_one_action(show):
    app = show("create.py")
    assert "No takes yet" in shown_text(app)
    app.button(key="use_example").click().run()
    assert app.text_area(key="prompt").value.startswith("Shot 1")


def test_a_press_orders_its_takes(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value(PROMPT)
    app.number_input(key="takes").set_value(3)
    press_send(app)
    assert len([button for button in app.button if button.label == "Remove before sending"]) == 3


def test_the_same_press_again_orders_nothing_more(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value(PROMPT)
    press_send(app)
    press_send(app)
    assert len([button for button in app.button if button.label == "Remove before sending"]) == 1


def test_chosen_seeds_are_takes_with_those_seeds(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value(PROMPT)
    app.segmented_control(key="seed_choice").set_value("Chosen").run()
    app.text_input(key="seeds").set_value("42, 43")
    press_send(app)
    text = shown_text(app)
    assert "seed `42`" in text
    assert "seed `43`" in text


def test_every_wrong_field_is_said_and_nothing_is_sent(show):
    app = show("create.py")
    app.segmented_control(key="seed_choice").set_value("Chosen").run()
    app.text_input(key="seeds").set_value("forty-two")
    app.text_input(key="callback_url").set_value("http://127.0.0.1/hook")
    press_send(app)
    said = "\n".join(error.value for error in app.error)
    assert "Write what the film shows" in said
    assert "forty" in said
    assert "callback URL" in said
    assert "No takes yet" in shown_text(app)


def test_the_price_follows_the_form(show):
    app = show("create.py", api_key="sk-vendor-1234")
    assert "38.08 credits" in shown_text(app)
    app.number_input(key="takes").set_value(2).run()
    assert "76.16 credits" in shown_text(app)


def test_without_a_key_it_is_free_and_says_what_it_is(show):
    text = shown_text(show("create.py"))
    assert "Free" in text
    assert "animatic" in text


def test_a_prompt_beyond_the_limit_shows_what_will_not_be_read(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value("马" * 2500 + "在海边").run()
    assert [code.value for code in app.code] == ["在海边"]


def test_a_finished_take_has_a_player_and_a_download(show):
    app = show("create.py", a_generation(7, status=Status.SAVED))
    (player,) = [html for html in app.get("html") if "<video" in html.proto.body]
    assert f"/app/static/clips/{7:032x}.mp4" in player.proto.body
    (link,) = app.get("link_button")
    assert link.proto.url == f"/app/static/clips/{7:032x}.mp4?download"


def test_a_failed_take_says_why_what_it_cost_and_what_next(show):
    text = shown_text(show("create.py", a_generation(status=Status.FAILED)))
    assert "refused the prompt" in text
    assert "does not charge" in text
    assert "Change the wording" in text


def test_an_unknown_outcome_offers_both_choices(show):
    app = show("create.py", a_generation(status=Status.UNKNOWN, service=VENDOR, failure=LOST))
    labels = [button.label for button in app.button]
    assert "Send again (may be charged twice)" in labels
    assert "Forget it" in labels


def test_a_film_that_was_paid_for_is_not_ordered_anew_by_a_slip(show):
    paid = replace(LOST, charged=Charged.YES)
    app = show("create.py", a_generation(status=Status.EXPIRED, service=VENDOR, failure=paid))
    assert "Send again (charged again)" in [button.label for button in app.button]


def test_what_cost_nothing_is_sent_again_with_one_plain_press(show):
    app = show("create.py", a_generation(status=Status.UNKNOWN, failure=LOST))
    assert "Send again" in [button.label for button in app.button]


def test_sending_again_adds_a_take(show):
    failed = a_generation(status=Status.FAILED)
    app = show("create.py", failed)
    app.button(key=f"SendAgain_{failed.id}").click().run()
    assert any(button.label == "Remove before sending" for button in app.button)


def test_the_list_ticks_while_something_is_live_and_then_stops(show):
    assert len(
        show("create.py", a_generation(1, status=Status.PROCESSING)).get("component_instance")
    )


def test_the_list_is_still_when_nothing_is_live(show):
    assert not show("create.py", a_generation(1, status=Status.SAVED)).get("component_instance")


HOSTILE = "<img src=x onerror=alert(1)> ![x](https://evil.test/x.png) [a](javascript:alert(1))"


@pytest.mark.parametrize("status", [Status.SAVED, Status.PROCESSING, Status.FAILED])
def test_a_hostile_prompt_is_drawn_as_text(show, status):
    app = show("create.py", a_generation(status=status, prompt=HOSTILE))
    assert not app.exception
    for html in app.get("html"):
        assert "<img" not in html.proto.body
    for markdown in app.markdown:
        assert "![x](" not in markdown.value


def test_a_taken_off_take_leaves_the_list_only(show):
    take = a_generation(status=Status.SAVED)
    app = show("create.py", take)
    app.button(key=f"Hide_{take.id}").click().run()
    assert not [html for html in app.get("html") if "<video" in html.proto.body]


def test_alternatives_and_seeds_make_a_table_of_which_a_cell_can_be_unticked(show):
    app = show("create.py")
    app.segmented_control(key="seed_choice").set_value("Chosen").run()
    app.text_area(key="prompt").set_value("A fox at {dusk|dawn}").run()
    app.text_input(key="seeds").set_value("7 8 9").run()
    assert "6 takes" in shown_text(app)

    app.checkbox(key="cell_1.8.16:9").set_value(False).run()
    assert "5 takes" in shown_text(app)
    press_send(app)

    assert len([button for button in app.button if button.label == "Remove before sending"]) == 5


def test_values_are_asked_for_the_names_in_the_prompt(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value("${who} at dusk").run()
    app.text_input(key="value_who").set_value("a fox | a bear").run()

    assert "2 takes" in shown_text(app)


def test_more_takes_than_allowed_cannot_be_sent(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value("{a|b|c|d|e} fox").run()
    app.number_input(key="takes").set_value(5).run()

    assert app.button(key="send").disabled
    assert "25 takes; one press orders 24" in shown_text(app)


def test_a_press_beyond_the_budget_is_refused_in_a_sentence(show, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_BUDGET_PRESS", "30")
    app = show("create.py", api_key="sk-vendor-1234")
    app.text_area(key="prompt").set_value(PROMPT)
    press_send(app)

    assert "one press may take 30" in shown_text(app)
    assert "No takes yet" in shown_text(app)


def test_takes_of_different_prompts_say_what_is_their_own(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value("A fox at {dusk|first light}").run()
    press_send(app)

    captions = [caption.value for caption in app.caption]
    assert {"A fox at dusk", "first light"} <= set(captions)
