"""Who rides is in the saddle; who does not stands on their own feet."""

from dataclasses import replace

import pytest

from service.renderer.players import Action, Heading, Kind, Pace, Subject
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.stage import View
from service.renderer.shots import Daytime, Framing, Place
from service.renderer.subjects.people.seat import Make, make_of
from service.renderer.subjects.rider import Rider

MAN = Subject(kind=Kind.MAN, action=Action.DRIVE)
BICYCLE = Subject(kind=Kind.SILHOUETTE, name="bicycle")
LANTERN = Subject(kind=Kind.SILHOUETTE, name="oil lantern")
MOUNTS = [*(Subject(kind=kind) for kind in (Kind.HORSE, Kind.CAMEL, Kind.ELEPHANT)), BICYCLE]


def played(a_set, *subjects, **shot):
    return list(cast_marks(a_set(subjects=subjects, **shot).stage))


@pytest.mark.parametrize("mount", MOUNTS, ids=lambda mount: mount.name or mount.kind)
def test_who_rides_is_one_with_the_mount(mount, a_set):
    ((role, mark),) = played(a_set, MAN, mount)

    assert role.actor is Rider
    assert (mark.subject.kind, mark.subject.mount.kind) == (Kind.MAN, mount.kind)
    assert role.box.metres > 1.9


def test_who_stands_by_a_horse_is_not_in_the_saddle(a_set):
    parts = played(a_set, Subject(kind=Kind.MAN), Subject(kind=Kind.HORSE))

    assert [mark.subject.mount for _, mark in parts] == [None, None]


def test_every_rider_of_five_has_a_horse_and_the_sixth_horse_has_none(a_set):
    riders = Subject(kind=Kind.MAN, count=5, action=Action.DRIVE)
    parts = played(a_set, riders, Subject(kind=Kind.HORSE, count=6))

    mounts = [mark.subject.mount is not None for _, mark in parts]
    assert sorted(mounts) == [False, True, True, True, True, True]


def test_a_car_comes_with_its_driver(a_set):
    ((_, mark),) = played(a_set, MAN, Subject(kind=Kind.CAR))

    assert mark.subject.kind is Kind.CAR


def test_a_rider_goes_as_fast_as_the_horse_and_where_it_heads(a_set):
    horse = Subject(kind=Kind.HORSE, pace=Pace.FAST, heading=Heading.LEFT)
    ((_, mark),) = played(a_set, MAN, horse)

    assert (mark.subject.pace, mark.side) == (Pace.FAST, -1)
    assert mark.speed > 0


@pytest.mark.parametrize("mount", MOUNTS, ids=lambda mount: mount.name or mount.kind)
def test_the_rider_sits_above_the_middle_of_the_mount(mount, a_set):
    taken = a_set(subjects=(MAN, mount), framing=Framing.FULL)
    ((role, mark),) = cast_marks(taken.stage)
    rider = role.actor(taken.stage, mark)
    for seconds in (0.0, 0.7, 1.9):
        x, up = rider.seat(View(camera=taken.stage.camera, seconds=seconds, progress=0.5))

        assert abs(x - mark.x_at(seconds)) < 0.35 * role.box.metres * role.box.aspect
        assert 0.4 * role.box.metres < up < 0.8 * role.box.metres


def test_who_sits_where_a_bench_is_sits_on_it(a_set):
    sitter = Subject(kind=Kind.MAN, action=Action.SIT)
    bench = Subject(kind=Kind.SILHOUETTE, name="bench")
    ((_, mark),) = played(a_set, sitter, bench)

    assert make_of(mark.subject, Place.PLAIN) is Make.BENCH


def test_a_bench_stays_where_nobody_sits(a_set):
    bench = Subject(kind=Kind.SILHOUETTE, name="bench")
    parts = played(a_set, Subject(kind=Kind.MAN), bench)

    assert [mark.subject.kind for _, mark in parts] == [Kind.MAN, Kind.SILHOUETTE]


@pytest.mark.parametrize("name", ["oil lantern", "red paper lantern", "torch", "umbrella"])
def test_who_is_named_with_a_thing_to_carry_has_it_in_the_hand(name, a_set):
    thing = Subject(kind=Kind.SILHOUETTE, name=name)
    ((_, mark),) = played(a_set, Subject(kind=Kind.MAN), thing, place=Place.FOREST)

    assert mark.subject.held == thing


def test_a_torch_that_somebody_holds_hangs_on_no_wall(a_set):
    torch = Subject(kind=Kind.SILHOUETTE, name="torch")
    stage = a_set(place=Place.CAVE, subjects=(torch, Subject(kind=Kind.MAN))).stage

    assert [subject.kind for subject in stage.shot.subjects] == [Kind.MAN]


def test_many_lanterns_are_too_many_for_one_hand(a_set):
    parts = played(a_set, Subject(kind=Kind.WOMAN), replace(LANTERN, count=4))

    assert [mark.subject.held for _, mark in parts] == [None] * 5


def test_each_of_several_children_holds_a_lantern(a_set):
    children = Subject(kind=Kind.CHILD, count=3)
    parts = played(a_set, children, replace(LANTERN, count=3))

    assert [mark.subject.held is not None for _, mark in parts] == [True] * 3


def test_who_sits_leaves_the_lantern_where_it_stands(a_set):
    parts = played(a_set, Subject(kind=Kind.MAN, action=Action.SIT), LANTERN)

    assert len(parts) == 2


def test_a_lantern_lights_the_hand_that_holds_it(a_set):
    man = Subject(kind=Kind.MAN, heading=Heading.TOWARD)
    shown = a_set(subjects=(man, LANTERN), framing=Framing.FULL, daytime=Daytime.NIGHT)
    bare = a_set(subjects=(man,), framing=Framing.FULL, daytime=Daytime.NIGHT)

    assert shown.picture().mean() > bare.picture().mean()
