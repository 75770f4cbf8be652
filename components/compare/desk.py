"""What a session remembers of the Compare page and the board."""

from dataclasses import dataclass, field

from components import state
from components.compare.place import Place
from components.compare.wishes import Wish


@dataclass(slots=True)
class Desk:
    """The place, what is played from a copy, what was ordered, and what is yet to be done."""

    place: Place = field(default_factory=Place)
    """Where the Compare page was left."""
    played: tuple[str, ...] = ()
    """Ids of the takes of the board that are played."""
    played_copied: frozenset[str] = frozenset()
    """Those of them that are played from a copy."""
    copied: frozenset[str] = frozenset()
    """Ids of the takes that are played from a copy; a change of it would stop what plays."""
    copying: tuple[str, ...] = ()
    """Ids of the jobs that make such copies."""
    seated: tuple[str, ...] = ()
    """Ids of the takes for which `copied` was settled."""
    works: tuple[str, ...] = ()
    """Ids of the jobs that were ordered here, newest first."""
    wishes: list[Wish] = field(default_factory=list)

    def wish(self, wish: Wish) -> None:
        """Keep a wish until it can be done, as a widget's callback does."""
        self.wishes.append(wish)

    def take_wishes(self) -> tuple[Wish, ...]:
        """Return what is yet to be done, once."""
        waiting = tuple(self.wishes)
        self.wishes.clear()
        return waiting


def current() -> Desk:
    """Return this session's desk."""
    return state.own(Desk)


def wish(wish: Wish) -> None:
    """Keep a wish, from a widget's callback."""
    current().wish(wish)
