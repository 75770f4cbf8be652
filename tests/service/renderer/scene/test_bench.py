"""Several who sit where a bench is share it, side by side."""

import pytest

from service.renderer.camera import moved
from service.renderer.players import Action, Heading, Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.casting import cast_marks
from service.renderer.shots import Framing, Move, Place

MAN, WOMAN, CHILD = (
    Subject(kind=kind, action=Action.SIT) for kind in (Kind.MAN, Kind.WOMAN, Kind.CHILD)
)
BENCH = Subject(kind=Kind.SILHOUETTE, name="bench")
TALL = Size(width=180, height=320)
_HALF_A_BENCH = 0.9
"""Metres from the middle of one for two to its end."""


def seats_of(a_set, *subjects, **shot):
    return [mark for _, mark in cast_marks(a_set(subjects=subjects, **shot).stage)]


@pytest.mark.parametrize("framing", [Framing.WIDE, Framing.MEDIUM, Framing.CLOSE_UP])
def test_a_couple_shares_one_bench(framing, a_set):
    one, other = seats_of(a_set, MAN, WOMAN, BENCH, framing=framing)

    assert (one.seat, other.seat, one.seats, other.seats) == (0, 1, 2, 2)
    assert one.z == other.z
    assert 0.3 < other.x - one.x < 0.7


def test_a_seat_each_is_left_to_more_than_a_bench_holds(a_set):
    crowd = Subject(kind=Kind.CHILD, action=Action.SIT, count=7)

    assert {mark.seats for mark in seats_of(a_set, crowd, BENCH)} == {1}


def test_who_sits_in_a_street_shares_the_bench_that_stands_there(a_set):
    marks = seats_of(a_set, MAN, CHILD, place=Place.STREET)

    assert [mark.seats for mark in marks] == [2, 2]


def test_who_turns_away_turns_the_others_too(a_set):
    away = Subject(kind=Kind.MAN, action=Action.SIT, heading=Heading.AWAY)
    marks = seats_of(a_set, WOMAN, away, BENCH)

    assert {mark.subject.heading for mark in marks} == {Heading.AWAY}


def test_who_stands_near_a_bench_keeps_off_it(a_set):
    marks = seats_of(a_set, Subject(kind=Kind.MAN), WOMAN, CHILD, BENCH)

    standing = next(mark for mark in marks if mark.subject.action is None)
    assert standing.seats == 1
    assert min(abs(standing.x - mark.x) for mark in marks if mark is not standing) > 0.5


@pytest.mark.parametrize("move", [Move.STATIC, Move.PUSH_IN, Move.PULL_OUT])
def test_all_of_a_bench_is_in_sight_of_a_tall_picture(move, a_set):
    for seed in range(16):
        shown = a_set(size=TALL, seed=seed, move=move, subjects=(MAN, WOMAN, BENCH))
        stage, seconds = shown.stage, shown.shot.seconds
        one, other = (mark for _, mark in cast_marks(stage))
        for moment in (0.0, seconds):
            camera = moved(stage.camera, move, moment / seconds, seconds=moment, target=stage.focus)
            middle = (one.x + other.x) / 2
            assert camera.across(middle - _HALF_A_BENCH, one.z) > -0.01 * TALL.width
            assert camera.across(middle + _HALF_A_BENCH, one.z) < 1.01 * TALL.width
