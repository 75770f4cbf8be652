"""What a person has filled in, before it is checked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from studio.domain.matrix import Cell, cells_of
from studio.domain.request import (
    MOST_TAKES,
    AspectRatio,
    GenerationRequest,
    Quality,
    parse_seeds,
)
from studio.domain.variation import Variant, count, expand
from studio.errors import InvalidRequestError, Problem

_T = TypeVar("_T")
_WORTH_SHOWING = 400
"""Combinations of prompts and ratios beyond which nobody would tick any off one by one."""

Values = tuple[tuple[str, tuple[str, ...]], ...]
"""What to put in place of each name in the prompt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The form's values as they stand."""

    prompt: str
    quality: Quality
    aspect_ratio: AspectRatio
    duration: int
    """Whole seconds."""
    seeds: str | None
    """The seeds as typed; None leaves them to chance."""
    random_takes: int
    """Seeds to draw when they are left to chance."""
    callback_url: str
    values: Values = ()
    more_ratios: tuple[AspectRatio, ...] = ()
    """Other ratios in which every take is made as well."""
    left_out: frozenset[str] = frozenset()
    """Keys of the cells that are not to be sent."""
    most_takes: int = MOST_TAKES
    """Takes that one press may order."""

    @property
    def ratios(self) -> tuple[AspectRatio, ...]:
        """Return all ratios, each once, the chosen one first."""
        return tuple(dict.fromkeys((self.aspect_ratio, *self.more_ratios)))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return all combinations; none while the seeds or the names cannot be read."""
        if count(self.prompt, dict(self.values)) * len(self.ratios) > _WORTH_SHOWING:
            return ()
        try:
            return cells_of(self._variants(), self._seeds(), self.ratios)
        except InvalidRequestError:
            return ()

    @property
    def prompts(self) -> tuple[str, ...]:
        """Return the prompts as they would be sent; as typed while that cannot be worked out."""
        if not 0 < count(self.prompt, dict(self.values)) <= _WORTH_SHOWING:
            return (self.prompt,)
        return tuple(dict.fromkeys(variant.prompt for variant in self._variants()))

    @property
    def is_matrix(self) -> bool:
        """Tell whether more than the seeds varies."""
        return len({(cell.variant.prompt, cell.aspect_ratio) for cell in self.cells}) > 1

    @property
    def takes(self) -> int:
        """How many takes it asks for; 0 while its seeds or names cannot be read."""
        return sum(cell.key not in self.left_out for cell in self.cells)

    def requests(self, draw: Callable[[], int]) -> tuple[GenerationRequest, ...]:
        """Return one request for each take.

        Args:
            draw: Draws a seed; the same few serve every prompt, so that they can be compared.

        Raises:
            InvalidRequestError: Fields break rules; names all of them at once.
        """
        problems: list[Problem] = []
        seeds = _tried(self._seeds, problems)
        variants = _tried(self._variants, problems) or [Variant(prompt=self.prompt, picks=())]
        drawn: list[int | None] = [draw() if seed is None else seed for seed in seeds]
        wanted = cells_of(variants, seeds or [None], self.ratios)
        requests: list[GenerationRequest] = []
        try:
            requests = [
                self._request(cell, drawn[cell.nth - 1] if drawn else None)
                for cell in wanted
                if cell.key not in self.left_out
            ]
        except InvalidRequestError as error:
            problems.extend(error.problems)
        problems.extend(self._crowd(len(requests)))
        if problems:
            raise InvalidRequestError(tuple(problems))
        return tuple(requests)

    def _crowd(self, takes: int) -> Sequence[Problem]:
        if takes <= self.most_takes:
            return ()
        message = f"That makes {takes} takes; one press orders {self.most_takes} at most."
        return (Problem(field="seeds", message=message),)

    def _seeds(self) -> Sequence[int | None]:
        if self.seeds is None:
            return (None,) * self.random_takes
        seeds = parse_seeds(self.seeds, self.most_takes)
        if not seeds:
            wrong = Problem(field="seeds", message="Type at least one seed.")
            raise InvalidRequestError((wrong,))
        return seeds

    def _variants(self) -> Sequence[Variant]:
        return expand(self.prompt, dict(self.values))

    def _request(self, cell: Cell, seed: int | None) -> GenerationRequest:
        return GenerationRequest(
            prompt=cell.variant.prompt,
            quality=self.quality,
            aspect_ratio=cell.aspect_ratio,
            duration=self.duration,
            seed=seed,
            callback_url=self.callback_url.strip() or None,
        )


def _tried(read: Callable[[], Sequence[_T]], problems: list[Problem]) -> Sequence[_T]:
    """Return what is read, or nothing, and then keep what is wrong with it."""
    try:
        return read()
    except InvalidRequestError as error:
        problems.extend(error.problems)
        return ()
