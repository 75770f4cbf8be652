"""Makes a restored database true again, from the clips in the vault.

Films that were made since the copy tell by their recipes what they are. What the copy still meant
to send may have been sent: only a person can say, since sending it again may charge twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog

from studio.domain.generation import Clip
from studio.domain.recipe import Recipe
from studio.errors import MediaError, StoreError
from studio.service_errors import OutcomeUnknownError
from studio.store.adoption import Adoption
from studio.store.backups import Restoration
from studio.tracker.verdicts import failure_of_error

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The vault, as far as adoption goes."""

    generation_ids: Callable[[], tuple[str, ...]]
    read_recipe: Callable[[str], Recipe | None]
    """From a generation's id to its clip's recipe. Raises MediaError."""
    find_kept: Callable[[str], Clip | None]
    """From a generation's id to its clip. Raises MediaError."""


def recover(restoration: Restoration, adoption: Adoption, shelf: Shelf) -> str:
    """Bring rows in line with the vault after a restoration; return what happened, for people.

    Raises:
        StoreError: The database cannot be read or written.
    """
    doubted = adoption.doubt(failure_of_error("outcome_unknown", OutcomeUnknownError()))
    try:
        adopted = adopt_all(adoption, shelf)
    except MediaError as error:
        adopted = 0
        _log.warning("vault not read", error=error.message)
    _log.warning("database restored", adopted=adopted, doubted=doubted)
    return _sentence(restoration, adopted, doubted)


def adopt_all(adoption: Adoption, shelf: Shelf) -> int:
    """Write down every clip in the vault that has no row; return how many those were.

    Raises:
        StoreError: The database cannot be read or written.
        MediaError: The vault cannot be read.
    """
    strays = adoption.find_without_clip(shelf.generation_ids())
    return sum(_adopt(generation_id, adoption, shelf) for generation_id in strays)


def _adopt(generation_id: str, adoption: Adoption, shelf: Shelf) -> bool:
    """Adopt one clip, unless it is broken or tells nothing; return whether it was."""
    try:
        recipe, clip = shelf.read_recipe(generation_id), shelf.find_kept(generation_id)
        if recipe is None or clip is None or recipe.generation.id != generation_id:
            return False
        adoption.adopt(recipe.generation, replace(clip, saved_at=recipe.generation.created_at))
    except (MediaError, StoreError) as error:
        _log.warning("clip not adopted", generation=generation_id, error=error.message)
        return False
    return True


def _sentence(restoration: Restoration, adopted: int, doubted: int) -> str:
    copied_at = restoration.copied_at
    source = f"the copy of {copied_at:%Y-%m-%d %H:%M} UTC" if copied_at else "an empty one"
    told = f"The database was damaged; it was moved aside and replaced by {source}."
    if adopted:
        told += f" Films found again by their recipes: {adopted}."
    if doubted:
        told += f" Waiting for your decision, since they may have been sent: {doubted}."
    return told
