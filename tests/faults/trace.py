"""What strace wrote down of a life: where it can be hit, and what a power cut could undo.

A killed process leaves what it wrote to the system, which a power cut does not. So beside the
kills, one whole trace is read for its order: nothing may build on bytes that are not synced.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

OPENING = ("openat", "mkdir", "unlink", "rename")
WRITING = ("write", "pwrite64", "ftruncate", "fsync", "fdatasync")
NETWORK = ("sendto", "recvfrom")
OBSERVE = ("-e", "trace=" + ",".join(OPENING + WRITING + NETWORK))

_LINE = re.compile(r"(?P<name>\w+)\((?P<told>.*)\)\s+= (?P<result>-?\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One system call of a life."""

    name: str
    number: int
    """Counted from 1 among the calls of this name, as strace does."""
    told: str
    """Its arguments as strace prints them, file descriptors with their paths."""
    result: int

    @property
    def writes(self) -> bool:
        """Tell whether it could change a file."""
        if self.name == "openat":
            return "O_RDONLY" not in self.told
        return self.name in OPENING + WRITING

    @property
    def path(self) -> str:
        """The file that an open descriptor leads to; empty where there is none."""
        found = re.match(r"\d+<(.*?)>", self.told)
        return found[1] if found else ""

    @property
    def names(self) -> list[str]:
        """The paths among its arguments."""
        return re.findall(r'"([^"]*)"', self.told)


def read(file: Path) -> list[Call]:
    """Return the calls that strace wrote to a file."""
    count: Counter[str] = Counter()
    calls = []
    for line in file.read_text().splitlines():
        if found := _LINE.match(line):
            count[found["name"]] += 1
            number = count[found["name"]]
            told, result = found["told"], int(found["result"])
            calls.append(Call(name=found["name"], number=number, told=told, result=result))
    return calls


def unsafe(calls: list[Call]) -> Iterator[str]:
    """Say where something builds on bytes that a power cut would take back."""
    unsynced: set[str] = set()
    for call in calls:
        if call.name in {"write", "pwrite64"}:
            if call.path.endswith("-wal") and any(_is_folder_of_clips(one) for one in unsynced):
                yield "a row was written before its clip's folder was synced"
            unsynced.add(call.path)
        elif call.name in {"fsync", "fdatasync"}:
            unsynced.discard(call.path)
        elif call.name == "rename" and call.result == 0:
            part, place = call.names
            if part in unsynced:
                yield "a clip took its place before it was synced"
            unsynced.add(str(PurePath(place).parent))
        elif call.name == "sendto" and any(one.endswith("-wal") for one in unsynced):
            yield "something was sent before the row was synced"


def _is_folder_of_clips(path: str) -> bool:
    return PurePath(path).parent.name == "clips"
