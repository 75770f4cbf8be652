"""What one browser session remembers beside its widgets; the only door to `st.session_state`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

import streamlit as st

from components.library_state import LibraryState
from components.list_state import ListState
from components.takes import Ask
from components.writing.desk import Desk
from studio.domain.health import Report
from studio.domain.reuse import Filling
from studio.errors import Problem

Own = TypeVar("Own")

_KEY = "_ui_state"
SAME_PRESS = timedelta(seconds=3)
"""Two presses with the same content this close together are one: a double click."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence to say once."""

    text: str
    icon: str


@dataclass(slots=True)
class UiState:
    """The task list of this session, what is wrong in its form, and what is yet to be said."""

    shown: list[str] | None = None
    """Ids of the generations in the task list, newest press first; None until restored."""
    desk: Desk = field(default_factory=Desk)
    """What the writing side of the session remembers."""
    listing: ListState = field(default_factory=ListState)
    """How that list looks, and what it has told."""
    problems: tuple[Problem, ...] = ()
    notices: list[Notice] = field(default_factory=list)
    shots_of: str | None = None
    """The prompt that the rows of the shot table say; None where they are to be filled anew."""
    health: Report | None = None
    """What the last examination brought, without what was mended since."""
    mended: str | None = None
    """What was mended since, in a sentence."""
    asked: Ask | None = None
    """What was asked for in a menu that closed as it was pressed."""
    filling: Filling | None = None
    """What the form is to be filled with before it is drawn again."""
    to_prompt: int = 0
    """How often the prompt was to come into sight, ready to be typed in."""
    turns: dict[str, int] = field(default_factory=dict)
    """By the key of a player, the last turn of its reports that was handed on."""
    library: LibraryState = field(default_factory=LibraryState)
    _press: tuple[str, str, datetime] | None = None

    def press_id(self, content: str, now: datetime) -> str:
        """Return the id of a press: the last one's again if it is its echo.

        A press is an echo if its content is the same and it comes within `SAME_PRESS`.
        """
        if self._press is not None:
            press_id, last_content, last_time = self._press
            if content == last_content and now - last_time < SAME_PRESS:
                self._press = (press_id, content, now)
                return press_id
        press_id = uuid4().hex
        self._press = (press_id, content, now)
        return press_id

    def show(self, ids: Sequence[str]) -> None:
        """Put generations at the head of the task list, in their order, each once."""
        rest = [known for known in self.shown or () if known not in set(ids)]
        self.shown = [*ids, *rest]

    def hide(self, generation_id: str) -> None:
        """Take a generation off the task list."""
        self.shown = [known for known in self.shown or () if known != generation_id]

    def take_asked(self) -> Ask | None:
        """Return what a menu was asked for, once."""
        asked, self.asked = self.asked, None
        return asked

    def refill(self, filling: Filling) -> None:
        """Keep what the form is to be filled with, and lead to its prompt."""
        self.filling = filling
        self.to_prompt += 1

    def take_filling(self) -> Filling | None:
        """Return what the form is to be filled with, once."""
        filling, self.filling = self.filling, None
        return filling

    def say(self, text: str, *, icon: str = ":material/check:") -> None:
        """Keep a sentence for the next time the frame is drawn."""
        self.notices.append(Notice(text=text, icon=icon))

    def take_notices(self) -> tuple[Notice, ...]:
        """Return what is yet to be said, once."""
        waiting = tuple(self.notices)
        self.notices.clear()
        return waiting


def current() -> UiState:
    """Return this session's state, made at its first use."""
    kept = st.session_state.get(_KEY)
    if not isinstance(kept, UiState):
        kept = UiState()
        st.session_state[_KEY] = kept
    return kept


def own(kind: type[Own]) -> Own:
    """Return this session's one object of a kind, made at its first use.

    For what a single page remembers, so that this module need not know it.
    """
    key = f"_own_{kind.__module__}.{kind.__qualname__}"
    kept = st.session_state.get(key)
    if not isinstance(kept, kind):
        kept = kind()
        st.session_state[key] = kept
    return kept


def fill(key: str, value: Any) -> None:
    """Put a value into a widget; to be called before the widget is drawn, as in a callback."""
    st.session_state[key] = value


def offer(key: str, value: str | float) -> None:
    """Let a widget begin with a value; to be called each time before it is drawn."""
    st.session_state.setdefault(key, value)


def fill_several(key: str, values: Sequence[str]) -> None:
    """Put values into a widget that takes several; to be called before the widget is drawn."""
    st.session_state[key] = list(values)


def forget(key: str) -> None:
    """Put a widget back to how it begins; to be called before it is drawn, as in a callback."""
    st.session_state.pop(key, None)


def value(key: str) -> Any:
    """Return what stands in a widget, whatever it is; to be called in its callback."""
    return st.session_state.get(key)


def told(key: str, name: str) -> Mapping[str, Any]:
    """Return what a component told under a name, in the callback for it; else nothing."""
    kept = st.session_state.get(key) or {}
    return kept.get(name) or {}


def is_drawn(key: str) -> bool:
    """Tell whether a widget has a value: not before its first drawing, nor on another page."""
    return key in st.session_state


def is_chosen(key: str) -> bool:
    """Tell whether something is chosen in a widget that may also stand empty."""
    return st.session_state.get(key) is not None


def number(key: str) -> float:
    """Return what stands in a widget for numbers; 0 before it was ever drawn."""
    kept = st.session_state.get(key)
    return kept if isinstance(kept, int | float) else 0.0


def text(key: str) -> str:
    """Return what stands in a widget for text."""
    return str(st.session_state.get(key) or "")


def several(key: str) -> tuple[str, ...]:
    """Return what is chosen in a widget that takes several; none before it was ever drawn."""
    return tuple(st.session_state.get(key) or ())


def is_on(key: str, *, before_drawn: bool) -> bool:
    """Return how a switch stands, and what it counts as before it was ever drawn."""
    return bool(st.session_state.get(key, before_drawn))
