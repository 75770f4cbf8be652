"""From a link to a clip in the vault, with its measures and its poster.

The film is checked before it takes its place, so that a file in the vault can be trusted. A film
without a poster is still a film.
"""

import hashlib
from pathlib import Path

import structlog

from studio.clock import Clock
from studio.domain.generation import Clip
from studio.errors import MediaError
from studio.media.download import Downloader, Fetched, Link
from studio.media.inspector import Inspector
from studio.media.vault import Vault, translated

_log = structlog.get_logger(__name__)


class Collector:
    """Brings films home."""

    def __init__(
        self, vault: Vault, downloader: Downloader, clock: Clock, *, inspector: Inspector
    ) -> None:
        self._vault = vault
        self._downloader = downloader
        self._clock = clock
        self._inspector = inspector

    def collect(self, generation_id: str, link: Link) -> Clip:
        """Fetch the film of a generation.

        Raises:
            LinkExpiredError: The link is dead.
            MediaError: It could not be fetched or kept.
        """
        place = self._vault.clip(generation_id)
        with self._vault.part(place) as part:
            fetched = self._downloader.fetch(link, part)
            with self._vault.part(self._vault.poster(generation_id)) as poster:
                clip, has_poster = self._inspect(part, poster, fetched)
                self._vault.keep(part, place)
                if has_poster:
                    self._keep_poster(generation_id, poster)
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
        with self._vault.part(self._vault.poster(generation_id)) as poster:
            clip, has_poster = self._inspect(place, poster, fetched)
            if has_poster:
                self._keep_poster(generation_id, poster)
        return clip

    def _inspect(self, film: Path, poster: Path, fetched: Fetched) -> tuple[Clip, bool]:
        """Return the facts of a film, and whether its poster was drawn."""
        finding = self._inspector.inspect(film, poster)
        found = finding.measure
        clip = Clip(
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
        return clip, finding.has_poster

    def _keep_poster(self, generation_id: str, poster: Path) -> None:
        try:
            self._vault.keep(poster, self._vault.poster(generation_id))
        except MediaError as error:
            _log.warning("poster not kept", generation=generation_id, error=error.message)
