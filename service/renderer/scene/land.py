"""Ground under the open sky: its colour, and ridges against the sky."""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, outline, picture, shade
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

    def __init__(
        self,
        stage: Stage,
        z: float,
        profile: Profile,
        paint: skia.Paint,
        *,
        foot: float | None = None,
    ) -> None:
        """Trace it as far as the camera sees.

        Args:
            stage: For the camera.
            z: Metres away.
            profile: Its heights.
            paint: Fills it; coordinates are metres, y down.
            foot: Metres below the ground that it ends at; None fills to the picture's foot.
        """
        self.depth = z
        left, right = stage.span(z)
        step = (right - left) / 220
        edge = [(left + step * n, -profile(left + step * n)) for n in range(221)]
        if foot is None:
            foot = (stage.size.height - stage.camera.horizon) * 1.3 / stage.camera.scale(z)
        self._path = outline([*edge, (right, foot), (left, foot)])
        self._paint = paint

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Fill it."""
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


def stretch(stage: Stage) -> float:
    """Return how much taller than usual things stand, so that a tall picture is not mostly sky."""
    share = stage.size.height / (720 * stage.size.unit)
    return math.pow(min(max(share, 0.85), 1.9), 0.9)
