"""The bearer keys that may ask; only their hashes are kept.

The first key is the exception: it is made on the first start and lies in a file for the person, and
for a studio on the same machine. It is unlimited, since an animatic is free. A fast hash is enough,
as the keys are long and random.
"""

import hashlib
import random
import string
from pathlib import Path

from service.accounts import Accounts, Key
from service.clock import Clock
from service.private import read_or_make

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 43
"""Characters, for 256 bits."""


class KeyRing:
    """The keys that are let in. Looking one up touches no disk."""

    def __init__(self, accounts: Accounts, *, clock: Clock, chance: random.Random) -> None:
        self._accounts = accounts
        self._clock = clock
        self._chance = chance
        self._keys: dict[str, Key] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take note of what other processes did to the keys."""
        self._keys = {key.digest: key for key in self._accounts.live_keys()}

    def local(self, path: Path) -> str:
        """Return the key in a file, and let it in; without a file, make both."""
        text = read_or_make(path, self._draw)
        digest = _digest(text)
        if digest not in self._keys:
            if self._accounts.is_known(digest):
                self._accounts.restore(digest)
            else:
                key = Key(digest=digest, name=f"local-{digest[:8]}")
                self._accounts.add(key, self._clock.now())
            self.refresh()
        return text

    def mint(
        self,
        name: str | None = None,
        *,
        hundredths: int | None = None,
        models: frozenset[str] | None = None,
    ) -> str:
        """Return a new key that is let in from now on; it is shown this once.

        Args:
            name: What a person calls it; one is made from its hash if left out.
            hundredths: Hundredths of a credit that it may spend; unlimited if left out.
            models: What it may order from; everything if left out.

        Raises:
            IntegrityError: If there is a key of this name.
        """
        text = self._draw()
        digest = _digest(text)
        key = Key(
            digest=digest,
            name=name or digest[:12],
            models=models,
            is_unlimited=hundredths is None,
        )
        self._accounts.add(key, self._clock.now(), hundredths or 0)
        self.refresh()
        return text

    def find(self, text: str) -> Key | None:
        """Return who a key belongs to, if it is let in."""
        return self._keys.get(_digest(text))

    def named(self, name: str) -> Key | None:
        """Return the key of a name, if there is one."""
        return next((key for key in self._keys.values() if key.name == name), None)

    def _draw(self) -> str:
        return f"sk-local-{draw_secret(self._chance)}"


def draw_secret(chance: random.Random) -> str:
    """Return a text that nobody guesses, if chance is the system's."""
    return "".join(chance.choices(_ALPHABET, k=_LENGTH))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
