"""What the Compare page and the board show, read from the studio."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from components.compare.casting import Past
from components.compare.desk import Desk
from components.compare.screening import Opinions
from studio.domain.generation import Generation
from studio.studio import Studio

EVER = timedelta(days=36500)
CAST = 48
"""Takes to choose from; the library knows the rest."""
BOARDED = 500
"""Takes that are looked through for versions of a prompt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """Takes, told from those of them whose clips a person threw away."""

    kept: tuple[Generation, ...]
    lying: tuple[Generation, ...]
    """In the trash."""


def sort(studio: Studio, takes: Sequence[Generation]) -> Sorted:
    """Tell what lies in the trash from the rest, both in their order."""
    lying = studio.library.lying([take.id for take in takes])
    return Sorted(
        kept=tuple(take for take in takes if take.id not in lying),
        lying=tuple(take for take in takes if take.id in lying),
    )


def shown(studio: Studio, ids: Sequence[str]) -> tuple[Generation, ...]:
    """Return those of these takes that can be played, in their order; none in the trash."""
    return _playable(studio, studio.generations(ids))


def castable(studio: Studio) -> tuple[Generation, ...]:
    """Return the newest takes that can be played, newest press first; none in the trash."""
    return _playable(studio, studio.recent(CAST, EVER))


def _playable(studio: Studio, takes: Sequence[Generation]) -> tuple[Generation, ...]:
    return tuple(take for take in sort(studio, takes).kept if take.can_play)


def boarded(studio: Studio) -> Sorted:
    """Return the takes that the board is made of, newest press first."""
    return sort(studio, studio.recent(BOARDED, EVER))


def opinions(studio: Studio, takes: Sequence[Generation]) -> Opinions:
    """Return what is thought of these takes, and which of just them won."""
    ids = [take.id for take in takes]
    held = studio.jury.sitting(ids)
    return Opinions(marks=studio.jury.marks_of(ids), winner_id=held.winner_id if held else None)


def past(studio: Studio) -> list[Past]:
    """Return the newest comparisons of which a take can still be played."""
    held = studio.jury.sittings()
    ids = {take_id for one in held for take_id in one.take_ids}
    known = {take.id: take for take in shown(studio, sorted(ids))}
    found = (
        Past(comparison=one, takes=tuple(known[i] for i in one.take_ids if i in known))
        for one in held
    )
    return [one for one in found if one.takes]


def copied(studio: Studio, ids: Sequence[str]) -> frozenset[str]:
    """Return those of these takes of which there is a copy with more key frames."""
    return frozenset(one for one in ids if studio.workshop.proxy_path(one) is not None)


def seat(desk: Desk, studio: Studio, takes: Sequence[Generation]) -> None:
    """Settle which of the takes are played from a copy, and have the missing copies made.

    That is settled once for a set of takes: another source for what plays would stop it.
    """
    ids = tuple(take.id for take in takes)
    if ids == desk.seated:
        return
    workshop = studio.workshop
    desk.seated = ids
    desk.copied = copied(studio, ids)
    wanting = [one for one in ids if one not in desk.copied and workshop.needs_proxy(one)]
    desk.copying = tuple(workshop.proxy(one).id for one in wanting)
