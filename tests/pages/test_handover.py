"""The panel "Hand over" over a real studio: every way out, in the order that was chosen."""

from dataclasses import replace

import pytest

from components.running_order import reordered
from studio.domain.generation import Status
from tests.pages.screen import said
from tests.seeded import a_clip, a_generation


def take(number, prompt="A red fox", **changes):
    return a_generation(number, prompt=prompt, **changes)


@pytest.fixture
def leave(show):
    """Open the panel for these takes, by one of its ways."""

    def open_panel(way, *takes):
        app = show("library.py", *takes)
        app.session_state["_ui_state"].library.leaving = tuple(one.id for one in takes)
        app.session_state["way_out"] = way
        app.run()
        assert not app.exception
        return app

    return open_panel


def links(app):
    return {link.proto.label: link.proto.url for link in app.get("link_button")}


def test_the_panel_says_what_leaves_and_shows_the_first_names(leave):
    app = leave("Clips", *(take(number) for number in range(1, 6)))
    assert "5 Clips".casefold() in said(app).casefold()
    assert "5.0 MB" in said(app)
    assert "a-red-fox-seed1-take1-00000000.mp4" in said(app)
    assert "… and 2 more" in said(app)
    (label, url) = next(item for item in links(app).items() if "ZIP" in item[0])
    assert label == "Download as ZIP, 5.0 MB"
    assert url.startswith("/app/static/parcels/")


def test_the_preview_follows_the_pattern(leave):
    app = leave("Clips", take(1), take(2))
    app.text_input(key="name_pattern").set_value("{quality} {director}").run()
    assert "720p {director}.mp4\n720p {director}-2.mp4" in said(app)
    assert "is not known" in said(app)


def test_a_take_without_a_clip_goes_into_the_tables_alone(leave):
    app = leave("Clips", take(1), take(2, status=Status.FAILED))
    assert "1 take without a clip" in said(app)


def test_a_selection_without_any_clip_says_so(leave):
    app = leave("Clips", take(1, status=Status.FAILED))
    assert "None of these takes has a clip" in said(app)
    assert not [label for label in links(app) if "ZIP" in label]


def test_both_tables_can_be_fetched(leave):
    app = leave("Table", take(1))
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Table as CSV", "Recipes as JSON"]


def test_an_edit_list_of_mixed_rates_says_what_becomes_of_them(leave):
    fast = replace(a_clip(), fps=30.0)
    app = leave("Edit list", take(1), take(2), take(3, clip=fast))
    assert "frames a second" not in said(app)
    app.session_state["edit_format"] = "edl"
    app.run()
    assert "24, 30 frames a second" in said(app)


def test_without_the_extra_the_panel_says_how_to_get_it(leave, monkeypatch):
    monkeypatch.setattr("studio.handover.edit_lists.find_spec", lambda _: None)
    assert "pip install '.[nle]'" in said(leave("Edit list", take(1)))


def test_a_film_is_ordered_once_and_can_be_cancelled(leave):
    app = leave("Rough cut", take(1), take(2))
    app.button(key="make_work").click().run()
    assert not app.exception
    assert app.button(key="cancel_work")
    assert app.session_state["_ui_state"].library.made_by


def test_too_many_clips_make_no_rough_cut(leave):
    app = leave("Rough cut", *(take(number) for number in range(1, 202)))
    assert "at most 200 clips" in said(app)


def test_a_sheet_can_be_ordered_as_a_picture(leave):
    app = leave("Contact sheet", take(1))
    app.session_state["sheet_format"] = "png"
    app.run()
    app.button(key="make_work").click().run()
    (order,) = app.session_state["_ui_state"].library.made_by
    assert order.format == "png"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["c", "a"], ("c", "b", "a")),
        (["b", "c", "a"], ("b", "c", "a")),
        (["x", "a"], ("a", "b", "c")),
        (["a", "a"], ("a", "b", "c")),
        (None, ("a", "b", "c")),
        ([1], ("a", "b", "c")),
    ],
)
def test_only_an_order_of_the_same_clips_is_taken_over(told, expected):
    assert reordered(("a", "b", "c"), told) == expected
