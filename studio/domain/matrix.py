"""Every combination of prompts, seeds and aspect ratios, as the takes of one press."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from studio.domain.request import AspectRatio
from studio.domain.variation import Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One take of the matrix."""

    key: str
    """The same as long as the matrix has the same prompts, seeds and ratios."""
    variant: Variant
    seed: int | None
    """None leaves it to chance."""
    nth: int
    """Which of the seeds, counted from 1."""
    aspect_ratio: AspectRatio


def cells_of(
    variants: Sequence[Variant], seeds: Sequence[int | None], ratios: Sequence[AspectRatio]
) -> tuple[Cell, ...]:
    """Return a cell for each combination: prompt by prompt, and seed by seed within each.

    The order is the order of sending, so that a stop after a few leaves whole prompts to compare.
    """
    return tuple(
        Cell(
            key=f"{row}.{nth if seed is None else seed}.{ratio}",
            variant=variant,
            seed=seed,
            nth=nth,
            aspect_ratio=ratio,
        )
        for (row, variant), (nth, seed), ratio in product(
            enumerate(variants), enumerate(seeds, 1), ratios
        )
    )
