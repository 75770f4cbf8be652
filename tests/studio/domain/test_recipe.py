"""A recipe survives its way through JSON, and a strange one does no harm."""

import json

import pytest

from studio.domain.generation import Status
from studio.domain.recipe import LARGEST_RECIPE, Recipe, read_recipe, write_recipe
from studio.domain.request import GenerationRequest


@pytest.fixture
def recipe(new_generation):
    return Recipe(generation=new_generation(task_id="task-unified-1"), version="studio/1")


def changed(recipe, **fields):
    return json.dumps(json.loads(write_recipe(recipe)) | fields)


def test_a_recipe_tells_all_that_the_film_was_made_from(recipe):
    made = read_recipe(write_recipe(recipe)).generation
    known = recipe.generation
    assert (made.id, made.task_id, made.press_id) == (known.id, known.task_id, known.press_id)
    assert (made.request, made.service, made.created_at) == (
        known.request,
        known.service,
        known.created_at,
    )


def test_a_film_that_tells_its_recipe_is_saved(recipe):
    assert read_recipe(write_recipe(recipe)).generation.status is Status.SAVED


def test_a_callback_address_stays_at_home(new_generation):
    request = GenerationRequest(prompt="A fox", callback_url="https://example.com/secret")
    recipe = Recipe(generation=new_generation(request=request), version="")
    assert "secret" not in write_recipe(recipe)


def test_a_title_is_one_short_line(new_generation):
    request = GenerationRequest(prompt="A fox\nruns " * 40)
    title = Recipe(generation=new_generation(request=request), version="").title
    assert len(title) <= 80
    assert "\n" not in title


@pytest.mark.parametrize(
    "fields",
    [
        {"generation_id": "../../etc"},
        {"prompt": ""},
        {"duration": "5"},
        {"duration": 10**400},
        {"quality": "8k"},
        {"created_at": "yesterday"},
        {"created_at": None},
    ],
)
def test_a_recipe_that_makes_no_sense_is_none(recipe, fields):
    assert read_recipe(changed(recipe, **fields)) is None


@pytest.mark.parametrize("text", ["", "A holiday film", "[]", "[" * 100_000, "null"])
def test_a_comment_that_is_no_recipe_is_none(text):
    assert read_recipe(text) is None


def test_a_comment_that_is_far_too_long_is_not_read(recipe):
    assert read_recipe(changed(recipe, more="x" * LARGEST_RECIPE)) is None
