from dataclasses import dataclass, replace

import pytest

from studio.domain.request import AspectRatio
from studio.domain.sheet import KeptDraft, Sheet
from studio.domain.starting_points import OWN, Template
from studio.drawer import DRAFT_LIVES, open_drawer
from studio.errors import NameTakenError, TemplateError
from tests.hand_clock import NOON

FOX = Template(use=OWN, name="Fox", prompt="A fox", aspect_ratio=AspectRatio.TALL, duration=7)
DRAFT = KeptDraft(id="1" * 32, sheet=Sheet(prompt="A fox"), changed_at=NOON)


@dataclass(eq=False)
class Tab:
    open: bool = True

    def is_open(self):
        return self.open


@pytest.fixture
def drafts(database, clock):
    return open_drawer(database, clock, keeps_drafts=True).drafts


@pytest.fixture
def templates(database, clock):
    return open_drawer(database, clock, keeps_drafts=True).templates


def test_the_next_form_goes_on_with_a_draft_whose_form_is_closed(drafts):
    first, second = Tab(), Tab()
    drafts.keep(DRAFT.id, DRAFT.sheet, first)
    first.open = False

    assert drafts.take_up(second) == DRAFT


def test_a_draft_that_an_open_form_writes_is_not_another_ones(drafts):
    first, second = Tab(), Tab()
    drafts.keep(DRAFT.id, DRAFT.sheet, first)

    assert drafts.take_up(second) is None
    assert drafts.find_free(second) == ()


def test_of_two_forms_that_open_at_once_one_has_the_draft(database, clock):
    drafts = open_drawer(database, clock, keeps_drafts=True).drafts
    drafts.keep(DRAFT.id, DRAFT.sheet, Tab(open=False))

    assert [drafts.take_up(tab) is None for tab in (Tab(), Tab())] == [False, True]


def test_a_form_that_comes_back_late_may_not_write_what_another_has_taken_up(drafts):
    late, other = Tab(open=False), Tab()
    drafts.keep(DRAFT.id, DRAFT.sheet, late)
    drafts.take_up(other)

    assert not drafts.keep(DRAFT.id, Sheet(prompt="late"), late)
    assert drafts.keep(DRAFT.id, Sheet(prompt="other"), other)


def test_a_draft_outlives_the_process(database, clock):
    open_drawer(database, clock, keeps_drafts=True).drafts.keep(DRAFT.id, DRAFT.sheet, Tab())

    assert open_drawer(database, clock, keeps_drafts=True).drafts.take_up(Tab()) == DRAFT


def test_a_draft_that_was_sent_is_gone(drafts):
    drafts.keep(DRAFT.id, DRAFT.sheet, Tab())
    drafts.discard(DRAFT.id)

    assert drafts.take_up(Tab()) is None


def test_a_draft_that_nobody_changes_is_forgotten_in_time(drafts, clock):
    drafts.keep(DRAFT.id, DRAFT.sheet, Tab(open=False))
    clock.turn(DRAFT_LIVES.total_seconds() + 1)

    assert drafts.take_up(Tab()) is None


def test_a_draft_that_was_let_go_is_free_for_the_form_that_left_it(drafts):
    tab = Tab()
    drafts.keep(DRAFT.id, DRAFT.sheet, tab)
    assert drafts.find_free(tab) == ()

    drafts.let_go(DRAFT.id)
    assert drafts.find_free(tab) == (DRAFT,)
    assert drafts.take_up(tab, DRAFT.id) == DRAFT


def test_where_no_drafts_are_kept_nothing_is_written(database, clock):
    open_drawer(database, clock, keeps_drafts=False).drafts.keep(DRAFT.id, DRAFT.sheet, Tab())

    assert open_drawer(database, clock, keeps_drafts=True).drafts.take_up(Tab()) is None


def test_a_template_gives_way_only_when_that_was_asked_for(templates):
    other = replace(FOX, prompt="Another fox")
    templates.save(FOX)
    templates.save(FOX)
    with pytest.raises(NameTakenError, match="“Fox” already"):
        templates.save(other)
    templates.save(other, overwrite=True)

    assert templates.find_all() == (other,)


def test_a_template_without_a_name_or_a_prompt_is_refused(templates):
    for wrong in (replace(FOX, name=""), replace(FOX, prompt=" ")):
        with pytest.raises(TemplateError):
            templates.save(wrong)


def test_a_template_is_renamed_unless_the_name_is_taken(templates):
    templates.save(FOX)
    templates.save(replace(FOX, name="Bear"))
    with pytest.raises(NameTakenError):
        templates.rename(FOX, "Bear")
    templates.rename(FOX, "Vixen")

    assert [one.name for one in templates.find_all()] == ["Bear", "Vixen"]
