"""The marks by which a prompt says where a shot begins, and when.

Numbers and times are always marks. Words such as *cut to* or *then* are read where no number is,
and only where they open a clause: hair that is cut to the shoulders cuts no film.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.renderer.timing import Span

_CLOCK = r"(?:(?:[0-9]{1,2}:){1,2}[0-9]{1,2}(?:\.[0-9]{1,3})?|[0-9]{1,4}(?:\.[0-9]{1,3})?)"
_SECONDS = r"\s{0,2}(?:seconds?|secs?|s|秒钟?)"
_TO = r"\s{0,2}(?:[~\-]{1,2}|to|至|到|until)\s{0,2}"
_CARDINAL = r"(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_NUMERAL = r"[0-9一二三四五六七八九十]{1,3}"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|final|last|opening|closing)"
)
_RANGE = rf"(?:from\s|第)?(?P<{{0}}>{_CLOCK})(?:{_SECONDS})?{_TO}(?P<{{1}}>{_CLOCK})(?:{_SECONDS})?"
_BRACKETED = rf"[\[(]\s{{0,2}}{_RANGE}\s{{0,2}}[\])]"
_LENGTH = rf"[\[(,]?\s{{0,2}}(?P<length>{_CLOCK}){_SECONDS}\s{{0,2}}[\])]?"
_NUMBER = (
    rf"(?:\b(?:shot|scene|clip|segment|part)\s{{0,2}}(?:#|no\.?\s?)?{_CARDINAL}\b"
    rf"|(?:镜头|分镜头?|场景|画面|片段)\s{{0,2}}{_NUMERAL}"
    rf"|第\s?{_NUMERAL}\s?个?(?:镜头|分镜|镜|幕|场景|场|段|画面))"
)
_STARTS = r"(?:^|(?<=[\n.;。!?|,*#])|(?<=[\n.;。!?|,*#]\s))"
_HARD = re.compile(
    rf"{_NUMBER}\s{{0,2}}[:,]?\s{{0,2}}{_BRACKETED.replace('{0}', 'a').replace('{1}', 'b')}"
    rf"|{_BRACKETED.replace('{0}', 'c').replace('{1}', 'd')}"
    rf"|{_NUMBER}\s{{0,2}}[:,\-]?\s{{0,2}}{_RANGE.replace('{0}', 'e').replace('{1}', 'f')}"
    rf"|{_STARTS}(?:seconds?\s)?{_RANGE.replace('{0}', 'g').replace('{1}', 'h')}"
    r"(?=\s{0,2}[:,\-|])"
    rf"|{_NUMBER}\s{{0,2}}{_LENGTH}(?=\s{{0,2}}[:,.\-|]|\s)"
    rf"|{_NUMBER}(?=\s{{0,2}}(?:[:,.、(\-|*\n\]]|$))"
    rf"|{_STARTS}{_NUMBER}(?=\s)"
    rf"|{_STARTS}(?:(?:in\s)?the\s)?{_ORDINAL}\s(?:shot|scene)\b"
    rf"|{_STARTS}第\s?{_NUMERAL}\s?个?镜头?"
    r"|最后一个镜头|最后一镜",
    re.MULTILINE,
)
_LIST = re.compile(r"^\s{0,4}[0-9]{1,2}[.)、]\s?", re.MULTILINE)
_UNBROKEN = re.compile(
    r"\b(?:one|single)[ -]take\b"
    r"|\b(?:single|one) (?:continuous|unbroken|uninterrupted) (?:shot|take)"
    r"|\bno cuts?\b|\bwithout (?:any )?cuts?\b|一镜到底|长镜头|不切镜"
)
_CUTTERS = (
    r"(?:\b(?:then|and|we|camera|scene|shot|film|video|hard|smash|jump|match|quick|finally|suddenly"
    r"|slowly|next)\s)"
)
_NO_SCENE = (
    r"(?!\s(?:black|white|(?:a|an|the|her|his|its|their|my)?\s?"
    r"(?:shoulder|chin|waist|knee|bone|size|ear"
    r"|chase|length|jaw|quick|core|floor|hip|ankle|elbow|neck|thigh|nape|pieces|shreds)s?\b))"
)
_CUT = re.compile(
    rf"(?:{_STARTS}|{_CUTTERS})"
    r"(?:cut(?:s|ting)?|dissolves?|fades?|transitions?|smash cuts?|jump cuts?)"
    rf"\s(?:back\s|over\s|away\s)?(?:to|into)\b{_NO_SCENE}"
    r"|(?:^|(?<=[\n.;。!?])|(?<=[\n.;。!?]\s)|\b(?:we|camera|scene|view|film|video)\s)"
    r"(?:shift|switch|jump|change)(?:e?s)?\s(?:back\s|over\s)?to\b"
    r"|(?:^|(?<=[\n.;。!?,:、])|镜头|画面|场景|然后|接着|再|随后|最后|突然|快速)\s{0,2}"
    r"(?:切换?[到至回为]|转场[到至]?|转[到至]|切入)|镜头一转|画面一转|镜头转向|画面转[向为]|镜头转[到至]",
    re.MULTILINE,
)
_SENTENCE = r"(?:^|(?<=[\n.;。!?])|(?<=[\n.;。!?]\s))"
_OPEN = re.compile(
    rf"{_SENTENCE}(?:we\s|the\s(?:film|video|scene|clip|story)\s)?"
    r"(?:(?:begin|open|start)(?:s|ing)?\s(?:with|on|in|from|at)\b|fades?\sin\s(?:on|to)\b)"
    r"|(?:^|(?<=[\n.;。!?,]))(?:开场|开头|片头|一开始|起初|首先)",
    re.MULTILINE,
)
_END = re.compile(
    rf"{_SENTENCE}(?:we\s|finally,?\s|the\s(?:film|video|scene|clip|story)\s)?"
    r"(?:end|finish|close|conclude)(?:e?s)?\s(?:with|on|in)\b"
    r"|(?:^|(?<=[\n.;。!?,]))(?:结尾|片尾|结束时|最终画面)",
    re.MULTILINE,
)
_WEAK = re.compile(
    rf"{_SENTENCE}(?:and\s)?(?:then|next|after that|finally|lastly|later|meanwhile|afterwards)\b"
    r"|(?:^|(?<=[\n.;。!?,]))(?:紧接着|接着|然后|随后|接下来|之后|最后|最终|与此同时)",
    re.MULTILINE,
)
_LEAD = re.compile(r"[\s:,.、\-\])*|]*")
_BLANK = re.compile(r"[\s:,.;。、\-\[\](){}*#|]*(?:and|then)?\s*")
_MARKS_AT_MOST = 64
"""Far more than the longest film has room for."""


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
    """What stands before the first mark and sets the scene for all."""
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    start: int
    end: int
    span: Span | None = None
    length: float | None = None
    opens: bool = False
    """Whether what stands before it is no shot by itself."""


def divide(text: str, framings: list[int]) -> Division:
    """Return the parts of a plain text.

    Args:
        text: As `reader.text.plain` makes it.
        framings: Where in it a shot size is named.
    """
    marks = _merged(text, list(_hard(text))) or _soft(text, framings)
    if not marks:
        return Division(
            opening=Stretch(start=0, end=0), stretches=(Stretch(start=0, end=len(text)),)
        )
    first = marks[0]
    if not first.opens and not _BLANK.fullmatch(text, 0, first.start):
        marks = [_Mark(start=0, end=0), *marks]
    stretches, passed = [], 0.0
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        span = mark.span
        if span is None and mark.length is not None:
            span = Span(start=passed, end=passed + mark.length)
        passed = span.end if span else passed
        stretches.append(Stretch(start=_begin(text, mark.end, end), end=end, span=span))
    return Division(opening=Stretch(start=0, end=marks[0].start), stretches=tuple(stretches))


def _begin(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _hard(text: str) -> Iterator[_Mark]:
    for match in _HARD.finditer(text):
        pairs = ((match[one], match[two]) for one, two in ("ab", "cd", "ef", "gh"))
        pair = next(((start, end) for start, end in pairs if start), None)
        yield _Mark(
            start=match.start(),
            end=match.end(),
            span=pair and Span(start=_seconds(pair[0]), end=_seconds(pair[1])),
            length=_seconds(match["length"]) if match["length"] else None,
            opens=True,
        )


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.split(":"):
        total = total * 60 + float(part)
    return total


def _merged(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Return the marks with those that stand side by side made one: `[0-3s] Shot 1:`."""
    merged: list[_Mark] = []
    for mark in marks[:_MARKS_AT_MOST]:
        before = merged[-1] if merged else None
        if (
            before
            and not (before.span and mark.span)
            and _BLANK.fullmatch(text, before.end, mark.start)
        ):
            merged[-1] = replace(
                before,
                end=mark.end,
                span=before.span or mark.span,
                length=before.length or mark.length,
            )
        else:
            merged.append(mark)
    return merged


def _soft(text: str, framings: list[int]) -> list[_Mark]:
    items = [_mark(match) for match in _LIST.finditer(text)]
    if len(items) > 1:
        return [replace(item, opens=True) for item in items[:_MARKS_AT_MOST]]
    if _UNBROKEN.search(text):
        return []
    sizes = _sentence_framings(text, framings)
    opening = [replace(_mark(match), opens=True) for match in _OPEN.finditer(text)][:1]
    strong = [_mark(match) for pattern in (_CUT, _END) for match in pattern.finditer(text)]
    strong += [*opening, *(sizes if len(sizes) > 1 else [])]
    weak = [_mark(match) for match in _WEAK.finditer(text)]
    if not strong:
        weak = [mark for mark in weak if any(0 <= at - mark.end < 40 for at in framings)]
    marks = sorted([*strong, *weak], key=lambda mark: (mark.start, -mark.end))
    return _merged(text, marks)


def _mark(match: re.Match[str]) -> _Mark:
    return _Mark(start=match.start(), end=match.end())


def _sentence_framings(text: str, framings: list[int]) -> list[_Mark]:
    """Return the shot sizes that begin a sentence, where there is more to say than one."""
    marks = []
    for at in framings:
        head = re.search(
            r"(?:^|[.;。!?\n])\s{0,3}(?:an?\s|the\s)?(?:[a-z]{1,10}\s)?$",
            text[max(at - 24, 0) : at],
        )
        if head:
            marks.append(_Mark(start=at, end=at))
    return marks
