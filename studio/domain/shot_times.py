"""What is to be said about the times of a list of shots: gaps, overlaps, the film's duration."""

import math
from collections.abc import Iterator
from itertools import pairwise

from studio.domain.request import LONGEST_S, SHORTEST_S
from studio.domain.shot_list import Shot, ShotList

MOST_SHOTS = 8
"""Shots that the model follows in one film. Source: the vendor's prompt guide, six to eight."""


def remarks(shot_list: ShotList, duration: int) -> tuple[str, ...]:
    """Return what a person should know before sending, each in a sentence.

    Args:
        shot_list: The shots, in the order of the prompt.
        duration: Whole seconds that the film is to last.
    """
    return tuple(_remarks(shot_list.shots, duration))


def fitting_duration(shot_list: ShotList) -> int | None:
    """Return the whole seconds in which the shots fit, or None where no film is so long."""
    if not shot_list.shots:
        return None
    needed = math.ceil(max(shot.end for shot in shot_list.shots))
    return max(needed, SHORTEST_S) if needed <= LONGEST_S else None


def _remarks(shots: tuple[Shot, ...], duration: int) -> Iterator[str]:
    if not shots:
        return
    for number, shot in enumerate(shots, 1):
        if shot.length <= 0:
            yield f"Shot {number} ends before it begins."
    if shots[0].start > 0:
        yield f"Nothing is said about the first {_seconds(shots[0].start)}."
    for number, (one, other) in enumerate(pairwise(shots), 1):
        if other.start > one.end:
            gap = _seconds(other.start - one.end)
            yield f"Nothing is said about the {gap} between shots {number} and {number + 1}."
        elif other.start < one.end:
            yield f"Shots {number} and {number + 1} overlap by {_seconds(one.end - other.start)}."
    last = max(shot.end for shot in shots)
    if last != duration:
        yield f"The shots end at {_seconds(last)}, the film at {_seconds(duration)}."
    if len(shots) > MOST_SHOTS:
        yield f"The model follows up to {MOST_SHOTS} shots; these are {len(shots)}."


def _seconds(length: float) -> str:
    return f"{length:.4g} s"
