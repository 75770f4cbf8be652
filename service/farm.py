"""What the service asks of a renderer; the real one, and any stand-in, answers to it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from service.renderer.farm import RenderFarm, RenderOrder, Watcher


class Farm(Protocol):
    """Draws films and tells the watcher that it was made with."""

    def start(self) -> None:
        """Begin to draw."""
        ...

    def stop(self) -> None:
        """Stop drawing, at once."""
        ...

    def order(self, order: RenderOrder) -> None:
        """Queue a film; does not wait for it."""
        ...

    def forget(self, name: str) -> None:
        """Draw no more of a film."""
        ...


FarmFactory = Callable[[Watcher, int | None, Path], Farm]
"""Makes a farm from its watcher, its number of workers and its scratch folder."""


def build_render_farm(watcher: Watcher, workers: int | None, scratch: Path) -> Farm:
    """Make the farm that draws animatics."""
    return RenderFarm(watcher, workers=workers, scratch=scratch)
