"""Keys and their credits on disk: who may ask, for which models, and what is left.

Several processes may write here: the one that serves, and `python -m service keys ...`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from service.database import Database
from service.ledger import Balance, Kind, Move, make
from service.schema import accounts, keys, ledger
from service.writer import Writer

_DEADLINE_S = 30
"""Seconds that a write may take before its caller gives up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Somebody who may ask."""

    digest: str
    """SHA-256 of the key, in hexadecimal: the name under which its tasks and credits are kept."""
    name: str
    models: frozenset[str] | None = None
    """The models it may order from; None for all."""
    is_unlimited: bool = True
    """Whether it draws for free and as often as it likes."""

    def may_use(self, model: str) -> bool:
        """Tell whether the key may order from a model."""
        return self.models is None or model in self.models


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grant:
    digest: str
    amount: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _NewKey:
    key: Key
    at: datetime
    grant: _Grant | None = None


class Accounts:
    """Reads at once, on any thread; writes through the one writer and waits for the disk."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def live_keys(self) -> list[Key]:
        """Return the keys that are let in, by their names."""
        query = (
            select(keys.c.digest, keys.c.name, keys.c.models, accounts.c.owner)
            .outerjoin(accounts)
            .where(keys.c.removed_at.is_(None))
            .order_by(keys.c.name)
        )
        with self._database.reader.connect() as connection:
            return [
                Key(
                    digest=digest,
                    name=name,
                    models=None if models is None else frozenset(models.split()),
                    is_unlimited=owner is None,
                )
                for digest, name, models, owner in connection.execute(query)
            ]

    def add(self, key: Key, at: datetime, credits_given: int = 0) -> None:
        """Let a key in, with so many hundredths of a credit unless it is unlimited.

        Raises:
            IntegrityError: If there is a key of this name or digest.
        """
        grant = _Grant(digest=key.digest, amount=credits_given, at=at)
        item = _NewKey(key=key, at=at, grant=None if key.is_unlimited else grant)
        self._writer.write(_add, item).result(_DEADLINE_S)

    def restore(self, digest: str) -> None:
        """Let a key in that was removed."""
        self._writer.write(_remove, (digest, None)).result(_DEADLINE_S)

    def remove(self, digest: str, at: datetime) -> None:
        """Let a key in no longer; its tasks and its books stay."""
        self._writer.write(_remove, (digest, at)).result(_DEADLINE_S)

    def is_known(self, digest: str) -> bool:
        """Tell whether there is, or was, such a key."""
        with self._database.reader.connect() as connection:
            return connection.scalar(select(keys.c.name).where(keys.c.digest == digest)) is not None

    def top_up(self, digest: str, credits_given: int, at: datetime) -> None:
        """Give a key more credits, in hundredths.

        Raises:
            ShortAccountError: If the key has no account, as it is unlimited.
        """
        grant = _Grant(digest=digest, amount=credits_given, at=at)
        self._writer.write(_give, grant).result(_DEADLINE_S)

    def balance(self, digest: str) -> Balance | None:
        """Return what a key has; None if it is unlimited."""
        query = select(accounts.c.available, accounts.c.reserved, accounts.c.spent)
        with self._database.reader.connect() as connection:
            row = connection.execute(query.where(accounts.c.owner == digest)).one_or_none()
        return row and Balance(available=row.available, reserved=row.reserved, spent=row.spent)


def _add(connection: Connection, items: Sequence[_NewKey]) -> Sequence[None]:
    for item in items:
        models = item.key.models
        row = {
            "digest": item.key.digest,
            "name": item.key.name,
            "models": None if models is None else " ".join(sorted(models)),
            "created_at": item.at,
        }
        connection.execute(insert(keys), row)
        if item.grant is not None:
            empty = {"owner": item.key.digest, "available": 0, "reserved": 0, "spent": 0}
            connection.execute(insert(accounts), empty)
            _give(connection, [item.grant])
    return [None] * len(items)


def _remove(connection: Connection, items: Sequence[tuple[str, datetime | None]]) -> Sequence[None]:
    for digest, at in items:
        connection.execute(update(keys).where(keys.c.digest == digest).values(removed_at=at))
    return [None] * len(items)


def _give(connection: Connection, grants: Sequence[_Grant]) -> Sequence[None]:
    for grant in grants:
        prefix = f"grant-{grant.digest}-"
        earlier = select(func.count()).where(ledger.c.reference.between(prefix, f"{prefix}~"))
        move = Move(
            reference=f"{prefix}{connection.scalar(earlier)}",
            kind=Kind.GRANT,
            owner=grant.digest,
            amount=grant.amount,
            at=grant.at,
        )
        make(connection, move)
    return [None] * len(grants)
