"""The document that is served with the API."""

import json

import pytest

from service import contract
from service.checks import VideoGenerationRequest
from service.vocabulary import AspectRatio, Quality


def schema():
    return json.loads(contract.text())["components"]["schemas"]["VideoGenerationRequest"]


@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json"])
def test_the_contract_is_served_to_anybody(stage, name):
    answer = stage.nobody().get(f"/v1/{name}")

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(f"application/{name.partition('.')[2]}")
    assert sorted(answer.json()["paths"]) == [
        "/v1/credits",
        "/v1/tasks/{task_id}",
        "/v1/videos/generations",
    ]


def test_every_field_of_the_contract_is_checked():
    assert set(schema()["properties"]) == set(VideoGenerationRequest.model_fields)


def test_the_sets_and_defaults_are_the_contracts():
    fields = schema()["properties"]
    defaults = VideoGenerationRequest.model_validate(
        {"model": "happyhorse-1.1-text-to-video", "prompt": "x"}
    )

    assert fields["quality"]["enum"] == list(Quality)
    assert fields["aspect_ratio"]["enum"] == list(AspectRatio)
    for name in ("quality", "aspect_ratio", "duration"):
        assert fields[name]["default"] == getattr(defaults, name)


def test_every_example_of_the_contract_is_accepted(stage):
    document = json.loads(contract.text())
    content = document["paths"]["/v1/videos/generations"]["post"]["requestBody"]["content"]

    for example in content["application/json"]["examples"].values():
        assert stage.post(**example["value"]).status_code == 200
