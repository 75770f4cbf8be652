"""A painted piece that stands on the floor."""

from collections.abc import Callable

from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia


def stood(
    stage: Stage,
    place: tuple[float, float],
    size: tuple[float, float],
    paint: Callable[[skia.Canvas], None],
) -> Plate:
    """Return a piece painted around x 0, standing at a place (across, away)."""
    (x, z), (wide, high) = place, size

    def draw(canvas: skia.Canvas) -> None:
        canvas.translate(x, 0)
        paint(canvas)

    half = wide * 0.56
    sheet = Sheet(z=z, left=x - half, right=x + half, top=high * 1.06, bottom=-high * 0.06)
    return Plate(stage, sheet, draw)
