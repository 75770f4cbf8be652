"""Takes a selection out of the studio: as a ZIP, as tables, as edit lists."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import datetime

from studio.clock import Clock
from studio.domain.handover import EditFormat, Outgoing, ParcelOrder
from studio.domain.library import Entry
from studio.handover import edit_lists, sidecars
from studio.handover.manifest import Item, items_of
from studio.handover.tickets import Tickets
from studio.library import Library
from studio.media.parcel import FromDisk, FromMemory, Part, stream
from studio.media.vault import Vault
from studio.settings import USER_AGENT

TABLE, RECIPES, MISSING = "takes.csv", "recipes.json", "MISSING.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A ZIP on its way."""

    file_name: str
    """ASCII, safe anywhere."""
    chunks: Generator[bytes]
    """Its bytes, made as they are asked for; closed by whoever stops early."""


class Handover:
    """Writes what leaves; keeps nothing but orders, and those in memory.

    Raises, for every call that looks at takes:
        StoreError: The database cannot be read.
    """

    def __init__(self, library: Library, vault: Vault, clock: Clock) -> None:
        self._library = library
        self._vault = vault
        self._clock = clock
        self._tickets = Tickets(clock)

    def names(self, outgoing: Outgoing) -> tuple[str, ...]:
        """Return how the clips will be called, those that are not here left out.

        The first names do not depend on later takes, so a few ids make a preview.
        """
        return tuple(item.file_name for item in self._items(outgoing) if item.file_name)

    def take(self, order: ParcelOrder) -> str:
        """Return a ticket under which a parcel is fetched within the hour."""
        return self._tickets.take(order)

    def open(self, ticket: str) -> Parcel | None:
        """Begin a parcel; None where there is no such ticket, or no more.

        Raises:
            EditListsMissingError: What writes edit lists is not installed.
            InvalidOrderError: These clips make no such edit list.
            WorkFailedError: The table could not be written.
        """
        order = self._tickets.find(ticket)
        if order is None:
            return None
        items = self._items(order.outgoing)
        now = self._clock.now().astimezone(order.outgoing.zone)
        known = {item.entry.generation.id for item in items}
        unknown = [one for one in order.outgoing.ids if one not in known]
        parts = [*self._beside(order, items, now), *self._clips(items)]
        stem = _stem(now, len(items))
        return Parcel(
            file_name=f"{stem}.zip",
            chunks=stream(parts, now, lambda gone: _missing([*gone, *unknown])),
        )

    def table(self, outgoing: Outgoing) -> bytes:
        """Return one row a take as CSV that holds no live formula.

        Raises:
            WorkFailedError: It could not be written.
        """
        return sidecars.table(self._items(outgoing), outgoing.zone)

    def recipes(self, outgoing: Outgoing) -> bytes:
        """Return every recipe, measure and mark as JSON."""
        return sidecars.recipes(self._items(outgoing), USER_AGENT)

    def can_write_edit_lists(self) -> bool:
        """Tell whether what writes edit lists is installed."""
        return edit_lists.can_write()

    def edit_list(self, outgoing: Outgoing, edit_format: EditFormat) -> bytes:
        """Return the clips one after the other as an edit list.

        Raises:
            EditListsMissingError: What writes them is not installed.
            InvalidOrderError: These make no such list.
        """
        items = self._items(outgoing)
        now = self._clock.now().astimezone(outgoing.zone)
        return edit_lists.write(items, edit_format, _stem(now, len(items)))

    def _items(self, outgoing: Outgoing) -> tuple[Item, ...]:
        entries: Sequence[Entry] = self._library.entries(outgoing.ids)
        return items_of(entries, outgoing)

    def _beside(self, order: ParcelOrder, items: Sequence[Item], now: datetime) -> list[FromMemory]:
        """Return what lies at the top of a parcel."""
        beside = []
        if order.with_table:
            table = sidecars.table(items, order.outgoing.zone)
            beside.append(FromMemory(name=TABLE, content=table))
        if order.with_recipes:
            recipes = sidecars.recipes(items, USER_AGENT)
            beside.append(FromMemory(name=RECIPES, content=recipes))
        for one in order.edit_lists:
            cut = edit_lists.write(items, one, _stem(now, len(items)))
            beside.append(FromMemory(name=f"cut.{one.value}", content=cut))
        return beside

    def _clips(self, items: Sequence[Item]) -> list[Part]:
        return [
            FromDisk(name=item.path, path=self._vault.clip(item.entry.generation.id))
            for item in items
            if item.path
        ]


def _stem(now: datetime, count: int) -> str:
    return f"happyhorse-{now:%Y-%m-%d-%H%M}-{count}-clips"


def _missing(names: Sequence[str]) -> FromMemory | None:
    """Name what was asked for and is not here any more; None where all is."""
    if not names:
        return None
    head = "These clips were asked for, but their files are gone:"
    return FromMemory(name=MISSING, content="\r\n".join([head, *names, ""]).encode())
