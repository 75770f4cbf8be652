"""A film that is brought becomes the clip that its recipe says, or is refused with a sentence."""

import io
import json
from dataclasses import replace
from datetime import timedelta

import av
import pytest

from studio.domain.generation import Status
from studio.domain.recipe import Recipe, write_recipe
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.errors import NotAdoptedError
from studio.media import recipe as recipes
from tests.films import write_counting_film

AIGC = '{"Label":"1","ContentProducer":"001"}'
FOX = GenerationRequest(
    prompt="一只红狐狸 in the <b>snow</b>",
    quality=Quality.FULL_HD,
    aspect_ratio=AspectRatio.CINEMA,
    duration=7,
    seed=4711,
)


@pytest.fixture
def fox(new_generation):
    return new_generation(id="f0" * 16, request=FOX, status=Status.SAVED, task_id="task-1")


@pytest.fixture
def exported(tmp_path, fox):
    """A film as it leaves another studio."""
    plain, told = tmp_path / "plain.mp4", tmp_path / "fox.mp4"
    write_counting_film(plain, tags={"AIGC": AIGC})
    recipes.embed(plain, told, Recipe(generation=fox, version="happyhorse-studio/1"))
    return told


@pytest.fixture
def exported_with(tmp_path, fox, monkeypatch):
    """Export with a recipe in which some lines are another's words."""

    def export(**changes):
        plain, told = tmp_path / "plain.mp4", tmp_path / "forged.mp4"
        write_counting_film(plain, 4)
        recipe = Recipe(generation=fox, version="x")
        text = json.dumps(json.loads(write_recipe(recipe)) | changes)
        monkeypatch.setattr(recipes, "write_recipe", lambda _recipe: text)
        recipes.embed(plain, told, recipe)
        return told

    return export


def test_a_film_is_adopted_with_its_settings(intake, exported, generations, vault):
    adopted = intake.adopt(exported)
    assert not adopted.was_here
    kept = generations.find("f0" * 16)
    assert (kept.request, kept.status, kept.task_id) == (FOX, Status.SAVED, "task-1")
    assert (kept.clip.frames, kept.clip.has_sound) == (24, True)
    assert vault.clip(kept.id).read_bytes() == exported.read_bytes()
    assert vault.poster(kept.id).read_bytes()[:2] == b"\xff\xd8"
    assert adopted.generation == kept


def test_the_label_of_provenance_survives(intake, exported, vault):
    with av.open(vault.clip(intake.adopt(exported).generation.id)) as film:
        assert film.metadata["AIGC"] == AIGC


def test_a_stream_is_adopted_as_well(intake, exported):
    assert intake.adopt(io.BytesIO(exported.read_bytes())).generation.request == FOX


def test_the_same_film_again_is_said_to_be_here(intake, exported, generations):
    first = intake.adopt(exported)
    again = intake.adopt(exported)
    assert again.was_here
    assert again.generation == first.generation


def test_a_lost_file_is_put_back(intake, exported, vault):
    place = vault.clip(intake.adopt(exported).generation.id)
    place.unlink()
    assert not intake.adopt(exported).was_here
    assert place.read_bytes() == exported.read_bytes()


def test_another_film_under_the_same_id_is_refused(intake, exported, exported_with, vault):
    place = vault.clip(intake.adopt(exported).generation.id)
    with pytest.raises(NotAdoptedError, match="same id"):
        intake.adopt(exported_with())
    assert place.read_bytes() == exported.read_bytes()


def test_another_prompt_under_a_known_id_is_refused(intake, exported, generations, new_generation):
    generations.add([new_generation(id="f0" * 16, status=Status.EXPIRED)])
    with pytest.raises(NotAdoptedError, match="same id"):
        intake.adopt(exported)


def test_an_expired_generation_gets_its_clip(intake, exported, generations, fox):
    generations.add([replace(fox, status=Status.EXPIRED)])
    intake.adopt(exported)
    assert generations.find(fox.id).status is Status.SAVED


def test_what_the_studio_still_fetches_is_left_to_it(intake, exported, generations, fox):
    generations.add([replace(fox, status=Status.COMPLETED)])
    with pytest.raises(NotAdoptedError, match="by itself"):
        intake.adopt(exported)


def test_the_same_take_of_a_press_is_not_taken_twice(intake, exported, exported_with):
    intake.adopt(exported)
    with pytest.raises(NotAdoptedError, match="same take"):
        intake.adopt(exported_with(generation_id="f1" * 16))


def test_a_film_without_a_recipe_is_refused(intake, film, vault):
    with pytest.raises(NotAdoptedError, match="no recipe"):
        intake.adopt(film)
    assert vault.generation_ids() == ()


@pytest.mark.parametrize("content", [b"", b"<html>", b"\0\0\0\x18ftypisom" + b"\xff" * 999])
def test_what_is_no_film_is_refused(intake, content):
    with pytest.raises(NotAdoptedError, match="no film"):
        intake.adopt(io.BytesIO(content))


def test_a_film_cut_short_is_refused(intake, exported):
    with pytest.raises(NotAdoptedError):
        intake.adopt(io.BytesIO(exported.read_bytes()[:-500]))


def test_what_is_too_large_is_refused_before_it_is_all_here(intake, monkeypatch):
    monkeypatch.setattr("studio.workshop.intake.LARGEST", 3_000_000)
    endless = io.BytesIO(bytes(9_000_000))
    with pytest.raises(NotAdoptedError, match="too large"):
        intake.adopt(endless)
    assert endless.tell() < 5_000_000


@pytest.mark.parametrize(
    "lie",
    [
        {"service": "http://192.168.0.1/"},
        {"service": "file:///etc/passwd"},
        {"press_id": "a\nb"},
        {"press_id": ""},
        {"task_id": "x" * 500},
        {"takes": 1_000_000},
        {"created_at": "1970-01-01T00:00:00+00:00"},
        {"created_at": "2999-01-01T00:00:00+00:00"},
    ],
)
def test_a_recipe_that_cannot_be_true_is_refused(intake, exported_with, lie, vault):
    with pytest.raises(NotAdoptedError, match="cannot be true"):
        intake.adopt(exported_with(**lie))
    assert vault.generation_ids() == ()


@pytest.mark.parametrize("lie", [{"generation_id": "../../x"}, {"duration": 99}, {"seed": -1}])
def test_a_recipe_that_no_generation_fits_is_none(intake, exported_with, lie):
    with pytest.raises(NotAdoptedError, match="no recipe"):
        intake.adopt(exported_with(**lie))


def test_nothing_is_left_of_what_was_refused(intake, film, tmp_path):
    with pytest.raises(NotAdoptedError):
        intake.adopt(film)
    assert not [file for file in (tmp_path / "works").rglob("*") if file.is_file()]


def test_what_was_brought_teaches_nothing_about_waiting(intake, exported, clock):
    clock.turn(timedelta(days=9).total_seconds())
    generation = intake.adopt(exported).generation
    assert generation.spent_s(clock.now()) == 0
