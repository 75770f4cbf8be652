"""Masts, yards, rigging and the canvas of a three-masted ship."""

from dataclasses import dataclass

from service.renderer.brush import curve, fill, line, shade
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia
from service.renderer.subjects.spline import less, shifted

MASTS = ((30, 80, 19), (58, 90, 3), (86, 86, 12))
"""Across, foot and top of each mast, stern to bow."""
_BOWSPRIT = "M98 84.5 L138 66"
_STAYS = (
    "M58 4 L86 22 M58 14 L30 34 M30 20 L11 72 M86 13 L137 66.4 M86 32 L124 72.6 M58 30 L86 54"
    " M58 49 L30 66 M30 44 L58 70 M86 52 L58 76"
)
_SHROUDS = ((30, 43, 80), (58, 48, 89), (86, 51, 85))
_JIBS = (
    "M87.5 18 Q104 46 133 67.4 Q112 68 98 75 Q97 46 87.5 18 Z",
    "M87.4 35 Q100 56 121 73 Q106 73 95 79 Q94 56 87.4 35 Z",
)


@dataclass(frozen=True, slots=True)
class _Sail:
    mast: float
    top: float
    low: float
    upper: float
    """Half of its width at the yard,"""
    lower: float
    """and at its foot."""


_SAILS = (
    _Sail(30, 27, 40, 7, 9.5),
    _Sail(30, 42, 59, 9, 12),
    _Sail(58, 12, 25, 8, 11),
    _Sail(58, 27, 47, 11, 15),
    _Sail(58, 49.5, 77, 15, 18),
    _Sail(86, 20, 32, 7.5, 10),
    _Sail(86, 34, 51, 10, 13.5),
    _Sail(86, 53.5, 75, 13, 15.5),
)


def paint_rig(canvas: skia.Canvas, stage: Stage, wood: Colour) -> None:
    """Paint all that stands above the deck."""
    palette = stage.palette
    dark = palette.ink.mix(palette.haze, 0.12)
    rope = line(dark, 0.32)
    for x, foot, top in MASTS:
        canvas.drawLine(x, foot, x, top, line(wood.scaled(0.7), 1.2))
    canvas.drawPath(curve(_BOWSPRIT), line(wood.scaled(0.7), 1.4))
    canvas.drawPath(curve(_STAYS), rope)
    cloth = palette.lit(Colour.of("f4e2c2")).mix(palette.glow, 0.2)
    _paint_spanker(canvas, stage, cloth)
    for sail in _SAILS:
        _paint_sail(canvas, stage, sail, cloth)
    for number, jib in enumerate(_JIBS):
        path = curve(jib)
        bright, dim = cloth.scaled(0.98 - 0.06 * number), cloth.mix(palette.cloud_shade, 0.5)
        canvas.drawPath(path, shade((88, 76), (128, 60), [(dim, 1), (bright, 1)]))
        canvas.drawPath(less(path, shifted(path, 2.2, -1.6)), fill(dim, 0.55))
    _paint_shrouds(canvas, line(dark, 0.36))
    canvas.drawPath(curve("M86 13 L137 66.4 M86 32 L124 72.6"), rope)


def _paint_shrouds(canvas: skia.Canvas, rope: skia.Paint) -> None:
    """Paint the rope ladders from the rails to the tops, and the tops."""
    for x, top, foot in _SHROUDS:
        canvas.drawPath(
            curve(
                f"M{x} {top} L{x - 5} {foot} M{x} {top} L{x - 1.6} {foot}"
                f" M{x} {top} L{x + 2.6} {foot}"
            ),
            rope,
        )
        for step in range(3, 9):
            share = step / 9
            y = top + (foot - top) * share
            canvas.drawLine(x - 5 * share, y, x + 2.6 * share, y, rope)
        platform = skia.Paint(rope)
        platform.setStrokeWidth(1.3)
        canvas.drawLine(x - 2.6, top, x + 2.6, top, platform)


def _paint_sail(canvas: skia.Canvas, stage: Stage, sail: _Sail, cloth: Colour) -> None:
    left, right = sail.mast - sail.upper, sail.mast + sail.upper
    low_left, low_right = sail.mast - sail.lower, sail.mast + sail.lower
    top, low = sail.top, sail.low
    tall = low - top
    belly = tall * 0.2
    path = curve(
        f"M{left} {top} L{right} {top} C{right + belly * 1.5} {top + tall * 0.35}"
        f" {low_right + belly * 1.3} {top + tall * 0.75} {low_right - 0.6} {low}"
        f" Q{sail.mast + belly} {low - belly * 1.7} {low_left} {low}"
        f" C{low_left + belly * 1.5} {top + tall * 0.7} {left + belly * 1.6} {top + tall * 0.4}"
        f" {left} {top} Z"
    )
    dim = cloth.mix(stage.palette.cloud_shade, 0.55)
    tones = [(dim, 1), (cloth, 1), (cloth.mix(stage.palette.glow, 0.2), 1)]
    canvas.drawPath(path, shade((low_left, low), (right + belly, top), tones))
    canvas.save()
    canvas.clipPath(path, doAntiAlias=True)
    seam = line(dim, 0.24, 0.75)
    for step in range(1, 6):
        share = step / 6
        x, foot = left + (right - left) * share, low_left + (low_right - low_left) * share
        bulge = max(x, foot) + belly * (0.7 + 0.6 * share)
        canvas.drawPath(curve(f"M{x} {top} Q{bulge} {top + tall * 0.5} {foot} {low}"), seam)
    canvas.drawPath(less(path, shifted(path, 2.4, -0.6)), fill(dim, 0.5))
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, top + 1.6), fill(dim, 0.6))
    canvas.restore()
    yard = line(stage.palette.ink.mix(stage.palette.haze, 0.1), 0.85)
    canvas.drawLine(left - 2.2, top, right + 2.2, top, yard)


def _paint_spanker(canvas: skia.Canvas, stage: Stage, cloth: Colour) -> None:
    dim = cloth.mix(stage.palette.cloud_shade, 0.6)
    sail = curve("M29 51 L11 43 Q6 58 8 73.5 Q20 71 29 75 Q26 63 29 51 Z")
    canvas.drawPath(sail, shade((6, 66), (29, 48), [(dim, 1), (cloth.scaled(0.9), 1)]))
    seam = line(dim, 0.24, 0.7)
    for step in range(1, 4):
        x = 10 + step * 4.8
        canvas.drawPath(curve(f"M{x + 1} {43 + step * 2} Q{x - 3} 60 {x - 1} 73"), seam)
    spar = line(stage.palette.ink.mix(stage.palette.haze, 0.1), 0.95)
    canvas.drawPath(curve("M30 52 L8 41.6 M30 76 L5 74"), spar)
