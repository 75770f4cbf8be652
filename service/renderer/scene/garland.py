"""What hangs over the cardboard world: strings of bulbs, and clouds cut from card."""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

from service.renderer.brush import curve, fill, line, outline, picture, shine
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_BULBS = [Colour.of(code) for code in ("ffe2a0", "ff8f7a", "ffd27a", "9fe3dc", "ffe9c2")]
_CLOUD = "M2 30 C-2 20 8 14 16 17 C18 4 36 0 44 10 C54 4 68 8 68 18 C80 16 88 24 84 30 Z"


class Garland:
    """A string of bulbs across the picture; each one glimmers in its own time."""

    def __init__(self, stage: Stage, *, depth: float, height: float, name: str) -> None:
        """Hang it.

        Args:
            stage: For size and chance.
            depth: Metres away: how much it slides with the camera.
            height: Where it hangs, as a share of the picture's height.
            name: Of its stream of chance.
        """
        self.depth = depth
        dice, size = stage.chance.dice(name), stage.size
        self._unit = size.unit
        self._slide = stage.focus / depth
        lowest, sag = height * size.height, 46 * size.unit
        poles = [-0.3 + 0.4 * step + dice.uniform(-0.04, 0.04) for step in range(5)]
        self._wire, self._bulbs = [], []
        for left, right in pairwise(poles):
            for step in range(12):
                share = step / 12
                x = (left + (right - left) * share) * size.width
                y = lowest + sag * 4 * share * (1 - share) - sag * 0.5
                self._wire.append((x, y))
                if step % 2:
                    colour, phase = dice.choice(_BULBS), dice.uniform(0, 6)
                    core = fill(colour.mix(WHITE, 0.4))
                    self._bulbs.append((x, y + 5 * size.unit, colour, core, phase))
        self._line = line(BLACK, 1.3 * size.unit, 0.75)

    @classmethod
    def pair(cls, stage: Stage) -> Iterator["Garland"]:
        """Yield two of them at different distances."""
        yield cls(stage, depth=stage.focus * 1.38, height=0.17, name="garland far")
        yield cls(stage, depth=stage.focus * 1.2, height=0.1, name="garland near")

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the wire, then the bulbs and their light."""
        camera = view.camera
        canvas.save()
        canvas.translate(camera.yaw - camera.x * camera.scale(self.depth), camera.pitch)
        canvas.drawPath(outline(self._wire, closed=False), self._line)
        for x, y, colour, core, phase in self._bulbs:
            bright = 0.7 + 0.3 * math.sin(phase + view.seconds * 2.3)
            shine(canvas, (x, y), 19 * self._unit, colour, 0.65 * bright)
            canvas.drawCircle(x, y, 2.7 * self._unit, core)
        canvas.restore()


class HangingClouds:
    """Cardboard clouds on threads, swinging a little."""

    def __init__(self, stage: Stage) -> None:
        """Hang a few."""
        self.depth = stage.focus * 4
        dice, size = stage.chance.dice("hanging clouds"), stage.size
        self._image = picture(96 * size.unit * 1.5, 50 * size.unit * 1.5, _painter(stage))
        self._thread = line(WHITE, 0.8 * size.unit, 0.22)
        self._places = []
        for number in range(5):
            x = (-0.12 + 0.28 * number + dice.uniform(-0.07, 0.07)) * size.width
            y = dice.uniform(0.13, 0.33) * size.height
            self._places.append((x, y, dice.uniform(0, 6)))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the threads and the clouds."""
        camera = view.camera
        width = self._image.width()
        slide = camera.yaw - camera.x * camera.scale(self.depth)
        for x, y, phase in self._places:
            left = round(x + slide + 3 * math.sin(view.seconds * 0.7 + phase))
            top = round(y + camera.pitch)
            for share in (0.28, 0.66):
                canvas.drawLine(
                    left + width * share, 0, left + width * share, top + 14, self._thread
                )
            canvas.drawImage(self._image, left, top)


def _painter(stage: Stage) -> Callable[[skia.Canvas], None]:
    card = stage.palette.lit(Colour.of("b8a08c"))

    def paint(canvas: skia.Canvas) -> None:
        scale = stage.size.unit * 1.5
        canvas.scale(scale, scale)
        canvas.translate(4, 6)
        cloud = curve(_CLOUD)
        canvas.save()
        canvas.translate(1.6, 2.2)
        canvas.drawPath(cloud, fill(BLACK, 0.35))
        canvas.restore()
        canvas.drawPath(cloud, fill(card))
        canvas.drawPath(cloud, line(card.scaled(1.55), 1.0))

    return paint
