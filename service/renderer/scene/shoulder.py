"""Whoever the camera looks past: a dark head and shoulder, out of focus, at the picture's edge."""

from dataclasses import dataclass

from service.renderer.brush import curve, fill, picture
from service.renderer.colour import Colour
from service.renderer.players import Kind, Subject
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.people.wardrobe import Outfit, dress

_SHEET = (300.0, 300.0)
"""Units of the drawing, which is as high as the picture."""
_NEARER = 0.45
"""Where they stand, as a share of the distance to the lead."""
_COARSE = 4
"""What is blurred is drawn at a quarter of the size."""
_OWN = 0.12
"""How much of their own colours is seen against the light."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """Somebody from behind, seen at the left edge."""

    trunk: str
    head: str
    high: float = 1.0
    """Share of the picture's height that they reach."""


_MAN = _Figure(
    trunk="M34 128 C36 146 34 152 28 160 C12 174 -40 178 -80 190 L-80 330 L232 330 L226 250 C214"
    " 206 186 186 140 172 C118 164 108 156 106 128 Z",
    head="M70 0 C112 0 134 34 130 78 C127 104 118 124 104 138 L36 138 C18 120 8 96 8 70 C8 28 34 0"
    " 70 0 Z",
)
_WOMAN = _Figure(
    trunk="M44 128 C46 150 42 160 34 166 C10 180 -40 186 -80 200 L-80 330 L206 330 L202 264 C192"
    " 216 166 196 130 182 C112 174 104 160 104 128 Z",
    head="M72 2 C106 2 124 28 124 64 C124 100 140 132 130 168 C112 190 44 190 20 168 C12 132 18 100"
    " 18 64 C18 28 38 2 72 2 Z",
    high=0.96,
)
_CHILD = _Figure(
    trunk="M42 150 C44 166 40 174 32 180 C8 192 -36 200 -80 214 L-80 330 L190 330 L186 276 C178 226"
    " 152 206 122 196 C106 188 100 172 100 150 Z",
    head="M70 0 C122 0 146 38 142 84 C139 118 122 142 102 156 L40 156 C16 140 0 112 0 76 C0 30 26 0"
    " 70 0 Z",
    high=0.7,
)
_FIGURES = {Kind.WOMAN: _WOMAN, Kind.CHILD: _CHILD}


class Shoulder:
    """Somebody seen from behind, much nearer than the lead."""

    def __init__(self, stage: Stage, who: Subject, *, side: int) -> None:
        """Paint them once, blurred.

        Args:
            stage: For the light.
            who: A man, a woman or a child.
            side: 1 puts them at the right edge, -1 at the left.
        """
        self.depth = stage.focus * _NEARER
        self._side = side
        size = stage.size
        figure = _FIGURES.get(who.kind, _MAN)
        self._tall = min(size.height * 0.98, size.width * 1.15) * figure.high
        self._image = _enlarged(_blurred(stage, self._tall, who, side), self._tall, side)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them before the rest; they slide as near things do."""
        camera, image = view.camera, self._image
        slide = camera.yaw - camera.x * camera.scale(self.depth)
        reach = 0.3 * image.width()
        slide = min(max(slide, -reach * 0.5), reach * 0.5)
        edge = -0.24 * image.width()
        left = edge if self._side < 0 else camera.size.width - image.width() - edge
        top = camera.size.height - self._tall * 0.94 + camera.pitch
        canvas.drawImage(image, round(left + slide), round(top))


def _blurred(stage: Stage, tall: float, who: Subject, side: int) -> skia.Image:
    """Return them small and soft, as seen at the left edge."""
    scale = tall / _SHEET[1] / _COARSE
    towards = stage.side * -side
    figure, (hair, coat) = _FIGURES.get(who.kind, _MAN), _colours(stage, who)
    parts = ((figure.trunk, coat), (figure.head, hair))
    rim = stage.palette.glow.mix(coat, 0.35)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(scale, scale)
        canvas.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(3.2, 3.2)))
        for shift, lit in ((3.0 * towards, True), (0.0, False)):
            canvas.save()
            canvas.translate(20 + shift, 24 - abs(shift) * 0.5)
            for path, colour in parts:
                canvas.drawPath(curve(path), fill(rim if lit else colour))
            canvas.restore()
        canvas.restore()

    return picture(_SHEET[0] * scale, _SHEET[1] * scale, paint)


def _colours(stage: Stage, who: Subject) -> tuple[Colour, Colour]:
    """Return the colours of hair and coat, as they are in the film's other shots."""
    dark = stage.palette.ink.mix(stage.palette.ambient, 0.03)
    kind = who.kind if who.kind in (Kind.WOMAN, Kind.CHILD) else Kind.MAN
    worn = dress(kind, stage.chance.of_the_film.dice(f"person {kind} 0"))
    head = worn.coat if worn.outfit is Outfit.HOODED else worn.hair
    return dark.mix(stage.palette.lit(head), _OWN), dark.mix(stage.palette.lit(worn.coat), _OWN)


def _enlarged(small: skia.Image, tall: float, side: int) -> skia.Image:
    """Return the picture at its full size, turned to its edge."""
    wide = tall * _SHEET[0] / _SHEET[1]

    def paint(canvas: skia.Canvas) -> None:
        if side > 0:
            canvas.translate(wide, 0)
            canvas.scale(-1, 1)
        smooth = skia.SamplingOptions(skia.CubicResampler.Mitchell())
        canvas.drawImageRect(small, skia.Rect.MakeWH(wide, tall), smooth)

    return picture(wide, tall, paint)
