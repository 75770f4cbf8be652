"""The shadow that a standing figure throws on the ground, away from the light and toward us."""

from service.renderer.scene.stage import Stage
from service.renderer.shots import Daytime, Place, Setup
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark

_LENGTHS = {Daytime.DAWN: 1.1, Daytime.DAY: 0.25, Daytime.DUSK: 1.25, Daytime.NIGHT: 0.7}
"""Figure heights that a shadow is long."""
_INDOORS = (Place.ROOM, Place.STAGE, Place.CAVE, Place.SEA)
_LONG_FROM_ABOVE = 0.9
_FLAT = 0.08
"""How high a shadow rises in the picture for its length, seen from a standing eye."""


def shadow_of(stage: Stage, mark: Mark, *, side: int) -> skia.Path:
    """Return the shadow's outline in the figure's units, its foot at the origin.

    Args:
        stage: For the light and the camera's height.
        mark: Where the figure stands.
        side: 1 when the rig heads right, -1 left.
    """
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(-22, -3.6, 24, 3.6))
    if stage.shot.place in _INDOORS:
        return path
    length = _LENGTHS[stage.shot.daytime]
    if stage.shot.setup is Setup.AERIAL:
        length = max(length, _LONG_FROM_ABOVE)
    # The ground is seen the flatter, the lower the eye is over it.
    flat = min(max(stage.camera.eye / mark.z, _FLAT), 0.7)
    away = -stage.side * side
    x, y = away * 150 * length, 70 * length * flat
    thick = 5 + 22 * flat
    path.moveTo(-8, -thick * 0.3)
    path.quadTo(x * 0.5, y * 0.5 - thick * 0.75, x * 0.86, y * 0.86 - thick * 0.4)
    path.cubicTo(x * 1.02, y - thick * 0.7, x * 1.06, y + thick * 0.5, x * 0.88, y + thick * 0.3)
    path.quadTo(x * 0.5, y * 0.5 + thick * 0.85, 8, thick * 0.3)
    path.close()
    return path
