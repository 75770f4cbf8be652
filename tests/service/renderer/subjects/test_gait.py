import pytest

from service.renderer.subjects.gait import GALLOP, STAND, TROT, WALK
from service.renderer.subjects.posture import GROUND, going
from service.renderer.subjects.repose import seated
from service.renderer.subjects.species import SPECIES

_STEPS = [step / 24 for step in range(24)]


@pytest.mark.parametrize("gait", [WALK, TROT, GALLOP], ids=["walk", "trot", "gallop"])
@pytest.mark.parametrize("kind", list(SPECIES))
def test_a_foot_in_its_stance_is_on_the_ground(kind, gait):
    species = SPECIES[kind]
    for beat in _STEPS:
        posture = going(species, gait, beat, 40)
        limbs = (*posture.near, *posture.far)
        for leg, limb in enumerate(limbs):
            _, lift = gait.foot(beat, leg, 40)
            if lift == 0:
                assert limb.foot.getBounds().bottom() == pytest.approx(GROUND, abs=0.6)


def test_a_walking_foot_does_not_slide():
    speed = 36
    before, _ = WALK.foot(0.1, 0, speed)
    after, _ = WALK.foot(0.2, 0, speed)

    assert before - after == pytest.approx(speed * 0.1 / WALK.rate)


def test_a_walk_has_two_feet_on_the_ground_at_least():
    for beat in _STEPS:
        assert sum(WALK.foot(beat, leg, 30)[1] == 0 for leg in range(4)) >= 2


def test_a_gallop_leaves_the_ground():
    assert any(all(GALLOP.foot(beat, leg, 60)[1] > 0 for leg in range(4)) for beat in _STEPS)


@pytest.mark.parametrize("kind", [kind for kind, species in SPECIES.items() if species.sits])
def test_a_sitting_animal_rests_on_the_ground(kind):
    posture = seated(SPECIES[kind], 0.3)

    assert posture.lean.degrees < -15
    for limb in (*posture.near, *posture.far):
        assert limb.foot.getBounds().bottom() == pytest.approx(GROUND, abs=2.5)


def test_a_standing_animal_breathes_with_its_head_and_keeps_its_feet():
    one, other = (going(SPECIES[next(iter(SPECIES))], STAND, beat, 0) for beat in (0.0, 0.25))

    assert one.head != other.head
    assert [limb.sole for limb in one.near] == [limb.sole for limb in other.near]
