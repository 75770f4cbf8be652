"""A three-masted sailing ship under full canvas, and her bow wave."""

import math

from service.renderer.brush import curve, fill, line, outline, shade
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=134, height=108, metres=34)
_HULL = (
    "M8 71 L33 75 L34 81 C52 84 70 84 86 79 L104 73 C101 84 98 94 95 105.5 L16 105.5 C12"
    " 96 9 86 8 71 Z"
)
_WALE = "M9.5 82 L34 86 C54 89 74 88 99 82 L98.2 84.4 C76 91 54 92 34 89 L10.2 85 Z"
_SAILS = (
    # Upper left, upper right, lower right, lower left: each square sail between its yards.
    (23, 37, 34, 37, 37, 52, 20, 52),
    (24, 24, 33, 24, 34.5, 36, 22.5, 36),
    (42, 12, 57, 12, 60, 25, 40, 25),
    (39.5, 26, 61, 26, 65, 47, 36, 47),
    (35.5, 48, 66, 48, 69, 71, 34, 71),
    (71, 21, 84, 21, 87, 33, 69.5, 33),
    (69, 34, 88, 34, 92, 52, 67, 52),
    (67, 53, 93, 53, 95, 70, 66, 70),
)
_JIBS = ("M80 26 Q98 46 122 60 Q101 60 90 68 Z", "M79 40 Q92 56 108 65 Q95 65 84 71 Z")
_MASTS = ((28, 76, 16), (51, 80, 4), (78, 79, 13))
_RIGGING = (
    "M51 4 L78 24 M51 12 L28 30 M28 17 L10 71 M78 14 L124 58 M51 5 L36 78 M51 5 L66 79"
    " M78 14 L66 78"
    " M78 14 L92 77 M28 18 L20 73 M28 18 L36 76"
)


class Ship:
    """She rolls and pitches a little, flags out, foam at her bow."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw her as she looks at her mark."""
        self._mark = mark
        self.depth = mark.z
        self._sprite = sprite(
            stage, BOX, lambda canvas: _paint(canvas, stage), z=mark.z, mirrored=mark.side < 0
        )
        self._phase = stage.chance.dice(f"ship {mark.x:.1f}").uniform(0, math.tau)
        palette = stage.palette
        foam = palette.lit(Colour.of("ffffff")).mix(palette.horizon, 0.3)
        self._foam = fill(foam, 0.85)
        water = palette.water_far.mix(palette.water_near, 0.3)
        self._water = shade((0, 104), (0, 109), [(water, 1), (water, 0)])
        self._flag = fill(palette.lit(Colour.of("b5312f")))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the ship, then the water that she cuts."""
        x = self._mark.x_at(view.seconds)
        heave = 0.35 * math.sin(view.seconds * 1.3 + self._phase)
        roll = 1.1 * math.sin(view.seconds * 1.05 + self._phase + 1)
        part = Part(view.camera, (x, 0.0, self._mark.z), BOX, side=self._mark.side)
        if not part.visible:
            return
        self._draw_flags(canvas, view, part, roll)
        self._sprite.draw(canvas, view.camera, (x, heave, self._mark.z), roll)
        with part.on(canvas):
            self._draw_water(canvas, view.seconds)

    def _draw_flags(self, canvas: skia.Canvas, view: View, part: Part, roll: float) -> None:
        with part.on(canvas):
            canvas.rotate(roll * self._mark.side, BOX.width / 2, BOX.height)
            for x, _, top in _MASTS:
                y = top + 5.3
                wave = [
                    math.sin(view.seconds * 7 - step * 1.2 + x) * 0.28 * step for step in range(6)
                ]
                upper = [(x - 1.9 * step, y - 4 + wave[step]) for step in range(6)]
                lower = [(x - 1.9 * step, y - 0.6 - 0.2 * step + wave[step]) for step in range(6)]
                canvas.drawPath(outline([*upper, *reversed(lower)]), self._flag)

    def _draw_water(self, canvas: skia.Canvas, seconds: float) -> None:
        edge, wake = [], []
        for step in range(49):
            x = -26 + step * 3
            ends = min(max((x + 26) / 40, 0.0), 1.0) * min(max((118 - x) / 16, 0.0), 1.0)
            swell = math.sin(x * 0.3 + seconds * 3.1) * 0.6 + math.sin(x * 0.11 - seconds * 2) * 0.6
            bow = 5.5 * math.exp(-(((x - 99) / 6) ** 2)) * (1 + 0.25 * math.sin(seconds * 5))
            edge.append((x, 104.6 - swell - bow))
            thick = (
                1.5
                + 1.1 * math.sin(x * 0.45 - seconds * 4)
                + 0.7 * math.sin(x * 0.97 + seconds * 6)
            )
            wake.append((x, 104.6 - swell - bow * 0.5 + max(thick, 0.4) * ends))
        canvas.drawPath(outline([*edge, (112, 107), (100, 110), (8, 110), (-26, 106)]), self._water)
        canvas.drawPath(outline([*edge, *reversed(wake)]), self._foam)
        for number in range(22):
            age = (seconds * 1.3 + number * 0.37) % 1
            left = 97 + 12 * age + 3 * math.sin(number * 2.4)
            top = 102 - 15 * age * (1 - age) * (1.2 + math.sin(number * 1.7))
            canvas.drawCircle(left, top, 0.8 * (1 - age) + 0.15, self._foam)


def _paint(canvas: skia.Canvas, stage: Stage) -> None:
    palette = stage.palette
    rope = line(palette.ink.mix(palette.haze, 0.12), 0.3)
    wood = palette.lit(Colour.of("4d3527"))
    for x, foot, top in _MASTS:
        canvas.drawLine(x, foot, x, top, line(wood.scaled(0.8), 1.1))
    canvas.drawLine(92, 74, 126, 57, line(wood.scaled(0.8), 1.2))
    canvas.drawPath(curve(_RIGGING), rope)
    cloth = palette.lit(Colour.of("f0dcba")).mix(palette.glow, 0.14)
    _paint_spanker(canvas, stage, cloth)
    for number, sail in enumerate(_SAILS):
        _paint_sail(canvas, stage, sail, cloth.scaled(0.93 + 0.05 * (number % 3)))
    for jib in _JIBS:
        canvas.drawPath(
            curve(jib), shade((84, 30), (112, 66), [(cloth, 1), (cloth.scaled(0.7), 1)])
        )
    canvas.drawPath(curve("M78 14 L124 58 M78 30 L110 66"), rope)
    _paint_hull(canvas, stage, wood)


def _paint_sail(
    canvas: skia.Canvas, stage: Stage, corners: tuple[float, ...], cloth: Colour
) -> None:
    left, top, right, _, low_right, low, low_left, _ = corners
    belly = (low - top) * 0.16
    path = curve(
        f"M{left} {top} L{right} {top} Q{right + belly * 1.9} {(top + low) / 2} {low_right} {low}"
        f" Q{(low_left + low_right) / 2} {low - belly * 1.3} {low_left} {low}"
        f" Q{left + belly * 0.5} {(top + low) / 2} {left} {top} Z"
    )
    dark = cloth.mix(stage.palette.cloud_shade, 0.42)
    canvas.drawPath(path, shade((low_left, low), (right, top), [(dark, 1), (cloth, 1), (cloth, 1)]))
    canvas.save()
    canvas.clipPath(path, doAntiAlias=True)
    seam = line(dark, 0.22, 0.5)
    for step in range(1, 5):
        x, foot = left + (right - left) * step / 5, low_left + (low_right - low_left) * step / 5
        canvas.drawPath(curve(f"M{x} {top} Q{x + belly} {(top + low) / 2} {foot} {low}"), seam)
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, top + 1.4), fill(dark, 0.45))
    canvas.restore()
    yard = line(stage.palette.ink.mix(stage.palette.haze, 0.1), 0.75)
    canvas.drawLine(left - 1.2, top, right + 1.2, top, yard)


def _paint_spanker(canvas: skia.Canvas, stage: Stage, cloth: Colour) -> None:
    dark = cloth.mix(stage.palette.cloud_shade, 0.5)
    sail = curve("M27 44 L11 36 Q5 54 6 68 L27 70 Q24 56 27 44 Z")
    canvas.drawPath(sail, shade((6, 60), (27, 40), [(dark, 1), (cloth.scaled(0.9), 1)]))
    spar = line(stage.palette.ink, 0.8)
    canvas.drawPath(curve("M28 45 L9 35 M28 71 L4 68"), spar)


def _paint_hull(canvas: skia.Canvas, stage: Stage, wood: Colour) -> None:
    palette = stage.palette
    hull = curve(_HULL)
    canvas.drawPath(hull, shade((0, 70), (0, 106), [(wood, 1), (wood.mix(palette.ink, 0.75), 1)]))
    canvas.save()
    canvas.clipPath(hull, doAntiAlias=True)
    plank = line(palette.ink, 0.25, 0.5)
    for step in range(7):
        canvas.drawPath(
            curve(
                f"M6 {77 + step * 4} L34 {82 + step * 4} C54 {88 + step * 4} 80"
                f" {86 + step * 4} 106 {76 + step * 4}"
            ),
            plank,
        )
    canvas.restore()
    canvas.drawPath(
        curve(_WALE), fill(palette.lit(Colour.of("b98a4a")).mix(palette.glow, 0.12), 0.85)
    )
    lamp = Colour.of("ffd27a")
    for x in (12.5, 17.5, 22.5, 27.5):
        canvas.drawRect(skia.Rect.MakeXYWH(x, 76 + (x - 12) * 0.17, 2.4, 2.9), fill(lamp, 0.92))
    for step in range(8):
        x = 38 + step * 6.6
        y = 84.5 + 1.4 * math.sin(step / 7 * math.pi)
        canvas.drawRect(skia.Rect.MakeXYWH(x, y, 1.9, 1.9), fill(palette.ink))
    rail = line(palette.ink.mix(palette.haze, 0.1), 0.55)
    canvas.drawPath(curve("M7 68.5 L33 72.5 M34 78.6 C52 81.6 70 81.6 86 76.6 L105 70.5"), rail)
    for step in range(18):
        x = 36 + step * 3
        canvas.drawLine(x, 78.8, x, 82, line(palette.ink, 0.3))
