"""Outlines of arms, legs, hands and shoes along their bones."""

import math

from service.renderer.skia_library import skia
from service.renderer.subjects.people.skeleton import Limb, Point


def tapered(limb: Limb, widths: tuple[float, float, float]) -> skia.Path:
    """Return a limb's outline, its widths given at the root, the bend and the end."""
    path = skia.Path()
    points = (limb.root, limb.bend, limb.end)
    for place, width in zip(points, widths, strict=True):
        path.addCircle(*place, width / 2)
    for k in (0, 1):
        _add_bone(path, (points[k], points[k + 1]), (widths[k] / 2, widths[k + 1] / 2))
    return path


def _add_bone(path: skia.Path, ends: tuple[Point, Point], radii: tuple[float, float]) -> None:
    (x0, y0), (x1, y1) = ends
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    nx, ny = (y1 - y0) / length, -(x1 - x0) / length
    first, second = radii
    # The same way round as skia's circles, so that the overlap is filled too.
    path.moveTo(x0 + nx * first, y0 + ny * first)
    path.lineTo(x1 + nx * second, y1 + ny * second)
    path.lineTo(x1 - nx * second, y1 - ny * second)
    path.lineTo(x0 - nx * first, y0 - ny * first)
    path.close()


def shoe(ankle: Point, angle: float, size: float) -> skia.Path:
    """Return a shoe seen from the side, heel and toe turned around the ankle."""
    path = skia.Path()
    path.moveTo(-5.5, -3.5)
    path.cubicTo(-7.5, 2, -7.5, 6, -6.5, 8)
    path.lineTo(15, 8)
    path.cubicTo(16.5, 5, 13, 2.5, 9, 1)
    path.cubicTo(6, -0.5, 5.5, -2, 5.5, -3.5)
    path.close()
    return _placed(path, ankle, angle, size)


def toecap(ankle: Point, size: float) -> skia.Path:
    """Return a shoe seen from the front or from behind."""
    path = skia.Path()
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-6.5, -4, 6.5, 9), 5.5, 5.5))
    return _placed(path, ankle, 0.0, size)


def hand(limb: Limb, size: float) -> skia.Path:
    """Return a hand at rest at the end of an arm, its thumb forward."""
    dx, dy = limb.end[0] - limb.bend[0], limb.end[1] - limb.bend[1]
    path = skia.Path()
    path.moveTo(-3.4, -2.5)
    path.cubicTo(-4.6, 3, -4, 9, -1.2, 12)
    path.cubicTo(1.4, 12.6, 3.2, 9.5, 3.4, 6.5)
    path.cubicTo(4.8, 7.6, 5.8, 6.6, 5.3, 4.4)
    path.lineTo(3.6, -2.5)
    path.close()
    return _placed(path, limb.end, math.atan2(dy, dx) - math.pi / 2, size)


def _placed(path: skia.Path, place: Point, angle: float, size: float) -> skia.Path:
    matrix = skia.Matrix()
    matrix.setRotate(math.degrees(angle))
    matrix.postScale(size, size)
    matrix.postTranslate(*place)
    path.transform(matrix)
    return path
