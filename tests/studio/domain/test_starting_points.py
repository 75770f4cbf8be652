from collections import Counter

import pytest

from studio.domain.prompt import cut
from studio.domain.request import GenerationRequest
from studio.domain.shot_list import read_shots
from studio.domain.shot_times import remarks
from studio.domain.starting_points import templates


def test_there_are_three_for_each_of_eight_uses():
    assert set(Counter(template.use for template in templates()).values()) == {3}
    assert len({template.use for template in templates()}) == 8


def test_no_two_have_a_name_in_common():
    assert len({template.name for template in templates()}) == len(templates())


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_each_can_be_sent_as_it_is(template):
    GenerationRequest(
        prompt=template.prompt, aspect_ratio=template.aspect_ratio, duration=template.duration
    )

    assert not cut(template.prompt).lost
    shots = read_shots(template.prompt)
    assert shots is None or remarks(shots, template.duration) == ()
