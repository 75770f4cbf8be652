from dataclasses import replace

from studio.domain.request import LARGEST_SEED, AspectRatio, GenerationRequest, Quality
from studio.domain.reuse import afresh, calmer, can_be_promoted, neighbours, promoted, same

REQUEST = GenerationRequest(
    prompt="A knife on the table", aspect_ratio=AspectRatio.TALL, duration=7, seed=41
)


def test_the_same_again_has_every_setting_and_the_seed():
    filling = same(REQUEST)
    assert (filling.prompt, filling.seeds) == (REQUEST.prompt, (41,))
    assert (filling.quality, filling.aspect_ratio, filling.duration) == (Quality.HD, "9:16", 7)


def test_braces_of_a_sent_prompt_are_put_back_to_the_letter():
    literal = GenerationRequest(prompt="A sign reads {open|closed}, a knife below")

    assert same(literal).prompt == r"A sign reads \{open|closed}, a knife below"
    assert calmer(literal).prompt == r"A sign reads \{open|closed}, a tool below"


def test_without_a_seed_the_same_again_leaves_it_to_chance():
    assert same(GenerationRequest(prompt="A fox", seed=0)).seeds == ()


def test_the_same_afresh_leaves_the_seed_to_chance_alone():
    assert afresh(REQUEST) == replace(same(REQUEST), seeds=())


def test_the_neighbours_are_the_four_seeds_that_follow():
    assert neighbours(REQUEST).seeds == (42, 43, 44, 45)


def test_after_the_largest_seed_come_the_smallest():
    last = GenerationRequest(prompt="A fox", seed=LARGEST_SEED - 1)
    assert neighbours(last).seeds == (LARGEST_SEED, 1, 2, 3)


def test_a_calmer_wording_changes_the_prompt_alone():
    assert calmer(REQUEST).prompt == "A tool on the table"
    assert calmer(REQUEST).seeds == same(REQUEST).seeds


def test_a_promotion_changes_the_quality_alone():
    best = promoted(REQUEST)
    assert best.quality is Quality.FULL_HD
    assert (best.prompt, best.seed, best.duration) == (REQUEST.prompt, 41, 7)
    assert not can_be_promoted(best)
