from studio.domain.contrast import contrasts, prompts_differ
from studio.domain.request import GenerationRequest, Quality


def test_only_what_differs_is_told(new_generation, clip):
    takes = [
        new_generation(clip=clip, request=GenerationRequest(prompt="A fox", seed=7)),
        new_generation(
            clip=clip, request=GenerationRequest(prompt="A fox", seed=8, quality=Quality.FULL_HD)
        ),
    ]
    told = {row.name: row.values for row in contrasts(takes)}
    assert told == {"Seed": ("7", "8"), "Quality": ("720p", "1080p")}


def test_a_single_take_differs_from_nothing(new_generation):
    assert contrasts([new_generation()]) == ()


def test_a_take_without_a_clip_says_so_beside_one_with_it(new_generation, clip):
    takes = [new_generation(clip=clip), new_generation()]
    told = {row.name: row.values for row in contrasts(takes)}
    assert told["Picture"] == ("64 × 64", "no clip")


def test_prompts_differ_by_a_letter(new_generation):
    takes = [new_generation(request=GenerationRequest(prompt=text)) for text in ("A fox", "A box")]
    assert prompts_differ(takes)
    assert not prompts_differ(takes[:1])
