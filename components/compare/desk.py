"""What a session remembers of the Compare page and the board."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from components import state
from components.compare import place
from components.compare.place import Place
from components.compare.wishes import Wish

_REMEMBERED = 20


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
    written: deque[dict[str, str]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    """What the address was made to say lately."""

    def follow(self, address: Mapping[str, str]) -> None:
        """Take over what the address says.

        A browser may send an address that was already overtaken while it was on its way. What was
        written lately for the same takes is therefore not believed over what is known.
        """
        told = place.read(address, self.place)
        is_same = (told.takes, told.blind) == (self.place.takes, self.place.blind)
        if not (is_same and dict(address) in self.written):
            self.place = told

    def address(self) -> dict[str, str]:
        """Return what the address is to say, and remember that."""
        said = place.write(self.place)
        if said not in self.written:
            self.written.append(said)
        return said

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
