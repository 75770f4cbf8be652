"""Where a person stands on the Compare page: which takes, how they are shown, judged blind or not.

The page's address says it, so that a link brings it back; what an address need not say, such as
the speed, stays with the session.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from components.player import Layout, Stage
from studio.domain.comparison import chosen

_ID = re.compile("[0-9a-f]{32}")


class Blind(StrEnum):
    """Whether the takes are hidden behind letters."""

    OFF = "off"
    ROUNDS = "rounds"
    """Two at a time, until there is a ranking."""
    REVEALED = "revealed"
    """The ranking, with the takes' names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the address says, and the stage as it was left."""

    takes: tuple[str, ...] = ()
    """Ids of generations, in the order of their numbers."""
    left_out: int = 0
    """How many more were asked for than can be shown."""
    stage: Stage = field(default_factory=Stage)
    blind: Blind = Blind.OFF

    def with_takes(self, ids: Sequence[str]) -> "Place":
        """Return the place to look at other takes; the layout stays."""
        takes = chosen(ids)
        stage = replace(self.stage, heard="", chosen="", at_s=0.0, mark_in_s=None, mark_out_s=None)
        return Place(takes=takes, left_out=len(set(ids)) - len(takes), stage=stage)


def read(params: Mapping[str, str], known: Place) -> Place:
    """Return the place that an address names; the known one where it names none.

    What cannot be is passed over: a link may have been cut, or typed.
    """
    ids = [one for one in params.get("takes", "").split(",") if _ID.fullmatch(one)]
    if not ids:
        return known
    place = known if chosen(ids) == known.takes else known.with_takes(ids)
    stage = replace(place.stage, layout=_layout(params), at_s=_moment(params))
    return replace(place, stage=stage, blind=_blind(params))


def write(place: Place) -> dict[str, str]:
    """Return what the address says of a place, without what goes without saying."""
    if not place.takes:
        return {}
    said = {"takes": ",".join(place.takes)}
    if place.stage.layout != Layout.GRID:
        said["layout"] = place.stage.layout
    if place.stage.at_s:
        said["at"] = f"{place.stage.at_s:.3f}"
    if place.blind is not Blind.OFF:
        said["blind"] = place.blind.value
    return said


def _layout(params: Mapping[str, str]) -> Layout:
    named = params.get("layout", "")
    return Layout(named) if named in set(Layout) else Layout.GRID


def _moment(params: Mapping[str, str]) -> float:
    named = params.get("at", "")
    return float(named) if re.fullmatch(r"\d{1,3}(\.\d{1,3})?", named) else 0.0


def _blind(params: Mapping[str, str]) -> Blind:
    named = params.get("blind", "")
    return Blind(named) if named in set(Blind) else Blind.OFF
