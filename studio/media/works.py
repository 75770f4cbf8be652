"""Where works and proxies lie in the data folder, and when they go.

Unlike clips they can be made again, so they are kept for comfort alone: a work for a day, and
neither kind beyond its share of the disk.
"""

import re
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path

from studio.media.vault import ABANDONED, Vault, translated

WORKS, PROXIES = "works", "proxies"
"""Names of the folders within a data folder."""

WORK_LIFE = timedelta(hours=24)
"""How long a work can be fetched."""

MOST_BYTES = 8 * 1024**3
"""Of works, and as many again of proxies; the oldest go first."""

_ID = re.compile("[0-9a-f]{32}")


class Works:
    """The folders of works and of proxies."""

    def __init__(self, data_dir: Path, vault: Vault, *, most_bytes: int = MOST_BYTES) -> None:
        self._works = data_dir / WORKS
        self._proxies = data_dir / PROXIES
        self._vault = vault
        self._most_bytes = most_bytes

    def work(self, job_id: str, name: str) -> Path:
        """Return where a job's work lies, or would lie."""
        return self._works / job_id / name

    def proxy(self, generation_id: str) -> Path:
        """Return where the proxy of a clip lies, or would lie."""
        return self._proxies / f"{generation_id}.mp4"

    def find_work(self, job_id: str, name: str) -> Path | None:
        """Return a job's work; None where there is none of this name."""
        if not _ID.fullmatch(job_id) or not (self._works / job_id).is_dir():
            return None
        # Compared with what is there rather than joined, so that no name leads anywhere else.
        files = (file for file in (self._works / job_id).iterdir() if file.suffix != ".part")
        return next((file for file in files if file.name == name), None)

    def find_proxy(self, generation_id: str) -> Path | None:
        """Return the proxy of a clip; None where there is none."""
        place = self.proxy(generation_id)
        return place if _ID.fullmatch(generation_id) and place.is_file() else None

    def part(self, place: Path) -> AbstractContextManager[Path]:
        """Lend the file to fill for a place; `keep` it, or it is gone at the end.

        Raises:
            DiskFullError: There is no room.
            MediaError: The folder cannot be written to.
        """
        return self._vault.part(place)

    def keep(self, part: Path, place: Path) -> None:
        """Put a finished part in its place.

        Raises:
            DiskFullError: There is no room.
            MediaError: The folder cannot be written to.
        """
        self._vault.keep(part, place)

    def sweep(self, now: datetime) -> None:
        """Remove what is old, abandoned, too much, or stands in for a clip that is gone.

        Raises:
            MediaError: The folders cannot be read or written.
        """
        with translated():
            works, proxies = list(self._works.glob("*/*")), list(self._proxies.glob("*"))
            kept = self._remove(works, now, WORK_LIFE)
            self._cap(kept)
            gone = [one for one in proxies if one.suffix != ".part" and not self._stands(one)]
            for file in gone:
                file.unlink(missing_ok=True)
            self._cap(self._remove(set(proxies) - set(gone), now, None))
            for folder in self._works.glob("*"):
                if not any(folder.iterdir()) and _age(folder, now) > ABANDONED:
                    folder.rmdir()

    def _stands(self, proxy: Path) -> bool:
        """Tell whether the clip is here that a proxy stands in for."""
        return bool(_ID.fullmatch(proxy.stem)) and self._vault.clip(proxy.stem).is_file()

    def _remove(self, files: Iterable[Path], now: datetime, life: timedelta | None) -> list[Path]:
        """Remove what has outlived its life, and parts that nobody writes; return the rest."""
        kept = []
        for file in files:
            most = ABANDONED if file.suffix == ".part" else life
            if most is not None and _age(file, now) > most:
                file.unlink(missing_ok=True)
            elif file.suffix != ".part":
                kept.append(file)
        return kept

    def _cap(self, files: Iterable[Path]) -> None:
        room = self._most_bytes
        for file in sorted(files, key=lambda one: one.stat().st_mtime, reverse=True):
            room -= file.stat().st_size
            if room < 0:
                file.unlink(missing_ok=True)


def _age(file: Path, now: datetime) -> timedelta:
    """Return how long ago a file was written, or how far ahead where the clock was set back."""
    return timedelta(seconds=abs(now.timestamp() - file.stat().st_mtime))
