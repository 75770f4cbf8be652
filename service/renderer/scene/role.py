"""How a kind of subject is cast: who draws it, how fast it goes, how large it is seen."""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.players import Pace, Subject
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Place
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.sprite import Box


def _upright(subject: Subject, place: Place) -> float:  # noqa: ARG001 - the shape of a stature
    return 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """How a kind of subject is cast."""

    actor: Callable[[Stage, Mark], Layer]
    box: Box
    speeds: dict[Pace, float]
    """Metres a second at each pace, as the picture shows it."""
    usual: Pace = Pace.SLOW
    scenery: bool = False
    """Seen far behind the lead, when there is one."""
    share: float = 1.0
    """How much of the framing's height it takes: less for what is long rather than tall."""
    room: float = 0.55
    """Share of its width that it needs for itself among its like."""
    away: float = 0.0
    """Metres from the camera, as scenery; 0 leaves it to the lead's distance."""
    aloft: bool = False
    """Whether it keeps itself in the air."""
    head: float = 0.0
    """Share of the box's height that a head takes, on which close framings are cut; 0 for none."""
    eyes: Callable[[Subject, Place], float] | None = None
    """Height of its eyes in what it does, as a share of the box's; None where it shows none."""
    stature: Callable[[Subject, Place], float] = _upright
    """How much of the box's height the subject takes in what it does."""
