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
    opened: dict[str, bool] = field(default_factory=dict)
    """Whether a press is open, by its id: as it began, until a person says otherwise."""
    awaited: frozenset[str] = frozenset()
    """Ids of the takes that were live when the list was last drawn."""
    told: tuple[Ending, ...] = ()
    """What was told last."""
    turn: int = 0
    """How often something was told."""

    def turn_over(self, press_id: str) -> None:
        """Open a press that is folded, fold one that is open."""
        self.opened[press_id] = not self.opened.get(press_id, False)

    def keep_told(self, endings: tuple[Ending, ...]) -> None:
        """Keep what was told, for whoever tells it elsewhere."""
        self.told, self.turn = endings, self.turn + 1
