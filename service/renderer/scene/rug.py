"""A rug on the floor of a room."""

from service.renderer.brush import fill
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Interior
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia


class Rug:
    """An oval rug on the floor."""

    def __init__(self, stage: Stage, inside: Interior, cloth: Colour) -> None:
        """Lay it in the middle of the room."""
        self.depth = inside.z * 0.985
        self._near, self._far = inside.z * 0.58, inside.z * 0.86
        self._half = min(inside.half * 0.62, 2.2 * inside.unit)
        tone = stage.palette.lit(cloth)
        self._paints = [fill(tone.scaled(0.8)), fill(tone.mix(WHITE, 0.3)), fill(tone)]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its rings as the floor foreshortens them."""
        camera = view.camera
        middle = (self._near + self._far) / 2
        x, half = camera.across(0.0, middle), self._half * camera.scale(middle)
        top, foot = camera.down(0.0, self._far), camera.down(0.0, self._near)
        for share, paint in zip((1.0, 0.9, 0.82), self._paints, strict=True):
            lift = (foot - top) * (1 - share) / 2
            area = skia.Rect.MakeLTRB(x - half * share, top + lift, x + half * share, foot - lift)
            canvas.drawOval(area, paint)
