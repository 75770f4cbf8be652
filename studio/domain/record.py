"""How a seed has fared: in which prompts, how often chosen, how it was rated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from studio.domain.comparison import Comparison, Round
from studio.domain.generation import Generation
from studio.domain.verdict import UNMARKED, Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRecord:
    """What became of all takes of one seed."""

    seed: int
    prompts: int
    """Different prompts that it was tried with."""
    shown: int
    """Comparisons with a decision that it took part in."""
    won: int
    rounds_won: int
    rounds_lost: int
    rounds_equal: int
    mean_stars: float | None
    """Of the rated takes; None where none is."""


def record_of(
    seed: int,
    takes: Sequence[Generation],
    *,
    marks: Mapping[str, Marks],
    comparisons: Sequence[Comparison],
) -> SeedRecord:
    """Return the record of a seed.

    Args:
        seed: The seed.
        takes: All takes of it.
        marks: What is thought of them; those without any may be missing.
        comparisons: All that these took part in; others do no harm.
    """
    own = {take.id for take in takes}
    faced = [one for held in comparisons for one in held.rounds if len(own & set(one.ids)) == 1]
    shown = [held for held in comparisons if own & set(held.take_ids) and len(held.take_ids) > 1]
    stars = [given for take in takes if (given := marks.get(take.id, UNMARKED).stars)]
    return SeedRecord(
        seed=seed,
        prompts=len({take.request.prompt for take in takes}),
        shown=len([held for held in shown if held.winner_id or held.rounds]),
        won=len([held for held in shown if held.winner_id in own]),
        rounds_won=len([one for one in faced if one.preferred_id in own]),
        rounds_lost=len([one for one in faced if _goes_to_another(one, own)]),
        rounds_equal=len([one for one in faced if one.preferred_id is None]),
        mean_stars=fmean(stars) if stars else None,
    )


def _goes_to_another(decided: Round, own: set[str]) -> bool:
    return decided.preferred_id is not None and decided.preferred_id not in own
