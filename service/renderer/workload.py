"""What the farm still has to do: the films at work, cut into units, first come, first served.

It only keeps the books and starts nothing; whoever uses it holds a lock. Within a film a worker
stays with its shot, whose scene it has built, and another begins with the next shot.
"""

from dataclasses import dataclass, field
from pathlib import Path

from service.renderer.film import Film
from service.renderer.request import FilmRequest
from service.renderer.wire import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOrder:
    """A film to be drawn, and where it is to be put."""

    name: str
    """Unique among the orders at work."""
    request: FilmRequest
    path: Path
    """The finished film appears here whole, or not at all."""


@dataclass(slots=True, kw_only=True, eq=False)
class Production:
    """A film at work."""

    order: RenderOrder
    film: Film
    folder: Path
    """For its parts."""
    waiting: list[int]
    """Parts that nobody has begun, in order: the segments and, last, the sound."""
    drawn: dict[int, int] = field(default_factory=dict)
    """Frames drawn of each segment begun."""
    finished: int = 0
    """Parts that are done."""
    joining: bool = False

    @property
    def parts(self) -> tuple[Path, ...]:
        """Where the parts are put, in order."""
        return tuple(self.folder / f"{index:04}.mp4" for index in range(self.film.parts))

    @property
    def frames(self) -> int:
        """Frames drawn so far, of the whole film."""
        return sum(self.drawn.values())

    def take(self, after: int | None) -> int:
        """Begin a part and return which.

        Args:
            after: The part that the same worker did before; None if it was of another film.
        """
        shots = [segment.shot.number for segment in self.film.segments]
        begun = {shot for part, shot in enumerate(shots) if part not in self.waiting}
        own = shots[after] if after is not None and after < len(shots) else None
        pictures = [part for part in self.waiting if part < len(shots)]
        kept = [part for part in pictures if shots[part] == own]
        fresh = [part for part in pictures if shots[part] not in begun]
        part = next(iter(kept or fresh or self.waiting))
        self.waiting.remove(part)
        return part


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What one worker does at a time: a part, or the join of all."""

    production: Production
    index: int | None
    """Which part; None for the join."""

    @property
    def frames(self) -> int:
        """Frames that the unit draws."""
        segments = self.production.film.segments
        if self.index is None or self.index == len(segments):
            return 0
        return segments[self.index].frames

    @property
    def job(self) -> Job:
        """The unit in the words of a worker."""
        request, parts = self.production.order.request, self.production.parts
        if self.index is None:
            return Job(request=request, index=0, path=self.production.order.path, parts=parts)
        return Job(request=request, index=self.index, path=parts[self.index])


class Workload:
    """The films at work, by the names of their orders."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._productions: dict[str, Production] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._productions

    def find(self, name: str) -> Production | None:
        """Return the film of a name, if it is at work."""
        return self._productions.get(name)

    def add(self, order: RenderOrder, film: Film, folder: Path) -> None:
        """Take a film in, behind those already there."""
        waiting = list(range(film.parts))
        self._productions[order.name] = Production(
            order=order, film=film, folder=folder, waiting=waiting
        )

    def next_unit(self, last: Unit | None = None) -> Unit | None:
        """Return what to do next, or None while all is done or under way.

        Args:
            last: What the same worker did before.
        """
        for production in self._productions.values():
            if production.waiting:
                after = last.index if last and last.production is production else None
                return Unit(production=production, index=production.take(after))
            if production.finished == production.film.parts and not production.joining:
                production.joining = True
                return Unit(production=production, index=None)
        return None

    def drew(self, unit: Unit, frames: int) -> None:
        """Note how many of the unit's frames are drawn."""
        if unit.index is not None:
            unit.production.drawn[unit.index] = frames

    def finish(self, unit: Unit) -> None:
        """Note that the unit is done; a film that is joined leaves the books."""
        if unit.index is None:
            self.remove(unit.production)
        else:
            self.drew(unit, unit.frames)
            unit.production.finished += 1

    def remove(self, production: Production) -> bool:
        """Take a film off the books; return whether it was still on them."""
        name = production.order.name
        if self._productions.get(name) is not production:
            return False
        del self._productions[name]
        return True

    def clear(self) -> None:
        """Forget every film."""
        self._productions.clear()
