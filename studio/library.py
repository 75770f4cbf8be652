"""What is kept, found again, and thrown away.

Nothing leaves the disk but by way of the trash, where it lies by name and can be taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta, tzinfo
from pathlib import Path

import structlog

from studio.clock import Clock
from studio.domain.generation import Generation
from studio.domain.library import (
    LONGEST_NAME,
    LONGEST_TAG,
    Entry,
    Found,
    History,
    Holdings,
    SavedView,
    Trashed,
    View,
)
from studio.domain.library_address import query_of
from studio.errors import MediaError, StoreError
from studio.media.download import FreeBytes, free_bytes
from studio.media.vault import Vault, translated
from studio.settings import Settings
from studio.store.database import Database
from studio.store.lineage import Lineage
from studio.store.shelf import Shelf
from studio.store.tags import Tags
from studio.store.trash import Trash
from studio.store.views import Views

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that was ever saved; safe to share between threads.

    Raises, for every call:
        StoreError: The database cannot be read or written; nothing has changed.
    """

    shelf: Shelf
    tags: Tags
    views: Views
    trash: Trash
    lineage: Lineage
    vault: Vault
    folder: Path
    """On the disk whose free space counts."""
    clock: Clock
    keep_days: int | None = None
    """Days after which a clip that nobody marked moves to the trash; None keeps all."""
    free_bytes: FreeBytes = free_bytes

    def find(self, view: View, zone: tzinfo = UTC) -> Found:
        """Return one page of what a view shows; days begin as they do in the zone."""
        return self.shelf.find(view, zone)

    def find_ids(self, view: View, zone: tzinfo = UTC) -> tuple[str, ...]:
        """Return the ids on all pages of a view, in its order."""
        return self.shelf.find_ids(view, zone)

    def entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return these in this order, leaving out those that are not kept here."""
        return self.shelf.find_entries(ids) if ids else ()

    def history(self, generation: Generation) -> History:
        """Return what went before a take and what came of it."""
        return self.lineage.of(generation)

    def siblings(self, generation: Generation) -> tuple[str, ...]:
        """Return the ids of a take, where it has a clip, and of its siblings."""
        return self.lineage.siblings(generation)

    def all_tags(self) -> tuple[tuple[str, int], ...]:
        """Return every tag with how many bear it."""
        return self.tags.all()

    def tag(self, ids: Sequence[str], tag: str) -> None:
        """Put a tag on each of these; a blank one is none."""
        if cleaned := _on_one_line(tag, LONGEST_TAG):
            self.tags.put(ids, cleaned)

    def untag(self, ids: Sequence[str], tag: str) -> None:
        """Take a tag off each of these."""
        self.tags.take_off(ids, tag)

    def saved_views(self) -> tuple[SavedView, ...]:
        """Return the views that have names."""
        return self.views.all()

    def save_view(self, name: str, view: View) -> None:
        """Keep a view under a name, in place of one that had it; a blank name is none."""
        if cleaned := _on_one_line(name, LONGEST_NAME):
            self.views.save(SavedView(name=cleaned, query=query_of(view)), self.clock.now())

    def rename_view(self, name: str, to: str) -> bool:
        """Give a view another name; return whether that was free."""
        cleaned = _on_one_line(to, LONGEST_NAME)
        return bool(cleaned) and self.views.rename(name, cleaned)

    def delete_view(self, name: str) -> None:
        """Forget a view; what it shows stays."""
        self.views.delete(name)

    def throw_away(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Put clips into the trash; return those that were not there before."""
        return self.trash.put(ids, self.clock.now())

    def take_back(self, ids: Sequence[str]) -> None:
        """Take clips out of the trash again."""
        self.trash.take_back(ids)

    def lying(self, ids: Sequence[str]) -> frozenset[str]:
        """Return those of these that lie in the trash."""
        return self.trash.among(ids) if ids else frozenset()

    def trashed(self) -> tuple[Trashed, ...]:
        """Return what lies in the trash, what goes first first."""
        return self.trash.contents()

    def remove(self, ids: Sequence[str]) -> None:
        """Remove for good those of these that lie in the trash; their records stay.

        Raises:
            MediaError: Some files could not be removed; the next round tries again.
        """
        self.trash.give_up(ids)
        self._remove_files()

    def _remove_files(self) -> None:
        for generation_id in self.trash.find_given_up():
            self.vault.remove(generation_id)
            self.trash.forget(generation_id)
            _log.info("clip removed", generation=generation_id)

    def holdings(self) -> Holdings:
        """Return what the library takes of the disk, and what is left.

        Raises:
            MediaError: The disk cannot be asked.
        """
        (clips, clips_bytes), (trashed, trashed_bytes) = self.trash.weigh()
        with translated():
            left = self.free_bytes(self.folder)
        return Holdings(
            clips=clips,
            clips_bytes=clips_bytes,
            trashed=trashed,
            trashed_bytes=trashed_bytes,
            free_bytes=left,
        )

    def tidy(self) -> None:
        """Remove what lay in the trash for long enough, and retire what is kept for too long."""
        now = self.clock.now()
        try:
            due = [one.generation_id for one in self.trashed() if one.goes_at <= now]
            self.remove(due)
            if self.keep_days is not None:
                self.throw_away(self.trash.find_unwanted(now - timedelta(days=self.keep_days)))
        except (MediaError, StoreError) as error:
            _log.warning("library not tidied", error=error.message)


def _on_one_line(text: str, most: int) -> str:
    return " ".join(text.split())[:most].rstrip()


def open_library(settings: Settings, database: Database, vault: Vault, clock: Clock) -> Library:
    """Return the library of a data folder."""
    return Library(
        shelf=Shelf(database),
        tags=Tags(database),
        views=Views(database),
        trash=Trash(database),
        lineage=Lineage(database),
        vault=vault,
        folder=settings.data_dir,
        clock=clock,
        keep_days=settings.keep_days,
    )
