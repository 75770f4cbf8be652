"""A drawing kept as a picture, lit once and set into the world at its foot.

Rigs draw in a box of their own, y down, heading right; the box's bottom middle is the point that
stands on the ground.
"""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.brush import SMOOTH, picture, shade
from service.renderer.camera import Camera
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia

Painter = Callable[[skia.Canvas], None]
_SAME = 0.75
"""Pixels of height within which a picture is laid down as it is, which costs a tenth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """The sheet that a rig is drawn on."""

    width: float
    height: float
    """Units of the drawing."""
    metres: float
    """What the height stands for."""

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprite:
    """A lit picture and its size in the world."""

    image: skia.Image
    box: Box

    def draw(
        self,
        canvas: skia.Canvas,
        camera: Camera,
        place: tuple[float, float, float],
        tilt: float = 0.0,
    ) -> None:
        """Draw it with its foot at a place.

        Args:
            canvas: Where.
            camera: As seen by.
            place: Metres across, up and away.
            tilt: Degrees, clockwise, around the foot.
        """
        x, y, z = place
        height = self.box.metres * camera.scale(z)
        width = height * self.box.aspect
        left, foot = camera.across(x, z), camera.down(y, z)
        area = skia.Rect.MakeLTRB(left - width / 2, foot - height, left + width / 2, foot)
        if area.right() < 0 or area.left() > camera.size.width:
            return
        if not tilt and abs(height - self.image.height()) < _SAME:
            canvas.drawImage(self.image, round(area.left()), round(area.top()))
            return
        canvas.save()
        if tilt:
            canvas.rotate(tilt, left, foot)
        canvas.drawImageRect(self.image, area, SMOOTH, skia.Paint(Dither=bool(tilt)))
        canvas.restore()


def sprite(
    stage: Stage, box: Box, paint: Painter, *, z: float, mirrored: bool = False, rim: float = 0.75
) -> Sprite:
    """Return the drawing as it looks at that distance in the stage's light.

    Args:
        stage: For the light and the air.
        box: The sheet.
        paint: Draws in the box's units.
        z: Metres away: sets the resolution and the haze.
        mirrored: Turn it to head left.
        rim: Strength of the light around its edges.
    """
    scale = box.metres * stage.camera.scale(z) / box.height

    def draw(canvas: skia.Canvas) -> None:
        canvas.scale(scale, scale)
        if mirrored:
            canvas.translate(box.width, 0)
            canvas.scale(-1, 1)
        paint(canvas)

    flat = picture(box.width * scale, box.height * scale, draw)
    return Sprite(image=_lit(stage, flat, haze=stage.haze(z), rim=rim), box=box)


def _lit(stage: Stage, flat: skia.Image, *, haze: float, rim: float) -> skia.Image:
    width, height = flat.width(), flat.height()
    edge = max(1.6 * stage.size.unit, height * 0.004)
    colour = stage.palette.glow.argb(rim)

    def paint_rim(canvas: skia.Canvas) -> None:
        tint = skia.ColorFilters.Blend(colour, skia.BlendMode.kSrcIn)
        canvas.drawImage(flat, 0, 0, SMOOTH, skia.Paint(ColorFilter=tint))
        cut = skia.Paint(BlendMode=skia.BlendMode.kDstOut)
        canvas.drawImage(flat, -stage.side * edge, edge * 0.7, SMOOTH, cut)

    def paint(canvas: skia.Canvas) -> None:
        over = skia.BlendMode.kSrcATop
        canvas.drawImage(flat, 0, 0)
        foot = shade(
            (0, height * 0.55), (0, height), [(stage.palette.ink, 0), (stage.palette.ink, 0.4)]
        )
        foot.setBlendMode(over)
        canvas.drawPaint(foot)
        canvas.drawImage(
            picture(width, height, paint_rim), 0, 0, SMOOTH, skia.Paint(BlendMode=over)
        )
        canvas.drawColor(stage.palette.haze.argb(haze), over)

    return picture(width, height, paint)
