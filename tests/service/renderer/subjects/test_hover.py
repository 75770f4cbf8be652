import pytest

from service.renderer.players import Kind, Subject
from service.renderer.shots import Place
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.hover import hover
from service.renderer.subjects.sprite import Box

_BOX = Box(width=100, height=100, metres=2)


@pytest.mark.parametrize("place", [Place.PLAIN, Place.SEA, Place.SKY, Place.UNDERWATER])
def test_what_hovers_is_in_the_picture(place, stage_for):
    subject = Subject(kind=Kind.BIRD)
    stage = stage_for(subject, place=place)
    z = stage.camera.focal * _BOX.metres / (0.3 * stage.size.height)
    for number in range(12):
        mark = Mark(subject=subject, x=0, z=z, side=1, speed=0, number=number)
        height = hover(stage, mark, _BOX)

        assert stage.camera.down(height + _BOX.metres, z) >= 0
        assert stage.camera.down(height, z) <= stage.size.height


def test_what_hovers_over_land_is_above_it(stage_for):
    subject = Subject(kind=Kind.BIRD)
    stage = stage_for(subject)

    heights = {
        hover(stage, Mark(subject=subject, x=0, z=20, side=1, speed=0, number=number), _BOX)
        for number in range(8)
    }

    assert min(heights) > 0
    assert len(heights) == 8
