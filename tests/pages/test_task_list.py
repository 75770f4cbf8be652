"""The list of takes: folded and open presses, what is shown, and what is asked of them."""

import pytest

from server import runtime
from studio.domain.generation import Status
from tests.pages.screen import press
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
WAITING = {"service": VENDOR, "task_id": "task-unified-1"}


def a_press(name, *statuses, first=1, **fields):
    return [
        a_generation(
            first + number,
            status=status,
            press_id=name,
            take=1 + number,
            takes=len(statuses),
            prompt=f"The prompt of {name}",
            **fields,
        )
        for number, status in enumerate(statuses)
    ]


def lines(app):
    return [text.value for text in app.markdown if ":small" in text.value and "720p" in text.value]


def cards(app):
    return {html.proto.body for html in app.get("html") if "Take " in html.proto.body}


def has(app, key):
    return any(button.key == key for button in app.button)


def labels(app):
    return [button.label for button in app.button]


def show_only(app, which):
    return app.segmented_control(key="list_show").set_value(which).run()


def new():
    return a_press("new", Status.SAVED)


def old(*statuses):
    """Return a press from before the new one; made anew, since both count back from now."""
    return a_press("old", *statuses or (Status.SAVED, Status.SAVED, Status.FAILED), first=11)


def test_a_line_tells_prompt_service_settings_and_counts(show):
    app = show("create.py", *a_press("one", Status.SAVED, Status.FAILED, Status.PROCESSING))
    assert "The prompt of one" in app.button(key="fold_one").label
    (line,) = lines(app)
    assert "Animatic · 720p · 16\\:9 · 5 s" in line
    assert ":green[1 done] · :red[1 failed] · :primary[1 under way]" in line


def test_a_finished_press_that_is_not_the_newest_begins_folded(show):
    app = show("create.py", *new(), *old())
    assert len(cards(app)) == 1
    assert has(app, "fold_old")


def test_a_folded_press_shows_small_posters(show):
    app = show("create.py", *new(), *old())
    (line,) = [line for line in lines(app) if "2 done" in line]
    assert line.count("/app/static/posters/") == 2


@pytest.mark.parametrize("status", [Status.PROCESSING, Status.UNKNOWN])
def test_a_press_with_something_to_see_to_begins_open(show, status):
    app = show("create.py", *new(), *old(Status.SAVED, status))
    assert len(cards(app)) == 3


def test_what_a_person_opened_and_folded_stays_so(show):
    app = show("create.py", *new(), *old())
    press(app, "fold_old")
    press(app, "fold_new")
    app.run()
    assert len(cards(app)) == 3


def test_what_a_person_opened_is_still_open_after_another_page(show):
    app = press(show("create.py", *new(), *old()), "fold_old")
    app.switch_page("../pages/settings.py").run()
    app.switch_page("../pages/create.py").run()
    assert len(cards(app)) == 4


def test_a_live_press_has_one_bar_for_all_its_takes_even_when_folded(show):
    takes = a_press("one", Status.SAVED, Status.PROCESSING)
    app = press(show("create.py", *takes), "fold_one")
    (bar,) = app.get("progress")
    assert bar.proto.value == 70


@pytest.mark.parametrize(
    ("which", "count"), [("All", 4), ("Under way", 1), ("Done", 1), ("Failed", 2)]
)
def test_the_list_shows_what_was_chosen(show, which, count):
    statuses = Status.SAVED, Status.FAILED, Status.UNKNOWN, Status.PROCESSING
    app = show_only(show("create.py", *a_press("one", *statuses)), which)
    assert len(cards(app)) == count
    assert f"{which} {count}" in app.segmented_control(key="list_show").options


def test_failures_are_seen_at_once_and_can_be_folded(show):
    app = show_only(show("create.py", *new(), *old()), "Failed")
    assert len(cards(app)) == 1
    assert not cards(press(app, "fold_old"))
    assert len(cards(show_only(app, "All"))) == 1


def test_the_choice_is_kept_over_another_page(show):
    app = show_only(show("create.py", *new(), *old()), "Failed")
    app.switch_page("../pages/settings.py").run()
    app.switch_page("../pages/create.py").run()
    assert app.segmented_control(key="list_show").value == "Failed"


def test_where_nothing_is_such_a_take_one_press_shows_all(show):
    app = show_only(show("create.py", *new()), "Failed")
    assert "No take has failed." in [text.value for text in app.markdown]
    assert cards(press(app, "show_all"))


def with_trash(show, *takes, thrown=()):
    app = show("create.py", *takes)
    runtime.studio().library.throw_away([takes[number].id for number in thrown])
    return app.run()


def way_to_trash(app):
    return [link.proto.label for link in app.get("page_link") if "trash" in link.proto.label]


def test_what_lies_in_the_trash_is_not_in_the_list(show):
    takes = a_press("one", Status.SAVED, Status.SAVED, Status.FAILED)
    app = with_trash(show, *takes, thrown=[0])
    assert len(cards(app)) == 2
    assert not any("Take 1," in card for card in cards(app))
    assert ":green[1 done] · :red[1 failed]" in lines(app)[0]
    assert app.segmented_control(key="list_show").options[0] == "All 2"
    assert way_to_trash(app) == ["1 take is in the trash"]


def test_a_press_goes_with_the_last_of_its_takes(show):
    app = with_trash(show, *new(), *old(), thrown=[0])
    assert not has(app, "fold_new")
    assert has(app, "fold_old")


def test_where_all_lies_in_the_trash_the_page_says_how_to_begin(show):
    app = with_trash(show, *new(), thrown=[0])
    assert has(app, "use_example")
    assert way_to_trash(app) == ["1 take is in the trash"]


def test_what_is_put_back_is_in_the_list_again(show):
    takes = a_press("one", Status.SAVED, Status.SAVED)
    app = with_trash(show, *takes, thrown=[0, 1])
    runtime.studio().library.take_back([take.id for take in takes])
    assert len(cards(app.run())) == 2
    assert way_to_trash(app) == []


def test_what_is_removed_from_the_trash_does_not_come_back(show):
    takes = a_press("one", Status.SAVED, Status.SAVED)
    app = with_trash(show, *takes, thrown=[0])
    runtime.studio().library.remove([takes[0].id])
    assert len(cards(app.run())) == 1
    assert way_to_trash(app) == []


def test_one_that_waits_is_removed_before_it_is_sent(show):
    (take,) = a_press("one", Status.QUEUED)
    app = press(show("create.py", take), f"Remove_{take.id}")
    assert "1 cancelled" in lines(app)[0]


def test_all_that_wait_of_a_press_are_removed_at_once(show):
    app = show("create.py", *a_press("one", Status.QUEUED, Status.QUEUED, Status.PROCESSING))
    assert "Remove 2 before sending" in labels(app)
    press(app, "RemoveAll_one")
    assert ":primary[1 under way] · :gray[2 cancelled]" in lines(app)[0]
    assert "2 takes removed" in app.toast[0].value


@pytest.fixture
def set_aside(show):
    """Stop waiting for a take at the vendor's."""
    (take,) = a_press("one", Status.PROCESSING, **WAITING)
    app = show("create.py", take, api_key="sk-vendor-1234")
    app.session_state[f"more_{take.id}"] = True
    return take, press(app.run(), f"stop_{take.id}")


def test_to_stop_waiting_is_offered_with_what_it_means(show):
    (take,) = a_press("one", Status.PROCESSING, **WAITING)
    app = show("create.py", take, api_key="sk-vendor-1234")
    app.session_state[f"more_{take.id}"] = True
    said = "\n".join(caption.value for caption in app.run().caption)
    assert "no call that cancels" in said
    assert "may still be charged" in said
    assert "not fetched" in said


def test_what_is_not_waited_for_says_that_it_may_cost(set_aside):
    _, app = set_aside
    assert "1 set aside" in lines(app)[0]
    assert "may be charged either way" in "\n".join(caption.value for caption in app.caption)


def test_what_is_not_waited_for_is_followed_again(set_aside):
    take, app = set_aside
    press(app, f"FollowAgain_{take.id}")
    assert "1 under way" in lines(app)[0]


@pytest.mark.parametrize("status", [Status.QUEUED, Status.COMPLETED, Status.SAVED])
def test_to_stop_waiting_is_not_offered_where_it_cannot_be(show, status):
    (take,) = a_press("one", status)
    app = show("create.py", take)
    app.session_state[f"more_{take.id}"] = True
    assert not has(app.run(), f"stop_{take.id}")
