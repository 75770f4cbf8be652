"""Templates, drafts and sent prompts in the database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studio.domain.generation import Status
from studio.domain.request import AspectRatio, GenerationRequest
from studio.domain.sheet import KeptDraft, Sheet
from studio.domain.starting_points import OWN, Template
from studio.store.drafts import Drafts
from studio.store.schema import drafts as table
from studio.store.sent_prompts import SentPrompts
from studio.store.templates import Templates
from tests.hand_clock import NOON

FOX = Template(use=OWN, name="Fox", prompt="A fox", aspect_ratio=AspectRatio.TALL, duration=7)
BEAR = replace(FOX, name="bear", prompt="A bear")


@pytest.fixture
def templates(database):
    return Templates(database)


@pytest.fixture
def drafts(database):
    return Drafts(database)


def test_templates_are_returned_by_name(templates):
    templates.write([FOX, BEAR], NOON, overwrite=False)

    assert templates.find_all() == (BEAR, FOX)


def test_a_template_is_overwritten_only_where_that_was_asked_for(templates):
    other = replace(FOX, prompt="Another fox")
    templates.write([FOX], NOON, overwrite=False)

    assert templates.write([other, BEAR], NOON, overwrite=False) == 1
    assert templates.find_all() == (BEAR, FOX)
    assert templates.write([other, BEAR], NOON, overwrite=True) == 1
    assert templates.find_all() == (BEAR, other)


def test_a_template_takes_no_name_that_is_taken(templates):
    templates.write([FOX, BEAR], NOON, overwrite=False)

    assert not templates.rename("Fox", "bear", NOON)
    assert templates.rename("Fox", "Vixen", NOON)
    assert not templates.rename("Fox", "Reynard", NOON)
    assert [one.name for one in templates.find_all()] == ["bear", "Vixen"]


def test_a_template_that_is_taken_out_is_returned(templates):
    templates.write([FOX], NOON, overwrite=False)

    assert templates.remove("Fox") == FOX
    assert templates.remove("Fox") is None


def a_draft(number, *, age=0):
    changed_at = NOON - timedelta(days=age)
    return KeptDraft(id=f"{number:032x}", sheet=Sheet(prompt=f"{number}"), changed_at=changed_at)


def test_drafts_are_returned_newest_first_each_as_it_was_written_last(drafts):
    drafts.write(a_draft(1, age=2))
    drafts.write(a_draft(2, age=1))
    drafts.write(replace(a_draft(1), sheet=Sheet(prompt="anew")))

    assert [draft.sheet.prompt for draft in drafts.find_all()] == ["anew", "2"]


def test_a_draft_that_cannot_be_read_is_passed_over(database, drafts):
    drafts.write(a_draft(1))
    with database.writing() as connection:
        row = {"id": "f" * 32, "content": "not json", "changed_at": NOON}
        connection.execute(table.insert().values(row))

    assert drafts.find_all() == (a_draft(1),)


def test_old_drafts_and_all_but_the_newest_few_are_forgotten(drafts):
    for number in range(1, 6):
        drafts.write(a_draft(number, age=number))
    drafts.remove_old(NOON - timedelta(days=4, hours=1), most=3)

    assert [draft.sheet.prompt for draft in drafts.find_all()] == ["1", "2", "3"]


@pytest.fixture
def send(generations, new_generation):
    def send(prompt, *, days_ago=0, **fields):
        at = NOON - timedelta(days=days_ago)
        request = GenerationRequest(prompt=prompt, duration=5 + days_ago)
        generations.add([new_generation(request=request, created_at=at, **fields)])

    return send


def test_a_prompt_is_found_once_with_its_takes_and_newest_settings(database, send):
    send("A fox", days_ago=2)
    send("A bear", days_ago=1)
    send("A fox")
    found = SentPrompts(database).find("", 10)

    assert [(one.prompt, one.takes, one.last_at) for one in found] == [
        ("A fox", 2, NOON),
        ("A bear", 1, NOON - timedelta(days=1)),
    ]
    assert found[0].request.duration == 5


def test_what_was_taken_back_before_it_was_sent_is_not_found(database, send):
    send("A fox", status=Status.CANCELLED)

    assert SentPrompts(database).find("", 10) == ()


def test_all_words_of_a_search_have_to_be_there_to_the_letter(database, send):
    send("A red fox, 100% wool")
    send("A red bear")
    prompts = SentPrompts(database)

    assert [one.prompt for one in prompts.find("RED fox", 10)] == ["A red fox, 100% wool"]
    assert [one.prompt for one in prompts.find("%", 10)] == ["A red fox, 100% wool"]
    assert len(prompts.find("red", 1)) == 1
