"""Reads from a clip's index how far apart its key frames are, without touching the film.

A picture between key frames can only be shown by way of all from the last one, so that the largest
distance is what scrubbing costs. Source: ISO/IEC 14496-12, 8.6.2 (`stss`) and 8.7.3 (`stsz`).
"""

import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

_LARGEST_INDEX = 16_777_216
"""Bytes; a film of fifteen seconds has an index of some ten thousand."""

_PATH = (b"mdia", b"minf", b"stbl")


def key_frame_distance(file: Path) -> int | None:
    """Return the most pictures from one key frame to the next; None where no index says.

    Raises:
        OSError: The file cannot be read.
    """
    try:
        tracks = [box for kind, box in _boxes(_index_of(file)) if kind == b"trak"]
        tables = next(_tables(track) for track in tracks if _is_of_pictures(track))
        return _distance(tables)
    except (StopIteration, struct.error, KeyError):
        return None


def _index_of(file: Path) -> bytes:
    """Return the content of the outermost index; empty where there is none of a sane size."""
    end = file.stat().st_size
    with file.open("rb") as stream:
        at = 0
        while at < end:
            stream.seek(at)
            kind, start, size = _header(stream.read(16), end - at)
            if kind == b"moov":
                stream.seek(at + start)
                return stream.read(size - start) if size <= _LARGEST_INDEX else b""
            at += size
    return b""


def _header(data: bytes, left: int) -> tuple[bytes, int, int]:
    """Return a box's kind, where its content begins, and its size, both in bytes from its start."""
    size, kind = struct.unpack_from(">I4s", data)
    start = 8
    if size == 1:
        (size,), start = struct.unpack_from(">Q", data, 8), 16
    size = left if size == 0 else size
    if not start <= size <= left:
        raise struct.error
    return kind, start, size


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(content):
        kind, start, size = _header(content[at : at + 16], len(content) - at)
        yield kind, content[at + start : at + size]
        at += size


def _is_of_pictures(track: bytes) -> bool:
    handler = dict(_boxes(dict(_boxes(track))[b"mdia"]))[b"hdlr"]
    return handler[8:12] == b"vide"


def _tables(track: bytes) -> dict[bytes, bytes]:
    """Return the tables about a track's pictures by their kind."""
    content = track
    for kind in _PATH:
        content = dict(_boxes(content))[kind]
    return dict(_boxes(content))


def _distance(tables: dict[bytes, bytes]) -> int | None:
    """Return the largest distance that the tables tell; where none lists key frames, all are."""
    pictures: int = struct.unpack_from(">I", tables[b"stsz"], 8)[0]
    if pictures == 0:
        return None
    if b"stss" not in tables:
        return 1
    (count,) = struct.unpack_from(">I", tables[b"stss"], 4)
    numbers: tuple[int, ...] = struct.unpack_from(f">{min(count, pictures)}I", tables[b"stss"], 8)
    distances = (later - earlier for earlier, later in pairwise((*numbers, pictures + 1)))
    return max(distances)
