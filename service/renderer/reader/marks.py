"""The numbers and times by which a prompt says where a shot begins, and when.

`Shot 1 [0~3s]`, `Scene 2:`, `[00:00-00:04]`, `0-3s:`, and the like in Chinese, in half width as
`reader.text` makes them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.renderer.timing import Span

CLAUSE = r"(?:^|(?<=[\n.;。!?|,*#])|(?<=[\n.;。!?|,*#]\s))"
"""Where a clause begins."""
_STAMP = r"(?:[0-9]{1,2}:){1,2}[0-9]{1,2}(?:\.[0-9]{1,3})?"
_CLOCK = rf"(?:{_STAMP}|[0-9]{{1,4}}(?:\.[0-9]{{1,3}})?)"
_SECONDS = r"\s{0,2}(?:seconds?|secs?|s|秒钟?)"
_TO = r"\s{0,2}(?:[~\-]{1,2}|to|至|到|until)\s{0,2}"
_CARDINAL = r"(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_NUMERAL = r"[0-9一二三四五六七八九十]{1,3}"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|final|last|opening|closing)"
)
_RANGE = (
    rf"(?:from\s|seconds?\s|第)?{_CLOCK}(?:{_SECONDS})?{_TO}{_CLOCK}(?:{_SECONDS})?(?![0-9:]?[0-9])"
)
_BRACKETED = rf"[\[(]\s{{0,2}}{_RANGE}\s{{0,2}}[\])]"
_BARE = (
    rf"(?:{_STAMP}{_TO}{_STAMP}(?=\s|[:,\-|])"
    rf"|(?:from\s|第)?{_CLOCK}(?:{_SECONDS})?{_TO}{_CLOCK}(?:{_SECONDS}(?=\s{{0,2}}[:,\-|])|s(?=\s))"
    rf"|seconds\s{_CLOCK}{_TO}{_CLOCK}(?=\s{{0,2}}[:,\-|]))"
)
_LENGTH = rf"[\[(,]?\s{{0,2}}(?P<length>{_CLOCK}){_SECONDS}\s{{0,2}}[\])]?(?=\s{{0,2}}[:,.\-|]|\s)"
_ENGLISH = rf"\b(?:shot|scene|clip|segment|part)\s{{0,2}}(?:#|no\.?\s?)?{_CARDINAL}\b"
_CHINESE = (
    rf"(?:(?:镜头|分镜头?|场景|画面|片段)\s{{0,2}}{_NUMERAL}"
    rf"|第\s?{_NUMERAL}\s?个?(?:镜头|分镜|镜|幕|场景|场|段|画面))"
)
_NUMBER = rf"(?:{_ENGLISH}|{_CHINESE})"
_MARK = re.compile(
    rf"(?:{_NUMBER}\s{{0,2}}[:,\-]?\s{{0,2}})?(?P<bracketed>{_BRACKETED})"
    rf"|{_NUMBER}\s{{0,2}}[:,\-]?\s{{0,2}}(?P<numbered>{_RANGE})"
    rf"|{CLAUSE}(?P<bare>{_BARE})"
    rf"|{_NUMBER}\s{{0,2}}{_LENGTH}"
    rf"|{_NUMBER}(?=\s{{0,2}}(?:[:,.、(\-|*\n\]]|$))"
    rf"|{CLAUSE}{_NUMBER}(?=\s)"
    r"|\b(?:shot|scene)\s(?:1?[0-9])\b(?!\s?(?:mm|k|p|fps|times|people|men)\b)"
    rf"|{CLAUSE}(?:(?:in\s)?the\s)?{_ORDINAL}\s(?:shot|scene)\b"
    rf"|{CLAUSE}第\s?{_NUMERAL}\s?个?镜头?"
    rf"|第\s?{_NUMERAL}\s?个?镜头?(?=\s)"
    r"|最后一个镜头|最后一镜",
    re.MULTILINE,
)
_TIME = re.compile(_CLOCK)
_ITEM = re.compile(r"^\s{0,4}[0-9]{1,2}[.)、]\s?", re.MULTILINE)
_FILLER = re.compile(
    r"[\s:,.;。、\-\[\](){}*#|]*(?:(?:and|then|the|a|an|now|we|here)\b[\s,]*){0,2}"
)
MOST = 64
"""Marks that are read; far more than the longest film has room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in the text where a shot begins."""

    start: int
    end: int
    span: Span | None = None
    length: float | None = None
    """Seconds, where the prompt says how long instead of when."""
    opens: bool = False
    """Whether what stands before the first of its kind is no shot by itself."""


def numbered_marks(text: str) -> list[Mark]:
    """Return the numbers and times in a plain text, or the items of a numbered list."""
    marks = merged(text, _found(text))
    if marks:
        return marks
    items = [Mark(start=item.start(), end=item.end(), opens=True) for item in _ITEM.finditer(text)]
    return items[:MOST] if len(items) > 1 else []


def _found(text: str) -> Iterator[Mark]:
    for match in _MARK.finditer(text):
        told = match["bracketed"] or match["numbered"] or match["bare"]
        times = [_seconds(clock) for clock in _TIME.findall(told or "")]
        yield Mark(
            start=match.start(),
            end=match.end(),
            span=Span(start=times[0], end=times[1]) if len(times) == 2 else None,
            length=_seconds(match["length"]) if match["length"] else None,
            opens=True,
        )


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.split(":"):
        total = total * 60 + float(part)
    return total


def says_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether nothing that describes a shot stands between two places."""
    return _FILLER.fullmatch(text, start, end) is not None


def merged(text: str, marks: Iterator[Mark]) -> list[Mark]:
    """Return the first marks, those that stand side by side made one: `[0-3s] Shot 1:`."""
    kept: list[Mark] = []
    for mark in marks:
        before = kept[-1] if kept else None
        if before and mark.start < before.end:
            continue
        twice = before and before.span and mark.span
        if before and not twice and says_nothing(text, before.end, mark.start):
            kept[-1] = replace(
                before,
                end=mark.end,
                span=before.span or mark.span,
                length=before.length or mark.length,
            )
        elif len(kept) == MOST:
            break
        else:
            kept.append(mark)
    return kept
