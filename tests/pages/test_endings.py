"""What finishes is said once, wherever one looks."""

import json
from dataclasses import replace

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from studio.domain.generation import Status
from studio.store.database import open_database, sqlite_url
from studio.store.rows import failure_columns
from studio.store.schema import generations
from tests.pages.conftest import FRAME
from tests.seeded import FAILURE, a_generation

TAKES = [
    a_generation(
        number,
        status=Status.PROCESSING,
        press_id="press",
        take=number,
        takes=3,
        prompt="A lighthouse by the sea",
    )
    for number in (1, 2, 3)
]


@pytest.fixture
def finish(tmp_path):
    """Bring takes to an end, as the tracker would."""

    def finish(status, *takes):
        database = open_database(sqlite_url(tmp_path / "data" / "studio.db"))
        failure = FAILURE if status is Status.FAILED else None
        ended = sa.update(generations).where(generations.c.id.in_([take.id for take in takes]))
        with database.writing() as connection:
            connection.execute(ended.values(status=status.value, **failure_columns(failure)))
        database.close()

    return finish


def said(app):
    assert not app.exception
    return [toast.value for toast in app.toast]


def told(app):
    (notifier,) = [one for one in app.get("bidi_component") if "notifier" in one.proto.id]
    return json.loads(notifier.proto.json)


def test_the_takes_of_a_press_are_said_in_one_sentence(show, finish):
    app = show("create.py", *TAKES)
    finish(Status.SAVED, *TAKES)
    assert said(app.run()) == ["3 of 3 takes of “A lighthouse by the sea” are done\\."]


def test_what_was_said_is_not_said_again(show, finish):
    app = show("create.py", *TAKES)
    finish(Status.SAVED, *TAKES)
    app.run()
    assert said(app.run()) == []
    assert said(app.run()) == []


def test_each_of_two_tabs_says_it_once(show, finish):
    apps = [show("create.py", *TAKES), AppTest.from_file(FRAME, default_timeout=30).run()]
    finish(Status.SAVED, *TAKES)
    assert [len(said(app.run())) for app in apps] == [1, 1]
    assert [len(said(app.run())) for app in apps] == [0, 0]


def test_failures_are_named_with_their_reason(show, finish):
    app = show("create.py", *TAKES)
    finish(Status.SAVED, *TAKES[:2])
    finish(Status.FAILED, TAKES[2])
    (sentence,) = said(app.run())
    assert "2 of 3 takes of" in sentence
    assert "Take 3\\: The service refused the prompt" in sentence


def test_what_was_finished_before_one_came_is_not_said(show):
    assert said(show("create.py", *(replace(take, status=Status.FAILED) for take in TAKES))) == []


def test_what_a_person_removes_is_not_said_to_have_finished(show):
    queued = a_generation(1, status=Status.QUEUED)
    app = show("create.py", queued)
    app.button(key=f"Remove_{queued.id}").click().run()
    assert said(app) == []


def test_what_finished_while_one_looked_at_another_page_is_said_on_the_way_back(show, finish):
    app = show("create.py", *TAKES)
    app.switch_page("../pages/settings.py").run()
    finish(Status.SAVED, *TAKES)
    assert len(said(app.switch_page("../pages/create.py").run())) == 1


def test_the_browser_is_told_the_same_under_a_new_number(show, finish):
    app = show("create.py", *TAKES)
    assert told(app) == {"turn": 0, "lines": []}
    finish(Status.SAVED, *TAKES)
    news = told(app.run())
    assert news["turn"] == 1
    assert news["lines"][0]["text"].startswith("3 of 3 takes")
    assert told(app.run()) == news
