"""Many files as one ZIP, made while it is sent, so that it never lies in memory or on the disk.

Films do not grow smaller by packing, so they are stored as they are; what follows each says how
long it was and what its checksum is.
"""

import io
import os
import stat
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

CHUNK = 1 << 18
"""Bytes that are read, checked and sent at a time."""

_LARGE = 1 << 31
"""Bytes from which a file needs the format's larger numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FromDisk:
    """A file that goes in as it lies there."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FromMemory:
    """A small file that was just made."""

    name: str
    content: bytes


Part = FromDisk | FromMemory


class _Outlet(io.RawIOBase):
    """Takes what is written, to be sent on; it can only go forward."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._pieces.append(bytes(data))
        return len(data)

    def take(self) -> Iterator[bytes]:
        pieces, self._pieces = self._pieces, []
        return iter(pieces)


def stream(
    parts: Sequence[Part], at: datetime, missing: Callable[[Sequence[str]], FromMemory | None]
) -> Generator[bytes]:
    """Pack files and return the ZIP piece by piece.

    Args:
        parts: What goes in, each under a name of its own.
        at: The moment that stands beside each name.
        missing: Makes, from the names of files that were gone, what is put in at the end, if
            anything.
    """
    outlet = _Outlet()
    gone: list[str] = []
    with ZipFile(outlet, "w", ZIP_STORED) as parcel:
        for part in parts:
            try:
                source, size = _open(part)
            except OSError:
                gone.append(part.name)
                continue
            with source, parcel.open(_head(part.name, at), "w", force_zip64=size >= _LARGE) as into:
                while chunk := source.read(CHUNK):
                    into.write(chunk)
                    yield from outlet.take()
        if (note := missing(gone)) is not None:
            parcel.writestr(_head(note.name, at), note.content)
    yield from outlet.take()


def _open(part: Part) -> tuple[io.BufferedIOBase, int]:
    match part:
        case FromDisk(path=path):
            file = path.open("rb")
            return file, os.fstat(file.fileno()).st_size
        case FromMemory(content=content):
            return io.BytesIO(content), len(content)


def _head(name: str, at: datetime) -> ZipInfo:
    head = ZipInfo(name, (max(at.year, 1980), at.month, at.day, at.hour, at.minute, at.second))
    head.external_attr = (stat.S_IFREG | 0o644) << 16
    return head
