from itertools import combinations

import numpy as np
import pytest

from service.renderer.players import Action, Kind, Pace, Subject, Tint
from service.renderer.scene.stage import View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.marked import MARKED
from service.renderer.subjects.quadruped import Quadruped, box_of
from service.renderer.subjects.species import SPECIES

_SHEET = 64
_ALIKE = 0.8


def silhouette(pixels):
    """Return what is covered, cut to its bounds and scaled to one sheet."""
    solid = pixels[..., 3] > 128
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    cut = solid[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    down = np.linspace(0, cut.shape[0] - 1, _SHEET).round().astype(int)
    across = np.linspace(0, cut.shape[1] - 1, _SHEET).round().astype(int)
    return cut[np.ix_(down, across)]


def test_no_two_species_have_the_same_silhouette(alone):
    own = SPECIES.keys() - MARKED.keys()
    shapes = {kind: silhouette(alone(kind, pace=Pace.STILL)) for kind in sorted(own)}

    for one, other in combinations(shapes, 2):
        both = (shapes[one] & shapes[other]).sum()
        either = (shapes[one] | shapes[other]).sum()
        assert both / either < _ALIKE, (one, other)


@pytest.mark.parametrize(
    ("marked", "built_like"),
    [(Kind.PANDA, Kind.BEAR), (Kind.TIGER, Kind.LION), (Kind.ZEBRA, Kind.HORSE)],
)
def test_who_is_built_like_another_is_known_by_its_markings(marked, built_like, alone):
    def changes(kind):
        """Return how often a row goes from light to dark or back, where that is most often."""
        pixels = alone(kind, pace=Pace.STILL)
        dark = (pixels[..., :3].max(2) < 90) & (pixels[..., 3] > 250)
        return np.abs(np.diff(dark.astype(int), axis=1)).sum(1).max()

    assert changes(marked) >= changes(built_like) + 2, (changes(marked), changes(built_like))


@pytest.mark.parametrize("kind", list(SPECIES))
def test_a_species_stays_on_its_sheet(kind, alone, stage_for):
    pixels = alone(kind, pace=Pace.FAST, seconds=1.2)

    stage = stage_for(Subject(kind=kind))
    height = box_of(kind).metres * stage.camera.scale(stage.focus)
    wide = height * box_of(kind).aspect
    columns = np.flatnonzero((pixels[..., 3] > 64).any(0))
    rows = np.flatnonzero((pixels[..., 3] > 64).any(1))

    assert columns[-1] - columns[0] < wide * 1.05
    assert rows[-1] - rows[0] < height * 1.12


def test_a_sitting_dog_is_not_a_standing_one(alone):
    sitting = silhouette(alone(Kind.DOG, action=Action.SIT, pace=Pace.STILL))
    standing = silhouette(alone(Kind.DOG, pace=Pace.STILL))

    assert (sitting & standing).sum() / (sitting | standing).sum() < _ALIKE


def test_the_same_stage_gives_the_same_pixels(alone):
    assert np.array_equal(alone(Kind.HORSE), alone(Kind.HORSE))


def test_a_prompt_dyes_the_coat(alone):
    pixels = alone(Kind.HORSE, tint=Tint.RED)
    red, green, blue, alpha = pixels[pixels[..., 3] > 250].astype(int).mean(0)

    assert alpha > 250
    assert red > green * 1.6
    assert red > blue * 1.6


def test_a_dark_animal_has_a_bright_edge_at_night(alone):
    pixels = alone(Kind.HORSE, daytime=Daytime.NIGHT, tint=Tint.BLACK)
    solid = pixels[pixels[..., 3] > 250][:, :3].astype(int).sum(1)

    assert np.percentile(solid, 98) > 2 * np.median(solid)


def test_an_animal_that_sits_stays_where_it_sits(stage_for):
    subject = Subject(kind=Kind.CAT, action=Action.SIT)
    stage = stage_for(subject)
    mark = Mark(subject=subject, x=0.0, z=stage.focus, side=1, speed=0.4)
    cat = Quadruped(stage, mark)
    columns = []
    for seconds in (0.2, 2.8):
        surface = skia.Surface(480, 270)
        cat.draw(surface.getCanvas(), View(camera=stage.camera, seconds=seconds, progress=0.5))
        solid = surface.makeImageSnapshot().toarray()[..., 3] > 250
        columns.append(np.flatnonzero(solid.any(0)).mean())

    assert columns[0] == pytest.approx(columns[1], abs=3)


@pytest.mark.parametrize("kind", list(SPECIES))
def test_an_animal_that_lies_is_lower_and_rests_on_the_ground(kind, alone, stage_for):
    lying, standing = (
        np.flatnonzero((alone(kind, action=action, pace=Pace.STILL)[..., 3] > 128).any(1))
        for action in (Action.LIE, Action.STAND)
    )
    stage = stage_for(Subject(kind=kind, action=Action.LIE))
    ground = stage.camera.down(0.0, stage.focus)

    assert len(lying) < 0.85 * len(standing)
    assert abs(lying[-1] - ground) < 0.03 * stage.size.height
