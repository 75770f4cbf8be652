"""Shafts of sunlight that fall between leaves."""

import math

from service.renderer.brush import outline, picture, shade
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Weather
from service.renderer.skia_library import skia

_COARSE = 2


def sunny(stage: Stage) -> bool:
    """Tell whether the light comes through in shafts."""
    shining = stage.shot.weather in (Weather.CLEAR, Weather.CLOUDY, Weather.FOG)
    return shining and stage.shot.daytime is not Daytime.NIGHT


class Shafts:
    """Slanting bands of bright air, kept as one soft picture that breathes."""

    def __init__(self, stage: Stage, *, depth: float) -> None:
        """Paint them.

        Args:
            stage: For the light.
            depth: Metres away.
        """
        self.depth = depth
        size, dice = stage.size, stage.chance.dice("shafts")
        slant = -stage.side * dice.uniform(0.3, 0.55)
        colour = stage.palette.glow
        drop = stage.camera.horizon + 0.2 * size.height
        wide = size.width * 1.2

        def paint(canvas: skia.Canvas) -> None:
            blur = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 7 * size.unit)
            for _ in range(8):
                x, across = dice.uniform(-0.2, 1.2) * wide, dice.uniform(0.015, 0.06) * wide
                tip, foot = x, x + slant * drop
                band = [(tip, -20), (tip + across, -20), (foot + across * 1.9, drop), (foot, drop)]
                paint = shade((0, 0), (0, drop), [(colour, dice.uniform(0.2, 0.42)), (colour, 0.0)])
                paint.setMaskFilter(blur)
                canvas.drawPath(outline(band), paint)

        self._image = picture(wide, drop, paint)
        self._left = 0.1 * size.width

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them over what is behind."""
        camera = view.camera
        x = camera.yaw * 0.8 - self._left - camera.x * camera.scale(self.depth) * 0.5
        alpha = 0.8 + 0.2 * math.sin(view.seconds * 0.8)
        canvas.drawImage(
            self._image,
            round(x),
            round(camera.pitch),
            skia.SamplingOptions(),
            skia.Paint(Alphaf=alpha),
        )
