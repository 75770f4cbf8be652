"""What the writing side of one session remembers, and what may be asked of it.

A wish is kept as a button is pressed and done before the next drawing, since fields can be filled
only then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO
from uuid import uuid4

from studio.domain.reuse import Filling
from studio.domain.sent_prompt import SentPrompt
from studio.domain.sheet import KeptDraft, Sheet
from studio.domain.starting_points import Template


@dataclass(frozen=True, slots=True)
class Clear:
    """Begin a new prompt; what stands there is put aside."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Fill the form from the newest take."""


@dataclass(frozen=True, slots=True)
class Restore:
    """Fill the form from a prompt that was sent."""

    filling: Filling


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a draft."""

    draft_id: str


@dataclass(frozen=True, slots=True)
class Discard:
    """Forget a draft."""

    draft_id: str


@dataclass(frozen=True, slots=True)
class UseTemplate:
    """Fill the form from a template."""

    template: Template


@dataclass(frozen=True, slots=True)
class SaveTemplate:
    """Keep a template under its name."""

    template: Template
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class RenameTemplate:
    """Give a template another name."""

    template: Template
    new_name: str


@dataclass(frozen=True, slots=True)
class DeleteTemplate:
    """Take a template out, until that is taken back."""

    name: str


@dataclass(frozen=True, slots=True)
class AddTemplates:
    """Keep what was read from a file."""

    templates: tuple[Template, ...]
    overwrite: bool


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Fill the form from the recipe inside a film, and keep the film."""

    film: BinaryIO


AskOfTemplates = SaveTemplate | RenameTemplate | DeleteTemplate | AddTemplates
Wish = Clear | Duplicate | Restore | Resume | Discard | UseTemplate | TakeIn | AskOfTemplates


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What lies ready beside the form; looked at only where it is shown."""

    sent: Callable[[str, int], Sequence[SentPrompt]]
    """From words and a number to so many prompts that were sent and hold the words."""
    unsent: Callable[[], Sequence[KeptDraft]]
    own_templates: Callable[[], Sequence[Template]]


@dataclass(slots=True, kw_only=True)
class Desk:
    """What one session remembers."""

    draft_id: str = field(default_factory=lambda: uuid4().hex)
    """Under what the form is kept while it is not sent."""
    is_resumed: bool = False
    """Whether it was seen to whether there is something to go on with."""
    is_kept: bool = False
    """Whether the data folder has the draft."""
    seen: Sheet | None = None
    """The form as it was kept, or sent, last."""
    laid: Sheet | None = None
    """The form as it was filled by a press and not by typing; so it would not be missed."""
    is_laid_anew: bool = False
    """Whether it was filled so just now."""
    to_lay: Sheet | None = None
    """What the form is to be filled with before it is drawn again."""
    remarks: tuple[str, ...] = ()
    """What was wrong with the link that opened the form."""
    contested: Template | None = None
    """What would overwrite another template, until a person has decided."""
    renamed: str | None = None
    """Name of the template that is being renamed."""
    deleted: Template | None = None
    """The template that was deleted last, until something else is done."""
    imports: int = 0
    """How many files were taken in; the next one has a field of its own."""
    refused_film: str | None = None
    """Why the film that was dropped last was not taken in, until another is or the form is sent."""
    trouble: str | None = None
    """Why the last wish about templates could not be done."""
    _wish: Wish | None = None

    def wish(self, wish: Wish) -> None:
        """Keep what is asked for until the page is drawn again."""
        self._wish = wish

    def take_in(self, film: BinaryIO) -> None:
        """Keep the wish to begin from a film."""
        self.refused_film = None
        self.wish(TakeIn(film))

    def take_wish(self) -> Wish | None:
        """Return what is asked for, once."""
        wish, self._wish = self._wish, None
        return wish

    def take_sheet(self) -> Sheet | None:
        """Return what the form is to be filled with, once."""
        sheet, self.to_lay = self.to_lay, None
        return sheet

    def begin_anew(self) -> None:
        """Give the form another draft; what the last one holds stays where it is."""
        self.draft_id, self.is_kept = uuid4().hex, False
