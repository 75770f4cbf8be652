"""A view shows what it says, in its order, page by page."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from studio.domain.generation import Status
from studio.domain.library import Grouping, Order, Origin, PageSize, Rejects, View
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.domain.service import LOCAL
from studio.store.marks import MarkBook
from studio.store.schema import generations as generations_table
from studio.store.shelf import Shelf
from studio.store.tags import Tags
from studio.store.trash import Trash
from tests.hand_clock import NOON

ANY = {"statuses": frozenset()}


@pytest.fixture
def shelf(database):
    return Shelf(database)


@pytest.fixture
def mark(database):
    def change(generation, changed):
        MarkBook(database).change([generation.id], changed, NOON)

    return change


@pytest.fixture
def keep(generations, new_generation):
    """Write down a generation with these fields of its request, each a minute after the last."""
    count = 0

    def add(*, prompt="A red fox", **changes):
        nonlocal count
        count += 1
        of_request = {"quality", "aspect_ratio", "duration", "seed"}
        asked = {name: changes.pop(name) for name in of_request & set(changes)}
        generation = new_generation(
            request=GenerationRequest(prompt=prompt, **asked),
            created_at=changes.pop("created_at", NOON + timedelta(minutes=count)),
            **changes,
        )
        generations.add([generation])
        return generation

    return add


@pytest.fixture
def ids(shelf):
    def find(zone=None, **view):
        found = shelf.find(View(**ANY | view), **({"zone": zone} if zone else {}))
        return [entry.generation.id for entry in found.entries]

    return find


def test_the_newest_come_first(keep, ids):
    first, second = keep(), keep()
    assert ids() == [second.id, first.id]


def test_the_first_view_shows_saved_clips_alone(keep, shelf):
    keep()
    assert shelf.find(View()).total == 0


def test_a_page_beyond_the_last_is_the_last(keep, shelf):
    for _ in range(25):
        keep()
    found = shelf.find(View(**ANY, page=9))
    assert (found.total, found.pages, found.view.page, len(found.entries)) == (25, 2, 2, 1)


@pytest.mark.parametrize(
    ("view", "changes"),
    [
        ({"qualities": {Quality.FULL_HD}}, {"quality": Quality.FULL_HD}),
        ({"ratios": {AspectRatio.TALL}}, {"aspect_ratio": AspectRatio.TALL}),
        ({"durations": {7, 9}}, {"duration": 9}),
        ({"seed": 42}, {"seed": 42}),
        ({"origin": Origin.ANIMATIC}, {"service": LOCAL}),
        ({"press_id": "a-press"}, {"press_id": "a-press"}),
        ({"since": date(2026, 11, 23)}, {"created_at": NOON + timedelta(days=1)}),
        ({"until": date(2026, 11, 21)}, {"created_at": NOON - timedelta(days=1)}),
    ],
)
def test_each_filter_leaves_out_the_rest(keep, ids, view, changes):
    wanted = keep(**changes)
    keep()
    assert ids(**view) == [wanted.id]


def test_real_films_are_those_that_were_not_drawn_here(keep, ids):
    keep(service=LOCAL)
    real = keep()
    assert ids(origin=Origin.REAL) == [real.id]


def test_a_day_begins_where_the_person_is(keep, ids):
    late = keep(created_at=NOON + timedelta(hours=11))
    day = date(2026, 11, 23)
    assert ids(zone=ZoneInfo("Asia/Tokyo"), since=day, until=day) == [late.id]
    assert ids(since=day) == []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_no_day_is_too_far_away(keep, ids, day):
    keep()
    assert len(ids(zone=ZoneInfo("Asia/Tokyo"), since=day)) == (day == date.min)
    assert len(ids(zone=ZoneInfo("America/Lima"), until=day)) == (day == date.max)


def test_rejected_takes_are_hidden_unless_asked_for(keep, ids, mark):
    plain, bad = keep(), keep()
    mark(bad, lambda marks: marks.rejected(True))
    assert ids() == [plain.id]
    assert ids(rejects=Rejects.SHOWN) == [bad.id, plain.id]
    assert ids(rejects=Rejects.ONLY) == [bad.id]


def test_stars_favourites_and_tags_narrow_a_view(keep, ids, mark, database):
    best, other = keep(), keep()
    mark(best, lambda marks: marks.rated(4).favoured(True))
    Tags(database).put([best.id], "opening")
    Tags(database).put([best.id, other.id], "fox")
    for view in ({"stars": 4}, {"favourites": True}, {"tag": "opening"}):
        assert ids(**view) == [best.id]
    assert ids(stars=5) == []


def test_an_entry_tells_what_a_person_said_of_it(keep, shelf, mark, database):
    fox = keep()
    mark(fox, lambda marks: marks.rated(3).noted("soft light"))
    for tag in ("b", "a"):
        Tags(database).put([fox.id], tag)
    (entry,) = shelf.find(View(**ANY)).entries
    assert (entry.marks.stars, entry.marks.note, entry.tags) == (3, "soft light", ("a", "b"))


@pytest.mark.parametrize(
    ("order", "best_first"),
    [
        (Order.DURATION, {"duration": 15}),
        (Order.SEED, {"seed": 3}),
    ],
)
def test_other_orders_go_before_age(keep, ids, order, best_first):
    first = keep(**best_first)
    keep(seed=9)
    assert ids(order=order)[0] == first.id


def test_the_dearest_and_the_best_rated_come_first_where_asked(keep, ids, mark, database):
    first, second = keep(), keep()
    mark(first, lambda marks: marks.rated(5))
    with database.writing() as connection:
        dear = generations_table.update().where(generations_table.c.id == first.id)
        connection.execute(dear.values(credits_reserved=60))
    assert ids(order=Order.RATING) == ids(order=Order.COST) == [first.id, second.id]


def test_takes_of_one_prompt_make_a_stack_with_the_best_on_top(keep, shelf, mark):
    best, _, alone = keep(), keep(), keep(prompt="A wolf")
    mark(best, lambda marks: marks.rated(5))
    found = shelf.find(View(**ANY, grouping=Grouping.PROMPT))
    shown = [(entry.generation.id, entry.stacked) for entry in found.entries]
    assert shown == [(alone.id, 1), (best.id, 2)]
    assert found.total == 2


def test_a_stack_opens_to_the_takes_with_its_prompt(keep, ids):
    first, second = keep(), keep()
    keep(prompt="A wolf")
    assert ids(like=first.id) == [second.id, first.id]


def test_all_found_are_the_ids_of_every_page(keep, shelf):
    kept = [keep().id for _ in range(30)]
    view = View(**ANY, size=PageSize.SMALL)
    assert shelf.find_ids(view) == tuple(reversed(kept))


def test_what_lies_in_the_trash_is_seen_there_alone(keep, ids, database, clip):
    fox = keep()
    with database.writing() as connection:
        connection.execute(generations_table.update().values(status=Status.SAVED.value))
    assert Trash(database).put([fox.id], NOON) == ()
    assert ids() == [fox.id]
