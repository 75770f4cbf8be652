"""The form as it was filled in, whether it could be sent or not, to be put back as it was.

Kept as JSON in the data folder. A reader takes what it understands: a sheet that another version
of the studio wrote differently is as good as none.
"""

from datetime import datetime
from functools import cache
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from studio.domain.request import LONGEST_S, SHORTEST_S, AspectRatio, Quality


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands in the form's fields."""

    prompt: str
    quality: Quality = Quality.HD
    aspect_ratio: AspectRatio = AspectRatio.WIDE
    duration: Annotated[int, Field(ge=SHORTEST_S, le=LONGEST_S)] = 5
    """Whole seconds."""
    seeds: str | None = None
    """As typed; None leaves them to chance."""
    takes: Annotated[int, Field(ge=1, le=200)] = 1
    """Seeds to draw when they are left to chance."""
    more_ratios: tuple[AspectRatio, ...] = ()
    callback_url: str = ""
    values: tuple[tuple[str, str], ...] = ()
    """What is typed for each name in the prompt."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written that would be missed."""
        return not self.prompt.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A sheet that was not sent, as the data folder keeps it."""

    id: str
    sheet: Sheet
    changed_at: datetime


@cache
def _adapter() -> TypeAdapter[Sheet]:
    return TypeAdapter(Sheet)


def write_sheet(sheet: Sheet) -> str:
    """Return a sheet as JSON; the same sheet is always the same text."""
    return _adapter().dump_json(sheet).decode()


def read_sheet(text: str) -> Sheet | None:
    """Read a sheet; None where the text is none."""
    try:
        return _adapter().validate_json(text)
    except ValidationError:
        return None
