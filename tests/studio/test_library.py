"""What is thrown away can be taken back, and nothing goes that was not named."""

from datetime import timedelta

import pytest

from studio.domain.generation import Status
from studio.domain.health import Depth
from studio.domain.library import TRASH_LIFE, View
from studio.media.vault import Vault
from studio.opening import open_studio
from studio.settings import Settings
from tests.access import NoAccess
from tests.seeded import a_generation, keep


@pytest.fixture
def open_at(tmp_path, clock):
    """Open the studio over what is kept; what it opened is closed at the end."""
    opened = []

    def open_one(**settings):
        for studio in opened:
            studio.stop()
        given = Settings(data_dir=tmp_path / "data", **settings)
        opened.append(open_studio(given, access=NoAccess(), clock=clock))
        return opened[-1]

    yield open_one
    for studio in opened:
        studio.stop()


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "data" / "clips")


@pytest.fixture
def three(tmp_path):
    kept = [a_generation(number) for number in (1, 2, 3)]
    keep(tmp_path / "data", *kept, clip_bytes=1_000_000)
    return [one.id for one in kept]


def shown(studio, **view):
    return {entry.generation.id for entry in studio.library.find(View(**view)).entries}


def test_a_clip_in_the_trash_leaves_the_library_and_comes_back(open_at, three):
    studio = open_at()
    assert studio.library.throw_away(three[:2]) == tuple(three[:2])
    assert shown(studio) == {three[2]}
    assert shown(studio, trashed=True) == set(three[:2])
    studio.library.take_back(three[:1])
    assert shown(studio) == {three[0], three[2]}


def test_throwing_away_twice_does_not_put_off_the_end(open_at, three, clock):
    studio = open_at()
    studio.library.throw_away(three[:1])
    ends = studio.library.trashed()[0].goes_at
    clock.turn(86_400)
    assert studio.library.throw_away(three[:1]) == ()
    assert studio.library.trashed()[0].goes_at == ends


def test_the_trash_lists_what_would_go_and_its_bytes(open_at, three, clock):
    studio = open_at()
    studio.library.throw_away(three[:1])
    (one,) = studio.library.trashed()
    assert (one.generation_id, one.size_bytes) == (three[0], 1_000_000)
    assert one.goes_at == clock.now() + TRASH_LIFE
    holdings = studio.library.holdings()
    assert (holdings.clips, holdings.clips_bytes) == (3, 3_000_000)
    assert (holdings.trashed, holdings.trashed_bytes) == (1, 1_000_000)


def test_only_what_was_named_and_lies_in_the_trash_is_removed(open_at, three, vault):
    studio = open_at()
    studio.library.throw_away(three[:2])
    studio.library.remove([three[0], three[2]])
    assert vault.generation_ids() == tuple(three[1:])
    assert vault.poster_ids() == tuple(three[1:])


def test_the_record_of_a_removed_clip_stays_and_the_doctor_misses_nothing(open_at, three):
    studio = open_at()
    studio.library.throw_away(three[:1])
    studio.library.remove(three[:1])
    (gone,) = studio.generations(three[:1])
    assert (gone.status, gone.clip) == (Status.REMOVED, None)
    report = studio.examine(Depth(budget_s=0))
    assert not [one for one in report.findings if one.generation_id == three[0]]


def test_after_thirty_days_the_caretaker_removes_it(open_at, three, vault, clock):
    studio = open_at()
    studio.library.throw_away(three[:1])
    clock.turn(TRASH_LIFE.total_seconds() - 1)
    studio.tidy()
    assert three[0] in vault.generation_ids()
    clock.turn(1)
    studio.tidy()
    assert three[0] not in vault.generation_ids()


def test_a_removal_that_was_cut_off_is_finished_later(open_at, three, vault):
    studio = open_at()
    studio.library.throw_away(three[:1])
    studio.library.trash.give_up(three[:1])
    report = studio.examine(Depth(budget_s=0))
    assert not [one for one in report.findings if one.generation_id == three[0]]
    open_at().tidy()
    assert three[0] not in vault.generation_ids()


def test_without_the_setting_nothing_is_retired(open_at, three, clock):
    studio = open_at()
    clock.turn(10_000 * 86_400)
    studio.tidy()
    assert studio.library.trashed() == ()


def test_the_retention_spares_what_somebody_marked(open_at, three, clock):
    studio = open_at(keep_days=30)
    studio.jury.rate(three[:1], 1)
    studio.library.tag(three[1:2], "keeper")
    clock.turn(timedelta(days=400).total_seconds())
    studio.tidy()
    assert [one.generation_id for one in studio.library.trashed()] == three[2:]


def test_a_named_view_comes_back_under_another_name(open_at, tmp_path):
    library = open_at().library
    library.save_view("  Night\nshots ", View(words="night"))
    assert library.rename_view("Night shots", "After dark")
    library.save_view("Other", View())
    assert not library.rename_view("Other", "After dark")
    assert [(one.name, one.query) for one in library.saved_views()] == [
        ("After dark", "words=night"),
        ("Other", ""),
    ]
    library.delete_view("Other")
    assert len(library.saved_views()) == 1


def test_tags_are_counted_and_taken_off(open_at, three):
    library = open_at().library
    library.tag(three, "fox")
    library.tag(three[:1], " fox ")
    library.tag(three[:1], "  ")
    library.untag(three[:1], "fox")
    assert library.all_tags() == (("fox", 2),)


def test_a_history_names_retakes_promotions_and_siblings(open_at, tmp_path):
    first = a_generation(1)
    better = a_generation(2, press_id=f"promoted-{first.id}")
    again = a_generation(3, press_id=f"again-{first.id}")
    keep(tmp_path / "data", first, better, again)
    studio = open_at()
    history = studio.library.history(first)
    assert [one.id for one in history.promotions] == [better.id]
    assert [one.id for one in history.retakes] == [again.id]
    assert history.siblings == (first.id,)
    assert studio.library.history(better).first_id == first.id


def test_entries_come_in_the_order_asked_for(open_at, three):
    library = open_at().library
    asked = [three[2], "0" * 31 + "9", three[0]]
    assert [one.generation.id for one in library.entries(asked)] == [three[2], three[0]]
    assert library.entries([]) == ()
