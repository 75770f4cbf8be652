"""The real studio and the real service, with nothing between them but HTTP, and no socket."""

import hashlib
import shutil
import threading

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from service.asgi import create_app
from service.service import open_service
from service.settings import ServiceSettings
from studio.domain.generation import Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.domain.service import LOCAL
from studio.opening import open_studio
from studio.settings import Settings
from tests.access import Access
from tests.films import write_film
from tests.in_process import InProcess

ASKED = GenerationRequest(
    prompt="Shot 1 [0~3s] wide angle: 海上的帆船",
    quality=Quality.FULL_HD,
    aspect_ratio=AspectRatio.CINEMA,
    duration=3,
    seed=42,
)


class Farm:
    """Delivers the same small film for every order, when it is told to."""

    def __init__(self, watcher, workers, scratch):
        self.watcher, self.film = watcher, scratch / "small.mp4"
        self.orders = {}
        self.arrived = threading.Condition()
        scratch.mkdir(parents=True, exist_ok=True)
        write_film(self.film)

    def start(self):
        pass

    def stop(self):
        pass

    def order(self, order):
        with self.arrived:
            self.orders[order.name] = order
            self.arrived.notify_all()

    def wait_for(self, name):
        with self.arrived:
            assert self.arrived.wait_for(lambda: name in self.orders, timeout=10)
        return self.orders[name]

    def deliver(self, name):
        order = self.wait_for(name)
        shutil.copy(self.film, order.path)
        self.watcher.finished(name, order.path)


class World:
    """A studio and a service, and the farm in a test's hand."""

    def __init__(self, folder):
        self.folder, self.farms = folder, []
        self.service = open_service(
            ServiceSettings(data_dir=folder / "service"), build_farm=self._build
        )
        self.service.start()
        self.access = Access(self.service.local_key())
        app = Starlette(routes=[Mount("/v1", app=create_app(self.service))])
        self.adapter = InProcess(app)
        self.studio = open_studio(
            Settings(data_dir=folder / "studio"), access=self.access, adapter=self.adapter
        )

    def _build(self, *parts, **named):
        self.farms.append(Farm(*parts, **named))
        return self.farms[-1]

    def send(self, *requests):
        takes = self.studio.orders.submit(requests, press_id="press", service=LOCAL)
        self.step()
        return self.studio.generations([take.id for take in takes])

    def step(self):
        self.studio._parts.tracker.run_once()

    def follow(self, generation_id):
        """Ask until the task is over."""
        for _ in range(50):
            self.studio.kick(generation_id)
            self.step()
            (take,) = self.studio.generations([generation_id])
            if take.is_final:
                return take
        raise AssertionError(take)


@pytest.fixture
def world(tmp_path):
    world = World(tmp_path)
    yield world
    world.service.stop()


def test_a_take_becomes_a_task_with_every_field_as_asked(world):
    (take,) = world.send(ASKED)
    assert take.status is Status.PENDING
    assert take.task_id.startswith("task-unified-")
    assert take.credits_reserved == pytest.approx(29.47)
    order = world.farms[0].wait_for(take.task_id).request
    assert (order.prompt, order.seed) == (ASKED.prompt, 42)
    assert (str(order.quality), str(order.aspect_ratio), order.duration) == ("1080p", "21:9", 3)


def test_a_key_with_credits_tells_what_is_left(world):
    world.access.key = world.service.mint_key(hundredths=100_00)
    world.send(ASKED)
    balance = world.studio._parts.connect("http://127.0.0.1").balance()
    assert float(balance.left) == pytest.approx(100 - 29.47)


def test_a_finished_task_becomes_a_clip_in_the_vault(world):
    (take,) = world.send(ASKED)
    world.farms[0].deliver(take.task_id)
    saved = world.follow(take.id)
    assert saved.status is Status.SAVED
    assert (saved.clip.width, saved.clip.height, saved.clip.has_sound) == (64, 48, True)
    content = world.studio.clip_path(take.id).read_bytes()
    assert hashlib.sha256(content).hexdigest() == saved.clip.sha256
    assert world.studio.poster_path(take.id).read_bytes()[:3] == b"\xff\xd8\xff"


def test_a_failed_task_says_why_and_that_it_was_not_charged(world):
    (take,) = world.send(ASKED)
    world.farms[0].wait_for(take.task_id)
    world.farms[0].watcher.failed(take.task_id, "No space left on device")
    failed = world.follow(take.id)
    assert failed.status is Status.FAILED
    assert failed.failure.code == "service_error"
    assert failed.failure.advice


def test_a_wrong_key_fails_in_words_and_creates_nothing(world):
    world.access.key = "sk-wrong"
    (take,) = world.send(ASKED)
    assert take.status is Status.FAILED
    assert "key" in take.failure.message
    assert "settings page" in take.failure.advice
    assert world.farms[0].orders == {}


def test_the_connection_test_tells_a_good_key_from_a_bad_one(world):
    assert world.studio.check(LOCAL).ok
    world.access.key = "sk-wrong"
    assert not world.studio.check(LOCAL).ok


def test_several_takes_are_several_tasks(world):
    takes = world.send(*(GenerationRequest(prompt="A kite", seed=seed) for seed in (1, 2, 3)))
    assert len({take.task_id for take in takes}) == 3
