"""What a person writes with: drafts not sent yet, own templates, prompts that were sent."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Protocol

from studio.clock import Clock
from studio.domain.sent_prompt import SentPrompt
from studio.domain.sheet import KeptDraft, Sheet
from studio.domain.starting_points import Template
from studio.domain.template_file import objection
from studio.errors import NameTakenError, TemplateError
from studio.store.database import Database
from studio.store.drafts import Drafts
from studio.store.sent_prompts import SentPrompts
from studio.store.templates import Templates

DRAFT_LIVES = timedelta(days=30)
"""How long a draft that nobody changes is kept."""

MOST_DRAFTS = 20


class Holder(Protocol):
    """A form that writes a draft; equal to itself alone."""

    def is_open(self) -> bool:
        """Tell whether somebody may still write in it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBook:
    """Keeps drafts, each for one form at a time; safe to share between threads.

    A draft belongs to the form that writes it for as long as that form is open. Then the next form
    that opens may go on with it; so no two forms ever write the same one.
    """

    drafts: Drafts
    clock: Clock
    is_kept: bool = True
    """Whether anything is kept at all."""
    _holders: dict[str, Holder] = field(default_factory=dict, init=False)
    """Who writes which draft, by the draft's id."""
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def find_free(self, holder: Holder) -> tuple[KeptDraft, ...]:
        """Return the drafts that no open form writes, nor this one, the newest first.

        Raises:
            StoreError: They cannot be read.
        """
        if not self.is_kept:
            return ()
        with self._lock:
            return tuple(
                draft
                for draft in self.drafts.find_all()
                if self._holders.get(draft.id) != holder and self._may_have(holder, draft.id)
            )

    def take_up(self, holder: Holder, draft_id: str | None = None) -> KeptDraft | None:
        """Go on with a draft that no other open form writes; None where there is none.

        Args:
            holder: The form.
            draft_id: With this one; None means the newest.

        Raises:
            StoreError: They cannot be read.
        """
        if not self.is_kept:
            return None
        self.drafts.remove_old(self.clock.now() - DRAFT_LIVES, MOST_DRAFTS)
        with self._lock:
            for draft in self.drafts.find_all():
                if draft_id in {None, draft.id} and self._may_have(holder, draft.id):
                    self._holders[draft.id] = holder
                    return draft
        return None

    def keep(self, draft_id: str, sheet: Sheet, holder: Holder) -> bool:
        """Keep what a form holds; return whether the draft is still that form's to write.

        Raises:
            StoreError: What was kept before stays.
        """
        if not self.is_kept:
            return True
        with self._lock:
            if not self._may_have(holder, draft_id):
                return False
            self._holders[draft_id] = holder
        self.drafts.write(KeptDraft(id=draft_id, sheet=sheet, changed_at=self.clock.now()))
        return True

    def let_go(self, draft_id: str) -> None:
        """Leave a draft to whoever takes it up."""
        with self._lock:
            self._holders.pop(draft_id, None)

    def discard(self, draft_id: str) -> None:
        """Forget a draft: it was sent, or is not wanted.

        Raises:
            StoreError: It stays.
        """
        self.drafts.remove(draft_id)
        self.let_go(draft_id)

    def _may_have(self, holder: Holder, draft_id: str) -> bool:
        held_by = self._holders.get(draft_id)
        return held_by is None or held_by == holder or not held_by.is_open()


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBook:
    """Keeps a person's own templates by name."""

    templates: Templates
    clock: Clock

    def find_all(self) -> tuple[Template, ...]:
        """Return them by name.

        Raises:
            StoreError: They cannot be read.
        """
        return self.templates.find_all()

    def save(self, template: Template, *, overwrite: bool = False) -> None:
        """Keep a template under its name.

        Raises:
            NameTakenError: Another one has it, and is not to be overwritten.
            TemplateError: It breaks a rule.
            StoreError: Nothing was written.
        """
        if (wrong := objection(template)) is not None:
            raise TemplateError(wrong)
        known = {one.name: one for one in self.find_all()}
        if not overwrite and known.get(template.name, template) != template:
            raise NameTakenError(f"There is a template “{template.name}” already.")
        self.templates.write([template], self.clock.now(), overwrite=overwrite)

    def rename(self, template: Template, new_name: str) -> None:
        """Give a template another name.

        Raises:
            NameTakenError: Another one has it.
            TemplateError: It is no name.
            StoreError: It keeps its name.
        """
        if new_name == template.name:
            return
        if (wrong := objection(replace(template, name=new_name))) is not None:
            raise TemplateError(wrong)
        if not self.templates.rename(template.name, new_name, self.clock.now()):
            raise NameTakenError(f"There is a template “{new_name}” already.")

    def add(self, templates: Sequence[Template], *, overwrite: bool) -> int:
        """Keep templates that were read from a file; return how many were written.

        Raises:
            StoreError: Nothing was written.
        """
        return self.templates.write(templates, self.clock.now(), overwrite=overwrite)

    def remove(self, name: str) -> Template | None:
        """Take a template out and return it; None where there is none such.

        Raises:
            StoreError: It stays.
        """
        return self.templates.remove(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawer:
    """Everything that lies ready beside the form."""

    drafts: DraftBook
    templates: TemplateBook
    prompts: SentPrompts

    def sent(self, words: str, limit: int) -> tuple[SentPrompt, ...]:
        """Return the prompts that were sent and hold these words, the newest first.

        Raises:
            StoreError: The record cannot be read.
        """
        return self.prompts.find(words, limit)


def open_drawer(database: Database, clock: Clock, *, keeps_drafts: bool) -> Drawer:
    """Return the drawer of a data folder."""
    return Drawer(
        drafts=DraftBook(drafts=Drafts(database), clock=clock, is_kept=keeps_drafts),
        templates=TemplateBook(templates=Templates(database), clock=clock),
        prompts=SentPrompts(database),
    )
