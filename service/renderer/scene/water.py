"""Still water: the far shore upside down, trembling, and ripples that come and go."""

import math
from collections.abc import Sequence

from service.renderer.brush import line, picture, shade
from service.renderer.colour import WHITE
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

_MARGIN = 0.3
"""Share of the width that is painted beyond either side."""
_FADE = 0.55


class Mirror:
    """A sheet of water from a far shore to the picture's foot."""

    def __init__(self, stage: Stage, shore: float, reflected: Sequence[Layer]) -> None:
        """Paint what it mirrors.

        Args:
            stage: For the camera and the light.
            shore: Metres to where the water begins.
            reflected: What stands on that shore, and behind it.
        """
        self.depth = shore
        size, camera = stage.size, stage.camera
        self._margin = round(size.width * _MARGIN)
        self._unit = size.unit
        line_y = camera.down(0.0, shore)
        width, height = size.width + 2 * self._margin, size.height * 1.12 - line_y
        palette = stage.palette
        stops = [
            (palette.horizon.mix(palette.water_far, 0.25), 1.0),
            (palette.low.mix(palette.water_far, 0.4), 1.0),
            (palette.middle.mix(palette.water_near, 0.5), 1.0),
            (palette.high.mix(palette.water_near, 0.72), 1.0),
        ]
        rest = View(camera=camera, seconds=0.0, progress=0.5)

        def paint(canvas: skia.Canvas) -> None:
            canvas.drawPaint(shade((0, 0), (0, height), stops))
            canvas.save()
            canvas.translate(self._margin, line_y)
            canvas.scale(1.0, -1.0)
            for layer in reflected:
                layer.draw(canvas, rest)
            canvas.restore()
            veil = [
                (palette.water_far, 0.12),
                (palette.water_near, 0.42),
                (palette.water_near, 0.7),
            ]
            canvas.drawPaint(shade((0, 0), (0, height), veil))

        self._image = picture(width, height, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it down in strips, each a little aside of the last."""
        camera = view.camera
        size = camera.size
        top = round(camera.down(0.0, self.depth))
        slide = camera.yaw - camera.x * camera.scale(self.depth)
        left = self._margin - round(max(min(slide, self._margin), -self._margin))
        y, row = top, 0
        while y < size.height:
            down = y - top
            tall = 2 + down // 22
            sway = (0.6 + 0.02 * down) * self._unit
            wave = math.sin(down * 0.9 / (1 + down * 0.012) + view.seconds * 1.9)
            start = left + round(
                sway * wave + sway * 0.6 * math.sin(row * 1.7 - view.seconds * 2.6)
            )
            start = max(0, min(start, self._image.width() - size.width))
            last = self._image.height() - tall
            part = skia.Rect.MakeXYWH(start, min(down, last), size.width, tall)
            area = skia.Rect.MakeXYWH(0, y, size.width, tall)
            canvas.drawImageRect(self._image, part, area)
            y, row = y + tall, row + 1


class Ripples:
    """Dashes of sky on the water, longer toward the lens."""

    def __init__(self, stage: Stage, *, shore: float, near: float = 0.0, count: int = 150) -> None:
        """Scatter them.

        Args:
            stage: For the camera and the light.
            shore: Metres to the water's far end.
            near: Metres to its near end; 0 is the lens.
            count: Of dashes.
        """
        self.depth = shore * 0.995
        camera, dice = stage.camera, stage.chance.dice("ripples")
        foot = stage.size.height - camera.horizon
        nearest = max(near, camera.focal * camera.eye / max(foot, 1.0))
        self._dashes = []
        for _ in range(count):
            share = dice.random() ** 1.6
            drop = camera.focal * camera.eye / shore
            drop += (camera.focal * camera.eye / nearest - drop) * share
            z = camera.focal * camera.eye / drop
            x = dice.uniform(-1.3, 1.3) * camera.half_width(z)
            long = (3 + 26 * share) * dice.uniform(0.5, 1.4) * stage.size.unit
            self._dashes.append((x, z, long, dice.uniform(0, math.tau), dice.uniform(0.8, 2.0)))
        palette, unit = stage.palette, stage.size.unit
        self._light = line(palette.horizon.mix(WHITE, 0.15), 1.3 * unit, 0.45)
        self._dark = line(palette.water_near, 1.6 * unit, 0.4)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw those that are awake."""
        camera = view.camera
        lights: list[skia.Point] = []
        darks: list[skia.Point] = []
        for number, (x, z, long, phase, rate) in enumerate(self._dashes):
            awake = math.sin(phase + rate * view.seconds)
            if awake < 0.1:
                continue
            at, y = camera.across(x, z), camera.down(0.0, z)
            pair = (skia.Point(at - long * awake, y), skia.Point(at + long * awake, y))
            (darks if number % 3 == 0 else lights).extend(pair)
        canvas.drawPoints(skia.Canvas.kLines_PointMode, darks, self._dark)
        canvas.drawPoints(skia.Canvas.kLines_PointMode, lights, self._light)
