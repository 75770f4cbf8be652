"""`Idempotency-Key`: a creation that is sent twice makes one task.

The same key with the same order gets the first answer again, marked `Idempotency-Replayed: true`.
The same key with another order is refused with HTTP 409, code `idempotency_conflict` and type
`invalid_request_error`: the vendor's client knows the code, and nothing published names its
status. Orders are compared by what is read of them, so that spacing and the order of fields do not
matter. Only an accepted creation is remembered, for 24 hours: a refused one made no task, and may
be sent again under its key.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from service.checks import VideoGenerationRequest
from service.errors import InvalidRequestError
from service.schema import replies

LIFETIME = timedelta(hours=24)
"""How long an answer is remembered."""

_LONGEST = 255
"""Characters of a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """The wish that an order be carried out once; digests, since either may hold anything."""

    key_digest: str
    body_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was answered to an order."""

    body_digest: str
    answer: str


def once(header: str | None, order: VideoGenerationRequest) -> Once | None:
    """Read an `Idempotency-Key` header, if there is one.

    Raises:
        InvalidRequestError: If it is empty, too long or unprintable.
    """
    if header is None:
        return None
    if not 1 <= len(header) <= _LONGEST or not header.isprintable():
        raise InvalidRequestError(
            f"The Idempotency-Key must be 1 to {_LONGEST} printable characters"
        )
    return Once(key_digest=_digest(header), body_digest=_digest(order.model_dump_json()))


class Memory:
    """The answers that one transaction's creations are held against, and leave behind."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._new: dict[tuple[str, str], Reply] = {}

    def find(self, owner: str, wish: Once) -> Reply | None:
        """Return what was answered under a key in the last 24 hours."""
        new = self._new.get((owner, wish.key_digest))
        if new is not None:
            return new
        query = select(replies.c.body_digest, replies.c.answer).where(
            replies.c.owner == owner,
            replies.c.key_digest == wish.key_digest,
            replies.c.created_at > self._now - LIFETIME,
        )
        row = self._connection.execute(query).one_or_none()
        return row and Reply(body_digest=row.body_digest, answer=row.answer)

    def keep(self, owner: str, wish: Once, answer: str) -> None:
        """Remember an answer."""
        reply = Reply(body_digest=wish.body_digest, answer=answer)
        self._new[owner, wish.key_digest] = reply

    def write(self) -> None:
        """Write down what was remembered."""
        if self._new:
            rows = [self._row(owner, key, reply) for (owner, key), reply in self._new.items()]
            # An answer that is too old to count may still be there.
            self._connection.execute(insert(replies).prefix_with("OR REPLACE"), rows)

    def _row(self, owner: str, key_digest: str, reply: Reply) -> Mapping[str, object]:
        return {
            "owner": owner,
            "key_digest": key_digest,
            "body_digest": reply.body_digest,
            "answer": reply.answer,
            "created_at": self._now,
        }


def forget_old(connection: Connection, now: datetime) -> None:
    """Remove the answers that no longer count."""
    connection.execute(delete(replies).where(replies.c.created_at <= now - LIFETIME))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
