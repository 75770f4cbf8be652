"""The top of a table before the camera, for what is too small to stand on a floor."""

from dataclasses import replace

from service.renderer.brush import fill, line, outline
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.interior import Boards, Interior
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_DEPTH = 0.84
"""How far it reaches, as a share of the way to the wall."""
_WIDTH = 0.72
"""Half as wide, as a share of the way from the picture's middle to its side at the wall."""
_COLOURS = ("a5713f", "8a5a35", "c19a6b", "96603c")


class Tabletop:
    """Boards that narrow toward the wall, with the floor in view beside them."""

    def __init__(self, stage: Stage, inside: Interior) -> None:
        """Cut it to the room."""
        dice = stage.chance.of_the_film.dice("table")
        wood = stage.palette.lit(Colour.of(dice.choice(_COLOURS)))
        self._far = inside.z * _DEPTH
        self._half = inside.half * _WIDTH
        self._boards = Boards(stage, replace(inside, z=self._far, unit=inside.unit * 0.5), wood)
        self.depth = self._boards.depth
        self._edge = line(wood.mix(WHITE, 0.22), 3.0 * stage.size.unit)
        self._side = fill(wood.scaled(0.45))
        self._shadow = fill(BLACK, 0.28)
        self._thick = 0.05 * inside.unit

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its shadow on the floor, its thickness, and the boards within its edges."""
        top = self._shape(view, 0.0)
        canvas.drawPath(outline(self._shape(view, 3 * self._thick)), self._shadow)
        canvas.drawPath(outline(self._shape(view, self._thick)), self._side)
        canvas.save()
        canvas.clipPath(outline(top), doAntiAlias=True)
        self._boards.draw(canvas, view)
        canvas.restore()
        canvas.drawPath(outline([top[3], *top[:3]], closed=False), self._edge)

    def _shape(self, view: View, out: float) -> list[tuple[float, float]]:
        """Return the corners from the far left on, so many metres further out."""
        camera = view.camera
        near = max(
            camera.z + camera.focal * camera.eye / (camera.size.height * 1.6), camera.z + 0.3
        )
        half = self._half + out
        return [
            (camera.across(-half, self._far), camera.down(0.0, self._far)),
            (camera.across(half, self._far), camera.down(0.0, self._far)),
            (camera.across(half, near), camera.down(0.0, near)),
            (camera.across(-half, near), camera.down(0.0, near)),
        ]
