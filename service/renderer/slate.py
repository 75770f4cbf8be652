"""The slate in the picture: which shot, how it is filmed, the timecode, and that it is an animatic.

It is there unless a setting takes it off: what the renderer draws is not to be taken for anything
else.
"""

from service.renderer.brush import fill, picture
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.lettering import font
from service.renderer.request import FRAME_RATE, Size
from service.renderer.shots import Setup, Shot, Style
from service.renderer.skia_library import skia

_AMBER = Colour.of("e2a52c")
_DARK = Colour.of("1c1608")


class Slate:
    """The labels of one shot."""

    def __init__(self, shot: Shot, *, shots: int, size: Size, asked: float | None = None) -> None:
        """Paint what stays the same through the shot.

        Args:
            shot: What the labels are about.
            shots: How many the film has.
            size: The picture.
            asked: Seconds that the prompt's times add up to, where they had to be scaled.
        """
        self._start = shot.start
        self._size = size
        self._height = 24 * max(size.unit, 0.5)
        self._font = font(self._height * 0.58)
        self._titles = [self._label(line, BLACK, WHITE) for line in self._lines(shot, shots)]
        if asked is not None and shot.number == 0:
            self._titles.insert(0, self._label(f"TIMES SCALED FROM {asked:g} S", BLACK, WHITE))
        # A stock of one hue makes a murky grey of the amber.
        plain = shot.styles & {Style.NOIR, Style.SEPIA}
        self._mark = self._label("ANIMATIC", WHITE if plain else _AMBER, _DARK)
        self._clock = self._label("00:00:00:00", BLACK, WHITE, blank=True)

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Lay the slate over the picture.

        Args:
            canvas: Where.
            frame: Number of the frame in its shot.
        """
        margin = round(self._height)
        y = round(self._size.height - margin - self._height)
        right = self._size.width - margin - self._clock.width()
        left = right - self._mark.width() - round(self._height * 0.3)
        beside = margin + self._titles[-1].width() <= left - margin
        for above, title in enumerate(reversed(self._titles), start=0 if beside else 1):
            canvas.drawImage(title, margin, y - round(self._height * 1.3) * above)
        canvas.drawImage(self._mark, left, y)
        canvas.drawImage(self._clock, right, y)
        text = timecode(self._start + frame)
        baseline = y + self._height * 0.71
        canvas.drawString(text, right + self._height * 0.4, baseline, self._font, fill(WHITE))

    def _lines(self, shot: Shot, shots: int) -> list[str]:
        """Return what the title says, on two lines where the picture is too narrow for one."""
        filmed = [shot.move.upper()]
        if shot.setup is not Setup.EYE_LEVEL:
            filmed.insert(0, shot.setup.upper())
        head = f"SHOT {shot.number + 1:02}/{shots:02}   {shot.framing.upper()}"
        tail = " · ".join(filmed)
        width = self._font.measureText(f"{head} · {tail}")
        return [f"{head} · {tail}"] if width < self._size.width * 0.86 else [head, tail]

    def _label(self, text: str, back: Colour, front: Colour, *, blank: bool = False) -> skia.Image:
        pad = self._height * 0.4
        width = self._font.measureText(text) + 2 * pad

        def paint(canvas: skia.Canvas) -> None:
            round_by = self._height * 0.16
            box = skia.Rect.MakeWH(round(width), round(self._height))
            canvas.drawRoundRect(
                box, round_by, round_by, fill(back, 0.62 if back is BLACK else 0.95)
            )
            if not blank:
                canvas.drawString(text, pad, self._height * 0.71, self._font, fill(front))

        return picture(width, self._height, paint)


def timecode(frame: int) -> str:
    """Return the frame's time as HH:MM:SS:FF."""
    seconds, frames = divmod(frame, FRAME_RATE)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{frames:02}"
