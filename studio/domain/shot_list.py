"""A prompt as a list of shots, and a list of shots as a prompt.

The form is the contract's, `Shot 1 [0~3s] wide angle: what happens`, or the same in Chinese. What
cannot be told apart for certain stays in what happens, so that no word is lost on the way.

Source: the contract, `prompt`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from studio.domain.camera import MOVES, SIZES
from studio.errors import InvalidRequestError, Problem

_TIME = r"(\d{1,3}(?:\.\d{1,2})?)"
_MARK = re.compile(
    rf"(shot[ \t]*|镜头[ \t]*)\d{{1,3}}[ \t]*\[[ \t]*{_TIME}[ \t]*(?:s|秒)?[ \t]*[~～–-][ \t]*"  # noqa: RUF001
    rf"{_TIME}[ \t]*(?:s|秒)[ \t]*\]",
    re.IGNORECASE,
)
_CAMERA = re.compile(r"([^:：\n]{0,80})[:：]")  # noqa: RUF001
_LONGEST_TIME = 999.0


class Language(StrEnum):
    """In which words the marks are written."""

    ENGLISH = "English"
    CHINESE = "Chinese"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One line of the list.

    Raises:
        InvalidRequestError: A time is not from 0 to 999 seconds, a word for the camera is not
            known, or what happens holds the mark of another shot.
    """

    start: float
    """Seconds from the beginning of the film, in hundredths."""
    end: float
    size: str = ""
    """One of `SIZES`, or nothing."""
    move: str = ""
    """One of `MOVES`, or nothing."""
    what: str = ""
    """What happens."""

    def __post_init__(self) -> None:
        """Bring what happens into the form in which it is read again."""
        object.__setattr__(self, "start", round(self.start, 2))
        object.__setattr__(self, "end", round(self.end, 2))
        object.__setattr__(self, "what", _bare(self.what))
        if wrong := next(self._wrongs(), None):
            raise InvalidRequestError((Problem(field="shots", message=wrong),))

    def _wrongs(self) -> Iterator[str]:
        if not all(0 <= time <= _LONGEST_TIME for time in (self.start, self.end)):
            yield "A shot's times are seconds, 0 or later."
        if self.size not in ("", *SIZES) or self.move not in ("", *MOVES):
            yield "The size and the move of a shot are words from the lists."
        if _MARK.search(self.what):
            yield "What happens in a shot cannot hold the mark of another shot."

    @property
    def length(self) -> float:
        """Return its seconds; nothing or less where the times are the wrong way round."""
        return round(self.end - self.start, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotList:
    """The shots of a prompt, and what stands before the first of them.

    Raises:
        InvalidRequestError: The opening holds the mark of a shot.
    """

    shots: tuple[Shot, ...]
    opening: str = ""
    language: Language = Language.ENGLISH

    def __post_init__(self) -> None:
        """Bring the opening into the form in which it is read again."""
        object.__setattr__(self, "opening", self.opening.strip())
        if _MARK.search(self.opening):
            wrong = Problem(field="shots", message="The opening cannot hold the mark of a shot.")
            raise InvalidRequestError((wrong,))


def read_shots(prompt: str) -> ShotList | None:
    """Return the shots that a prompt lists, or None where it lists none."""
    marks = list(_MARK.finditer(prompt))
    if not marks:
        return None
    ends = [mark.start() for mark in marks[1:]] + [len(prompt)]
    return ShotList(
        shots=tuple(
            _read_shot(mark, prompt[mark.end() : end])
            for mark, end in zip(marks, ends, strict=True)
        ),
        opening=prompt[: marks[0].start()],
        language=Language.CHINESE if marks[0][1].startswith("镜") else Language.ENGLISH,
    )


def write_shots(shot_list: ShotList) -> str:
    """Return the prompt that lists these shots, numbered from 1, a line each."""
    lines = [_write_shot(number, shot, shot_list) for number, shot in enumerate(shot_list.shots, 1)]
    body = "\n".join(lines)
    return (
        f"{shot_list.opening}\n\n{body}"
        if shot_list.opening and body
        else shot_list.opening or body
    )


def _read_shot(mark: re.Match[str], text: str) -> Shot:
    size, move, what = "", "", text.lstrip()
    head = _CAMERA.match(what)
    if head and (camera := _camera(head[1])) is not None:
        size, move = camera
        what = what[head.end() :]
    return Shot(start=float(mark[2]), end=float(mark[3]), size=size, move=move, what=what)


def _camera(text: str) -> tuple[str, str] | None:
    """Return the size and the move, or None where the text says anything else or more."""
    words = [word.strip().lower() for word in re.split("[,，、]", text)] if text.strip() else []  # noqa: RUF001
    sizes = [word for word in words if word in SIZES]
    moves = [word for word in words if word in MOVES]
    if len(sizes) > 1 or len(moves) > 1 or len(sizes) + len(moves) < len(words):
        return None
    return "".join(sizes), "".join(moves)


def _write_shot(number: int, shot: Shot, shot_list: ShotList) -> str:
    times = f"{shot.start:g}~{shot.end:g}"
    words = [word for word in (shot.size, shot.move) if word]
    if shot_list.language is Language.CHINESE:
        camera = "，".join(words)  # noqa: RUF001
        return f"镜头{number} [{times}秒]{' ' * bool(camera)}{camera}：{shot.what}"  # noqa: RUF001
    camera = ", ".join(words)
    return f"Shot {number} [{times}s]{' ' * bool(camera)}{camera}: {shot.what}".rstrip()


def _bare(text: str) -> str:
    """Return the text without blanks around it and without what divides shots after it."""
    return text.strip().rstrip(";； \t\r\n").rstrip()  # noqa: RUF001
