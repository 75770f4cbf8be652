"""From a link to a clip in the vault, with its measures and its poster.

The film is checked before it takes its place, so that a file in the vault can be trusted. The
poster is drawn after, and a film without one is still a film.
"""

import hashlib
from pathlib import Path

import structlog

from studio.clock import Clock
from studio.domain.generation import Clip
from studio.errors import MediaError
from studio.media.download import Downloader, Fetched, Link
from studio.media.film import draw_poster, measure
from studio.media.vault import Vault, translated

_log = structlog.get_logger(__name__)


class Collector:
    """Brings films home."""

    def __init__(self, vault: Vault, downloader: Downloader, clock: Clock) -> None:
        self._vault = vault
        self._downloader = downloader
        self._clock = clock

    def collect(self, generation_id: str, link: Link) -> Clip:
        """Fetch the film of a generation.

        Raises:
            LinkExpiredError: The link is dead.
            MediaError: It could not be fetched or kept.
        """
        place = self._vault.clip(generation_id)
        with self._vault.part(place) as part:
            fetched = self._downloader.fetch(link, part)
            clip = self._measured(part, fetched)
            self._vault.keep(part, place)
        self._add_poster(generation_id)
        return clip

    def find_kept(self, generation_id: str) -> Clip | None:
        """Return the clip if it is in the vault already, as after a crash; else None.

        Raises:
            MediaError: It is there, but cannot be read.
        """
        place = self._vault.clip(generation_id)
        if not place.is_file():
            return None
        with translated(), place.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            fetched = Fetched(size_bytes=place.stat().st_size, sha256=digest)
            clip = self._measured(place, fetched)
        if not self._vault.poster(generation_id).is_file():
            self._add_poster(generation_id)
        return clip

    def _measured(self, file: Path, fetched: Fetched) -> Clip:
        found = measure(file)
        return Clip(
            size_bytes=fetched.size_bytes,
            sha256=fetched.sha256,
            width=found.width,
            height=found.height,
            fps=found.fps,
            frames=found.frames,
            duration_s=found.duration_s,
            has_sound=found.has_sound,
            saved_at=self._clock.now(),
        )

    def _add_poster(self, generation_id: str) -> None:
        place = self._vault.poster(generation_id)
        try:
            with self._vault.part(place) as part:
                part.write_bytes(draw_poster(self._vault.clip(generation_id)))
                self._vault.keep(part, place)
        except MediaError as error:
            _log.warning("poster not drawn", generation=generation_id, error=error.message)
