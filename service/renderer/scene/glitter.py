"""The light's path on water."""

import math
from collections.abc import Callable

import numpy as np

from service.renderer.brush import line, picture
from service.renderer.colour import WHITE
from service.renderer.scene.field import Floats
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Weather
from service.renderer.skia_library import skia


class Glitter:
    """The light's path on the water: a veil, and dashes that come and go."""

    def __init__(self, stage: Stage, *, depth: float = 1e5) -> None:
        """Scatter the dashes below the light.

        Args:
            stage: For the light and the camera.
            depth: Metres to the far end of the water: what is behind it is drawn before.
        """
        size, light = stage.size, stage.light
        self.depth = depth
        covered = {Weather.CLEAR: 1.0, Weather.CLOUDY: 0.45}.get(stage.shot.weather, 0.12)
        self._strength = covered * (0.6 if stage.shot.daytime is Daytime.NIGHT else 1.0)
        self._light_x, self._horizon = light.x, stage.camera.horizon
        dice = stage.chance.dice("glitter")
        self._dashes = []
        for _ in range(round(230 * self._strength)):
            down = dice.random() ** 1.7
            spread = (0.05 + 0.2 * down) * 960 * size.unit
            away = dice.gauss(0, 0.5) * spread
            length = (2.5 + 17 * down) * size.unit * dice.uniform(0.5, 1.3)
            self._dashes.append((away, down, length, dice.uniform(0, math.tau), dice.uniform(2, 6)))
        self._thin = line(stage.palette.light.mix(stage.palette.glow, 0.3), 1.3 * size.unit, 0.75)
        self._thick = line(stage.palette.light.mix(stage.palette.glow, 0.4), 2.3 * size.unit, 0.7)
        self._veil_width = 0.42 * 960 * size.unit
        self._veil = picture(self._veil_width, size.height - self._horizon, self._paint_veil(stage))

    def _paint_veil(self, stage: Stage) -> Callable[[skia.Canvas], None]:
        """Return the painter of the soft light below the sun."""

        def paint(canvas: skia.Canvas) -> None:
            box = canvas.imageInfo()
            middle = box.width() / 2
            canvas.scale(1, box.height() / middle)
            shader = skia.GradientShader.MakeRadial(
                skia.Point(middle, 0),
                middle,
                [stage.palette.glow.argb(a * self._strength) for a in (0.5, 0.22, 0.0)],
                [0.0, 0.4, 1.0],
            )
            canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))

        return paint

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the veil and the dashes that are awake."""
        camera = view.camera
        x = self._light_x + camera.yaw
        top, drop = camera.horizon, camera.size.height - self._horizon
        canvas.drawImage(self._veil, round(x - self._veil_width / 2), round(top))
        thin: list[skia.Point] = []
        thick: list[skia.Point] = []
        for away, down, length, phase, rate in self._dashes:
            awake = math.sin(phase + rate * view.seconds)
            if awake < 0.05:
                continue
            y = top + 2 + down * drop
            half = length * awake
            pair = (skia.Point(x + away - half, y), skia.Point(x + away + half, y))
            (thick if down > 0.3 else thin).extend(pair)
        canvas.drawPoints(skia.Canvas.kLines_PointMode, thin, self._thin)
        canvas.drawPoints(skia.Canvas.kLines_PointMode, thick, self._thick)


class Sparks:
    """Dashes that drift down a river."""

    depth = 9e5

    def __init__(
        self, stage: Stage, middle: Callable[[Floats], Floats], width: Callable[[Floats], Floats]
    ) -> None:
        """Scatter them.

        Args:
            stage: For the camera and the light.
            middle: Of the river, by distance, in metres.
            width: Half of it, likewise.
        """
        camera, dice, unit = stage.camera, stage.chance.dice("sparks"), stage.size.unit
        near = camera.focal * camera.eye / (stage.size.height - camera.horizon)
        self._near, self._middle, self._width = near, middle, width
        self._dashes = [
            (dice.random(), dice.uniform(-0.9, 0.9), dice.uniform(0, 6), dice.uniform(1, 2.5))
            for _ in range(130)
        ]
        self._paint = line(stage.palette.horizon.mix(WHITE, 0.3), 1.4 * unit, 0.6)
        self._unit = unit

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw those that are awake."""
        camera = view.camera
        shares = np.array([(d[0] - view.seconds * 0.02) % 1.0 for d in self._dashes], np.float32)
        away = self._near * 30**shares
        x = self._middle(away) + self._width(away) * np.array([d[1] for d in self._dashes])
        points: list[skia.Point] = []
        for (_, _, phase, rate), z, at in zip(self._dashes, away.tolist(), x.tolist(), strict=True):
            awake = math.sin(phase + rate * view.seconds)
            if awake > 0.1:
                long = min(camera.scale(z) * 0.35, 22 * self._unit) * awake
                left, y = camera.across(at, z), camera.down(0.0, z)
                points.extend((skia.Point(left - long, y), skia.Point(left + long, y)))
        canvas.drawPoints(skia.Canvas.kLines_PointMode, points, self._paint)
