"""The books, held against a model of them by a machine that makes up histories."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError

from service.creations import Creation, Receipt, write_creations
from service.database import open_database
from service.endings import Ending, write_endings
from service.ledger import Kind, Move, ShortAccountError, make, settle
from service.schema import accounts, keys, ledger
from service.tasks import Failure, Task
from service.vocabulary import FailureCode, Quality

NOW = datetime(2026, 11, 22, tzinfo=UTC)
OWNERS = ("ann", "bob")
AMOUNTS = st.integers(0, 10_000)


def task(number, owner, cost):
    return Task(
        id=f"task-{number}",
        owner=owner,
        prompt="A red kite",
        quality=Quality.HD,
        aspect_ratio="16:9",
        duration=5,
        seed=1,
        callback_url="",
        estimated_time=5,
        created_at=NOW,
        cost=cost,
    )


def grant(connection, owner, number, amount):
    reference = f"grant-{number}"
    make(connection, Move(reference=reference, kind=Kind.GRANT, owner=owner, amount=amount, at=NOW))


def open_accounts(connection):
    for owner in OWNERS:
        connection.execute(insert(keys), {"digest": owner, "name": owner, "created_at": NOW})
        empty = {"owner": owner, "available": 0, "reserved": 0, "spent": 0}
        connection.execute(insert(accounts), empty)


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    database = open_database(tmp_path_factory.mktemp("books") / "tasks.db")
    yield database
    database.close()


class Books(RuleBasedStateMachine):
    """Every run is one transaction on a shared file, rolled back at its end."""

    database = None
    unfinished = Bundle("unfinished")

    def __init__(self):
        super().__init__()
        self.connection = self.database.writer.connect()
        self.transaction = self.connection.begin()
        open_accounts(self.connection)
        self.number = 0
        self.available = dict.fromkeys(OWNERS, 0)
        self.reserved = dict.fromkeys(OWNERS, 0)
        self.spent = dict.fromkeys(OWNERS, 0)
        self.granted = dict.fromkeys(OWNERS, 0)
        self.ended = set()

    def teardown(self):
        self.transaction.rollback()
        self.connection.close()

    @rule(owner=st.sampled_from(OWNERS), amount=AMOUNTS)
    def top_up(self, owner, amount):
        self.number += 1
        grant(self.connection, owner, self.number, amount)
        self.available[owner] += amount
        self.granted[owner] += amount

    @rule(
        target=unfinished,
        orders=st.lists(st.tuples(st.sampled_from(OWNERS), AMOUNTS), min_size=1, max_size=5),
    )
    def create(self, orders):
        """Write a group of creations; the model takes them one by one."""
        group = []
        for owner, cost in orders:
            self.number += 1
            group.append(task(self.number, owner, cost))
        results = write_creations(
            self.connection, [Creation(task=one, answer="{}") for one in group]
        )
        accepted = []
        for one, result in zip(group, results, strict=True):
            can_pay = self.available[one.owner] >= one.cost
            assert isinstance(result, Receipt) is can_pay
            if can_pay:
                self.available[one.owner] -= one.cost
                self.reserved[one.owner] += one.cost
                accepted.append(one)
        return multiple(*accepted)

    @rule(one=unfinished)
    def complete(self, one):
        assert self._end(one.completed(NOW, 1.0)) is (one.id not in self.ended)
        if one.id not in self.ended:
            self.reserved[one.owner] -= one.cost
            self.spent[one.owner] += one.cost
            self.ended.add(one.id)

    @rule(one=unfinished, code=st.sampled_from(FailureCode))
    def fail(self, one, code):
        assert self._end(one.failed(NOW, Failure(code=code))) is (one.id not in self.ended)
        if one.id not in self.ended:
            self.reserved[one.owner] -= one.cost
            self.available[one.owner] += one.cost
            self.ended.add(one.id)

    @rule(one=unfinished)
    def settle_again(self, one):
        """Go past the guard of the task's status: the books themselves refuse a second one."""
        if one.id in self.ended and one.cost:
            with pytest.raises(IntegrityError), self.connection.begin_nested():
                settle(self.connection, one.failed(NOW, Failure(code=FailureCode.UNKNOWN)), NOW)

    @invariant()
    def the_accounts_are_the_models(self):
        for row in self.connection.execute(select(accounts)):
            owner = row.owner
            model = (self.available[owner], self.reserved[owner], self.spent[owner])
            assert (row.available, row.reserved, row.spent) == model
            assert sum(model) == self.granted[owner]
            assert min(model) >= 0

    @invariant()
    def the_entries_sum_to_zero_and_to_the_accounts(self):
        query = select(ledger.c.owner, ledger.c.account, func.sum(ledger.c.amount))
        grouped = query.group_by(ledger.c.owner, ledger.c.account)
        sums = {(owner, name): total for owner, name, total in self.connection.execute(grouped)}
        assert sum(sums.values()) == 0
        for owner in OWNERS:
            assert sums.get((owner, "available"), 0) == self.available[owner]
            assert sums.get((owner, "reserved"), 0) == self.reserved[owner]
            assert sums.get((owner, "income"), 0) == self.spent[owner]
            assert sums.get((owner, "issued"), 0) == -self.granted[owner]

    def _end(self, ended):
        return write_endings(self.connection, [Ending(task=ended, at=NOW)])[0]


def run(database, examples, steps, **options):
    machine = type("Books", (Books,), {"database": database})
    how = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        **options,
    )
    run_state_machine_as_test(machine, settings=how)


def test_no_history_unbalances_the_books(database):
    run(database, 100, 20, derandomize=True)


@pytest.mark.sweep
@pytest.mark.timeout(900)
def test_no_long_history_unbalances_the_books(database):
    run(database, 2_000, 50)


@pytest.mark.parametrize("column", ["available", "reserved"])
def test_the_database_itself_refuses_a_negative_sum(database, column):
    with database.writer.connect() as connection, connection.begin():
        open_accounts(connection)
        with pytest.raises(IntegrityError), connection.begin_nested():
            connection.execute(update(accounts).values({column: -1}))
        connection.rollback()


def test_what_is_not_there_cannot_be_taken(database):
    move = Move(reference="task-1", kind=Kind.RESERVE, owner="ann", amount=1, at=NOW)
    with database.writer.connect() as connection:
        open_accounts(connection)
        with pytest.raises(ShortAccountError):
            make(connection, move)
        connection.rollback()
