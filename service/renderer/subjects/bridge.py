"""A stone bridge: arch after arch across the whole picture, with lamps along it in the dark."""

from service.renderer.brush import fill, line, outline, shade, shine
from service.renderer.colour import BLACK, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=240, height=84, metres=13)
_WING = 320
"""Units that it goes on beyond either side of the box."""
_WHOLE = Box(width=BOX.width + 2 * _WING, height=BOX.height, metres=BOX.metres)
_DECK, _SPRING = 20.0, 58.0
_BAY, _SPAN = 80.0, 62.0
"""From pier to pier, and the open part of that."""
_LAMP = Colour.of("ffd27a")


class Bridge:
    """It stands; its lamps shine."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Build it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._post = line(stage.palette.lit(Colour.of("2f2a30")), 1.0)
        self._sprite = sprite(
            stage, _WHOLE, lambda canvas: self._paint(canvas, stage), z=mark.z, rim=0.45
        )

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the arches, then the lamps."""
        place = (self._mark.x, 0.0, self._mark.z)
        self._sprite.draw(canvas, view.camera, place)
        with Part(view.camera, place, BOX).on(canvas):
            for x in _bays():
                canvas.drawLine(x - _WING, _DECK, x - _WING, 5, self._post)
                if self._dark:
                    shine(canvas, (x - _WING, 5), 13, _LAMP, 0.8)
                    canvas.drawCircle(x - _WING, 5, 1.7, fill(_LAMP))

    def _paint(self, canvas: skia.Canvas, stage: Stage) -> None:
        dice = stage.chance.dice(f"bridge {self._mark.number}")
        stone = stage.palette.lit(self._mark.coloured(Colour.of("a89c8a")))
        wall = skia.Path()
        wall.setFillType(skia.PathFillType.kEvenOdd)
        wall.addRect(skia.Rect.MakeLTRB(0, _DECK, _WHOLE.width, BOX.height))
        for x in _bays():
            wall.addPath(_arch(x + _BAY / 2))
        canvas.save()
        canvas.clipPath(wall, doAntiAlias=True)
        canvas.drawPaint(shade((0, _DECK), (0, 84), [(stone, 1), (stone.scaled(0.6), 1)]))
        joint = line(stone.scaled(0.62), 0.5, 0.6)
        for row in range(14):
            y = _DECK + 4.6 * row
            canvas.drawLine(0, y, _WHOLE.width, y, joint)
            for _ in range(70):
                x, wide = dice.uniform(0, _WHOLE.width), dice.uniform(6, 11)
                block = skia.Rect.MakeXYWH(x, y, wide, 4.6)
                canvas.drawRect(block, fill(stone.scaled(dice.uniform(0.75, 1.15)), 0.35))
        for x in _bays():
            canvas.drawPath(_arch(x + _BAY / 2), line(stone.scaled(0.5), 9))
            canvas.drawPath(_arch(x + _BAY / 2), line(stone.scaled(1.12), 6))
        canvas.restore()
        for x in _bays():
            _paint_pier(canvas, stone, x)
        rail = skia.Rect.MakeLTRB(0, _DECK - 6, _WHOLE.width, _DECK)
        canvas.drawRect(rail, fill(stone.scaled(0.9)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(0, _DECK - 7, _WHOLE.width, _DECK - 5), fill(stone.scaled(1.15))
        )
        canvas.drawRect(skia.Rect.MakeLTRB(0, _DECK, _WHOLE.width, _DECK + 2), fill(BLACK, 0.3))


def _bays() -> list[float]:
    """Return where the piers stand, from the left end of the whole."""
    count = int(_WHOLE.width / _BAY) + 1
    start = (_WHOLE.width - (count - 1) * _BAY) / 2
    return [start + _BAY * number for number in range(count)]


def _arch(middle: float) -> skia.Path:
    """Return the open part under an arch."""
    left, right = middle - _SPAN / 2, middle + _SPAN / 2
    path = skia.Path()
    path.moveTo(left, BOX.height + 1)
    path.lineTo(left, _SPRING)
    path.arcTo(skia.Rect.MakeLTRB(left, _SPRING - 29, right, _SPRING + 29), 180, 180, False)
    path.lineTo(right, BOX.height + 1)
    path.close()
    return path


def _paint_pier(canvas: skia.Canvas, stone: Colour, x: float) -> None:
    half = (_BAY - _SPAN) / 2
    foot = [(x - half - 3, 84), (x - half, 62), (x, 57), (x + half, 62), (x + half + 3, 84)]
    tones = [(stone.scaled(1.05), 1), (stone.scaled(0.62), 1)]
    canvas.drawPath(outline(foot), shade((x - half, 0), (x + half, 0), tones))
