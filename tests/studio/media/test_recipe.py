"""A recipe goes into a film and comes out again, and the film stays as it was."""

import hashlib

import av
import pytest

from studio.domain.recipe import Recipe
from studio.errors import NotAFilmError
from studio.media.recipe import embed, read, strip

AIGC = '{"Label":"1","ContentProducer":"001"}'


@pytest.fixture
def recipe(new_generation):
    return Recipe(generation=new_generation(), version="happyhorse-studio/1")


@pytest.fixture
def copy(tmp_path):
    return tmp_path / "copy.mp4"


@pytest.fixture
def labelled(film, tmp_path):
    """The film as the service hands it out: index last, with a label of provenance."""
    path = tmp_path / "labelled.mp4"
    options = {"movflags": "use_metadata_tags"}
    with av.open(film) as source, av.open(str(path), "w", options=options) as target:
        target.metadata["AIGC"] = AIGC
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    return path


def tags(path):
    with av.open(path) as film:
        return film.metadata


def packets(path):
    """Return the hash of each packet with its times, stream by stream."""
    with av.open(path) as film:
        found = [
            (packet.stream.index, packet.pts, packet.dts, hashlib.sha256(packet).hexdigest())
            for packet in film.demux()
            if packet.size
        ]
    return sorted(found, key=lambda packet: (packet[0], packet[2]))


def test_a_recipe_is_read_as_it_was_written(film, copy, recipe):
    embed(film, copy, recipe)
    assert read(copy).generation.request == recipe.generation.request


def test_pictures_and_sound_stay_as_they_are(film, copy, recipe):
    embed(film, copy, recipe)
    assert packets(copy) == packets(film) != []


def test_the_index_comes_first(film, copy, recipe):
    embed(film, copy, recipe)
    content = copy.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_title_and_description_are_the_prompt(film, copy, recipe):
    embed(film, copy, recipe)
    assert tags(copy)["title"] == tags(copy)["description"] == "A red fox in the snow"


def test_the_label_of_provenance_is_kept_beside_the_recipe(labelled, copy, recipe):
    embed(labelled, copy, recipe)
    assert tags(copy)["AIGC"] == AIGC
    assert read(copy) is not None


def test_a_clean_copy_has_the_same_pictures_and_no_recipe(labelled, copy, recipe, tmp_path):
    embed(labelled, copy, recipe)
    clean = tmp_path / "clean.mp4"
    strip(copy, clean)
    assert read(clean) is None
    assert packets(clean) == packets(labelled)
    assert b"red fox" not in clean.read_bytes()


def test_a_clean_copy_keeps_the_label_of_provenance(labelled, copy, recipe, tmp_path):
    embed(labelled, copy, recipe)
    clean = tmp_path / "clean.mp4"
    strip(copy, clean)
    assert tags(clean)["AIGC"] == AIGC


def test_a_film_without_a_recipe_has_none(film):
    assert read(film) is None


def test_what_is_no_film_takes_no_recipe(copy, recipe, tmp_path):
    text = tmp_path / "text.mp4"
    text.write_text("<html>")
    with pytest.raises(NotAFilmError):
        embed(text, copy, recipe)
    assert read(text) is None
