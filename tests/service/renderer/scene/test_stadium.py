import numpy as np
import pytest

from service.renderer.players import Kind, Subject
from service.renderer.shots import Daytime, Pitch

LEAD = (Subject(kind=Kind.MAN),)


def greens(pixels):
    """Return how much greener than red the ground before us is."""
    ground = pixels[-30:, :, :3].astype(float)
    return (ground[..., 1] - ground[..., 0]).mean()


def bustle(pixels):
    """Return how much neighbouring pixels of the stands differ."""
    stands = pixels[50:80, :, :3].astype(float).mean(2)
    return np.abs(np.diff(stands, axis=1)).mean()


def test_one_plays_on_turf_and_on_boards(a_set):
    turf, boards = (a_set(pitch=pitch, subjects=LEAD).picture() for pitch in Pitch)
    assert greens(turf) > 20
    assert greens(boards) < -20


@pytest.mark.parametrize("daytime", [Daytime.DAY, Daytime.NIGHT])
def test_the_stands_are_full_unless_nobody_came(daytime, a_set):
    full, empty = (
        a_set(pitch=Pitch.GRASS, subjects=LEAD, daytime=daytime, unwatched=unwatched).picture()
        for unwatched in (False, True)
    )
    assert bustle(full) > 2 * bustle(empty)
