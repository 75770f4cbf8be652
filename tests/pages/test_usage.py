import pytest

from components.usage_tables import takes
from server import runtime
from studio.domain.generation import Failure, Status
from studio.domain.period import last_days
from studio.domain.tables import as_csv
from studio.errors import Charged
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
PAID = {"service": VENDOR, "credits_reserved": 38.08}


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def test_without_a_take_there_is_one_sentence_and_one_action(show):
    app = show("usage.py")
    assert "No figures yet" in app.markdown[0].value
    assert not app.metric


def test_the_head_tells_credits_takes_and_what_a_kept_one_cost(show):
    failed = a_generation(3, status=Status.FAILED, **PAID)
    app = show("usage.py", a_generation(1, **PAID), a_generation(2), failed)
    assert metrics(app) == {
        "Credits": "38.08",
        "Takes": "2",
        "Credits a kept take": "38.08",
        "Animatics, free": "1",
    }


def test_estimates_are_told_as_such(show):
    app = show("usage.py", a_generation(1, status=Status.PROCESSING, service=VENDOR))
    assert "38.08 of these credits are estimates" in "\n".join(c.value for c in app.caption)


@pytest.mark.parametrize(
    ("paid", "first"), [({}, "**Animatics a day**"), (PAID, "**Credits a day**")]
)
def test_credits_are_drawn_only_where_some_were_spent(show, paid, first):
    app = show("usage.py", a_generation(1), a_generation(2, **paid))
    assert next(one.value for one in app.markdown if "a day**" in one.value) == first


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({"submitted_at": None}, "nobody knows how long they took"),
        ({"status": Status.PROCESSING}, "None of these takes has arrived yet"),
    ],
)
def test_what_is_not_known_of_waiting_is_said(show, kept, said):
    app = show("usage.py", a_generation(1, **kept))
    assert said in "\n".join(c.value for c in app.caption)


def test_other_days_can_be_chosen(show):
    app = show("usage.py", a_generation(1, **PAID))
    app.segmented_control(key="period").set_value("From – to").run()
    app.date_input(key="from").set_value("2020-01-01")
    app.date_input(key="to").set_value("2020-01-31").run()
    assert metrics(app)["Takes"] == "0"
    assert "Nothing was asked for" in "\n".join(c.value for c in app.caption)


@pytest.mark.parametrize("period", ["Today", "7 days", "30 days", "All"])
def test_every_period_tells_of_today(show, period):
    app = show("usage.py", a_generation(1, **PAID))
    app.segmented_control(key="period").set_value(period).run()
    assert not app.exception
    assert metrics(app)["Takes"] == "1"


def test_a_failure_is_told_with_its_cost(show):
    failure = Failure(code="x", message="=HYPERLINK(1)", advice="Wait.", charged=Charged.MAYBE)
    app = show("usage.py", a_generation(1, status=Status.FAILED, failure=failure, **PAID))
    reasons = app.dataframe[-1].value
    assert list(reasons["Reason"]) == ["=HYPERLINK(1)"]
    assert list(reasons["Cost"]) == ["Credits may have been used."]


def test_a_table_leaves_without_live_formulas(show):
    show("usage.py", a_generation(1, prompt='=HYPERLINK("http://x")', **PAID))
    studio = runtime.studio()
    period = last_days(1, studio.now(), runtime_zone())
    text = as_csv(takes(studio.books.entries(period), period)).decode("utf-8-sig")
    assert '"\'=HYPERLINK(""http://x"")"' in text


def runtime_zone():
    from zoneinfo import ZoneInfo

    return ZoneInfo("UTC")
