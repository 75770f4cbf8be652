from components.compare.names import labels, letter
from studio.domain.request import GenerationRequest
from tests.seeded import a_generation


def take(number, prompt, seed=7):
    return a_generation(number, request=GenerationRequest(prompt=prompt, seed=seed))


def test_a_name_says_take_seed_and_quality():
    assert labels([take(1, "A fox"), take(2, "A fox", 8)]) == (
        "Take 1 · seed 7 · 720p",
        "Take 1 · seed 8 · 720p",
    )


def test_takes_of_one_name_are_told_apart_by_their_prompts():
    first, second = labels([take(1, "A calm sea"), take(2, "A stormy sea")])
    assert first.endswith("· calm")
    assert second.endswith("· stormy")


def test_hidden_takes_go_by_letters():
    assert [letter(number) for number in (0, 8)] == ["A", "I"]
