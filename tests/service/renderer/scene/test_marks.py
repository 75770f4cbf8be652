"""Where the cast stands, for every ratio and seed: whole, apart, and on the ground."""

import pytest

from service.renderer.request import Size
from service.renderer.scene.bank import brink
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.desert import foot_of_dunes
from service.renderer.shots import Framing, Kind, Place, Setup, Subject

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
