"""Whatever happens to generations, in whichever order, no status follows that may not.

The database itself writes down each change of status, so that none is overlooked.
"""

import threading
from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from studio.domain.generation import FINAL, FOLLOWERS, Clip, Generation, Status
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.domain.task import Task, TaskFault, TaskStatus
from studio.errors import DiskFullError, DownloadCutError, KeyMissingError, LinkExpiredError
from studio.service_errors import (
    CreditsExhaustedError,
    NotAcceptedError,
    OutcomeUnknownError,
    RateLimitedError,
    UnknownTaskError,
    UnreachableError,
)
from studio.store.database import Database, open_database, sqlite_url
from studio.store.errands import Errands
from studio.store.generations import Generations
from studio.tracker.cadence import Pace
from studio.tracker.crew import Crew
from studio.tracker.hooks import Hooks
from studio.tracker.loop import Tracker
from studio.tracker.traffic import Traffic
from tests.hand_clock import HandClock

VENDOR = "https://api.example.com"
SAID = {"status": 400, "code": "x", "message": "No"}
WATCH = """
CREATE TRIGGER watch AFTER UPDATE OF status ON generations WHEN old.status <> new.status
BEGIN INSERT INTO changes VALUES (old.status, new.status); END
"""


class Killed(BaseException):
    """Stands for `kill -9`."""


BEFORE = [
    NotAcceptedError(),
    RateLimitedError(**SAID, retry_after=30),
    CreditsExhaustedError(**SAID),
]
AFTER = [OutcomeUnknownError(), Killed()]
SILENCES = [
    UnreachableError(),
    KeyMissingError(),
    UnknownTaskError(**SAID),
    RateLimitedError(**SAID),
    Killed(),
]
TROUBLES = [DownloadCutError(), DiskFullError(), LinkExpiredError(), Killed()]
ANSWERS = [
    Task(id="", status=TaskStatus.PENDING),
    Task(id="", status=TaskStatus.PROCESSING, progress=40),
    Task(id="", status=TaskStatus.COMPLETED, results=("https://films.example.com/a.mp4",)),
    Task(id="", status=TaskStatus.COMPLETED),
    Task(id="", status=TaskStatus.FAILED, error=TaskFault(code="odd", message="")),
    Task(id="", status=TaskStatus.CANCELLED),
]


class Moody:
    """A service that keeps answers under keys, and films that come or do not, as told."""

    def __init__(self, clip):
        self.clip, self.kept = clip, {}
        self.taken = Counter()
        self.to_creation = self.to_question = self.to_fetching = None

    def create(self, request, *, idempotency_key):
        mood = self.to_creation
        if mood in BEFORE:
            raise mood
        self.taken[idempotency_key] += 1
        if mood in AFTER:
            raise mood
        return Task(id=f"task-{idempotency_key}", status=TaskStatus.PENDING)

    def find(self, task_id):
        mood = self.to_question
        if isinstance(mood, BaseException):
            raise mood
        task = mood or ANSWERS[2]
        return Task(id=task_id, status=task.status, results=task.results, error=task.error)

    def collect(self, generation, link):
        if self.to_fetching is not None:
            raise self.to_fetching
        self.kept[generation.id] = self.clip
        return self.clip

    def find_kept(self, generation_id):
        return self.kept.get(generation_id)


class AnyLife(RuleBasedStateMachine):
    database: Database
    clip: Clip

    def __init__(self):
        super().__init__()
        with self.database.writing() as connection:
            for table in ("clips", "generations", "changes"):
                connection.exec_driver_sql(f"DELETE FROM {table}")
        self.clock, self.world, self.count = HandClock(), Moody(self.clip), 0
        self.rows = Generations(self.database)
        self.restart()

    @rule()
    def restart(self):
        crew = Crew(
            errands=Errands(self.database),
            connect=lambda _name: self.world,
            films=self.world,
            traffic=Traffic(self.clock, 3),
            clock=self.clock,
            hooks=Hooks(None, b"", self.clock),
            history=dict,
            replays=frozenset({LOCAL}),
            stopped=threading.Event(),
        )
        self.tracker = Tracker(crew, Pace(fastest_s=2, slowest_s=15))

    @initialize(service=st.sampled_from([LOCAL, VENDOR]))
    def press(self, service):
        self.order(service)

    @rule(service=st.sampled_from([LOCAL, VENDOR]))
    @precondition(lambda self: self.count < 4)
    def order(self, service):
        self.count += 1
        asked = Generation(
            id=f"{self.count:032x}",
            press_id=f"press-{self.count}",
            take=1,
            takes=1,
            request=GenerationRequest(prompt="A fox", seed=1),
            service=service,
            status=Status.QUEUED,
            created_at=self.clock.now(),
        )
        self.rows.add([asked])

    @rule(mood=st.sampled_from([None, *BEFORE, *AFTER]))
    def creations_meet(self, mood):
        self.world.to_creation = mood

    @rule(mood=st.sampled_from([*ANSWERS, *SILENCES]))
    def questions_meet(self, mood):
        self.world.to_question = mood

    @rule(mood=st.sampled_from([None, *TROUBLES]))
    def films_meet(self, mood):
        self.world.to_fetching = mood

    @rule(seconds=st.sampled_from([0, 2, 31, 300, 3700, 90_000]))
    def work(self, seconds):
        self.clock.turn(seconds)
        try:
            self.tracker.run_once()
        except Killed:
            self.restart()

    @rule(days=st.sampled_from([1, 2]))
    def set_the_clock_back(self, days):
        self.clock.set_back(days=days)

    @rule(number=st.integers(1, 4), among=st.sampled_from([Status.QUEUED, Status.UNKNOWN]))
    def give_up(self, number, among):
        self.rows.drop(f"{number:032x}", {among}, self.clock.now())

    @rule(number=st.integers(1, 4))
    def stop_waiting(self, number):
        self.rows.set_aside(f"{number:032x}", self.clock.now())

    @rule(number=st.integers(1, 4))
    def follow_again(self, number):
        self.rows.follow_again(f"{number:032x}", self.clock.now())

    @rule(number=st.integers(1, 4))
    def kick(self, number):
        self.tracker.kick(f"{number:032x}")

    @invariant()
    def no_status_follows_that_may_not(self):
        with self.database.reading() as connection:
            changes = connection.exec_driver_sql("SELECT DISTINCT * FROM changes").all()
        for was, now in changes:
            assert Status(now) in FOLLOWERS[Status(was)], f"{was} -> {now}"

    @invariant()
    def what_may_have_been_taken_is_sent_again_only_as_a_question(self):
        for row in self.rows.find_all([f"{n:032x}" for n in range(1, 5)]):
            assert row.service == LOCAL or self.world.taken[row.id] <= 1
            if row.task_id is not None or row.status is Status.UNKNOWN:
                assert self.world.taken[row.id] >= 1

    def teardown(self):
        """In good weather everything ends within two days, but for what a person decides."""
        self.world.to_creation = self.world.to_fetching = None
        self.world.to_question = ANSWERS[2]
        self.restart()
        everything = [f"{number:032x}" for number in range(1, 5)]
        for one in everything:
            self.rows.follow_again(one, self.clock.now())
        for _ in range(12):
            self.clock.turn(timedelta(hours=4).total_seconds())
            self.tracker.run_once()
        for row in self.rows.find_all(everything):
            assert row.status in FINAL | {Status.UNKNOWN}


@pytest.fixture
def live(tmp_path, clip):
    database = open_database(sqlite_url(tmp_path / "studio.db"))
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE changes (was TEXT, now TEXT)")
        connection.exec_driver_sql(WATCH)
    # These lives end with their process, so nothing has to outlast a power cut.
    writer = database._writer.raw_connection()
    writer.driver_connection.execute("PRAGMA synchronous=OFF")
    writer.close()

    def live(times):
        life = type("Life", (AnyLife,), {"database": database, "clip": clip})
        run_state_machine_as_test(
            life,
            settings=settings(
                max_examples=times,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                # To shrink a life would cost more than to read it.
                phases=[Phase.generate],
            ),
        )

    yield live
    database.close()


def test_a_hundred_lives_keep_to_the_table(live):
    live(100)


@pytest.mark.sweep
@pytest.mark.timeout(1800)
def test_two_thousand_lives_keep_to_the_table(live):
    live(2000)
