import gzip
import time

import pytest

from service.renderer import catalogue
from service.renderer.catalogue import Sort, credit, names, outline, sort_of
from service.renderer.lexicon.entries import all_entries
from service.renderer.players import Kind

SILHOUETTES = sorted(set(names().values()))


def test_the_catalogue_holds_more_than_a_thousand_silhouettes():
    assert len(SILHOUETTES) >= 1150


def test_every_name_leads_to_a_drawing_that_is_not_empty():
    for name in names():
        drawn = outline(name)
        assert drawn.shapes
        assert min(drawn.width, drawn.height) > 0
        assert max(drawn.width, drawn.height) == 1000


def test_every_shape_has_a_path_and_can_be_seen():
    for name in SILHOUETTES[::25]:
        for shape in outline(name).shapes:
            assert shape.steps.startswith("M")
            assert 0 < shape.alpha <= 1


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("wine glass", "wine glass"),
        ("octopus", "octopus"),
        ("章鱼", "octopus"),
        ("piano", "piano"),
        ("钢琴", "piano"),
        ("robot", "robot"),
        ("机器人", "robot"),
        ("bunny", "rabbit"),
        ("penguin", "penguin"),
        ("tyrannosaurus", "t-rex"),
        ("saucer", "flying saucer"),
    ],
)
def test_people_find_a_silhouette_by_what_they_call_it(name, own):
    assert names()[name] == own


def test_english_names_are_in_lower_case():
    assert all(name == name.lower() for name in names())


def test_most_silhouettes_have_a_chinese_name():
    chinese = {own for name, own in names().items() if not name.isascii()}

    assert len(chinese) > 0.95 * len(SILHOUETTES)


def test_no_name_is_taken_from_a_rig():
    rigs = {
        word
        for word, meanings in all_entries({}).items()
        if any(isinstance(meaning, Kind) for meaning in meanings)
    }

    assert not (rigs | {kind.value for kind in Kind}) & set(names())


def test_every_sort_has_silhouettes():
    assert {outline(name).sort for name in SILHOUETTES} == set(Sort)


def test_a_sort_is_told_without_reading_the_shapes():
    assert all(sort_of(name) is outline(name).sort for name in list(SILHOUETTES)[:40])


def test_an_unknown_name_is_an_error():
    with pytest.raises(KeyError):
        outline("no such thing")


def test_the_data_says_whose_it_is_and_under_which_licence():
    assert gzip.decompress(catalogue.DATA.read_bytes()).startswith(b"# Silhouettes")
    for word in ("Noto Emoji", "Apache License 2.0", "game-icons.net", "CC BY 3.0", "Unicode"):
        assert word in credit()


def test_the_data_is_small_and_says_no_time_of_its_making():
    data = catalogue.DATA.read_bytes()

    assert len(data) < 2_000_000
    assert data[4:8] == bytes(4)


def test_the_names_are_there_at_once():
    for cached in (catalogue._index, catalogue._lines, catalogue._text):
        cached.cache_clear()
    start = time.process_time()

    names()

    assert time.process_time() - start < 0.2
