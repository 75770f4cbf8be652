from itertools import pairwise

import numpy as np
import pytest

from service.renderer.request import FRAME_RATE, Size
from service.renderer.scene.manners import MANNERS
from service.renderer.scene.particles import Swarm, particles
from service.renderer.scene.weather import Rain, Snow
from service.renderer.shots import Daytime, Particles, Place, Weather

FRAME = 1 / FRAME_RATE
LARGE = Size(width=640, height=360)


def inside(place, size):
    return 0 < place[0] < size.width and 0 < place[1] < size.height


def leap(layer, the_set, near):
    """Return the farthest, in shares of the height, that anything seen goes in one frame."""
    frames = [layer.places(near, the_set.view(number * FRAME)) for number in range(72)]
    steps = [
        abs(before[0] - after[0]) + abs(before[1] - after[1])
        for one, other in pairwise(frames)
        for before, after in zip(one, other, strict=True)
        if inside(before, the_set.size) or inside(after, the_set.size)
    ]
    return max(steps) / the_set.size.height


@pytest.mark.parametrize("kind", list(MANNERS))
def test_every_kind_of_particle_is_seen(a_set, kind):
    dusk = Daytime.DUSK
    with_them = a_set(daytime=dusk, particles=frozenset({kind}), size=LARGE).picture().astype(int)
    without = a_set(daytime=dusk, size=LARGE).picture()

    changed = np.abs(with_them - without).max(axis=-1) > 24
    assert 0.0008 < changed.mean() < 0.05


@pytest.mark.parametrize("near", range(3))
@pytest.mark.parametrize("kind", list(MANNERS))
def test_a_particle_never_leaps(a_set, kind, near):
    the_set = a_set(particles=frozenset({kind}))

    assert leap(Swarm(the_set.stage, kind), the_set, near) < 0.03


@pytest.mark.parametrize(
    ("falls", "sky", "farthest"),
    [(Snow, Weather.SNOW, 0.02), (Rain, Weather.RAIN, 0.2), (Rain, Weather.STORM, 0.3)],
)
def test_what_falls_never_leaps(a_set, falls, sky, farthest):
    the_set = a_set(weather=sky)
    layer = falls(the_set.stage)

    assert max(leap(layer, the_set, near) for near in range(3)) < farthest


@pytest.mark.parametrize("kind", list(MANNERS))
def test_particles_go_on_through_a_long_shot(a_set, kind):
    the_set = a_set(particles=frozenset({kind}))
    swarm = Swarm(the_set.stage, kind)

    seen = [
        sum(inside(place, the_set.size) for place in swarm.places(0, the_set.view(seconds)))
        for seconds in (0.0, 5.0, 15.0)
    ]
    assert min(seen) > 0.6 * max(seen)


@pytest.mark.parametrize("kind", list(MANNERS))
def test_another_seed_scatters_particles_elsewhere(a_set, kind):
    one, other = (a_set(particles=frozenset({kind}), seed=seed) for seed in (1, 2))

    places = [Swarm(each.stage, kind).places(0, each.view(1.0)) for each in (one, other)]
    assert not set(places[0]) & set(places[1])


@pytest.mark.parametrize("kind", [Particles.LEAVES, Particles.BUBBLES])
def test_particles_grow_with_the_picture(a_set, kind):
    small, large = (
        a_set(particles=frozenset({kind}), size=size)
        for size in (Size(width=320, height=180), Size(width=1280, height=720))
    )

    x, y = Swarm(small.stage, kind).places(2, small.view(1.0))[0]
    wide, high = Swarm(large.stage, kind).places(2, large.view(1.0))[0]
    assert (wide, high) == pytest.approx((4 * x, 4 * y))


def test_water_always_has_its_bubbles(a_set):
    assert len(particles(a_set(place=Place.UNDERWATER).stage)) == 1
    assert particles(a_set().stage) == []
