"""A foam-core stand-in: what is put on the set for a thing that nobody has built, with its name.

The name is written where the shot sees the board, however close the camera is; on a board too far
away to be read it hangs above, on a tag.
"""

from collections.abc import Iterator

from service.renderer.brush import curve, fill, line, picture, shade
from service.renderer.colour import WHITE, Colour
from service.renderer.lettering import font, legible
from service.renderer.palette import Palette
from service.renderer.players import Kind
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.hover import BOTTOMLESS, bob
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=84, height=104, metres=1.7)
_FRONT = skia.Rect.MakeLTRB(4, 4, 74, 100)
"""The board's face; what is left of the box shows how thick it is."""
_ROUND = 9
_FOAM = Colour.of("e4dccb")
_AMBER = Colour.of("e2a52c")
_DARK = Colour.of("1c1608")
_LONGEST = 36
"""Letters of a name that are written; more of them nobody reads."""
_LONGEST_WORD = 14
"""Letters after which a word is broken."""
_LINES = 3
_LARGEST = 0.085
"""Of the letters, as a share of the picture's height."""
_SMALLEST = 15
"""Pixels, at 720 lines, under which letters are not read on a moving board."""
_TAG = 20
"""Pixels, likewise, of the letters on a tag."""


class StandIn:
    """It stands there, or floats, says what it stands for, and does nothing else."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Cut the board and letter it."""
        self._mark = mark
        self.depth = mark.z
        text = label_of(mark.subject.name)
        area = _seen(stage, mark)
        scale = BOX.metres * stage.camera.scale(mark.z) / BOX.height
        lines, size = _fitted(text, area, most=_LARGEST * stage.size.height / scale)
        self._tag = None
        if size * scale < _SMALLEST * stage.size.unit:
            self._tag = _tag(text, _TAG * stage.size.unit)
            lines = []
        foam = stage.palette.lit(mark.coloured(_FOAM))

        def paint(canvas: skia.Canvas) -> None:
            _paint_board(canvas, stage.palette, foam, light=stage.side * mark.side)
            _write(canvas, lines, size, area, stage.palette.ink)

        self._sprite = sprite(stage, BOX, paint, z=mark.z, rim=0.55)
        self._shadow = fill(stage.palette.ink, 0.36)
        self._stage = stage
        self._stands = stage.shot.place not in BOTTOMLESS

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its shadow, the board, and its tag."""
        camera, z, x = view.camera, self._mark.z, self._mark.x_at(view.seconds)
        scale = camera.scale(z) * BOX.metres / BOX.height
        up = bob(self._stage, self._mark, BOX.metres, view.seconds)
        middle, foot = camera.across(x, z), camera.down(up, z)
        half, thick = BOX.width * 0.5 * scale, 3.6 * scale
        if self._stands:
            ground = skia.Rect.MakeLTRB(middle - half, foot - thick, middle + half, foot + thick)
            canvas.drawOval(ground, self._shadow)
        self._sprite.draw(canvas, camera, (x, up, z))
        if self._tag is not None:
            top = foot - BOX.height * scale - self._tag.height() * 1.35
            canvas.drawImage(self._tag, round(middle - self._tag.width() / 2), round(top))


def label_of(name: str) -> str:
    """Return what is written on the board: short, and in letters that the typeface has."""
    text = legible(name[: 8 * _LONGEST])
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rstrip() + "…"
    return text or Kind.STAND_IN.value


def _seen(stage: Stage, mark: Mark) -> skia.Rect:
    """Return the part of the board's face that the resting camera sees, in the box's units."""
    camera = stage.camera
    scale = BOX.metres * camera.scale(mark.z) / BOX.height
    left = camera.across(mark.x_at(stage.shot.seconds / 2), mark.z) - BOX.width / 2 * scale
    top = camera.down(0.0, mark.z) - BOX.height * scale
    picture_area = skia.Rect.MakeLTRB(
        (0.06 * stage.size.width - left) / scale,
        (0.1 * stage.size.height - top) / scale,
        (0.94 * stage.size.width - left) / scale,
        (0.84 * stage.size.height - top) / scale,
    )
    area, face = _FRONT.makeInset(6, 14), _FRONT.makeInset(6, 14)
    wide = area.intersect(picture_area) and min(area.width(), area.height()) > BOX.width * 0.1
    return area if wide else face


def _fitted(text: str, area: skia.Rect, *, most: float) -> tuple[list[str], float]:
    """Return the text's lines and the largest letters, in units, with which they fit."""
    best: tuple[list[str], float] = ([text], 0.0)
    unit = font(1.0)
    for count in range(1, _LINES + 1):
        lines = _broken(text, count)
        widest = max(unit.measureText(line) for line in lines)
        size = min(area.width() / widest, area.height() / (1.3 * len(lines)), most)
        if size > best[1]:
            best = (lines, size)
    return best


def _broken(text: str, count: int) -> list[str]:
    """Return the text in so many lines or fewer, about as long as one another."""
    pieces = list(_pieces(text))
    length = sum(map(len, pieces)) / count
    lines = [""]
    for piece in pieces:
        if lines[-1] and len(lines) < count and len(lines[-1]) + len(piece) / 2 > length:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """Yield what a line may end after: Latin words with their blanks, Chinese characters."""
    word = ""
    for character in text:
        word += character
        if character == " " or not character.isascii() or len(word) == _LONGEST_WORD:
            yield word
            word = ""
    if word:
        yield word


def _paint_board(canvas: skia.Canvas, palette: Palette, foam: Colour, *, light: int) -> None:
    """Paint the board, lit from the right (1) or the left (-1), with its edge and its tape."""
    edge = _FRONT.makeOffset(5, 0)
    canvas.drawRoundRect(edge, _ROUND, _ROUND, fill(foam.mix(palette.ink, 0.55)))
    near, far = (_FRONT.right(), _FRONT.left()) if light > 0 else (_FRONT.left(), _FRONT.right())
    stops = [(foam.mix(WHITE, 0.1), 1.0), (foam.mix(palette.ink, 0.3), 1.0)]
    canvas.drawRoundRect(_FRONT, _ROUND, _ROUND, shade((near, 4), (far, 100), stops))
    hint = line(palette.ink, 0.5, 0.2)
    canvas.drawRoundRect(_FRONT.makeInset(3, 3), _ROUND - 3, _ROUND - 3, hint)
    canvas.drawPath(curve("M9 14 L69 95 M69 14 L9 95"), line(palette.ink, 0.4, 0.1))
    for left, turn in ((2, -38), (62, 38)):
        canvas.save()
        canvas.rotate(turn, left + 7, 7)
        tape = skia.Rect.MakeXYWH(left, 4.5, 14, 5)
        canvas.drawRect(tape, fill(palette.lit(_AMBER), 0.9))
        canvas.restore()


def _write(
    canvas: skia.Canvas, lines: list[str], size: float, area: skia.Rect, ink: Colour
) -> None:
    """Write the lines in the middle of the area, its units being those of the canvas."""
    face = font(size)
    for number, text in enumerate(lines):
        left = area.centerX() - face.measureText(text) / 2
        middle = area.centerY() + (number - (len(lines) - 1) / 2) * size * 1.25
        canvas.drawString(text, left, middle + size * 0.36, face, fill(ink, 0.9))


def _tag(text: str, size: float) -> skia.Image:
    """Return the text on a tag, letters of that size in pixels."""
    face = font(size)
    width, height = face.measureText(text) + size * 1.2, size * 1.7

    def paint(canvas: skia.Canvas) -> None:
        area = skia.Rect.MakeWH(round(width), round(height))
        canvas.drawRoundRect(area, size * 0.3, size * 0.3, fill(_AMBER, 0.95))
        canvas.drawString(text, size * 0.6, height * 0.5 + size * 0.36, face, fill(_DARK))

    return picture(width, height, paint)
