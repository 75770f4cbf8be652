"""One data folder belongs to one studio at a time.

The system holds the lock for the process and drops it when the process ends, however it ends, so
nothing is left to clear away after a crash. What stands in the file only tells people who has it.
"""

import os
import socket
import sys
from pathlib import Path

from studio.errors import DataFolderInUseError, StoreError

FILE_NAME = "studio.lock"

_BEYOND = 1 << 30
"""Where Windows locks a byte: what is locked there cannot be read, so not where the words are."""

_LONGEST = 200

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        os.lseek(handle, _BEYOND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    _TAKEN: tuple[type[OSError], ...] = (PermissionError,)
else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    _TAKEN = (BlockingIOError,)


class FolderLock:
    """A data folder that is ours until it is let go."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the folder go; once more does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def lock_folder(folder: Path) -> FolderLock:
    """Make a data folder ours.

    Raises:
        DataFolderInUseError: Another studio has it.
        StoreError: The folder cannot be written to, or its file system knows no locks.
    """
    try:
        handle = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError from error
    try:
        _try_lock(handle)
        _sign(handle)
    except _TAKEN as error:
        holder = _read(handle)
        os.close(handle)
        raise DataFolderInUseError(folder=str(folder), holder=holder) from error
    except OSError as error:
        os.close(handle)
        raise StoreError from error
    return FolderLock(handle)


def find_holder(folder: Path) -> str | None:
    """Return who has a data folder, as it signed; None where nobody has. Changes nothing.

    Raises:
        StoreError: That cannot be found out.
    """
    try:
        handle = os.open(folder / FILE_NAME, os.O_RDONLY)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError from error
    try:
        _try_lock(handle)
    except _TAKEN:
        return _read(handle) or "not known"
    except OSError as error:
        raise StoreError from error
    else:
        return None
    finally:
        os.close(handle)


def _sign(handle: int) -> None:
    """Write down who has it, for people."""
    words = f"process {os.getpid()} on {socket.gethostname()}"
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, words.encode()[:_LONGEST])


def _read(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, _LONGEST).decode(errors="replace")
