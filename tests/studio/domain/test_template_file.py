import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.request import AspectRatio
from studio.domain.starting_points import OWN, Template, templates
from studio.domain.template_file import (
    LARGEST_FILE,
    MOST_TEMPLATES,
    objection,
    read_templates,
    write_templates,
)
from studio.errors import NotATemplateFileError

FOX = {"name": "Fox", "prompt": "A red fox", "aspect_ratio": "16:9", "duration": 5}


def a_file(*entries, **changes):
    told = {"format": "happyhorse-studio templates", "version": 1, "templates": list(entries)}
    return json.dumps(told | changes).encode()


own = st.builds(
    Template,
    use=st.just(OWN),
    name=st.text(min_size=1, max_size=20),
    prompt=st.text(max_size=80),
    aspect_ratio=st.sampled_from(AspectRatio),
    duration=st.integers(3, 15),
).filter(lambda template: objection(template) is None)


@given(st.lists(own, max_size=5, unique_by=lambda template: template.name))
def test_templates_that_are_exported_and_imported_are_the_same(kept):
    reading = read_templates(write_templates(kept).encode())

    assert (reading.templates, reading.refused) == (tuple(kept), ())


def test_every_template_of_the_studio_could_be_a_persons_own():
    assert [objection(template) for template in templates()] == [None] * len(templates())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": " "}, "Entry 1: A name is a line of text."),
        ({"name": "a\nb"}, "Entry 1 (“a b”): A name is a line of text."),
        ({"name": "x" * 81}, "at most 80 characters"),
        ({"name": 7}, "Entry 1: It lacks, or has no proper, name."),
        ({"prompt": " "}, "Entry 1 (“Fox”): Write what the film shows."),
        ({"prompt": "x" * 10_001}, "at most 10,000 characters"),
        ({"aspect_ratio": "2:1"}, "“2:1” is no aspect ratio."),
        ({"duration": "5"}, "no proper, duration"),
        ({"duration": 99}, "3 to 15"),
        ({"duration": True}, "no proper, duration"),
    ],
)
def test_an_entry_that_cannot_be_is_named_and_the_others_are_read(changes, said):
    reading = read_templates(a_file(FOX | changes, FOX | {"name": "Other"}))

    assert [template.name for template in reading.templates] == ["Other"]
    assert len(reading.refused) == 1
    assert said in reading.refused[0]


def test_a_name_is_taken_once():
    reading = read_templates(a_file(FOX, FOX | {"prompt": "Another"}))

    assert len(reading.templates) == 1
    assert "stands before it" in reading.refused[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[" * 500_000,
        b'{"templates": []}',
        a_file(FOX, format="another program"),
        a_file(FOX, version=2),
        a_file(FOX, version="1"),
        a_file(FOX, templates=FOX),
        a_file(*[FOX] * (MOST_TEMPLATES + 1)),
        a_file() + b" " * LARGEST_FILE,
    ],
)
def test_what_is_no_such_file_is_refused_whole(data):
    with pytest.raises(NotATemplateFileError):
        read_templates(data)


def test_entries_of_any_shape_are_refused_in_a_sentence():
    shapes = [None, 7, "Fox", [], {}, {"name": "\ud800"}, [[[[[]]]]]]
    data = a_file(*shapes[:5], shapes[6])

    assert len(read_templates(data).refused) == 6


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        read_templates(data)
    except NotATemplateFileError:
        return
