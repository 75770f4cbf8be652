"""What one browser session remembers of the library: the selection, and what is yet to be done."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from components.grid_message import Message
from components.library_asks import Adopt, LibraryAsk
from studio.domain.file_names import USUAL_PATTERN
from studio.domain.library import View
from studio.domain.work import CutOrder, SheetOrder


@dataclass(slots=True)
class LibraryState:
    """The selection, which reaches over pages, and the asks of the grid."""

    selected: list[str] = field(default_factory=list)
    """Ids, in the order in which they are handed over."""
    turn: int = 0
    """Counts how often the selection changed but by the grid itself."""
    on_page: tuple[str, ...] = ()
    """Ids of the clips on the page that was drawn last."""
    undo: tuple[str, ...] = ()
    """Ids of what was just moved to the trash."""
    naming: tuple[str, ...] = ()
    """Ids of what is named, one by one, before it is removed for good."""
    leaving: tuple[str, ...] = ()
    """Ids of what is being handed over, in the order of a cut."""
    waiting: list[LibraryAsk] = field(default_factory=list)
    """What was asked for and is yet to be done."""
    sheets: dict[str, str] = field(default_factory=dict)
    """From a generation to the job that puts its stills on a sheet."""
    copies: dict[str, str] = field(default_factory=dict)
    """From a generation to the job that copies its clip without the recipe."""
    refused_film: str | None = None
    """Why the film that was dropped last was not taken in, until another is dropped."""
    pattern: str = USUAL_PATTERN
    """How clips are called when they leave."""
    made_by: dict[CutOrder | SheetOrder, str] = field(default_factory=dict)
    """From an order to the job that carries it out."""
    token: str = ""
    number: int = 0
    """The last ask of the grid with this token that was taken over."""
    shown: View = field(default_factory=View)
    """The view that was shown last."""
    _seen: View | None = None

    def enter(self, view: View) -> None:
        """Come to a view; another one than before begins without a selection."""
        seen = replace(view, page=1, size=View().size, order=View().order)
        if self._seen is not None and seen != self._seen:
            self.select(())
            self.undo = ()
        self._seen, self.shown = seen, view

    def select(self, ids: Sequence[str]) -> None:
        """Make this the selection."""
        self.selected = list(ids)
        self.turn += 1

    def hear(self, message: Message) -> None:
        """Take over what the grid tells, each ask once."""
        if not message.token:
            return
        if message.token != self.token:
            self.token, self.number = message.token, 0
        here = set(self.on_page)
        elsewhere = [one for one in self.selected if one not in here]
        self.selected = [*elsewhere, *(one for one in message.selected if one in here)]
        self.waiting += [ask for number, ask in message.asks if number > self.number]
        self.number = max(self.number, message.last)

    def ask(self, ask: LibraryAsk) -> None:
        """Keep a wish until the page is drawn again."""
        self.waiting.append(ask)

    def take_in(self, film: BinaryIO) -> None:
        """Keep the wish to have a film taken in."""
        self.refused_film = None
        self.ask(Adopt(film))

    def take_waiting(self) -> tuple[LibraryAsk, ...]:
        """Return what is yet to be done, once."""
        waiting = tuple(self.waiting)
        self.waiting.clear()
        return waiting
