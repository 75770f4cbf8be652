"""What hangs into the picture from above, right before the lens: boughs, leaves, lianas."""

import math
import random

from service.renderer.brush import fill, line, outline, picture
from service.renderer.colour import Colour
from service.renderer.scene.flora import leaf
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia


class Overhang:
    """Boughs in the upper corners, dark against the light, that sway a little."""

    depth = 0.95

    def __init__(self, stage: Stage, grown: Growth, *, conifer: bool) -> None:
        """Paint them in one or both corners.

        Args:
            stage: For size and chance.
            grown: For the colour of the leaves.
            conifer: Needles rather than leaves.
        """
        dice, size = stage.chance.dice("overhang"), stage.size
        self._sides = dice.choice(((-1,), (1,), (-1, 1)))
        wide = size.unit * 960 * 0.36
        dark = stage.palette.ink
        colours = [dark.mix(c, 0.42) for c in (grown.leaves or (grown.needles,))]

        def paint(canvas: skia.Canvas) -> None:
            for _ in range(4):
                start = (-10.0, wide * dice.uniform(-0.06, 0.3))
                angle = dice.uniform(0.0, 0.5)
                if conifer:
                    _paint_needles(canvas, start, (angle, wide * dice.uniform(0.5, 0.9)), dark)
                else:
                    _paint_leaves(
                        canvas, start, (angle, wide * dice.uniform(0.5, 0.9)), colours, dice
                    )

        self._image = picture(wide * 1.05, wide * 0.8, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Hang them up."""
        camera = view.camera
        sway = round(2.5 * math.sin(view.seconds * 1.1))
        slide = camera.yaw * 0.9
        for side in self._sides:
            canvas.save()
            if side > 0:
                canvas.translate(camera.size.width, 0)
                canvas.scale(-1, 1)
            aside = min(round(-8 + side * -slide * 0.3), 0)
            canvas.drawImage(self._image, aside, sway - 6)
            canvas.restore()


def _paint_leaves(
    canvas: skia.Canvas,
    start: tuple[float, float],
    run: tuple[float, float],
    colours: list[Colour],
    dice: random.Random,
) -> None:
    angle, long = run
    x, y = start
    tip = x + math.cos(angle) * long, y + math.sin(angle) * long
    canvas.drawLine(x, y, *tip, line(colours[0].scaled(0.55), long * 0.016))
    for _ in range(34):
        share = dice.uniform(0.15, 1.0)
        at = x + (tip[0] - x) * share, y + (tip[1] - y) * share
        turn = angle + dice.uniform(-1.5, 1.7)
        size = long * dice.uniform(0.07, 0.13)
        canvas.drawPath(leaf(at, turn, size, size * 0.3), fill(dice.choice(colours)))


def _paint_needles(
    canvas: skia.Canvas, start: tuple[float, float], run: tuple[float, float], colour: Colour
) -> None:
    """Paint a hanging branch: smooth above, ragged with needles below."""
    angle, long = run
    (x, y), turn = start, angle * 0.5
    upper = [
        (x + long * n / 10, y + long * n / 10 * math.tan(turn) + long * 0.0035 * n * n)
        for n in range(11)
    ]
    lower = []
    for step in range(20, -1, -1):
        share = step / 20
        at = x + long * share, y + long * share * math.tan(turn) + long * 0.35 * share * share
        hang = long * 0.22 * (1 - share * 0.8) * (1.0 if step % 2 else 0.35)
        lower.append((at[0] + hang * 0.25, at[1] + hang))
    canvas.drawPath(outline([*upper, *lower]), fill(colour))


def framing(stage: Stage, grown: Growth, *, conifer: float = 0.0) -> list[Overhang]:
    """Return boughs over an open place, for one seed in three; more often in a tall picture."""
    dice = stage.chance.dice("framing")
    tall = stage.size.height > stage.size.width
    if dice.random() > (0.6 if tall else 0.33):
        return []
    return [Overhang(stage, grown, conifer=dice.random() < conifer)]
