"""A text in its parts: one for each shot, and what stands before the first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.renderer.reader.cuts import spoken_marks
from service.renderer.reader.marks import Mark, numbered_marks, says_nothing
from service.renderer.timing import Span

_LEAD = re.compile(r"[\s:,.、\-\])*|]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the text that describes one shot."""

    start: int
    end: int
    span: Span | None = None
    """When, where the prompt says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A text in its parts."""

    opening: Stretch
    """What sets the scene for all shots."""
    stretches: tuple[Stretch, ...]


def divide(text: str, framings: Sequence[int]) -> Division:
    """Return the parts of a plain text.

    Args:
        text: As `reader.text.plain` makes it.
        framings: Where in it a shot size is named.
    """
    marks = numbered_marks(text) or spoken_marks(text, framings)
    if not marks or not (marks[0].opens or says_nothing(text, 0, marks[0].start)):
        marks = [Mark(start=0, end=0), *marks]
    stretches, passed = [], 0.0
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        span = mark.span
        if span is None and mark.length is not None:
            span = Span(start=passed, end=passed + mark.length)
        passed = span.end if span else passed
        lead = _LEAD.match(text, mark.end, end)
        start = lead.end() if lead else mark.end
        stretches.append(Stretch(start=start, end=end, span=span))
    return Division(opening=Stretch(start=0, end=marks[0].start), stretches=tuple(stretches))
