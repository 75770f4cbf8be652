"""What a farm and its workers tell each other: one JSON object a line.

A job is one unit of work: a part to make or, with `parts`, the film to join from them. Between the
jobs stand stops, which name the job by its path, since it may have ended in the meantime.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from service.renderer.request import FilmRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One unit of work for a worker."""

    request: FilmRequest
    index: int
    """Which part: a segment or, past the last, the sound; of no meaning for a join."""
    path: Path
    parts: tuple[Path, ...] = ()
    """The finished parts, when the job is to join them."""

    def line(self) -> str:
        """Return the job as one line of text."""
        body = {
            "request": asdict(self.request),
            "index": self.index,
            "path": str(self.path),
            "parts": [str(part) for part in self.parts],
        }
        return json.dumps(body) + "\n"

    @classmethod
    def read(cls, line: str) -> Self:
        """Return the job that a line describes."""
        body = json.loads(line)
        return cls(
            request=FilmRequest(**body["request"]),
            index=body["index"],
            path=Path(body["path"]),
            parts=tuple(Path(part) for part in body["parts"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Says that a job, under way or still waiting, is no longer wanted."""

    path: Path

    def line(self) -> str:
        """Return the stop as one line of text."""
        return json.dumps({"stop": str(self.path)}) + "\n"


def read_order(line: str) -> Job | Stop:
    """Return what a worker is told by a line."""
    body = json.loads(line)
    return Stop(path=Path(body["stop"])) if "stop" in body else Job.read(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a worker says about the job at hand."""

    frames: int = 0
    """Frames of the segment drawn so far."""
    done: bool = False
    failed: str = ""
    """The reason, when the job could not be done."""

    def line(self) -> str:
        """Return the word as one line of text."""
        return json.dumps(asdict(self)) + "\n"

    @classmethod
    def read(cls, line: str) -> Self:
        """Return the word that a line holds."""
        return cls(**json.loads(line))
