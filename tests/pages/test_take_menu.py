from dataclasses import replace

import pytest

from server import runtime
from studio.domain.generation import Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from tests.pages.screen import press
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
KEY = "sk-vendor-1234"
REQUEST = GenerationRequest(
    prompt="A knife on the table", aspect_ratio=AspectRatio.TALL, duration=7, seed=41
)


@pytest.fixture
def menu(show):
    """Return what opens the menu of the one take that is kept."""

    def open_menu(take, **keys):
        app = show("create.py", take, **keys)
        app.session_state[f"more_{take.id}"] = True
        return app.run()

    return open_menu


def removals(app):
    return [button for button in app.button if button.label == "Remove before sending"]


def captions(app):
    return "\n".join(caption.value for caption in app.caption)


def test_a_closed_menu_draws_nothing(show):
    app = show("create.py", a_generation(1))
    assert not [button for button in app.button if button.label == "Use these settings"]


def test_the_settings_of_a_take_fill_the_form_and_send_nothing(menu):
    take = a_generation(1, request=REQUEST)
    app = press(menu(take), f"reuse_{take.id}")

    assert app.text_area(key="prompt").value == "A knife on the table"
    assert app.segmented_control(key="aspect_ratio").value == "9:16"
    assert app.slider(key="duration").value == 7
    assert app.text_input(key="seeds").value == "41"
    assert not removals(app)


def test_the_menu_closes_when_something_was_chosen(menu):
    take = a_generation(1, request=REQUEST)
    app = press(menu(take), f"reuse_{take.id}")
    assert not [button for button in app.button if button.label == "Use these settings"]


def test_the_next_seeds_are_four_takes_to_be_sent(menu):
    take = a_generation(1, request=REQUEST)
    app = press(menu(take), f"next_seeds_{take.id}")

    assert app.text_input(key="seeds").value == "42, 43, 44, 45"
    assert app.button(key="send").label == "Make 4 takes"


def test_ratios_that_were_ticked_before_do_not_multiply_the_takes(menu):
    take = a_generation(1, request=REQUEST)
    app = menu(take)
    app.pills(key="more_ratios").set_value([AspectRatio.SQUARE]).run()
    press(app, f"reuse_{take.id}")
    assert app.button(key="send").label == "Make the film"


def test_the_seed_can_be_copied(menu):
    app = menu(a_generation(1, request=REQUEST))
    assert [code.value for code in app.code] == ["41"]


def test_a_promotion_says_its_price_and_that_it_promises_nothing(menu):
    app = menu(a_generation(1, request=REQUEST, service=VENDOR), api_key=KEY)
    assert "68.77 credits" in captions(app)
    assert "no promise" in captions(app)


def test_an_animatic_is_promoted_for_nothing(menu):
    assert "is free" in captions(menu(a_generation(1, request=REQUEST)))


def test_a_promotion_orders_one_take_however_often_it_is_pressed(menu):
    take = a_generation(1, request=REQUEST)
    app = press(menu(take), f"Promote_{take.id}")
    app.session_state[f"more_{take.id}"] = True
    press(app.run(), f"Promote_{take.id}")

    assert len(removals(app)) == 1
    assert "1080p" in "\n".join(markdown.value for markdown in app.markdown)


@pytest.mark.parametrize(
    "take",
    [
        a_generation(1, status=Status.PROCESSING),
        a_generation(1, request=replace(REQUEST, quality=Quality.FULL_HD)),
    ],
    ids=["not finished", "already in the best"],
)
def test_what_cannot_be_promoted_is_not_offered(menu, take):
    app = menu(take)
    assert app.button(key=f"reuse_{take.id}")
    assert not [button for button in app.button if button.label.startswith("Make it in")]


def kept():
    return runtime.studio().recent()


def test_what_an_animatic_shows_is_ordered_at_the_vendors_once(menu):
    take = a_generation(1, request=REQUEST)
    app = press(menu(take, api_key=KEY), f"OrderFilm_{take.id}")
    app.session_state[f"more_{take.id}"] = True
    press(app.run(), f"OrderFilm_{take.id}")

    (film,) = (one for one in kept() if one.id != take.id)
    assert film.request == REQUEST
    assert (film.service, film.press_id) == (runtime.access().base_url, f"real-{take.id}")


def test_an_order_at_the_vendors_says_its_price_and_that_it_promises_nothing(menu):
    app = menu(a_generation(1, request=replace(REQUEST, quality=Quality.FULL_HD)), api_key=KEY)
    assert "68.77 credits" in captions(app)
    assert "no promise" in captions(app)


def test_an_order_beyond_the_budget_is_not_sent_and_said(menu, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_BUDGET_PRESS", "50")
    take = a_generation(1, request=REQUEST)
    app = press(menu(take, api_key=KEY), f"OrderFilm_{take.id}")
    assert [one.id for one in kept()] == [take.id]
    assert "50" in app.toast[0].value


def test_a_film_can_be_ordered_while_others_are_drawn_here(menu):
    take = a_generation(1, request=REQUEST)
    app = menu(take, api_key=KEY)
    runtime.access().prefer_local(True)
    press(app, f"OrderFilm_{take.id}")
    assert {one.is_animatic for one in kept()} == {True, False}


def test_without_a_key_no_film_is_offered(menu):
    take = a_generation(1, request=REQUEST)
    assert f"OrderFilm_{take.id}" not in {button.key for button in menu(take).button}


def test_an_animatic_of_a_film_is_drawn_here_once_and_calls_nobody(menu):
    called = replace(REQUEST, callback_url="https://example.com/hook")
    take = a_generation(1, request=called, service=VENDOR)
    app = press(menu(take, api_key=KEY), f"OrderAnimatic_{take.id}")
    app.session_state[f"more_{take.id}"] = True
    press(app.run(), f"OrderAnimatic_{take.id}")

    (animatic,) = (one for one in kept() if one.id != take.id)
    assert animatic.is_animatic
    assert animatic.request == REQUEST
