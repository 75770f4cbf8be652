"""Adopts films that a person brings: each becomes the clip that its recipe says it is.

Whoever brings a file may have written its recipe, so nothing in it is believed that could lead
anywhere, and what is kept already is never replaced.
"""

import hashlib
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import structlog

from studio.addresses import checked_address
from studio.clock import Clock
from studio.domain.generation import Generation
from studio.domain.recipe import Adopted, Recipe
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.errors import DownloadCutError, NotAdoptedError, NotAFilmError
from studio.media.arrival import LARGEST
from studio.media.boxes import check_boxes
from studio.media.collector import Collector
from studio.media.inspector import Inspector
from studio.media.vault import Vault, translated
from studio.media.works import Works
from studio.store.adoption import Adoption
from studio.store.generations import Generations

_BLOCK = 1_048_576
_LONGEST_ID, _LONGEST_ADDRESS, _MOST_TAKES = 200, 500, 1000
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)

_log = structlog.get_logger(__name__)


class Intake:
    """Adopts films."""

    def __init__(
        self,
        vault: Vault,
        works: Works,
        *,
        collector: Collector,
        inspector: Inspector,
        generations: Generations,
        adoption: Adoption,
        clock: Clock,
    ) -> None:
        self._vault = vault
        self._works = works
        self._collector = collector
        self._inspector = inspector
        self._generations = generations
        self._adoption = adoption
        self._clock = clock

    def adopt(self, source: Path | BinaryIO) -> Adopted:
        """Adopt a film by the recipe inside it.

        Raises:
            NotAdoptedError: It is no film, has no recipe, or another clip goes by its id.
            MediaError: It cannot be kept.
            StoreError: It cannot be written down.
        """
        with self._works.part(self._works.work(secrets.token_hex(16), "brought.mp4")) as film:
            _copy(source, film)
            recipe = self._recipe_of(film)
            generation = recipe.generation
            known = self._generations.find(generation.id)
            was_here = self._is_here(film, generation, known)
            if not was_here:
                self._keep(film, generation)
        found = self._generations.find(generation.id) or generation
        _log.info("film adopted", generation=generation.id, was_here=was_here)
        return Adopted(generation=found, was_here=was_here)

    def _recipe_of(self, film: Path) -> Recipe:
        """Return the recipe inside a film, once both are what they have to be."""
        try:
            with translated():
                check_boxes(film)
            recipe = self._inspector.read_recipe(film)
        except (NotAFilmError, DownloadCutError) as error:
            raise NotAdoptedError("This file is no film, or not a whole one.") from error
        if recipe is None:
            message = "This film carries no recipe, so nobody can tell how it was made."
            raise NotAdoptedError(message)
        if not _is_sane(recipe.generation, self._clock.now()):
            raise NotAdoptedError("The recipe in this film cannot be true.")
        return recipe

    def _is_here(self, film: Path, generation: Generation, known: Generation | None) -> bool:
        """Tell whether this clip is kept here; refuse one that would take another's place."""
        place = self._vault.clip(generation.id)
        if known is not None and known.is_live:
            raise NotAdoptedError("The studio is about to fetch this clip by itself.")
        if known is None:
            self._check_take(generation)
        elif not _is_same(known.request, generation.request):
            raise NotAdoptedError("Another film goes by the same id here.")
        kept = known.clip.sha256 if known is not None and known.clip is not None else None
        if place.is_file():
            kept = kept or _digest(place)
        if kept not in {None, _digest(film)}:
            raise NotAdoptedError("Another film is kept here under the same id.")
        return known is not None and known.clip is not None and place.is_file()

    def _check_take(self, generation: Generation) -> None:
        press = self._generations.find_press(generation.press_id)
        if any(one.take == generation.take for one in press):
            raise NotAdoptedError("Another film is kept here as the same take.")

    def _keep(self, film: Path, generation: Generation) -> None:
        """Put a film into the vault and write it down, unless only its file was missing."""
        try:
            clip = self._collector.take_in(film, generation.id)
        except NotAFilmError as error:
            raise NotAdoptedError("This film cannot be shown to its end.") from error
        if self._adoption.find_without_clip((generation.id,)):
            # Nobody knows how long it took, so nothing shall be learnt from it.
            told = replace(clip, saved_at=generation.created_at)
            self._adoption.adopt(generation, told)


def _copy(source: Path | BinaryIO, film: Path) -> None:
    """Copy what is brought, at most as much as a film may be large."""
    with translated(), film.open("wb") as sink:
        if isinstance(source, Path):
            with source.open("rb") as stream:
                _pour(stream, sink)
        else:
            _pour(source, sink)


def _pour(stream: BinaryIO, sink: BinaryIO) -> None:
    left = LARGEST
    while block := stream.read(_BLOCK):
        left -= len(block)
        if left < 0:
            raise NotAdoptedError("This file is far too large for a film.")
        sink.write(block)


def _digest(file: Path) -> str:
    with translated(), file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _is_same(kept: GenerationRequest, told: GenerationRequest) -> bool:
    """Compare what a recipe tells of a request."""
    parts = ("prompt", "quality", "aspect_ratio", "duration", "seed")
    return all(getattr(kept, part) == getattr(told, part) for part in parts)


def _is_sane(generation: Generation, now: datetime) -> bool:
    """Tell whether a generation could have been made by a studio like this one."""
    ids = (generation.press_id, generation.task_id or "none")
    return (
        all(one.isprintable() and 0 < len(one) <= _LONGEST_ID for one in ids)
        and generation.takes <= _MOST_TAKES
        and _FIRST <= generation.created_at <= now + _AHEAD
        and (generation.service == LOCAL or _is_address(generation.service))
    )


def _is_address(service: str) -> bool:
    try:
        return len(service) <= _LONGEST_ADDRESS and checked_address(service) == service
    except ValueError:
        return False
