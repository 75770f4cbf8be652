"""From rounds between two takes to a ranking of all, and which two to show next.

Strengths after Bradley and Terry: a take of strength s beats one of strength t with probability
s / (s + t). A round called equal counts as half a win for either.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from studio.domain.comparison import Round

_PRIOR = 0.2
"""Rounds, called equal, that each take is taken to have had against one of strength 1; keeps the
strength of a take that never lost, or never won, finite."""
_STEPS = 1000
_STILL = 1e-9
_SAME = 1e-6
"""Strengths whose logarithms are this close share a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one take stands after some rounds."""

    take_id: str
    place: int
    """1 is the best; takes of one strength share it."""
    chance: float
    """Of beating an average take, 0 to 1."""
    won: int
    lost: int
    equal: int


def strengths(ids: Sequence[str], rounds: Iterable[Round]) -> dict[str, float]:
    """Return how strong each take is, with 1 for an average one.

    Maximises the likelihood by minorisation:
    s_i = wins_i / sum over rivals j of n_ij / (s_i + s_j), until nothing moves.
    Source: Hunter, MM algorithms for generalized Bradley-Terry models, Annals of Statistics 32
    (2004), equation 3; rounds against a rival of fixed strength as a prior.
    """
    wins = dict.fromkeys(ids, _PRIOR / 2)
    met: dict[str, dict[str, int]] = {one: defaultdict(int) for one in ids}
    for decided in rounds:
        first, second = decided.ids
        met[first][second] += 1
        met[second][first] += 1
        for one in decided.ids:
            wins[one] += _score(decided, one)
    now = dict.fromkeys(ids, 1.0)
    for _ in range(_STEPS):
        before, now = now, {one: wins[one] / _faced(one, met[one], now) for one in ids}
        if all(abs(math.log(now[one] / before[one])) < _STILL for one in ids):
            break
    return now


def _score(decided: Round, one: str) -> float:
    if decided.preferred_id is None:
        return 0.5
    return 1.0 if decided.preferred_id == one else 0.0


def _faced(one: str, rivals: Mapping[str, int], now: Mapping[str, float]) -> float:
    own = now[one]
    return _PRIOR / (own + 1) + sum(n / (own + now[rival]) for rival, n in rivals.items())


def ranking(ids: Sequence[str], rounds: Sequence[Round]) -> tuple[Standing, ...]:
    """Return how the takes stand, the best first."""
    strong = strengths(ids, rounds)
    standings: list[Standing] = []
    for count, one in enumerate(sorted(ids, key=lambda one: -strong[one]), start=1):
        shares = standings and _alike(strong[one], strong[standings[-1].take_id])
        mine = [_score(decided, one) for decided in rounds if one in decided.ids]
        standing = Standing(
            take_id=one,
            place=standings[-1].place if shares else count,
            chance=strong[one] / (strong[one] + 1),
            won=mine.count(1.0),
            lost=mine.count(0.0),
            equal=mine.count(0.5),
        )
        standings.append(standing)
    return tuple(standings)


def _alike(one: float, other: float) -> bool:
    return abs(math.log(one / other)) < _SAME


def rounds_wanted(takes: int) -> int:
    """Return how many rounds rank so many takes: every pair of a few, else about 0.75 n log2 n."""
    every_pair = takes * (takes - 1) // 2
    return every_pair if takes <= 4 else min(every_pair, math.ceil(0.75 * takes * math.log2(takes)))


def next_pair(ids: Sequence[str], rounds: Sequence[Round]) -> tuple[str, str] | None:
    """Return the two takes to show next, the left one first; None when enough was decided.

    Takes that were shown least come first, and among those the ones that stand closest: where the
    outcome is open, a round tells most. No two meet twice. Ties are settled by the order given.
    """
    if len(rounds) >= rounds_wanted(len(ids)):
        return None
    met = {frozenset(decided.ids) for decided in rounds}
    strong = strengths(ids, rounds)
    shown = {one: sum(one in decided.ids for decided in rounds) for one in ids}

    def worth(pair: tuple[str, str]) -> tuple[int, float]:
        first, second = pair
        gap = abs(math.log(strong[first] / strong[second]))
        return shown[first] + shown[second], round(gap, 6)

    first, second = min(
        (pair for pair in combinations(ids, 2) if frozenset(pair) not in met), key=worth
    )
    lefts = [decided.first_id for decided in rounds]
    return (second, first) if lefts.count(first) > lefts.count(second) else (first, second)
