"""What finished since the list was last drawn, one sentence a press."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from components.outcomes import Outcome, count, outcome_of
from components.words import shortened
from studio.domain.generation import Generation

_PROMPT_SHOWN = 60
_NAMED = 2
"""So many failures have their reasons in one sentence; the list has the others."""

_TOLD = frozenset({Outcome.DONE, Outcome.FAILED, Outcome.UNDECIDED})
"""What a person sets aside or cancels needs no telling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What became of takes of one press."""

    ids: frozenset[str]
    """Of the takes."""
    text: str
    """In words for people; holds theirs."""
    went_well: bool


def endings(awaited: Collection[str], generations: Sequence[Generation]) -> tuple[Ending, ...]:
    """Return what became of takes that were awaited and are so no longer, press by press.

    Args:
        awaited: Ids of the takes that were live before.
        generations: The list as it is now, takes of a press next to each other.
    """
    told = []
    for _, takes in groupby(generations, key=lambda take: take.press_id):
        press = list(takes)
        ended = [take for take in press if take.id in awaited and outcome_of(take) in _TOLD]
        if ended:
            told.append(_ending(press, ended))
    return tuple(told)


def _ending(press: list[Generation], ended: list[Generation]) -> Ending:
    bad = [take for take in ended if outcome_of(take) is not Outcome.DONE]
    sentences = [_standing(press), *(_trouble(take) for take in bad[:_NAMED])]
    if len(bad) > _NAMED:
        sentences.append(f"{len(bad) - _NAMED} more came to nothing.")
    ids = frozenset(take.id for take in ended)
    return Ending(ids=ids, text=" ".join(sentences), went_well=not bad)


def _standing(press: list[Generation]) -> str:
    title = f"“{shortened(press[0].request.prompt, _PROMPT_SHOWN)}”"
    done, takes = count(press)[Outcome.DONE], press[0].takes
    if takes == 1:
        return f"{title} is done." if done else f"{title} has no film."
    verb = "is" if done == 1 else "are"
    return f"{done} of {takes} takes of {title} {verb} done."


def _trouble(take: Generation) -> str:
    why = take.failure.message if take.failure else "It has no film."
    return f"Take {take.take}: {why}" if take.takes > 1 else why
