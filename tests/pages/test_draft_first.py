from decimal import Decimal

import pytest

from server import runtime
from studio.domain.balance import Balance
from studio.domain.service import LOCAL
from tests.pages.screen import press
from tests.seeded import a_generation

VENDOR = "https://api.evolink.ai"
KEY = "sk-vendor-1234"


def written(app, prompt="A lighthouse by the sea"):
    app.text_area(key="prompt").set_value(prompt)
    return app


def kept():
    return runtime.studio().recent()


def services():
    return sorted(take.service for take in kept())


def captions(app):
    return "\n".join(caption.value for caption in app.caption)


def test_without_a_key_every_film_is_an_animatic_and_no_choice_is_offered(show):
    app = show("create.py")
    assert "animatic_first" not in {button.key for button in app.button}
    assert "animatic_beside" not in {toggle.key for toggle in app.toggle}


def test_an_animatic_first_goes_to_this_machine_alone(show):
    press(written(show("create.py", api_key=KEY)), "animatic_first")
    assert services() == [LOCAL]


def test_an_animatic_beside_a_film_has_its_seed(show):
    app = written(show("create.py", api_key=KEY))
    app.toggle(key="animatic_beside").set_value(True).run()
    press(app, "send")
    assert services() == [VENDOR, LOCAL]
    assert len({take.request.seed for take in kept()}) == 1


def test_a_film_alone_is_what_an_ordinary_press_orders(show):
    press(written(show("create.py", api_key=KEY)), "send")
    assert services() == [VENDOR]


def test_a_double_press_draws_and_orders_once(show):
    app = written(show("create.py", api_key=KEY))
    app.toggle(key="animatic_beside").set_value(True).run()
    press(press(app, "send"), "send")
    assert services() == [VENDOR, LOCAL]


def test_a_budget_that_refuses_the_film_draws_no_animatic_beside_it(show, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_BUDGET_PRESS", "30")
    app = written(show("create.py", api_key=KEY))
    app.toggle(key="animatic_beside").set_value(True).run()
    press(app, "send")
    assert services() == []


def test_a_budget_does_not_keep_from_drawing_for_nothing(show, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_BUDGET_PRESS", "30")
    press(written(show("create.py", api_key=KEY)), "animatic_first")
    assert services() == [LOCAL]


def test_a_callback_is_for_the_film_alone(show):
    app = written(show("create.py", api_key=KEY))
    app.toggle(key="animatic_beside").set_value(True)
    app.text_input(key="callback_url").set_value("https://films.example.com/done").run()
    press(app, "send")
    calls = {take.service: take.request.callback_url for take in kept()}
    assert calls == {VENDOR: "https://films.example.com/done", LOCAL: None}


@pytest.mark.parametrize("page", ["create.py", "settings.py"])
def test_what_was_spent_today_stands_on_every_page(show, page):
    paid = a_generation(1, service=VENDOR, credits_reserved=38.08)
    assert "38.08 credits today" in captions(show(page, paid, api_key=KEY))


def test_without_a_key_nothing_is_said_of_credits_spent(show):
    assert "credits today" not in captions(show("create.py"))


@pytest.fixture
def account(monkeypatch):
    """Make the service say that 50 credits are left."""
    balance = Balance(of_key=Decimal(50), of_account=None)

    def tell(app):
        monkeypatch.setattr(runtime.studio().account, "balance", lambda _: balance)
        return app.run()

    return tell


def test_what_the_service_says_is_left_stands_beside_it(show, account):
    assert "50 left" in captions(account(show("create.py", api_key=KEY)))


def test_a_press_beyond_what_is_left_is_warned_of_and_may_be_made(show, account):
    app = account(written(show("create.py", api_key=KEY)))
    assert not app.warning
    app.slider(key="duration").set_value(10).run()
    assert "Only 50 credits are left" in app.warning[0].value
    assert not app.button(key="send").disabled
