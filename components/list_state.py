"""What one session remembers of its task list beside the takes in it."""

from dataclasses import dataclass, field
from enum import StrEnum

from components.endings import Ending


class Show(StrEnum):
    """Which takes the list shows."""

    ALL = "All"
    UNDER_WAY = "Under way"
    DONE = "Done"
    FAILED = "Failed"


@dataclass(slots=True)
class ListState:
    """How the list looks, and what it has told."""

    show: Show = Show.ALL
    opened: dict[tuple[bool, str], bool] = field(default_factory=dict)
    """Whether a press is open: as it began, until a person says otherwise. By whether failures
    alone are shown, where all begin open, and the press's id."""
    awaited: frozenset[str] = frozenset()
    """Ids of the takes that were live when the list was last drawn."""
    told: tuple[Ending, ...] = ()
    """What was told last."""
    turn: int = 0
    """How often something was told."""

    def is_open(self, press_id: str, *, begins: bool) -> bool:
        """Tell whether a press is open.

        Args:
            press_id: The press.
            begins: How it is to begin, if it was not seen before.
        """
        key = (self.show is Show.FAILED, press_id)
        return self.opened.setdefault(key, begins or self.show is Show.FAILED)

    def turn_over(self, press_id: str) -> None:
        """Open a press that is folded, fold one that is open."""
        key = (self.show is Show.FAILED, press_id)
        self.opened[key] = not self.opened.get(key, False)

    def keep_told(self, endings: tuple[Ending, ...]) -> None:
        """Keep what was told, for whoever tells it elsewhere."""
        self.told, self.turn = endings, self.turn + 1
