"""A road under whatever drives through open country: asphalt, its edges and the broken line."""

from service.renderer.brush import fill, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_NEAR, _FAR = (0.14, 4.5), (0.34, 8.0)
"""How far it reaches before and behind the lead: a share of the lead's distance, and the metres
that are enough."""
_DASH = 0.16
"""From one dash to the next, as a share of the lead's distance; half of that is painted."""


class Road:
    """It runs across the picture, where the lead is."""

    def __init__(self, stage: Stage) -> None:
        """Take its colours."""
        self._z = stage.focus
        near = 1 - min(_NEAR[0], _NEAR[1] / self._z)
        far = 1 + min(_FAR[0], _FAR[1] / self._z)
        self.depth = stage.focus * far
        palette, snow = stage.palette, growth(stage).snow
        asphalt = palette.lit(Colour.of("55545a")).mix(palette.haze, stage.haze(stage.focus) * 0.5)
        asphalt = asphalt.mix(snow, 0.25) if snow else asphalt
        verge = growth(stage).ground.mix(palette.lit(Colour.of("9a8a70")), 0.5)
        edge = palette.lit(WHITE).mix(asphalt, 0.4)
        self._bands = (
            (near - 0.3 * (1 - near), far + 0.2 * (far - 1), fill(snow or verge)),
            (near, far, fill(asphalt)),
            (near + 0.1 * (1 - near), near + 0.22 * (1 - near), fill(edge)),
            (far - 0.1 * (far - 1), far - 0.05 * (far - 1), fill(edge)),
        )
        self._middle = self._z * (near * far) ** 0.5
        self._dash = min(_DASH * self._z, 6.0)
        self._thick = 0.05 * (far - near) * self._z
        self._paint = fill(palette.lit(Colour.of("f2e2a8")).mix(asphalt, 0.25))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it as the camera sees it."""
        camera = view.camera
        for near, far, paint in self._bands:
            top, foot = camera.down(0.0, far * self._z), camera.down(0.0, near * self._z)
            canvas.drawRect(skia.Rect.MakeLTRB(0, top, camera.size.width, foot), paint)
        middle, step = self._middle, self._dash
        near, far = middle - self._thick / 2, middle + self._thick / 2
        reach = camera.half_width(middle) + abs(camera.yaw) / camera.scale(middle)
        first, last = (round((camera.x + side * reach) / step) for side in (-1, 1))
        for number in range(first - 1, last + 2):
            left, right = number * step, (number + 0.5) * step
            corners = ((left, near), (right, near), (right, far), (left, far))
            dash = [(camera.across(x, z), camera.down(0.0, z)) for x, z in corners]
            canvas.drawPath(outline(dash), self._paint)
