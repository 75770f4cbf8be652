"""How much of a prompt is read."""

import pytest

from service.prompts import cut


@pytest.mark.parametrize(
    ("prompt", "kept"),
    [
        ("a" * 5001, 5000),
        ("a" * 5000, 5000),
        ("马" * 2501, 2500),
        ("马" * 2500, 2500),
        ("𠮷" * 2501, 2500),
        ("馬が走る" * 1000, 4000),
        ("말이 달린다" * 1000, 5000),
        ("马a" * 1500, 2500),
        ("马ab" * 1000, 3000),
        ("1 " * 2000, 4000),
        ("🐎" * 5001, 5000),
    ],
)
def test_chinese_is_read_up_to_2500_characters_and_the_rest_up_to_5000(prompt, kept):
    assert cut(prompt) == prompt[:kept]


def test_a_task_keeps_only_what_is_read(stage):
    task_id = stage.create(prompt="马" * 2600)

    assert stage.farm.ordered(task_id).request.prompt == "马" * 2500
