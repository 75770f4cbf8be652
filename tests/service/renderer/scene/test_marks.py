"""Where the cast stands, for every ratio and seed: whole, apart, and on the ground."""

import itertools

import pytest

from service.renderer.camera import moved
from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.bank import brink
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.desert import foot_of_dunes
from service.renderer.scene.roles import ROLES
from service.renderer.shots import Framing, Move, Place, Setup

RATIOS = {
    "16:9": Size(width=320, height=180),
    "9:16": Size(width=180, height=320),
    "21:9": Size(width=420, height=180),
}
SEEDS = range(16)


@pytest.fixture(params=RATIOS, ids=list(RATIOS))
def size(request):
    return RATIOS[request.param]


@pytest.mark.parametrize("setup", [Setup.EYE_LEVEL, Setup.HIGH_ANGLE, Setup.LOW_ANGLE])
def test_nobody_in_the_desert_stands_behind_the_foot_of_the_dunes(setup, size, a_set):
    for seed in SEEDS:
        subjects = (Subject(kind=Kind.CAMEL, count=7), Subject(kind=Kind.MAN))
        stage = a_set(
            size=size, seed=seed, place=Place.DESERT, setup=setup, subjects=subjects
        ).stage

        assert foot_of_dunes(stage) > max(mark.z for _, mark in cast_marks(stage))


@pytest.mark.parametrize("framing", [Framing.WIDE, Framing.MEDIUM])
def test_a_herd_at_the_lake_stands_on_the_bank(framing, size, a_set):
    for seed in SEEDS:
        herd = (Subject(kind=Kind.HORSE, count=7),)
        stage = a_set(size=size, seed=seed, place=Place.LAKE, framing=framing, subjects=herd).stage

        assert brink(stage) > max(mark.z for _, mark in cast_marks(stage))


@pytest.mark.parametrize("framing", [Framing.EXTREME_WIDE, Framing.WIDE])
@pytest.mark.parametrize("move", [Move.STATIC, Move.PUSH_IN, Move.PULL_OUT, Move.TRACK])
def test_each_of_five_camels_is_whole_apart_and_large_enough_to_be_counted(
    framing, move, size, a_set
):
    # In a tall picture, they are the larger for being before and behind each other.
    apart = 0.23 if size.height > size.width else 0.3
    for seed in SEEDS:
        herd = (Subject(kind=Kind.CAMEL, count=5),)
        shown = a_set(
            size=size, seed=seed, place=Place.DESERT, framing=framing, move=move, subjects=herd
        )
        box, seconds = ROLES[Kind.CAMEL].box, shown.shot.seconds
        for moment in (0.0, seconds / 2, seconds):
            camera = moved(
                shown.stage.camera, move, moment / seconds, seconds=moment, target=shown.stage.focus
            )
            placed = sorted(
                (camera.across(mark.x_at(moment), mark.z), camera.scale(mark.z) * box.metres)
                for _, mark in cast_marks(shown.stage)
            )
            first, last = placed[0], placed[-1]
            assert first[0] - 0.3 * box.aspect * first[1] > -0.01 * size.width
            assert last[0] + 0.3 * box.aspect * last[1] < 1.01 * size.width
            for (x, _), (other, tall) in itertools.pairwise(placed):
                assert other - x > apart * box.aspect * tall
            assert min(tall for _, tall in placed) > 0.07 * min(size.height, size.width)
