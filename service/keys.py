"""The bearer keys that may ask; only their hashes are kept.

The first key is the exception: it is made on the first start and lies in a file for the person, and
for a studio on the same machine. A fast hash is enough, as the keys are long and random.
"""

import hashlib
import random
import string
from pathlib import Path

from service.clock import Clock
from service.private import read_or_make
from service.store import Store

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 43
"""Characters, for 256 bits."""


class KeyRing:
    """The keys that are let in. Looking one up touches no disk."""

    def __init__(self, store: Store, *, clock: Clock, chance: random.Random) -> None:
        self._store = store
        self._clock = clock
        self._chance = chance
        self._digests = store.key_digests()

    def local(self, path: Path) -> str:
        """Return the key in a file, and let it in; without a file, make both."""
        key = read_or_make(path, self._draw)
        self._let_in(key)
        return key

    def mint(self) -> str:
        """Return a new key that is let in from now on; it is shown this once."""
        key = self._draw()
        self._let_in(key)
        return key

    def owner(self, key: str) -> str | None:
        """Return the name under which a key's tasks are kept, if the key is let in."""
        digest = _digest(key)
        return digest if digest in self._digests else None

    def _draw(self) -> str:
        return f"sk-local-{draw_secret(self._chance)}"

    def _let_in(self, key: str) -> None:
        digest = _digest(key)
        if digest not in self._digests:
            self._store.add_key(digest, self._clock.now())
            self._digests.add(digest)


def draw_secret(chance: random.Random) -> str:
    """Return a text that nobody guesses, if chance is the system's."""
    return "".join(chance.choices(_ALPHABET, k=_LENGTH))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
