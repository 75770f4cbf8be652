"""The library over a real studio: what is found, marked, moved and named."""

import json
from dataclasses import replace

from components.grid_message import read
from studio.domain.generation import Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from tests.pages.screen import press, said
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
HOSTILE = "<img src=x onerror=alert(1)> ![x](https://evil.test/x.png) [a](javascript:alert(1))"


def take(number, prompt="A red fox", **changes):
    return a_generation(number, prompt=prompt, **changes)


def tiles(app):
    """Return what the grid is told of each clip; nothing where there is no grid."""
    for one in app.get("bidi_component"):
        data = json.loads(one.proto.json or "{}")
        if "items" in data:
            return data["items"]
    return []


def shown(app):
    return [tile["id"] for tile in tiles(app)]


def ask(app, kind, *ids, value=0, selected=()):
    """Let the grid say what a person did, as the browser would."""
    ours = app.session_state["_ui_state"].library
    number = ours.number + 1
    asked = [{"number": number, "kind": kind, "ids": list(ids), "value": value}]
    ours.hear(read({"token": "t", "asks": asked, "selected": list(selected)}))
    app.run()
    assert not app.exception
    return app


def test_an_empty_library_has_one_sentence_and_one_action(show):
    app = show("library.py")
    assert "No clips yet" in said(app)
    assert app.get("page_link")
    assert tiles(app) == []


def test_clips_stand_in_the_grid_newest_first(show):
    app = show("library.py", take(1), take(2), take(3, status=Status.FAILED))
    assert shown(app) == [f"{1:032x}", f"{2:032x}"]
    assert tiles(app)[0]["poster"] == f"/app/static/posters/{1:032x}.jpg"


def test_a_search_stands_in_the_address(show):
    app = show("library.py", take(1, "A red fox"), take(2, "一匹在海边奔跑的马"))
    app.text_input(key="view_words").set_value("海边").run()
    assert shown(app) == [f"{2:032x}"]
    assert app.query_params["words"] == "海边"


def test_an_address_brings_its_view(show):
    wide = take(1)
    tall = replace(
        take(2),
        request=GenerationRequest(
            prompt="A fox", aspect_ratio=AspectRatio.TALL, quality=Quality.FULL_HD
        ),
    )
    app = show("library.py", wide, tall)
    app.query_params["ratios"] = "9:16"
    assert shown(app.run()) == [tall.id]
    assert [button.label for button in app.button if button.key == "clear_filters"]
    press(app, "clear_filters")
    assert len(shown(app)) == 2


def test_what_matches_nothing_offers_everything(show):
    app = show("library.py", take(1))
    app.text_input(key="view_words").set_value("zebra").run()
    assert "Nothing matches" in said(app)
    press(app, "show_everything")
    assert len(shown(app)) == 1


def test_every_filter_can_be_drawn(show):
    app = show("library.py", take(1))
    app.session_state["filters"] = True
    app.run()
    assert not app.exception
    app.toggle(key="view_favourites").set_value(True).run()
    assert shown(app) == []
    assert app.query_params["favourites"] == "1"


def test_pages_turn(show):
    app = show("library.py", *[take(number) for number in range(1, 31)])
    assert len(shown(app)) == 24
    press(app, "page_Next")
    assert len(shown(app)) == 6
    assert app.query_params["page"] == "2"


def test_a_press_of_a_key_rates_the_clip_once(show):
    app = show("library.py", take(1), take(2))
    ask(app, "rate", f"{1:032x}", value=4)
    assert {tile["id"]: tile["stars"] for tile in tiles(app)}[f"{1:032x}"] == 4
    ask(app, "reject", f"{2:032x}", value=1)
    assert shown(app) == [f"{1:032x}"]


def test_a_selection_can_be_tagged_and_thrown_away_and_taken_back(show):
    app = show("library.py", take(1), take(2), take(3))
    both = [f"{1:032x}", f"{2:032x}"]
    ask(app, "select", selected=both)
    assert "2 selected" in said(app)
    app.text_input(key="new_tag").set_value("opening").run()
    assert "#opening" in tiles(app)[0]["facts"]

    press(app, "trash")
    assert shown(app) == [f"{3:032x}"]
    press(app, "undo")
    assert len(shown(app)) == 3


def test_all_found_are_selected_over_all_pages(show):
    app = show("library.py", *[take(number) for number in range(1, 31)])
    press(app, "select_all")
    assert "30 selected" in said(app)
    press(app, "select_none")
    assert "30 clips" in said(app).lower()


def test_another_search_begins_without_a_selection(show):
    app = show("library.py", take(1), take(2, "A wolf"))
    ask(app, "select", selected=[f"{1:032x}"])
    app.text_input(key="view_words").set_value("wolf").run()
    assert "selected" not in said(app)


def test_the_trash_is_emptied_only_after_its_clips_were_named(show):
    app = show("library.py", take(1, "A red fox"), take(2, "A wolf"))
    ask(app, "trash", f"{1:032x}")
    press(app, "to_trash")
    assert shown(app) == [f"{1:032x}"]
    press(app, "empty_trash")
    named = said(app)
    assert "1 clip, 1.0 MB" in named
    assert "A red fox" in named
    assert "A wolf" not in named


def test_a_view_gets_a_name_and_is_opened_by_it(show):
    app = show("library.py", take(1), take(2, "A wolf"))
    app.text_input(key="view_words").set_value("wolf").run()
    app.text_input(key="view_name").set_value("Wolves")
    press(app, "save_view")
    press(app, "clear_filters")
    assert len(shown(app)) == 2
    press(app, "open_view_Wolves")
    assert shown(app) == [f"{2:032x}"]


def test_a_stack_opens_to_its_takes(show):
    app = show("library.py", take(1), take(2), take(3, "A wolf"))
    app.selectbox(key="view_grouping").set_value("prompt").run()
    assert sorted(tile["stacked"] for tile in tiles(app)) == [1, 2]
    ask(app, "stack", f"{1:032x}")
    assert shown(app) == [f"{1:032x}", f"{2:032x}"]


def test_real_films_are_told_from_animatics(show):
    app = show("library.py", take(1), take(2, service=VENDOR))
    assert {tile["id"]: tile["badge"] for tile in tiles(app)} == {
        f"{1:032x}": "Animatic",
        f"{2:032x}": "",
    }


def test_hostile_words_are_drawn_as_text(show):
    app = show("library.py", take(1, HOSTILE))
    ask(app, "select", selected=[f"{1:032x}"])
    app.text_input(key="new_tag").set_value(HOSTILE[:60]).run()
    app.text_input(key="view_words").set_value(HOSTILE).run()
    app.text_input(key="view_name").set_value(HOSTILE[:80])
    press(app, "save_view")
    for element in [*app.markdown, *app.caption]:
        assert "![x](" not in str(element.value)
    for html in app.get("html"):
        assert "<img" not in html.proto.body
