"""Words are found wherever they stand, and nothing that is typed can do harm."""

import pytest
import sqlalchemy as sa
from alembic import command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql

from studio.domain.library import View
from studio.domain.request import GenerationRequest
from studio.store.database import open_database, sqlite_url
from studio.store.schema import generations as generations_table
from studio.store.schema import marks
from studio.store.search import matching
from studio.store.shelf import Shelf
from studio.store.upgrade import _config
from tests.hand_clock import NOON

ANY = View(statuses=frozenset())


@pytest.fixture
def shelf(database):
    return Shelf(database)


@pytest.fixture
def search(shelf):
    """Return what finds the prompts that hold what is typed."""

    def find(words):
        found = shelf.find(View(statuses=frozenset(), words=words))
        return [entry.generation.request.prompt for entry in found.entries]

    return find


@pytest.fixture
def keep(generations, new_generation):
    def add(*prompts):
        asked = [new_generation(request=GenerationRequest(prompt=one)) for one in prompts]
        for generation in asked:
            generations.add([generation])
        return asked

    return add


def write_note(database, generation, note):
    with database.writing() as connection:
        values = {"generation_id": generation.id, "note": note, "changed_at": NOON}
        connection.execute(marks.delete().where(marks.c.generation_id == generation.id))
        connection.execute(marks.insert().values(values))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fox", True),
        ("FOX", True),
        ("snow fox", True),
        ("sno", True),
        ("now", False),
        ('"red fox"', True),
        ('"fox red"', False),
        ("cafe", True),
        ("fox wolf", False),
        ("wolf OR fox", False),
        ("", True),
        ("***", True),
    ],
)
def test_all_words_have_to_begin_words_of_the_prompt(keep, search, typed, found):
    keep("A red fox in the snow, before a Café")
    assert bool(search(typed)) is found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("海边", True),
        ("马", True),
        ("边海", False),
        ("海 马", True),
        ("奔跑的马", True),
        ("海马", False),
    ],
)
def test_chinese_is_found_by_two_characters_in_their_order(keep, search, typed, found):
    keep("一匹在海边奔跑的马")
    assert bool(search(typed)) is found


@pytest.mark.parametrize(
    ("prompt", "typed"),
    [
        ("夕焼けの灯台", "灯台"),
        ("등대 위의 새벽", "등대"),
        ("маяк на скале", "МАЯК"),
        ("แมวบนหลังคา", "หลังคา"),
    ],
)
def test_other_scripts_are_found_too(keep, search, prompt, typed):
    keep(prompt)
    assert search(typed) == [prompt]


def test_notes_are_searched_and_a_new_note_replaces_the_old(keep, search, database):
    (fox,) = keep("A red fox")
    write_note(database, fox, "the best light")
    assert search("light") == ["A red fox"]
    with database.writing() as connection:
        connection.execute(marks.update().values(note="片头"))
    assert search("light") == []
    assert search("片头 fox") == ["A red fox"]


def test_a_row_that_is_gone_is_not_found(keep, search, database):
    keep("A red fox")
    with database.writing() as connection:
        connection.execute(generations_table.delete())
    assert search("fox") == []


HOSTILE = ['"', "fox*", "NEAR(a b)", "prompt:fox", "a AND", "-fox", "^fox", "(", "a\0b", "'; DROP"]


@pytest.mark.parametrize("typed", HOSTILE)
def test_syntax_is_taken_for_words(keep, search, typed):
    keep("A red fox")
    assert search(typed) in ([], ["A red fox"])


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=80))
def test_any_text_is_a_harmless_search(search, typed):
    assert search(typed) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("abc é海边马のカ한ไ1\"'*(-.\n")).filter(str.strip))
def test_every_prompt_is_found_by_its_own_words(new_generation, generations, search, prompt):
    generation = new_generation(request=GenerationRequest(prompt=prompt))
    generations.add([generation])
    assert prompt in search(prompt)
    with generations._database.writing() as connection:
        connection.execute(generations_table.delete())


def test_an_upgrade_fills_the_index_from_what_is_there(database, keep, tmp_path):
    (fox,) = keep("一匹在海边奔跑的马")
    write_note(database, fox, "keeper")
    with database.writing() as connection:
        command.downgrade(_config(connection), "0005")
    database.close()

    upgraded = open_database(sqlite_url(tmp_path / "studio.db"))
    for typed in ("海边", "keeper"):
        assert Shelf(upgraded).find(View(statuses=frozenset(), words=typed)).total == 1
    upgraded.close()


def test_postgresql_is_asked_in_its_own_words():
    found = sa.select(generations_table.c.id).where(matching('海边 fox "red fox"', "postgresql"))
    compiled = found.compile(dialect=postgresql.dialect())
    assert "to_tsvector('simple'" in str(compiled)
    assert compiled.params["words"] == "('海' <-> '边') & ('fox':*) & ('red' <-> 'fox')"
