"""From a link to a clip in the vault, with its measures and its poster.

The film is checked and given its recipe before it takes its place, so that a file in the vault can
be trusted. A film without a poster or a recipe is still a film.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog

from studio.clock import Clock
from studio.domain.generation import Clip, Generation
from studio.domain.recipe import Recipe
from studio.errors import MediaError, NotAFilmError
from studio.media.download import Downloader, Link
from studio.media.inspector import Inspection, Inspector
from studio.media.vault import Vault, translated
from studio.settings import USER_AGENT

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

    def collect(self, generation: Generation, link: Link) -> Clip:
        """Fetch the film of a generation.

        Raises:
            LinkExpiredError: The link is dead.
            MediaError: It could not be fetched or kept.
        """
        place = self._vault.clip(generation.id)
        with self._vault.part(place) as part:
            self._downloader.fetch(link, part)
            with self._vault.part(self._vault.poster(generation.id)) as poster:
                inspection = self._inspector.inspect(part, poster)
                with self._told(part, generation) as film:
                    clip = self._clip_of(film, inspection)
                    self._vault.keep(film, place)
                if inspection.has_poster:
                    self._keep_poster(generation.id, poster)
        return clip

    def take_in(self, film: Path, generation_id: str) -> Clip:
        """Move a film that has its recipe already into the vault, and draw its poster.

        Raises:
            NotAFilmError: It cannot be shown.
            MediaError: It cannot be kept.
        """
        with self._vault.part(self._vault.poster(generation_id)) as poster:
            inspection = self._inspector.inspect(film, poster)
            clip = self._clip_of(film, inspection)
            self._vault.keep(film, self._vault.clip(generation_id))
            if inspection.has_poster:
                self._keep_poster(generation_id, poster)
        return clip

    def read_recipe(self, generation_id: str) -> Recipe | None:
        """Return the recipe inside a clip in the vault; None where there is none.

        Raises:
            MediaError: The clip cannot be read.
        """
        with translated():
            return self._inspector.read_recipe(self._vault.clip(generation_id))

    @contextmanager
    def _told(self, film: Path, generation: Generation) -> Iterator[Path]:
        """Lend a copy of a film that has its recipe inside, or the film where that cannot be."""
        recipe = Recipe(generation=generation, version=USER_AGENT)
        with self._vault.part(film.with_suffix(".told")) as copy:
            try:
                self._inspector.embed(film, copy, recipe)
                told = copy
            except NotAFilmError as error:
                _log.warning("recipe not kept", generation=generation.id, error=error.message)
                told = film
            yield told

    def find_kept(self, generation_id: str) -> Clip | None:
        """Return the clip if it is in the vault already, as after a crash; else None.

        Raises:
            MediaError: It is there, but cannot be read.
        """
        place = self._vault.clip(generation_id)
        if not place.is_file():
            return None
        with self._vault.part(self._vault.poster(generation_id)) as poster:
            inspection = self._inspector.inspect(place, poster)
            if inspection.has_poster:
                self._keep_poster(generation_id, poster)
        return self._clip_of(place, inspection)

    def _clip_of(self, film: Path, inspection: Inspection) -> Clip:
        """Return the facts of a film."""
        found = inspection.measure
        with translated(), film.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size_bytes = file.tell()
        return Clip(
            size_bytes=size_bytes,
            sha256=digest,
            width=found.width,
            height=found.height,
            fps=found.fps,
            frames=found.frames,
            duration_s=found.duration_s,
            has_sound=found.has_sound,
            saved_at=self._clock.now(),
        )

    def _keep_poster(self, generation_id: str, poster: Path) -> None:
        try:
            self._vault.keep(poster, self._vault.poster(generation_id))
        except MediaError as error:
            _log.warning("poster not kept", generation=generation_id, error=error.message)
