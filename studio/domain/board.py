"""The same seeds over every version of a prompt: rows are versions, columns are seeds.

Nobody files prompts under a name, so versions are found by their words: a prompt belongs to the
others that share most of theirs with it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.domain.comparison import MOST_COMPARED
from studio.domain.difference import words_of
from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest

_ALIKE = 0.5
"""Share of the words of two prompts that both must have to be versions of one."""
MOST_PROMPTS = 120
"""Different prompts that are looked at, the newest ones."""
MOST_VERSIONS = MOST_COMPARED
"""A column is played at once, so it is no longer than what can be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One prompt with one seed, and the takes that were made of it."""

    request: GenerationRequest
    """What would be sent to fill it."""
    takes: tuple[Generation, ...] = ()
    """Newest first."""

    @property
    def take(self) -> Generation | None:
        """Return the newest take with a clip, else the newest; None where there is none."""
        return next((take for take in self.takes if take.can_play), next(iter(self.takes), None))

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is there and nothing is on its way."""
        return not any(take.can_play or not take.is_final for take in self.takes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One version of the prompt."""

    version: int
    """Counted from 1, the oldest."""
    prompt: str
    cells: tuple[Cell, ...]
    """One a seed, in the board's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A prompt's versions over the same seeds."""

    seeds: tuple[int, ...]
    """Those of most versions first."""
    rows: tuple[Row, ...]
    """Newest version first."""

    @property
    def columns(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the cells seed by seed."""
        return tuple(zip(*(row.cells for row in self.rows), strict=True))


def families(takes: Sequence[Generation]) -> tuple[tuple[str, ...], ...]:
    """Return the prompts of these, versions of one together, the newest first everywhere.

    Args:
        takes: Newest first.
    """
    prompts = dict.fromkeys(take.request.prompt for take in takes)
    found: list[list[str]] = []
    words: list[list[frozenset[str]]] = []
    for prompt in list(prompts)[:MOST_PROMPTS]:
        own = words_of(prompt)
        home = next(
            (i for i, kin in enumerate(words) if any(_alike(own, one) for one in kin)), None
        )
        if home is None:
            found.append([prompt])
            words.append([own])
        else:
            found[home].append(prompt)
            words[home].append(own)
    return tuple(tuple(prompts) for prompts in found)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)


def board_of(versions: Sequence[str], takes: Sequence[Generation]) -> Board:
    """Return the board of these versions.

    An empty cell would be filled with the settings of the newest take of its version.

    Args:
        versions: Prompts, newest first; those beyond `MOST_VERSIONS` are left out.
        takes: Newest first; those of other prompts, or without a seed, are passed over.
    """
    shown = versions[:MOST_VERSIONS]
    ours = [take for take in takes if take.request.prompt in shown and take.request.seed]
    used = Counter(
        seed for _, seed in {(one.request.prompt, one.request.seed or 0) for one in ours}
    )
    seeds = tuple(seed for seed, _ in sorted(used.items(), key=lambda item: (-item[1], item[0])))
    rows = tuple(
        _row(prompt, seeds[:MOST_COMPARED], ours, version=len(versions) - number)
        for number, prompt in enumerate(shown)
    )
    return Board(seeds=seeds[:MOST_COMPARED], rows=tuple(row for row in rows if row.cells))


def _row(prompt: str, seeds: Sequence[int], takes: Sequence[Generation], *, version: int) -> Row:
    own = [take for take in takes if take.request.prompt == prompt]
    cells = tuple(
        Cell(
            request=replace(own[0].request, seed=seed),
            takes=tuple(take for take in own if take.request.seed == seed),
        )
        for seed in (seeds if own else ())
    )
    return Row(version=version, prompt=prompt, cells=cells)
