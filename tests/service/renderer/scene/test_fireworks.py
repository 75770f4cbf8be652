import pytest

from service.renderer.shots import Daytime, Particles, Place

FIRE = frozenset({Particles.FIREWORKS})


def lit(a_set, *, seconds=1.0, seed=1, **changes):
    """Return how much of the upper half is bright and coloured."""
    night = {"daytime": Daytime.NIGHT, "place": Place.SEA} | changes
    picture = a_set(seed=seed, **night).picture(seconds)[:80, :, :3].astype(int)
    coloured = (picture.max(-1) > 150) & (picture.max(-1) - picture.min(-1) > 60)
    return float(coloured.mean())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_fireworks_colour_the_night_sky(a_set, seed):
    assert lit(a_set, seed=seed, particles=FIRE) > lit(a_set, seed=seed) + 0.002


def test_fireworks_come_and_go(a_set):
    moments = {round(lit(a_set, seconds=moment, particles=FIRE), 4) for moment in (0.2, 0.9, 1.6)}

    assert len(moments) == 3


def test_no_fireworks_burst_in_a_cave(a_set):
    pictures = [
        a_set(place=Place.CAVE, daytime=Daytime.NIGHT, particles=kinds).picture()
        for kinds in (frozenset(), FIRE)
    ]

    assert (pictures[0] == pictures[1]).all()
