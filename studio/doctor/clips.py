"""Looks at saved clips from outside, and reads them whole as far as the time goes.

Those read longest ago come first, so that short examinations, one after the other, read them all.
"""

import hashlib
import math
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.clock import Clock
from studio.doctor.rows import clip_name, finding_about, future
from studio.domain.generation import Clip, Generation
from studio.domain.health import Depth, Finding, Kind
from studio.errors import DownloadCutError, MediaError, NotAFilmError
from studio.media.boxes import check_boxes
from studio.media.inspector import Inspector
from studio.media.vault import Vault, translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came of looking at clips."""

    findings: tuple[Finding, ...]
    read: int
    """How many were read whole."""


class ClipReader:
    """Remembers which clips were read when; safe to share between threads."""

    def __init__(self, vault: Vault, inspector: Inspector, clock: Clock) -> None:
        self._vault = vault
        self._inspector = inspector
        self._clock = clock
        self._lock = threading.Lock()
        self._read_at: dict[str, float] = {}

    def look(self, saved: Sequence[Generation], depth: Depth) -> Seen:
        """Look at these clips, each of which has a file."""
        with self._lock:
            began, read = self._clock.monotonic(), 0
            findings = []
            for generation in sorted(saved, key=lambda one: self._read_at.get(one.id, -math.inf)):
                in_time = self._clock.monotonic() - began < depth.budget_s
                read += in_time
                found = self.judge(generation, depth if in_time else None)
                if in_time:
                    self._read_at[generation.id] = self._clock.monotonic()
                if found is not None:
                    findings.append(found)
            return Seen(findings=tuple(findings), read=read)

    def judge(self, generation: Generation, depth: Depth | None) -> Finding | None:
        """Return what is wrong with one clip; without a depth, as far as its size tells."""
        if generation.clip is None:
            return None
        place = self._vault.clip(generation.id)
        try:
            with translated():
                flaw = self._flaw_of(place, generation.clip, depth)
        except MediaError:
            return _damaged(generation, "it cannot be read just now", mendable=False)
        return None if flaw is None else _damaged(generation, flaw, mendable=True)

    def _flaw_of(self, place: Path, clip: Clip, depth: Depth | None) -> str | None:
        size_bytes = place.stat().st_size
        if size_bytes != clip.size_bytes:
            return f"it has {size_bytes:,} bytes and was saved with {clip.size_bytes:,}"
        if depth is None:
            return None
        with place.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != clip.sha256:
                return "its bytes are not those that were saved"
        try:
            check_boxes(place)
        except (NotAFilmError, DownloadCutError):
            return "it is no whole MP4 file"
        return self._flaw_in_showing(place) if depth.decode else None

    def _flaw_in_showing(self, place: Path) -> str | None:
        with tempfile.TemporaryDirectory() as folder:
            try:
                self._inspector.inspect(place, Path(folder) / "poster.jpg")
            except NotAFilmError:
                return "it cannot be shown to its end"
        return None


def _damaged(generation: Generation, flaw: str, *, mendable: bool) -> Finding:
    told = flaw + (future(generation) if mendable else "")
    place = clip_name(generation.id)
    return finding_about(generation, Kind.DAMAGED_CLIP, told, file_name=place, mendable=mendable)
