"""What leaves the studio: which clips, in which order, under which names, and what beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from enum import StrEnum

from studio.domain.file_names import USUAL_PATTERN
from studio.domain.frame_rate import broadcast_rate, exact_rate, main_rate, rate_words
from studio.domain.generation import Clip


class EditFormat(StrEnum):
    """What an edit list is written as; the value is the file's ending."""

    OTIO = "otio"
    EDL = "edl"
    FCP_XML = "xml"

    @property
    def label(self) -> str:
        """Return how editors call it."""
        return _LABELS[self]


_LABELS = {
    EditFormat.OTIO: "OpenTimelineIO",
    EditFormat.EDL: "EDL (CMX 3600)",
    EditFormat.FCP_XML: "Final Cut Pro 7 XML",
}

MOST_IN_LIST = {EditFormat.OTIO: 2000, EditFormat.EDL: 999, EditFormat.FCP_XML: 2000}
"""Clips. An EDL gives their number three digits; the others are written as a whole, in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """Takes on their way out."""

    ids: tuple[str, ...]
    """In the order in which they are cut."""
    pattern: str = USUAL_PATTERN
    """How their clips are called."""
    zone: tzinfo = UTC
    """Where their days are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelOrder:
    """Clips as one ZIP, and what lies beside them."""

    outgoing: Outgoing
    with_table: bool = False
    with_recipes: bool = False
    edit_lists: tuple[EditFormat, ...] = ()


def why_not(edit_format: EditFormat, clips: int) -> str | None:
    """Return why so many clips make no edit list of this kind; None where they do."""
    if not clips:
        return "None of these takes has a clip to cut."
    if clips > (most := MOST_IN_LIST[edit_format]):
        return f"A list of this format holds at most {most:,} clips; these are {clips:,}."
    return None


def about_rates(edit_format: EditFormat, clips: Sequence[Clip]) -> str | None:
    """Return what becomes of the clips' frame rates; None where nothing does."""
    rates = [exact_rate(clip.fps) for clip in clips]
    if not rates:
        return None
    main = broadcast_rate(main_rate(rates))
    if edit_format is EditFormat.OTIO or set(rates) <= {main}:
        return None
    found = ", ".join(rate_words(rate) for rate in sorted(set(rates)))
    what = "An EDL" if edit_format is EditFormat.EDL else "This format"
    return (
        f"These clips run at {found} frames a second. {what} counts a whole cut at one rate, so "
        f"each clip is cut to whole frames of {rate_words(main)} a second."
    )
