"""What the tracker's workers need of the world around them."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from studio.clock import Clock
from studio.domain.eta import History
from studio.domain.generation import Clip, Generation
from studio.domain.request import GenerationRequest
from studio.domain.task import Task
from studio.media.download import Link
from studio.store.errands import Errands
from studio.tracker.hooks import Hooks
from studio.tracker.traffic import Traffic


class Service(Protocol):
    """Makes films."""

    def create(self, request: GenerationRequest, *, idempotency_key: str) -> Task:
        """Order a film, once for each key. Raises StudioError."""
        ...

    def find(self, task_id: str) -> Task:
        """Ask how a task stands. Raises StudioError."""
        ...


class Films(Protocol):
    """Keeps films."""

    def collect(self, generation: Generation, link: Link) -> Clip:
        """Fetch the film of a generation. Raises LinkExpiredError, MediaError."""
        ...

    def find_kept(self, generation_id: str) -> Clip | None:
        """Return the clip if it is here already. Raises MediaError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """What all workers share."""

    errands: Errands
    connect: Callable[[str], Service]
    """From a service's name to the service. Raises KeyMissingError."""
    films: Films
    traffic: Traffic
    clock: Clock
    hooks: Hooks
    history: Callable[[], History]
    """How long generations took here before. Raises StoreError."""
    replays: frozenset[str]
    """Services that answer a creation sent twice under one key with the answer to the first."""
    stopped: threading.Event
    """Set once the studio ends; cuts every wait short."""
