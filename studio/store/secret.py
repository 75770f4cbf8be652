"""A secret of this data folder, made once and readable by nobody else."""

import os
import secrets
from pathlib import Path

from studio.errors import StoreError

_BYTES = 32


def load_secret(file: Path) -> bytes:
    """Return the secret in a file, which is made if there is none.

    Raises:
        StoreError: It can neither be read nor made.
    """
    try:
        known = file.read_bytes() if file.exists() else b""
        return known if len(known) == _BYTES else _make(file)
    except OSError as error:
        raise StoreError from error


def _make(file: Path) -> bytes:
    secret = secrets.token_bytes(_BYTES)
    new = file.with_name(file.name + ".new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(secret)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(file)
    return secret
