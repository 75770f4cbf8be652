"""One clip with all that is known of it."""

from datetime import UTC, datetime

import pytest

from studio.domain.generation import Status
from tests.pages.screen import follow, press, said
from tests.seeded import a_generation

HOSTILE = "<img src=x onerror=alert(1)> ![x](https://evil.test/x.png) | [a](javascript:alert(1))"


@pytest.fixture
def open_clip(show):
    def open_one(generation, *others):
        return follow(show("clip.py", generation, *others), id=generation.id)

    return open_one


def test_an_address_that_leads_nowhere_says_so(show):
    app = show("clip.py", a_generation(1))
    assert "no such clip" in said(app)


def test_the_recipe_and_the_measured_facts_stand_beside_the_player(open_clip):
    asked_at = datetime(2026, 11, 22, 12, tzinfo=UTC)
    app = open_clip(a_generation(7, created_at=asked_at, task_id="task-unified-7"))
    text = said(app).replace("\\", "")
    told = ("A lighthouse by the sea", "720p", "16:9", "task-unified-7", "1280 × 720", "1.6 Mbit/s")
    assert [one for one in told if one not in text] == []
    assert any("<video" in html.proto.body for html in app.get("html"))


def test_stars_note_and_tags_are_kept(open_clip):
    app = open_clip(a_generation(7))
    app.feedback(key="clip_stars").set_value(3).run()
    app.text_area(key="clip_note").set_value("soft light").run()
    app.multiselect(key="clip_tags").set_value(["opening"]).run()
    press(app, "clip_favourite")
    assert app.feedback(key="clip_stars").value == 3
    assert app.text_area(key="clip_note").value == "soft light"
    assert app.multiselect(key="clip_tags").value == ["opening"]
    assert ":red[" in app.button(key="clip_favourite").label


def test_the_settings_go_into_the_form_and_nothing_is_sent(open_clip):
    app = press(open_clip(a_generation(7)), "fill")
    assert app.text_area(key="prompt").value.startswith("A lighthouse")
    assert app.text_input(key="seeds").value == "7"


def test_a_promotion_is_a_way_to_go(open_clip):
    first = a_generation(1)
    better = a_generation(2, press_id=f"promoted-{first.id}")
    app = press(open_clip(first, better), f"way_{better.id}")
    assert app.query_params["id"] == better.id


def test_a_clip_that_was_thrown_away_can_be_put_back(open_clip):
    app = press(open_clip(a_generation(7)), "clip_trash")
    assert "moved to the trash" in said(app)
    press(app, "undo")
    assert app.button(key="clip_trash")


def test_what_has_no_film_has_its_reason(open_clip):
    app = open_clip(a_generation(7, status=Status.FAILED))
    assert "The service refused the prompt" in said(app).replace("\\", "")
    assert not app.get("link_button")


def test_hostile_words_are_drawn_as_text(open_clip):
    app = open_clip(a_generation(7, prompt=HOSTILE, task_id=HOSTILE))
    for element in app.markdown:
        assert "![x](" not in str(element.value)
    for html in app.get("html"):
        assert "<img" not in html.proto.body
