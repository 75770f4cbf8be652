"""What became of takes, in the few words that a person counts them by."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from studio.domain.generation import Generation, Status


class Outcome(StrEnum):
    """Where takes stand, in the order in which they are counted."""

    DONE = "done"
    FAILED = "failed"
    UNDECIDED = "undecided"
    """The answer was lost; a person decides."""
    UNDER_WAY = "under way"
    SET_ASIDE = "set aside"
    CANCELLED = "cancelled"


_OUTCOMES: dict[Status, Outcome] = {
    Status.QUEUED: Outcome.UNDER_WAY,
    Status.SUBMITTING: Outcome.UNDER_WAY,
    Status.PENDING: Outcome.UNDER_WAY,
    Status.PROCESSING: Outcome.UNDER_WAY,
    Status.COMPLETED: Outcome.UNDER_WAY,
    Status.UNKNOWN: Outcome.UNDECIDED,
    Status.SET_ASIDE: Outcome.SET_ASIDE,
    Status.SAVED: Outcome.DONE,
    Status.REMOVED: Outcome.DONE,
    Status.FAILED: Outcome.FAILED,
    Status.EXPIRED: Outcome.FAILED,
    Status.CANCELLED: Outcome.CANCELLED,
}

_COLOURS = {
    Outcome.DONE: "green",
    Outcome.FAILED: "red",
    Outcome.UNDECIDED: "orange",
    Outcome.UNDER_WAY: "primary",
}


def outcome_of(generation: Generation) -> Outcome:
    """Return where a take stands."""
    return _OUTCOMES[generation.status]


def count(generations: Iterable[Generation]) -> Counter[Outcome]:
    """Return how many takes stand where."""
    return Counter(outcome_of(generation) for generation in generations)


def counts_as_markdown(counts: Counter[Outcome]) -> str:
    """Return counts as Markdown, as `4 done · 1 failed · 1 under way`."""
    return " · ".join(
        f":{_COLOURS.get(outcome, 'gray')}[{counts[outcome]} {outcome}]"
        for outcome in Outcome
        if counts[outcome]
    )
