"""What a broken download left: so much of a certain film, from where the next attempt goes on.

Noted beside the part once that is safely on disk, so that a note never promises bytes which a
power cut took. A film is known again by its strong entity tag; one without is fetched anew.
Source: RFC 9110, 8.8.3 and 13.1.5.
"""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

ENDING = ".json"
"""Of the note, after the part's own name."""

_STRONG = re.compile(r'"[\x21\x23-\x7e]*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Remnant:
    """The beginning of a film."""

    size_bytes: int
    etag: str


def find_remnant(part: Path) -> Remnant | None:
    """Return what a part holds for certain; None where nothing can be made of it.

    Raises:
        OSError: The note or the part cannot be read.
    """
    try:
        note = json.loads(_note(part).read_text("utf-8"))
        remnant = Remnant(size_bytes=int(note["size_bytes"]), etag=str(note["etag"]))
        is_there = 0 < remnant.size_bytes <= part.stat().st_size
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
    return remnant if is_there and _STRONG.fullmatch(remnant.etag) else None


def leave_remnant(part: Path, size_bytes: int, etag: str | None) -> None:
    """Note how much of which film a part holds, or that it holds nothing of use.

    Raises:
        OSError: It cannot be written down.
    """
    if not size_bytes or etag is None or not _STRONG.fullmatch(etag):
        drop_remnant(part)
        return
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    _note(part).write_text(json.dumps({"size_bytes": size_bytes, "etag": etag}), "utf-8")


def drop_remnant(part: Path) -> None:
    """Forget what a part holds.

    Raises:
        OSError: The note cannot be removed.
    """
    _note(part).unlink(missing_ok=True)


def _note(part: Path) -> Path:
    return part.with_name(part.name + ENDING)
