"""The rules of framing, for every framing, ratio and seed."""

import itertools

import pytest

from service.renderer.camera import Camera
from service.renderer.chance import Chance
from service.renderer.players import Action, Kind, Subject
from service.renderer.request import picture_size
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.framing import EYES, WHOLE
from service.renderer.scene.roles import ROLES
from service.renderer.scene.stages import set_stage
from service.renderer.shots import Daytime, Framing, Move, Place, Setup, Shot, Weather
from service.renderer.subjects.species import SPECIES

RATIOS = ("16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4", "21:9", "9:21")
SEEDS = range(20)
CLOSE = [framing for framing in Framing if framing not in (*WHOLE, Framing.MEDIUM_WIDE)]


def stage_of(*subjects, ratio="16:9", seed=1, **shot):
    parts = {
        "framing": Framing.FULL,
        "move": Move.STATIC,
        "place": Place.PLAIN,
        "daytime": Daytime.DAY,
        "weather": Weather.CLEAR,
    }
    taken = Shot(number=0, start=0, end=120, subjects=subjects, **(parts | shot))
    chance = Chance(prompt="framing", seed=seed, shot=0)
    return set_stage(taken, picture_size("720p", ratio), chance)


def box_in(camera: Camera, mark, height=1.0):
    """Return a mark's box in shares of the picture: left, top, right and bottom."""
    box = ROLES[mark.subject.kind].box
    half = box.metres * box.aspect / 2
    left, right = camera.across(mark.x - half, mark.z), camera.across(mark.x + half, mark.z)
    top, foot = camera.down(box.metres * height, mark.z), camera.down(0, mark.z)
    width, tall = camera.size.width, camera.size.height
    return left / width, top / tall, right / width, foot / tall


def middle_of(stage, mark):
    return stage.camera.across(mark.x_at(stage.shot.seconds / 2), mark.z) / stage.size.width


@pytest.mark.parametrize("framing", WHOLE)
@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize(
    "setup", [Setup.EYE_LEVEL, Setup.LOW_ANGLE, Setup.HIGH_ANGLE, Setup.AERIAL]
)
def test_a_wide_or_full_shot_has_the_whole_lead_with_headroom(framing, ratio, setup):
    for seed in SEEDS:
        kind = (Kind.MAN, Kind.WOMAN, Kind.CHILD, Kind.HORSE, Kind.SAILING_SHIP)[seed % 5]
        stage = stage_of(Subject(kind=kind), ratio=ratio, seed=seed, framing=framing, setup=setup)
        mark = next(iter(cast_marks(stage)))[1]
        left, top, right, foot = box_in(stage.camera, mark)
        travel = mark.speed * stage.shot.seconds * stage.camera.scale(mark.z) / stage.size.width

        assert min(left, left + mark.side * travel) > -0.05
        assert max(right, right + mark.side * travel) < 1.05
        assert 0.03 < top < foot < 0.97
        assert foot - top > 0.05


@pytest.mark.parametrize("framing", CLOSE)
@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("action", [Action.STAND, Action.SIT])
def test_eyes_are_on_the_upper_third_from_the_medium_shot_inward(framing, ratio, action):
    for seed in SEEDS:
        kind = (Kind.MAN, Kind.WOMAN, Kind.CHILD)[seed % 3]
        subject = Subject(kind=kind, action=action)
        stage = stage_of(subject, ratio=ratio, seed=seed, framing=framing)
        role = ROLES[kind]
        eyes = role.stature(subject, Place.PLAIN) - role.head * EYES

        row = stage.camera.down(eyes * role.box.metres, stage.focus) / stage.size.height
        assert row == pytest.approx(1 / 3, abs=0.01)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("kind", [Kind.MAN, Kind.SAILOR, Kind.SAILING_SHIP])
def test_what_is_on_the_sea_has_headroom_too(ratio, kind):
    for seed in SEEDS:
        stage = stage_of(Subject(kind=kind), ratio=ratio, seed=seed, place=Place.SEA)
        _, top, _, foot = box_in(stage.camera, next(iter(cast_marks(stage)))[1])

        assert 0.05 < top < foot < 0.95


def test_every_framing_is_closer_than_the_one_before():
    distances = [stage_of(Subject(kind=Kind.MAN), framing=framing).focus for framing in Framing]

    assert distances == sorted(distances, reverse=True)
    assert len(set(distances)) == len(Framing)


def test_the_horizon_says_from_how_high_the_camera_looks():
    rows = {
        setup: stage_of(Subject(kind=Kind.MAN), setup=setup).camera.horizon / 720
        for setup in (Setup.LOW_ANGLE, Setup.EYE_LEVEL, Setup.HIGH_ANGLE, Setup.AERIAL)
    }

    assert rows[Setup.LOW_ANGLE] > 0.75 > rows[Setup.EYE_LEVEL] > 0.45
    assert 0.45 > rows[Setup.HIGH_ANGLE] > 0.15 > rows[Setup.AERIAL]


def test_a_low_angle_looks_up_from_near_the_ground():
    low = stage_of(Subject(kind=Kind.MAN), setup=Setup.LOW_ANGLE)

    assert low.camera.eye < 0.4
    assert low.camera.down(1.78, low.focus) < 0.3 * low.size.height


@pytest.mark.parametrize("ratio", RATIOS)
def test_seven_stand_apart_so_that_no_face_hides_another(ratio):
    for seed in SEEDS:
        subject = Subject(kind=Kind.WOMAN, count=7)
        stage = stage_of(subject, ratio=ratio, seed=seed)
        marks = [mark for _, mark in cast_marks(stage)]
        places = sorted(stage.camera.across(mark.x, mark.z) for mark in marks)
        head = ROLES[Kind.WOMAN].head * 0.8 * 1.7 * stage.camera.scale(stage.focus)

        assert places[0] > 0
        assert places[-1] < stage.size.width
        assert min(b - a for a, b in itertools.pairwise(places)) > head * 0.75


def test_a_two_shot_shows_two_who_face_each_other():
    for seed in SEEDS:
        stage = stage_of(Subject(kind=Kind.WOMAN), setup=Setup.TWO_SHOT, seed=seed)
        (_, one), (_, other) = cast_marks(stage)
        left, right = sorted((one, other), key=lambda mark: mark.x)

        assert (left.side, right.side) == (1, -1)
        assert 0.1 < middle_of(stage, left) < 0.45
        assert 0.55 < middle_of(stage, right) < 0.9


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("framing", [Framing.MEDIUM_WIDE, Framing.MEDIUM, Framing.CLOSE_UP])
def test_two_who_are_seen_from_near_stand_side_by_side(framing, ratio):
    for seed in SEEDS:
        couple = Subject(kind=Kind.MAN), Subject(kind=Kind.WOMAN)
        stage = stage_of(*couple, framing=framing, ratio=ratio, seed=seed)
        marks = [mark for _, mark in cast_marks(stage)]
        head = ROLES[Kind.MAN].head * 0.7 * 1.78 * stage.camera.scale(stage.focus)

        assert [mark.z for mark in marks] == [stage.focus] * 2
        left, right = sorted(middle_of(stage, mark) for mark in marks)
        assert (right - left) * stage.size.width > head
        assert left > 0.1
        assert right < 0.9


def test_who_does_something_else_stays_behind_the_one_seen_from_near():
    runner = Subject(kind=Kind.WOMAN, action=Action.RUN)
    stage = stage_of(Subject(kind=Kind.MAN), runner, framing=Framing.MEDIUM)

    assert [mark.z > stage.focus for _, mark in cast_marks(stage)] == [False, True]


def test_five_different_subjects_are_all_seen():
    kinds = (Kind.WOMAN, Kind.DOG, Kind.HORSE, Kind.CAR, Kind.CHILD)
    for seed in SEEDS:
        stage = stage_of(*(Subject(kind=kind) for kind in kinds), seed=seed)
        marks = {mark.subject.kind: mark for _, mark in cast_marks(stage)}

        assert set(marks) == set(kinds)
        for mark in marks.values():
            _, top, _, foot = box_in(stage.camera, mark)
            assert 0 < middle_of(stage, mark) < 1
            assert 0 < top < foot < 1
            assert foot - top > 0.03


def test_the_lead_is_on_a_third_on_either_side_as_the_seed_has_it():
    places = []
    for seed in SEEDS:
        stage = stage_of(Subject(kind=Kind.MAN), seed=seed)
        places.append(middle_of(stage, next(iter(cast_marks(stage)))[1]))

    assert all(0.2 < abs(place - 0.5) * 2 < 0.5 for place in places)
    assert min(places) < 0.4
    assert max(places) > 0.6


@pytest.mark.parametrize("move", [Move.TRACK, Move.PUSH_IN, Move.HANDHELD])
def test_the_camera_goes_along_with_who_runs(move):
    from service.renderer.camera import moved

    runner = Subject(kind=Kind.MAN, action=Action.RUN)
    for seed in SEEDS:
        stage = stage_of(runner, move=move, seed=seed)
        _, mark = next(iter(cast_marks(stage)))
        for progress in (0.0, 0.5, 1.0):
            seconds = progress * stage.shot.seconds
            camera = moved(stage.camera, move, progress, seconds=seconds, target=stage.focus)
            place = camera.across(mark.x_at(seconds), mark.z) / stage.size.width
            assert 0.08 < place < 0.92


@pytest.mark.parametrize("framing", list(Framing))
@pytest.mark.parametrize("place", [Place.SEA, Place.PLAIN, Place.ROOM])
@pytest.mark.parametrize("setup", [Setup.EYE_LEVEL, Setup.LOW_ANGLE, Setup.HIGH_ANGLE])
def test_no_camera_is_in_the_ground_and_no_small_lead_stands_on_the_horizon(framing, place, setup):
    small = (
        *(Subject(kind=kind) for kind in (Kind.BIRD, Kind.FISH, Kind.CAR, Kind.CAT, Kind.WHALE)),
        Subject(kind=Kind.SILHOUETTE, name="penguin"),
        Subject(kind=Kind.STAND_IN, name="zorb"),
    )
    for subject, ratio in itertools.product(small, ("16:9", "9:16", "21:9")):
        stage = stage_of(subject, ratio=ratio, framing=framing, place=place, setup=setup)
        camera = stage.camera

        assert camera.eye > 0
        assert camera.down(0.0, stage.focus) > camera.horizon + 0.02 * stage.size.height


@pytest.mark.parametrize("framing", CLOSE)
@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("action", [Action.SIT, Action.LIE, None])
def test_the_eyes_of_an_animal_are_well_inside_a_close_picture(framing, ratio, action):
    for kind in SPECIES:
        subject = Subject(kind=kind, action=action)
        stage = stage_of(subject, ratio=ratio, framing=framing)
        eyes = ROLES[kind].eyes(subject, Place.PLAIN) * ROLES[kind].box.metres

        assert 0.3 < stage.camera.down(eyes, stage.focus) / stage.size.height < 0.7


@pytest.mark.parametrize("framing", [Framing.MEDIUM, Framing.MEDIUM_CLOSE_UP])
@pytest.mark.parametrize("kind", [Kind.FOX, Kind.WOLF])
def test_an_animal_keeps_its_ears_in_a_medium_close_up(kind, framing):
    stage = stage_of(Subject(kind=kind), ratio="16:9", framing=framing)

    assert stage.camera.down(ROLES[kind].box.metres, stage.focus) > -0.01 * stage.size.height
