"""Finds what a view shows, a page at a time.

A page is read in two steps, its ids and then their records, so that sorting ten thousand rows does
not carry their prompts along.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

import sqlalchemy as sa

from studio.domain.library import (
    MOST_SELECTED,
    Entry,
    Found,
    Grouping,
    Order,
    Origin,
    Rejects,
    View,
)
from studio.domain.service import LOCAL
from studio.domain.verdict import Marks
from studio.store.database import Database
from studio.store.rows import generation_of
from studio.store.schema import clips, generations, marks, tags
from studio.store.search import matching

_table, _marks, _tags = generations.c, marks.c, tags.c
_stars = sa.func.coalesce(_marks.stars, 0)
_is_favourite: sa.ColumnElement[bool] = sa.func.coalesce(_marks.is_favourite, sa.false())
_is_rejected: sa.ColumnElement[bool] = sa.func.coalesce(_marks.is_rejected, sa.false())
_marked = generations.outerjoin(marks)
_Conditions = list[sa.ColumnElement[bool]]
_newest = (_table.created_at.desc(), _table.take, _table.id)

_ORDERS: dict[Order, tuple[sa.ColumnElement[Any], ...]] = {
    Order.NEWEST: _newest,
    Order.RATING: (_stars.desc(), _is_favourite.desc(), *_newest),
    Order.DURATION: (_table.duration.desc(), *_newest),
    Order.COST: (sa.func.coalesce(_table.credits_reserved, 0).desc(), *_newest),
    Order.SEED: (_table.seed.is_(None), _table.seed, *_newest),
}
_BEST = (_is_rejected, _stars.desc(), _is_favourite.desc(), *_newest)
_GROUPS = {Grouping.PROMPT: _table.prompt, Grouping.PRESS: _table.press_id}
_OF_ENTRY = sa.select(generations, clips, marks).select_from(
    generations.outerjoin(clips).outerjoin(marks)
)


class Shelf:
    """Everything that is kept, seen through a view."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, view: View, zone: tzinfo = UTC) -> Found:
        """Return the page that a view shows, or the last one where there are fewer.

        Args:
            view: What is looked for.
            zone: Where the days of the view begin.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            where = _conditions(view, zone, connection.dialect.name)
            total = connection.execute(_count(view, where)).scalar_one()
            page = max(1, min(view.page, -(-total // view.size)))
            wanted = _ids(view, where).limit(view.size).offset((page - 1) * view.size)
            stacks: dict[str, int] = {row.id: row.stacked for row in connection.execute(wanted)}
            entries = _entries(connection, stacks)
        return Found(entries=entries, total=total, view=replace(view, page=page))

    def find_ids(self, view: View, zone: tzinfo = UTC) -> tuple[str, ...]:
        """Return the ids on all pages, in their order, `MOST_SELECTED` at most.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            where = _conditions(view, zone, connection.dialect.name)
            wanted = _ids(view, where).limit(MOST_SELECTED)
            return tuple(row.id for row in connection.execute(wanted))

    def find_entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return these in this order, leaving out those that are not kept here.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            return _entries(connection, dict.fromkeys(ids, 1))


def _conditions(view: View, zone: tzinfo, dialect: str) -> _Conditions:
    return [
        *_of_request(view),
        *_of_marks(view),
        *_of_time(view, zone),
        *([matching(view.words, dialect)] if view.words else []),
    ]


def _of_request(view: View) -> _Conditions:
    among: tuple[tuple[sa.ColumnElement[Any], Iterable[Any]], ...] = (
        (_table.status, view.statuses),
        (_table.quality, view.qualities),
        (_table.aspect_ratio, view.ratios),
        (_table.duration, view.durations),
    )
    where: _Conditions = [column.in_(sorted(values)) for column, values in among if values]
    if view.seed is not None:
        where.append(_table.seed == view.seed)
    if view.origin is not Origin.ANY:
        is_local = _table.service == LOCAL
        where.append(is_local if view.origin is Origin.ANIMATIC else ~is_local)
    if view.press_id:
        where.append(_table.press_id == view.press_id)
    if view.like:
        prompt = sa.select(_table.prompt).where(_table.id == view.like).correlate(None)
        where.append(_table.prompt == prompt.scalar_subquery())
    return where


def _of_marks(view: View) -> _Conditions:
    in_trash = _marks.trashed_at.is_not(None)
    where: _Conditions = [in_trash if view.trashed else ~in_trash]
    if view.stars:
        where.append(_stars >= view.stars)
    if view.favourites:
        where.append(_is_favourite)
    if view.rejects is Rejects.ONLY:
        where.append(_is_rejected)
    elif view.rejects is Rejects.HIDDEN and not view.trashed:
        where.append(~_is_rejected)
    if view.tag:
        tagged = sa.select(_tags.generation_id).where(_tags.tag == view.tag)
        where.append(_table.id.in_(tagged))
    return where


def _of_time(view: View, zone: tzinfo) -> _Conditions:
    where: _Conditions = []
    if view.since is not None:
        where.append(_table.created_at >= _midnight(view.since, zone))
    if view.until is not None and view.until < date.max:
        where.append(_table.created_at < _midnight(view.until + timedelta(days=1), zone))
    return where


def _midnight(day: date, zone: tzinfo) -> datetime:
    """Return the moment at which a day begins; the first years of the calendar in UTC."""
    return datetime.combine(day, time.min, UTC if day.year < 3 else zone)


def _count(view: View, where: _Conditions) -> sa.Select[Any]:
    group = _GROUPS.get(view.grouping)
    counted = sa.func.count() if group is None else sa.func.count(group.distinct())
    return sa.select(counted).select_from(_marked).where(*where)


def _ids(view: View, where: _Conditions) -> sa.Select[Any]:
    """Return the query for ids in their order, each with how many takes it stands for."""
    group = _GROUPS.get(view.grouping)
    if group is None:
        one: sa.Label[int] = sa.literal_column("1").label("stacked")
        plain = sa.select(_table.id, one).select_from(_marked).where(*where)
        return plain.order_by(*_ORDERS[view.order])
    place = sa.func.row_number().over(partition_by=group, order_by=_BEST)
    stacked = sa.func.count().over(partition_by=group)
    each = sa.select(_table.id, place.label("place"), stacked.label("stacked"))
    stacks = each.select_from(_marked).where(*where).subquery()
    tops = sa.select(_table.id, stacks.c.stacked)
    tops = tops.select_from(_marked.join(stacks, stacks.c.id == _table.id))
    return tops.where(stacks.c.place == 1).order_by(*_ORDERS[view.order])


def _entries(connection: sa.Connection, stacks: dict[str, int]) -> tuple[Entry, ...]:
    """Read the entries with these ids, in this order."""
    ids = list(stacks)
    named: dict[str, list[str]] = {}
    of_these = sa.select(tags).where(_tags.generation_id.in_(ids)).order_by(_tags.tag)
    for row in connection.execute(of_these):
        named.setdefault(row.generation_id, []).append(row.tag)
    rows = connection.execute(_OF_ENTRY.where(_table.id.in_(ids))).mappings()
    known = {
        row["id"]: replace(
            _entry_of(row), tags=tuple(named.get(row["id"], ())), stacked=stacks[row["id"]]
        )
        for row in rows
    }
    return tuple(known[one] for one in ids if one in known)


def _entry_of(row: sa.RowMapping) -> Entry:
    return Entry(
        generation=generation_of(row),
        marks=Marks(
            stars=row[_marks.stars] or 0,
            is_favourite=bool(row[_marks.is_favourite]),
            is_rejected=bool(row[_marks.is_rejected]),
            note=row[_marks.note] or "",
        ),
        trashed_at=row[_marks.trashed_at],
    )
