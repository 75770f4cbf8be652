"""Small files that only their owner may read: the first key, and the secrets that sign links."""

import os
from collections.abc import Callable
from pathlib import Path


def read_or_make(path: Path, make: Callable[[], str]) -> str:
    """Return what a file holds; if there is none, make it with mode 0600.

    It is renamed into place when it is whole, so that a crash leaves no half of a secret.
    """
    if path.exists():
        return path.read_text("utf-8").strip()
    text = make()
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"{text}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    return text
