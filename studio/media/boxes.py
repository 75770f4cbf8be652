"""Tells a whole MP4 file from a broken one by its boxes alone.

Cheap and strict: a file is a row of boxes, each of which says how long it is, so that one cut off
anywhere but between two boxes gives itself away. Source: ISO/IEC 14496-12, 4.2.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from studio.errors import DownloadCutError, NotAFilmError

_HEADER = 8
_LARGE_HEADER = 16
_TO_THE_END = 0
_LARGE = 1


def check_boxes(file: Path) -> None:
    """Refuse what is not a whole MP4 file.

    Raises:
        NotAFilmError: It does not begin as an MP4 file does, or its boxes make no sense.
        DownloadCutError: A box reaches past the end, or the index or the pictures are missing.
        OSError: The file cannot be read.
    """
    kinds: set[bytes] = set()
    for kind in _walk(file):
        if not kinds and kind != b"ftyp":
            raise NotAFilmError
        kinds.add(kind)
    if not kinds:
        raise NotAFilmError("What the service sent is empty.")
    if not kinds >= {b"moov", b"mdat"}:
        raise DownloadCutError


def _walk(file: Path) -> Iterator[bytes]:
    """Yield the kind of each box on the outermost level."""
    end = file.stat().st_size
    with file.open("rb") as stream:
        at = 0
        while at < end:
            stream.seek(at)
            kind, size = _read_header(stream.read(_LARGE_HEADER), end - at)
            yield kind
            at += size
    if at != end:
        raise DownloadCutError


def _read_header(header: bytes, left: int) -> tuple[bytes, int]:
    """Return kind and length in bytes of the box that begins here."""
    if len(header) < _HEADER:
        raise DownloadCutError
    size, kind = struct.unpack(">I4s", header[:_HEADER])
    if size == _TO_THE_END:
        return kind, left
    if size == _LARGE:
        if len(header) < _LARGE_HEADER:
            raise DownloadCutError
        (size,) = struct.unpack(">Q", header[_HEADER:])
        return kind, _sensible(size, _LARGE_HEADER)
    return kind, _sensible(size, _HEADER)


def _sensible(size: int, least: int) -> int:
    if size < least:
        raise NotAFilmError
    return int(size)
