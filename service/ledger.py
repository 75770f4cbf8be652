"""The books: double entry, in whole hundredths of a credit.

Every move is two entries that sum to zero, written together with what caused it. The table of
accounts holds their sums for each key, so that a balance is one row; it can never fall below zero,
as the database itself refuses that. A task is reserved for at its creation and settled once, by a
charge or a release.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BindParameter, Connection, bindparam, select, update
from sqlalchemy.exc import SQLAlchemyError

from service.schema import accounts, ledger
from service.tasks import Task
from service.vocabulary import Status
from service.writer import insert_rows


class Kind(StrEnum):
    """Why credits move."""

    GRANT = "grant"
    RESERVE = "reserve"
    CHARGE = "charge"
    RELEASE = "release"


class Account(StrEnum):
    """Where credits lie: the first two are the key's, the others the service's."""

    AVAILABLE = "available"
    RESERVED = "reserved"
    INCOME = "income"
    ISSUED = "issued"


_WAYS = {
    Kind.GRANT: (Account.ISSUED, Account.AVAILABLE),
    Kind.RESERVE: (Account.AVAILABLE, Account.RESERVED),
    Kind.CHARGE: (Account.RESERVED, Account.INCOME),
    Kind.RELEASE: (Account.RESERVED, Account.AVAILABLE),
}
"""From where to where each kind of move goes."""

_OWNER: BindParameter[str] = bindparam("account_owner")
_AMOUNT: BindParameter[int] = bindparam("moved")
_FIND = select(accounts.c.available).where(accounts.c.owner == _OWNER)
_OF_OWNER = update(accounts).where(accounts.c.owner == _OWNER)
_AVAILABLE, _RESERVED, _SPENT = accounts.c.available, accounts.c.reserved, accounts.c.spent
_APPLY = {
    Kind.GRANT: _OF_OWNER.values(available=_AVAILABLE + _AMOUNT),
    Kind.RESERVE: _OF_OWNER.where(_AVAILABLE >= _AMOUNT).values(
        available=_AVAILABLE - _AMOUNT, reserved=_RESERVED + _AMOUNT
    ),
    Kind.CHARGE: _OF_OWNER.values(reserved=_RESERVED - _AMOUNT, spent=_SPENT + _AMOUNT),
    Kind.RELEASE: _OF_OWNER.values(reserved=_RESERVED - _AMOUNT, available=_AVAILABLE + _AMOUNT),
}


class ShortAccountError(SQLAlchemyError):
    """The account is missing, or holds less than is to be taken; nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What a key has, in hundredths of a credit."""

    available: int
    reserved: int
    spent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Credits that go from one account to another."""

    reference: str
    """The task's id, or the grant's own."""
    kind: Kind
    owner: str
    amount: int
    at: datetime

    def entries(self) -> tuple[Mapping[str, object], Mapping[str, object]]:
        """Return the two rows of the ledger."""
        source, target = _WAYS[self.kind]
        return self._entry(source, -self.amount), self._entry(target, self.amount)

    def _entry(self, account: Account, amount: int) -> dict[str, object]:
        return {
            "reference": self.reference,
            "kind": self.kind,
            "account": account,
            "owner": self.owner,
            "amount": amount,
            "at": self.at,
        }


class Purses:
    """The accounts that one transaction's creations draw on.

    The sums are read once and written once, however many creations there are; the transaction
    keeps every other writer out in the meantime.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._available: dict[str, int] = {}
        self._moves: list[Move] = []

    def reserve(self, task: Task) -> bool:
        """Set a task's cost aside; return whether there was enough for it."""
        if not task.cost:
            return True
        if task.owner not in self._available:
            found = self._connection.scalar(_FIND, {"account_owner": task.owner})
            self._available[task.owner] = found or 0
        if self._available[task.owner] < task.cost:
            return False
        self._available[task.owner] -= task.cost
        self._moves.append(_move(task, Kind.RESERVE, task.created_at))
        return True

    def write(self) -> None:
        """Write down what was reserved."""
        sums: Counter[str] = Counter()
        for move in self._moves:
            sums[move.owner] += move.amount
        for owner, amount in sums.items():
            _apply(self._connection, Kind.RESERVE, owner, amount)
        entries = [entry for move in self._moves for entry in move.entries()]
        insert_rows(self._connection, ledger, entries)


def settle(connection: Connection, task: Task, at: datetime) -> None:
    """Charge for a task that is completed, or release what was reserved for one that failed."""
    if task.cost:
        kind = Kind.CHARGE if task.status is Status.COMPLETED else Kind.RELEASE
        make(connection, _move(task, kind, at))


def make(connection: Connection, move: Move) -> None:
    """Write a move down and bring the sums up to date."""
    insert_rows(connection, ledger, move.entries())
    _apply(connection, move.kind, move.owner, move.amount)


def _apply(connection: Connection, kind: Kind, owner: str, amount: int) -> None:
    changed = connection.execute(_APPLY[kind], {"account_owner": owner, "moved": amount})
    if changed.rowcount != 1:
        raise ShortAccountError


def _move(task: Task, kind: Kind, at: datetime) -> Move:
    return Move(reference=task.id, kind=kind, owner=task.owner, amount=task.cost, at=at)
