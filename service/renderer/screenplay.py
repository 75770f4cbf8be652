"""From a prompt to its shots, in English or Chinese.

Three forms are read: numbered shots with or without times (`Shot 1 [0~3s] wide angle: ...`,
`镜头1 [0~3秒] 全景, ...`), times alone (`[00:00-00:04] ...`), and one shot without a mark. What
stands before the first mark sets the scene for all; what a shot leaves unsaid stays as it was.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from service.renderer.chance import Chance
from service.renderer.lexicon import Mention, mentions
from service.renderer.request import FilmRequest
from service.renderer.shots import (
    Daytime,
    Framing,
    Heading,
    Kind,
    Move,
    Pace,
    Place,
    Screenplay,
    Setting,
    Shot,
    Style,
    Subject,
    Tint,
    Weather,
)
from service.renderer.timing import Span, frame_spans

_CLOCK = r"(?:\d+:\d{1,2}(?:\.\d+)?|\d+(?:\.\d+)?)"
_UNIT = r"\s*(?:seconds|secs|sec|s|秒)?"
_TIMES = (
    rf"[\[(（【]\s*(?P<start>{_CLOCK}){_UNIT}\s*(?:~|-|–|—|～|to|至|到)"  # noqa: RUF001
    rf"\s*(?P<end>{_CLOCK}){_UNIT}\s*[\])）】]"  # noqa: RUF001
)
_NUMERAL = r"[\d一二三四五六七八九十]+"
_NUMBER = rf"(?:\bshot\s*\d+|(?:镜头|分镜)\s*{_NUMERAL}|第\s*{_NUMERAL}\s*个?(?:镜头|镜|幕))"
_MARK = re.compile(
    rf"(?:{_NUMBER}\s*[:：,，]?\s*)?{_TIMES}|{_NUMBER}(?=\s*[:：,，.、(（\-–—])",  # noqa: RUF001
    re.IGNORECASE,
)
_COUNTS = {
    **dict.fromkeys(("two", "pair of", "couple of", "两", "二"), 2),
    **dict.fromkeys(("three", "several", "some", "三", "几"), 3),
    **dict.fromkeys(("four", "四"), 4),
    **dict.fromkeys(("five", "herd of", "group of", "pack of", "fleet of", "五", "一群"), 5),
    **dict.fromkeys(("six", "many", "crowd of", "六"), 6),
    **dict.fromkeys(("flock of", "seven", "七"), 7),
}
_COUNT = re.compile(
    rf"(?:\b({'|'.join(word for word in _COUNTS if word.isascii())}|\d+)\s+(?:[a-z-]+\s+){{0,2}}"
    rf"|({'|'.join(word for word in _COUNTS if not word.isascii())})[匹只条个艘名位辆群头]?)$"
)
_MOST = 7
_SINGULARS = ("woman", "seaman", "fisherman")
_DEFAULT_MOVES = (Move.PUSH_IN, Move.TRACK, Move.PUSH_IN, Move.PAN_RIGHT, Move.PULL_OUT)
_HOME = {
    Place.SEA: (Kind.SAILING_SHIP, Kind.BOAT, Kind.LIGHTHOUSE, Kind.REEF, Kind.SAILOR),
    Place.CITY: (Kind.TRAIN,),
    Place.STREET: (Kind.CAR,),
    Place.FOREST: (Kind.DEER, Kind.WOLF, Kind.FOX, Kind.CAMPFIRE),
}
"""Where a shot plays that names no place but one of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """A stretch of the prompt that describes one shot."""

    text: str
    span: Span | None


def write_screenplay(request: FilmRequest) -> Screenplay:
    """Return the shots that the prompt describes, cut to the film's length."""
    opening, scenes = _scenes(request.prompt)
    spans = frame_spans([scene.span for scene in scenes], request.frames)
    setting = _setting(Setting(), list(mentions(opening)))
    cast: tuple[Subject, ...] = ()
    shots: list[Shot] = []
    for number, ((start, end), scene) in enumerate(zip(spans, scenes, strict=False)):
        found = list(mentions(scene.text))
        moved = _setting(replace(setting, place=None), found).place is not None
        setting = _setting(setting, found)
        cast = tuple(_subjects(scene.text.lower(), found)) or (() if moved else cast)
        chance = Chance(prompt=request.prompt, seed=request.seed, shot=number)
        shots.append(
            Shot(
                number=number,
                start=start,
                end=end,
                framing=_first(found, Framing) or Framing.WIDE,
                move=_first(found, Move) or chance.dice("move").choice(_DEFAULT_MOVES),
                daytime=setting.daytime or Daytime.DAY,
                weather=setting.weather or Weather.CLEAR,
                place=setting.place or _home(cast),
                styles=setting.styles,
                subjects=cast,
            )
        )
    return Screenplay(shots=tuple(shots))


def _scenes(prompt: str) -> tuple[str, list[_Scene]]:
    marks = list(_MARK.finditer(prompt))
    if not marks:
        return "", [_Scene(text=prompt, span=None)]
    ends = [mark.start() for mark in marks[1:]] + [len(prompt)]
    scenes = [
        _Scene(text=prompt[mark.end() : end], span=_span(mark))
        for mark, end in zip(marks, ends, strict=True)
    ]
    return prompt[: marks[0].start()], scenes


def _span(mark: re.Match[str]) -> Span | None:
    if mark["start"] is None:
        return None
    return Span(start=_seconds(mark["start"]), end=_seconds(mark["end"]))


def _seconds(clock: str) -> float:
    minutes, _, seconds = clock.rpartition(":")
    return int(minutes or 0) * 60 + float(seconds)


def _setting(before: Setting, found: list[Mention]) -> Setting:
    styles = {mention.meaning for mention in found if isinstance(mention.meaning, Style)}
    return Setting(
        daytime=_first(found, Daytime) or before.daytime,
        weather=_first(found, Weather) or before.weather,
        place=_first(found, Place) or before.place,
        styles=before.styles | styles,
    )


_M = TypeVar("_M", Framing, Move, Daytime, Weather, Place, Heading, Pace)


def _first(found: list[Mention], meaning: type[_M]) -> _M | None:
    matches = (mention.meaning for mention in found if isinstance(mention.meaning, meaning))
    return next(matches, None)


def _subjects(text: str, found: list[Mention]) -> Iterator[Subject]:
    seen: set[Kind] = set()
    for mention in found:
        kind = mention.meaning
        if isinstance(kind, Kind) and kind not in seen:
            seen.add(kind)
            yield Subject(
                kind=kind,
                count=_count(text, mention),
                heading=_first(found, Heading),
                pace=_first(found, Pace),
                tint=_tint(text, mention, found),
            )


def _tint(text: str, subject: Mention, found: list[Mention]) -> Tint | None:
    """Return the colour named right before the subject, or after it as what it wears."""
    for mention in found:
        if not isinstance(mention.meaning, Tint):
            continue
        before = text[mention.end : subject.start]
        after = text[subject.end : mention.start]
        worn = re.fullmatch(r"\s*(?:in|wearing|with|穿着?)\s*(?:an? |the |一件|一身)?\s*", after)
        if (mention.end <= subject.start and len(before.split()) < 2 and len(before) < 12) or worn:
            return mention.meaning
    return None


def _count(text: str, mention: Mention) -> int:
    match = _COUNT.search(text[: mention.start])
    if match:
        word = match[1] or match[2]
        return min(max(int(word) if word.isdecimal() else _COUNTS[word], 1), _MOST)
    several = mention.word.endswith(("s", "men", "children")) and mention.word not in _SINGULARS
    return 3 if several else 1


def _home(cast: tuple[Subject, ...]) -> Place:
    for place, kinds in _HOME.items():
        if any(subject.kind in kinds for subject in cast):
            return place
    return Place.PLAIN
