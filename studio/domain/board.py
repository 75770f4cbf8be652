"""The same seeds over every version of a prompt: rows are versions, columns are seeds.

Nobody files prompts under a name. Those that were ordered by one press, as alternatives in a text
are, belong together for certain; beyond that versions are found by their words: a prompt belongs to
the others that share most of theirs with it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

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
    lying: tuple[Generation, ...] = ()
    """Those of them that are in the trash and not in `takes`, newest first."""

    @property
    def take(self) -> Generation | None:
        """Return the newest take with a clip, else the newest; None where there is none."""
        return next((take for take in self.takes if take.can_play), next(iter(self.takes), None))

    @property
    def is_trashed(self) -> bool:
        """Tell whether all that came of it was thrown away and can be put back."""
        return bool(self.lying) and not self._is_filled

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is there, nothing is on its way and nothing can be put back."""
        return not self.lying and not self._is_filled

    @property
    def _is_filled(self) -> bool:
        return any(take.can_play or not take.is_final for take in self.takes)


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


def made_by(service: str, takes: Sequence[Generation]) -> list[Generation]:
    """Return those of these takes that a service made: each has a board of its own."""
    return [take for take in takes if take.service == service]


def families(takes: Sequence[Generation]) -> tuple[tuple[str, ...], ...]:
    """Return the prompts of these, versions of one together, the newest first everywhere.

    Args:
        takes: Newest first.
    """
    presses: dict[str, set[str]] = {}
    for take in takes:
        presses.setdefault(take.request.prompt, set()).add(take.press_id)
    found: list[_Family] = []
    for prompt, ordered_by in islice(presses.items(), MOST_PROMPTS):
        words = words_of(prompt)
        known = (one for one in found if one.presses & ordered_by)
        alike = (one for one in found if any(_alike(words, kin) for kin in one.words))
        home = next(known, None) or next(alike, None)
        if home is None:
            found.append(home := _Family())
        home.prompts.append(prompt)
        home.words.append(words)
        home.presses |= ordered_by
    return tuple(tuple(one.prompts) for one in found)


@dataclass(slots=True)
class _Family:
    """Versions of one prompt, as they are found."""

    prompts: list[str] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)
    """Of each prompt."""
    presses: set[str] = field(default_factory=set)
    """That ordered any of them."""


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)


def board_of(
    versions: Sequence[str], takes: Sequence[Generation], lying: Sequence[Generation] = ()
) -> Board:
    """Return the board of these versions.

    An empty cell would be filled with the settings of the newest take of its version.

    Args:
        versions: Prompts, newest first; those beyond `MOST_VERSIONS` are left out.
        takes: Newest first; those of other prompts, or without a seed, are passed over.
        lying: Takes in the trash, newest first; they make no row and no column of their own.
    """
    shown = versions[:MOST_VERSIONS]
    ours = [take for take in takes if take.request.prompt in shown and take.request.seed]
    used = Counter(
        seed for _, seed in {(one.request.prompt, one.request.seed or 0) for one in ours}
    )
    seeds = tuple(seed for seed, _ in sorted(used.items(), key=lambda item: (-item[1], item[0])))
    rows = tuple(
        _row(
            _Version(len(versions) - number, prompt),
            seeds[:MOST_COMPARED],
            takes=ours,
            lying=lying,
        )
        for number, prompt in enumerate(shown)
    )
    return Board(seeds=seeds[:MOST_COMPARED], rows=tuple(row for row in rows if row.cells))


@dataclass(frozen=True, slots=True)
class _Version:
    number: int
    prompt: str

    def of(self, takes: Sequence[Generation]) -> list[Generation]:
        """Return those that have this prompt."""
        return [take for take in takes if take.request.prompt == self.prompt]


def _row(
    version: _Version,
    seeds: Sequence[int],
    *,
    takes: Sequence[Generation],
    lying: Sequence[Generation],
) -> Row:
    own, thrown = version.of(takes), version.of(lying)
    cells = tuple(
        Cell(
            request=replace(own[0].request, seed=seed),
            takes=_with(seed, own),
            lying=_with(seed, thrown),
        )
        for seed in (seeds if own else ())
    )
    return Row(version=version.number, prompt=version.prompt, cells=cells)


def _with(seed: int, takes: Sequence[Generation]) -> tuple[Generation, ...]:
    return tuple(take for take in takes if take.request.seed == seed)
