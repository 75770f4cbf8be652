"""Which prompts fail for their content."""

import pytest

from service.policy import forbids


@pytest.mark.parametrize(
    "prompt", ["A beheading at dawn", "GORE, everywhere", "the torture chamber", "城市里的血腥场面"]
)
def test_plain_violence_and_sex_are_forbidden(prompt):
    assert forbids(prompt)


@pytest.mark.parametrize(
    "prompt",
    ["A gorge at dawn", "Visible to the naked eye", "Blood oranges", "grapes", "一只马在奔跑", ""],
)
def test_everyday_words_are_not(prompt):
    assert not forbids(prompt)


def test_such_a_task_is_accepted_and_fails(stage):
    task_id = stage.create(prompt="a scene of torture")
    stage.wait_for(task_id, "failed")

    assert stage.task(task_id)["error"] == {
        "code": "content_policy_violation",
        "message": (
            "The prompt was refused by the content policy.\n"
            "Nothing was charged.\n"
            "Reword it without violence or sexual content and send it again."
        ),
        "type": "task_error",
    }
    assert not stage.farm.orders


def test_its_credits_are_released(stage):
    client = stage.stranger(hundredths=3808)
    stage.client = client
    stage.wait_for(stage.create(prompt="a scene of torture"), "failed")

    assert client.get("/v1/credits").json()["data"]["token"]["remaining_credits"] == 38.08


def test_the_policy_can_be_switched_off(stage):
    stage.reopen(content_policy=False)

    assert stage.farm.ordered(stage.create(prompt="a scene of torture"))
