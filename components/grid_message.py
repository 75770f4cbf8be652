"""What a person did with the grid, read from what the browser tells.

The browser repeats an ask until it hears that it was acted on, so each carries a number; only one
that is higher than the last that was heard is news. Nothing is taken over unchecked.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from components.library_asks import (
    Favourite,
    HandOver,
    Ids,
    LibraryAsk,
    OpenClip,
    OpenStack,
    Rate,
    Reject,
    ThrowAway,
)
from studio.domain.library import MOST_SELECTED
from studio.domain.verdict import MOST_STARS

_MOST_ASKS = 500

_log = structlog.get_logger(__name__)

Kind = Literal["select", "rate", "favourite", "reject", "open", "stack", "export", "trash"]
Id = Annotated[str, Field(pattern="^[0-9a-f]{32}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one grid told."""

    token: str = ""
    """Names the grid as it was mounted; another one counts anew."""
    asks: tuple[tuple[int, LibraryAsk], ...] = ()
    """Each with its number, in the order they were asked."""
    selected: tuple[str, ...] = ()
    """Ids of the selection on this page, in the order of the page."""
    last: int = 0
    """The highest number."""


class _Ask(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    number: Annotated[int, Field(ge=1)]
    kind: Kind
    ids: Annotated[list[Id], Field(max_length=MOST_SELECTED)]
    value: Annotated[int, Field(ge=0, le=MOST_STARS)] = 0


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    token: Annotated[str, Field(max_length=40)]
    asks: Annotated[list[_Ask], Field(max_length=_MOST_ASKS)]
    selected: Annotated[list[Id], Field(max_length=MOST_SELECTED)]


def read(told: Mapping[str, Any]) -> Message:
    """Read a message; one that breaks a rule says nothing."""
    if not told:
        return Message()
    try:
        message = _Message.model_validate(dict(told))
    except ValidationError as error:
        _log.warning("grid not understood", flaws=error.error_count())
        return Message()
    asks = [(one.number, _ask_of(one)) for one in message.asks if one.ids or one.kind == "select"]
    return Message(
        token=message.token,
        asks=tuple((number, ask) for number, ask in asks if ask is not None),
        selected=tuple(dict.fromkeys(message.selected)),
        last=max((one.number for one in message.asks), default=0),
    )


def _ask_of(ask: _Ask) -> LibraryAsk | None:
    """Return what is asked for; a selection is told in the message itself."""
    ids = tuple(dict.fromkeys(ask.ids))
    read_as = _READ_AS[ask.kind]
    return None if read_as is None else read_as(ids, ask.value)


_READ_AS: dict[Kind, Callable[[Ids, int], LibraryAsk] | None] = {
    "select": None,
    "rate": Rate,
    "favourite": lambda ids, value: Favourite(ids, value > 0),
    "reject": lambda ids, value: Reject(ids, value > 0),
    "open": lambda ids, _: OpenClip(ids[0]),
    "stack": lambda ids, _: OpenStack(ids[0]),
    "export": lambda ids, _: HandOver(ids),
    "trash": lambda ids, _: ThrowAway(ids),
}
