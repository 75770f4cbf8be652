"""Whom the camera looks past, and at whom."""

import numpy as np
import pytest

from service.renderer.players import Kind, Subject
from service.renderer.scene.casting import cast_marks, lead_of
from service.renderer.scene.shoulder import Shoulder
from service.renderer.shots import Framing, Setup
from service.renderer.skia_library import skia

BOY, DOG = Subject(kind=Kind.CHILD), Subject(kind=Kind.DOG)


@pytest.fixture
def over(a_set):
    """A medium shot over a shoulder."""

    def made(*subjects):
        return a_set(subjects=subjects, setup=Setup.OVER_SHOULDER, framing=Framing.MEDIUM)

    return made


def outline(taken, kind):
    """Return what of the picture somebody covers who is looked past."""
    layer = Shoulder(taken.stage, Subject(kind=kind), side=-1)
    surface = skia.Surface(taken.size.width, taken.size.height)
    layer.draw(surface.getCanvas(), taken.view(0.0))
    return surface.makeImageSnapshot().toarray()[..., 3] > 128


def test_of_two_the_camera_looks_past_the_first_at_the_second(over):
    taken = over(BOY, DOG)

    assert lead_of(taken.shot) == DOG
    assert [mark.subject.kind for _, mark in cast_marks(taken.stage)] == [Kind.DOG]


def test_one_alone_is_looked_at(over):
    assert [mark.subject.kind for _, mark in cast_marks(over(BOY).stage)] == [Kind.CHILD]


def test_an_animal_that_is_named_first_is_not_looked_past(over):
    assert lead_of(over(DOG, BOY).shot) == DOG


def test_a_child_who_is_looked_past_is_lower_than_a_grown_up(over):
    tops = {
        kind: np.flatnonzero(outline(over(DOG), kind).any(1))[0]
        for kind in (Kind.MAN, Kind.WOMAN, Kind.CHILD)
    }

    assert tops[Kind.CHILD] > tops[Kind.MAN] + 30
    assert tops[Kind.CHILD] > tops[Kind.WOMAN] + 30


def test_a_man_a_woman_and_a_child_have_outlines_of_their_own(over):
    man, woman, child = (outline(over(DOG), kind) for kind in (Kind.MAN, Kind.WOMAN, Kind.CHILD))

    for one, other in ((man, woman), (man, child), (woman, child)):
        assert (one & other).sum() / (one | other).sum() < 0.93
