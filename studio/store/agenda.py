"""Which rows are due, and how they are taken in hand.

A look waits for nobody and writes nothing, so it may be taken often; what it found is claimed in
one transaction. Between the two a row may change: the claim is what counts.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from studio.domain.generation import LIVE, Status
from studio.store.errand import Errand
from studio.store.rows import generation_of
from studio.store.schema import EPOCH, Moment, generations

LEASE = timedelta(seconds=30)
"""How long a row stays with its owner who does not say that he is still there."""

LONGEST_WAIT = timedelta(hours=1)
"""No row is put off further; one that seems to be tells that the clock was set back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What there is to do now, and when there will be more."""

    due: Mapping[tuple[Status, str], int]
    """How many rows are due and in nobody's hand, by status and service."""
    next_at: datetime | None
    """When the next live row falls due after that; None where none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows to claim."""

    statuses: Collection[Status]
    services: Collection[str]
    limit: int
    asked_since: datetime = EPOCH
    """Rows of older presses are left alone."""


def look(connection: sa.Connection, now: datetime, *, replayed_since: datetime) -> Outlook:
    """See what is due; answers that were lost by presses older than that are left out."""
    values = _moments(now) | {"replayed_since": replayed_since}
    found = connection.execute(_COUNT, values)
    due = {(Status(status), service): count for status, service, count in found}
    return Outlook(due=due, next_at=connection.execute(_NEXT, {"now": now}).scalar_one())


def claim(
    connection: sa.Connection, wanted: Sequence[Wanted], owner: str, now: datetime
) -> tuple[Errand, ...]:
    """Take rows that are due and in nobody's hand; of each kind those due longest, in order."""
    return tuple(
        errand for one in wanted for errand in _claim_one_kind(connection, one, owner, now)
    )


def _claim_one_kind(
    connection: sa.Connection, wanted: Wanted, owner: str, now: datetime
) -> list[Errand]:
    values = _moments(now) | {
        "statuses": [status.value for status in wanted.statuses],
        "services": list(wanted.services),
        "asked_since": wanted.asked_since,
        "most": wanted.limit,
        "new_owner": owner,
        "new_lease": now + LEASE,
    }
    rows = connection.execute(_CLAIM, values).mappings().all()
    return [
        Errand(generation=generation_of(row), owner=owner, tries=row["tries"])
        for row in sorted(rows, key=lambda row: (row["next_at"], row["created_at"], row["take"]))
    ]


def _moments(now: datetime) -> dict[str, object]:
    """Return what `_is_due` compares with."""
    return {"now": now, "next_too_far": now + LONGEST_WAIT, "lease_too_far": now + 2 * LEASE}


_table = generations.c
_now = sa.bindparam("now", type_=Moment)


def _is_past(column: sa.ColumnElement[datetime], too_far: str) -> sa.ColumnElement[bool]:
    """Tell whether a moment is over, or so far ahead that the clock must have been set back."""
    return sa.or_(column <= _now, column > sa.bindparam(too_far, type_=Moment))


_is_due = sa.and_(
    _is_past(_table.next_at, "next_too_far"), _is_past(_table.leased_until, "lease_too_far")
)
_is_live = _table.status.in_([status.value for status in LIVE])
_is_replayable = sa.and_(
    _table.status == Status.UNKNOWN.value,
    _table.created_at >= sa.bindparam("replayed_since", type_=Moment),
)
_COUNT = (
    sa.select(_table.status, _table.service, sa.func.count())
    .where(sa.or_(_is_live, _is_replayable), _is_due)
    .group_by(_table.status, _table.service)
)

_due_at = sa.case((_table.leased_until > _table.next_at, _table.leased_until), else_=_table.next_at)
_NEXT = sa.select(sa.func.min(_due_at)).where(_is_live, _due_at > _now)

_PICK = (
    sa.select(_table.id)
    .where(
        _table.status.in_(sa.bindparam("statuses", expanding=True)),
        _table.service.in_(sa.bindparam("services", expanding=True)),
        _table.created_at >= sa.bindparam("asked_since", type_=Moment),
        _is_due,
    )
    .order_by(_table.next_at, _table.created_at, _table.take)
    .limit(sa.bindparam("most", type_=sa.Integer))
    .with_for_update(skip_locked=True)
    .cte("pick")
)
_CLAIM = (
    generations.update()
    .where(_table.id.in_(sa.select(_PICK.c.id)))
    .values(
        owner=sa.bindparam("new_owner", type_=sa.Text),
        leased_until=sa.bindparam("new_lease", type_=Moment),
    )
    .returning(generations)
)
