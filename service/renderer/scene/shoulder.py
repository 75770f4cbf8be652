"""Whoever the camera looks past: a dark head and shoulder, out of focus, at the picture's edge."""

from service.renderer.brush import curve, fill, picture
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_SHEET = (300.0, 300.0)
"""Units of the drawing, which is as high as the picture."""
_NEARER = 0.45
"""Where they stand, as a share of the distance to the lead."""
_COARSE = 4
"""What is blurred is drawn at a quarter of the size."""

_FIGURE = (
    "M70 0 C112 0 134 34 130 78 C127 104 118 124 106 138 C108 156 116 164 140 172 C186 186 214 206"
    " 226 250 L232 330 L-80 330 L-80 190 C-40 178 14 174 30 158 C36 148 36 142 34 136 C18 120 8 96"
    " 8 70 C8 28 34 0 70 0 Z"
)


class Shoulder:
    """Somebody seen from behind, much nearer than the lead."""

    def __init__(self, stage: Stage, *, side: int) -> None:
        """Paint them once, blurred.

        Args:
            stage: For the light.
            side: 1 puts them at the right edge, -1 at the left.
        """
        self.depth = stage.focus * _NEARER
        self._side = side
        size = stage.size
        self._tall = min(size.height * 0.98, size.width * 1.15)
        self._image = _enlarged(_blurred(stage, self._tall, side), self._tall, side)

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


def _blurred(stage: Stage, tall: float, side: int) -> skia.Image:
    """Return them small and soft, as seen at the left edge."""
    scale = tall / _SHEET[1] / _COARSE
    towards = stage.side * -side
    dark = stage.palette.ink.mix(stage.palette.ambient, 0.07)
    rim = stage.palette.glow.mix(dark, 0.35)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(scale, scale)
        canvas.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(3.2, 3.2)))
        for shift, colour in ((3.0 * towards, rim), (0.0, dark)):
            canvas.save()
            canvas.translate(20 + shift, 24 - abs(shift) * 0.5)
            canvas.drawPath(curve(_FIGURE), fill(colour))
            canvas.restore()
        canvas.restore()

    return picture(_SHEET[0] * scale, _SHEET[1] * scale, paint)


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
