"""A tracker driven step by step, between a scripted service and films made of air."""

import threading
from collections import deque
from types import SimpleNamespace

import pytest

from studio.domain.task import Task, TaskStatus
from studio.tracker.cadence import Pace
from studio.tracker.crew import Crew
from studio.tracker.hooks import Hooks
from studio.tracker.loop import Tracker
from studio.tracker.traffic import Traffic


class Killed(BaseException):
    """Stands for `kill -9`: nothing that follows in this process happens."""


class ScriptedService:
    """Answers as told: a task, or an error to raise; the last answer is said again."""

    def __init__(self):
        self.creations = []
        self.questions = []
        self.to_creations = deque()
        self.to_questions = deque()

    def create(self, request, *, idempotency_key):
        self.creations.append(idempotency_key)
        accepted = Task(id=f"task-unified-{len(self.creations)}", status=TaskStatus.PENDING)
        return self._say(self.to_creations or deque([accepted]))

    def find(self, task_id):
        self.questions.append(task_id)
        pending = Task(id=task_id, status=TaskStatus.PENDING)
        return self._say(self.to_questions or deque([pending]))

    def _say(self, answers):
        answer = answers[0] if len(answers) == 1 else answers.popleft()
        if isinstance(answer, BaseException):
            raise answer
        return answer


class AirFilms:
    """Keeps clips by id; `trouble` is raised once for each fetch it holds."""

    def __init__(self, clip):
        self._clip = clip
        self.trouble = deque()
        self.fetched = []
        self.kept = {}

    def collect(self, generation, link):
        self.fetched.append(link)
        if self.trouble:
            raise self.trouble.popleft()
        self.kept[generation.id] = self._clip
        return self._clip

    def find_kept(self, generation_id):
        return self.kept.get(generation_id)


@pytest.fixture
def killed():
    return Killed


@pytest.fixture
def service():
    return ScriptedService()


@pytest.fixture
def films(clip):
    return AirFilms(clip)


@pytest.fixture
def new_tracker(errands, service, films, clock):
    """Make trackers over one database, as one process after the other would."""

    def new(**parts):
        crew = {
            "errands": errands,
            "connect": lambda _name: service,
            "films": films,
            "traffic": Traffic(clock, concurrency=3),
            "clock": clock,
            "hooks": Hooks(None, b"secret", clock),
            "history": dict,
            "replays": frozenset({"local"}),
            "stopped": threading.Event(),
        }
        return Tracker(Crew(**crew | parts), Pace(fastest_s=2, slowest_s=15))

    return new


@pytest.fixture
def stage(new_tracker, generations, new_generation, clock):
    """Put one generation on its way and look at it after each step."""
    tracker = new_tracker()
    (asked,) = generations.add([new_generation()])

    def step(*, after=0.0):
        clock.turn(after)
        tracker.run_once()
        return generations.find(asked.id)

    def restart(*, after=0.0):
        clock.turn(after)
        new_tracker().run_once()
        return generations.find(asked.id)

    return SimpleNamespace(step=step, restart=restart, id=asked.id, tracker=tracker)


@pytest.fixture
def made():
    return Task(
        id="task-unified-1",
        status=TaskStatus.COMPLETED,
        progress=100,
        results=("https://films.example.com/a.mp4?Expires=1",),
    )
