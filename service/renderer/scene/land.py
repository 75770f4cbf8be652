"""Ground under the open sky: its colour, ridges against the sky, and grass."""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, line, outline, picture, shade
from service.renderer.colour import Colour
from service.renderer.scene.plate import in_metres
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

Profile = Callable[[float], float]
"""Height in metres of a ridge at a place in metres."""


class Ground:
    """The level ground, from its far colour at the horizon to its near one at the lens."""

    depth = 1e6

    def __init__(self, stage: Stage, *, far: Colour, near: Colour) -> None:
        """Paint it once: it slides with the horizon and never changes."""
        size = stage.size
        drop = size.height * 1.15 - stage.camera.horizon
        middle = far.mix(near, 0.6)

        def paint(canvas: skia.Canvas) -> None:
            stops = [(far, 1.0), (middle, 1.0), (near, 1.0), (near.scaled(0.7), 1.0)]
            canvas.drawPaint(shade((0, 0), (0, drop), stops))
            dice = stage.chance.dice("ground")
            for _ in range(46):
                share = dice.random() ** 1.5
                y, wide = drop * share, size.width * (0.06 + 0.3 * share) * dice.uniform(0.5, 1.2)
                x = dice.uniform(-0.1, 1.1) * size.width
                band = skia.Rect.MakeXYWH(x - wide / 2, y, wide, (2 + 16 * share) * size.unit)
                canvas.drawOval(band, fill(far if dice.random() < 0.5 else near.scaled(0.75), 0.1))

        self._image = picture(size.width, drop, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it from the horizon down."""
        canvas.drawImage(self._image, 0, round(view.camera.horizon))


class Ridge:
    """Hills, dunes or treetops in one colour, an edge against what is behind."""

    def __init__(self, stage: Stage, z: float, profile: Profile, paint: skia.Paint) -> None:
        """Trace it as far as the camera sees.

        Args:
            stage: For the camera.
            z: Metres away.
            profile: Its heights.
            paint: Fills it; coordinates are metres, y down.
        """
        self.depth = z
        left, right = stage.span(z)
        step = (right - left) / 220
        edge = [(left + step * n, -profile(left + step * n)) for n in range(221)]
        foot = (stage.size.height - stage.camera.horizon) * 1.3 / stage.camera.scale(z)
        self._path = outline([*edge, (right, foot), (left, foot)])
        self._paint = paint

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Fill it down to the picture's foot."""
        canvas.save()
        in_metres(canvas, view, self.depth)
        canvas.drawPath(self._path, self._paint)
        canvas.restore()


def rolling(dice: random.Random, height: float, length: float) -> Profile:
    """Return soft hills of about that height and length in metres."""
    waves = [
        (
            height * share,
            math.tau / (length * stretch * dice.uniform(0.8, 1.25)),
            dice.uniform(0, 6),
        )
        for share, stretch in ((0.5, 1.0), (0.28, 0.47), (0.1, 0.2), (0.04, 0.07))
    ]
    lift = height * 0.55

    def profile(x: float) -> float:
        return lift + sum(high * math.sin(turn * x + phase) for high, turn, phase in waves)

    return profile


class Grass:
    """Blades on the ground in perspective, swaying, and the mottle of the meadow under them."""

    def __init__(self, stage: Stage, *, reach: float, colour: Colour) -> None:
        """Scatter them from the picture's foot to so many times that distance."""
        self.depth = stage.focus * 1.02
        camera = stage.camera
        near = camera.focal * camera.eye / (stage.size.height - camera.horizon)
        dice = stage.chance.dice("grass")
        unit = stage.size.unit
        self._paints = [line(colour.scaled(tone), 1.2 * unit, 0.55) for tone in (0.7, 0.95, 1.3)]
        self._blades = []
        for _ in range(360):
            z = near * reach ** (dice.random() ** 1.3)
            left, right = stage.span(z)
            x, tall = dice.uniform(left, right), dice.uniform(0.05, 0.16) * camera.eye
            lean = dice.uniform(-0.6, 0.6)
            self._blades.append((x, z, tall, lean, dice.uniform(0, 6)))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every blade, bent by the wind."""
        camera = view.camera
        tones: tuple[list[skia.Point], ...] = ([], [], [])
        for number, (x, z, tall, lean, phase) in enumerate(self._blades):
            scale = camera.scale(z)
            left, foot = camera.across(x, z), camera.down(0.0, z)
            sway = lean + 0.3 * math.sin(view.seconds * 1.7 + phase)
            tip = skia.Point(left + sway * tall * scale, foot - tall * scale)
            tones[number % 3].extend((skia.Point(left, foot), tip))
        for points, paint in zip(tones, self._paints, strict=True):
            canvas.drawPoints(skia.Canvas.kLines_PointMode, points, paint)


class Stems:
    """Tall blades right before the lens, dark and soft, that frame the picture's foot."""

    depth = 0.9

    def __init__(self, stage: Stage, colour: Colour) -> None:
        """Paint them in a corner of the picture each."""
        size, dice = stage.size, stage.chance.dice("stems")
        height = size.height * 0.26

        def paint(canvas: skia.Canvas) -> None:
            blur = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 2.2 * size.unit)
            for _ in range(70):
                x = dice.choice((dice.gauss(0.06, 0.09), dice.gauss(0.95, 0.08))) * size.width
                tall = height * dice.uniform(0.3, 0.95)
                lean = dice.uniform(-0.3, 0.3) * tall
                blade = outline([(x - 4, height), (x + lean, height - tall), (x + 4, height)])
                stroke = fill(colour, 0.9)
                stroke.setMaskFilter(blur)
                canvas.drawPath(blade, stroke)

        self._image = picture(size.width, height, paint)
        self._slide = stage.camera.focal / 6

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them along the foot, swaying as one."""
        camera = view.camera
        sway = 3 * math.sin(view.seconds * 1.3)
        x = camera.yaw - camera.x * self._slide * 0.2 + sway
        y = camera.size.height - self._image.height() + camera.pitch * 0.6 + 4
        canvas.drawImage(
            self._image, round(x), max(round(y), camera.size.height - self._image.height())
        )
