"""What whoever runs the service does to it by command, while it serves or not.

Every command opens the data folder, does one thing and returns what there is to say. A process that
serves the same folder takes note within a second.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from secrets import SystemRandom

from sqlalchemy.exc import IntegrityError

from service.accounts import Key
from service.clock import Clock
from service.credits import as_credits, hundredths
from service.endings import Ending, write_endings
from service.parts import Books, open_books
from service.tasks import Failure
from service.vocabulary import FailureCode

_DEADLINE = timedelta(seconds=30)
"""How long a write may take."""


class CommandError(Exception):
    """A command that cannot be carried out; its text says why."""


class Administration:
    """The commands, on one data folder."""

    def __init__(self, data_dir: Path, clock: Clock) -> None:
        self._data_dir = data_dir
        self._clock = clock

    def add_key(self, name: str, given: Decimal | None, models: list[str] | None) -> str:
        """Make a key with so many credits, unlimited without; return what to say.

        Raises:
            CommandError: If there is a key of this name.
        """
        with self._books() as books:
            try:
                key = books.keys.mint(
                    name,
                    hundredths=None if given is None else hundredths(given),
                    models=None if models is None else frozenset(models),
                )
            except IntegrityError:
                raise CommandError(f"There is a key named {name} already.") from None
        return f"{key}\nThis key is shown once; only its hash is kept."

    def list_keys(self) -> str:
        """Return a line for each key: name, what is left, reserved and spent, and its models."""
        with self._books() as books:
            lines = [self._line(books, key) for key in books.accounts.live_keys()]
        heading = f"{'name':<24} {'available':>12} {'reserved':>12} {'spent':>12}  models"
        return "\n".join([heading, *lines])

    def remove_key(self, name: str) -> str:
        """Let a key in no longer; return what to say.

        Raises:
            CommandError: If there is no key of this name.
        """
        with self._books() as books:
            books.accounts.remove(_named(books, name).digest, self._clock.now())
        return f"{name} is let in no longer. Its films under way are finished."

    def top_up(self, name: str, given: Decimal) -> str:
        """Give a key more credits; return what to say.

        Raises:
            CommandError: If there is no key of this name, or it is unlimited.
        """
        with self._books() as books:
            key = _named(books, name)
            if key.is_unlimited:
                raise CommandError(f"{name} is unlimited and needs no credits.")
            books.accounts.top_up(key.digest, hundredths(given), self._clock.now())
            return self._line(books, key)

    def cancel(self, task_id: str) -> str:
        """End a task without a film; what it reserved is released. Return what to say.

        Raises:
            CommandError: If there is no such task, or it has ended.
        """
        with self._books() as books:
            task = books.store.find_task(task_id)
            if task is None:
                raise CommandError("There is no such task.")
            now = self._clock.now()
            ending = Ending(task=task.failed(now, Failure(code=FailureCode.CANCELLED)), at=now)
            written = books.writer.write(write_endings, ending)
            if not written.result(_DEADLINE.total_seconds()):
                raise CommandError("The task has ended already.")
        return f"{task_id} is cancelled."

    def _line(self, books: Books, key: Key) -> str:
        balance = books.accounts.balance(key.digest)
        models = "all" if key.models is None else " ".join(sorted(key.models))
        if balance is None:
            return f"{key.name:<24} {'unlimited':>12} {'':>12} {'':>12}  {models}"
        sums = (balance.available, balance.reserved, balance.spent)
        columns = " ".join(f"{as_credits(number):>12.2f}" for number in sums)
        return f"{key.name:<24} {columns}  {models}"

    @contextmanager
    def _books(self) -> Iterator[Books]:
        books = open_books(self._data_dir, clock=self._clock, chance=SystemRandom())
        try:
            yield books
        finally:
            books.close()


def _named(books: Books, name: str) -> Key:
    key = books.keys.named(name)
    if key is None:
        raise CommandError(f"There is no key named {name}.")
    return key
