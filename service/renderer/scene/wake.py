"""The wake of what sails, as seen from the air: without it a boat is a speck on the water."""

from service.renderer.brush import fill, outline
from service.renderer.colour import WHITE
from service.renderer.players import Kind
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark

_SAILING = (Kind.BOAT, Kind.SAILING_SHIP)
_LONG, _WIDE = 1.9, 0.3
"""Of the wake, in lengths of the hull."""


def wakes(stage: Stage) -> list[Layer]:
    """Return the wakes of all that sails in the shot."""
    return [
        Wake(stage, mark, long=role.box.metres * role.box.aspect)
        for role, mark in cast_marks(stage)
        if mark.subject.kind in _SAILING
    ]


class Wake:
    """Two arms of foam that open behind a hull, and the smooth water between them."""

    def __init__(self, stage: Stage, mark: Mark, *, long: float) -> None:
        """Take the hull's mark and its length in metres."""
        self.depth = mark.z * 1.001
        self._mark, self._long = mark, long
        foam = stage.palette.lit(WHITE).mix(stage.palette.water_far, 0.15)
        self._foam, self._water = fill(foam, 0.75), fill(foam, 0.22)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it behind where the hull has come to."""
        mark, long = self._mark, self._long
        bow = mark.x_at(view.seconds) + mark.side * long * 0.3
        camera = view.camera

        def seen(back: float, aside: float) -> tuple[float, float]:
            x, z = bow - mark.side * back * long, mark.z + aside * long
            return camera.across(x, z), camera.down(0.0, z)

        fan = [seen(0, 0), seen(_LONG, _WIDE), seen(_LONG * 0.9, 0), seen(_LONG, -_WIDE)]
        canvas.drawPath(outline(fan), self._water)
        for side in (-1, 1):
            arm = [
                seen(0, 0),
                seen(_LONG * 0.5, side * _WIDE * 0.56),
                seen(_LONG, side * _WIDE),
                seen(_LONG * 0.5, side * _WIDE * 0.4),
            ]
            canvas.drawPath(outline(arm), self._foam)
