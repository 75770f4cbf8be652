"""How close several alike stand to each other: in a tall picture, before and behind each other."""

from service.renderer.request import Size
from service.renderer.scene.role import Role

_TALL = 1.2
"""Times its width that a picture is high in which they come closer, so that they are larger."""
_CLOSER, _CLOSER_PEOPLE = 0.72, 0.86
"""How much closer: people hide each other's faces sooner than animals do."""


def room_of(size: Size, role: Role) -> float:
    """Return the share of its own width that each of several alike has to itself."""
    if size.height < _TALL * size.width:
        return role.room
    return role.room * (_CLOSER_PEOPLE if role.head else _CLOSER)
