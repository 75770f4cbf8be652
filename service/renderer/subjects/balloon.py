"""A hot-air balloon: striped gores, a basket, and a burner that lights it from within."""

import math

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.hover import hover
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=92, height=124, metres=20)
_GORES = 11
_MIDDLE, _TOP, _MOUTH = 46.0, 2.0, 92.0
_FLAME = Colour.of("ffb347")
_CLOTHS = [
    (Colour.of(one), Colour.of(other))
    for one, other in (("c8362f", "f2e6cf"), ("2f6f9f", "f0c04a"), ("e07b2e", "7a2f5f"))
]


class Balloon:
    """It drifts and bobs, its burner on and off."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"balloon {mark.number}")
        usual, second = dice.choice(_CLOTHS)
        cloths = (mark.coloured(usual), second)
        self._sprite = sprite(
            stage, BOX, lambda canvas: _paint(canvas, stage, mark, cloths), z=mark.z, rim=0.6
        )
        self._height = hover(stage, mark, BOX, (0.5, 0.9))
        self._phase = dice.uniform(0, math.tau)
        dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._glow = 0.9 if dark else 0.22
        self._least = 0.5 if dark else 0.1

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the balloon and the light of its burner."""
        time = view.seconds
        bob = 0.018 * BOX.metres * math.sin(time * 0.8 + self._phase)
        place = (self._mark.x_at(time), self._height + bob, self._mark.z)
        part = Part(view.camera, place, BOX)
        if not part.visible:
            return
        self._sprite.draw(canvas, view.camera, place)
        burst = 0.5 + 0.5 * math.sin(time * 1.7 + self._phase)
        flicker = 0.75 * burst**2 + 0.12 * math.sin(time * 19) + 0.18
        with part.on(canvas):
            shine(
                canvas, (_MIDDLE, 72), 58, _FLAME, self._glow * min(max(flicker, self._least), 1.0)
            )
            tall = 4 + 7 * max(flicker, 0.0)
            flame = (
                f"M44 100 Q44.6 {98 - tall * 0.5} 46 {99 - tall} Q47.4 {98 - tall * 0.5} 48 100 Z"
            )
            canvas.drawPath(curve(flame), fill(_FLAME.mix(WHITE, 0.4), 0.95))


def _half_width(y: float) -> float:
    """Return how far the envelope reaches from its middle at a height of the drawing."""
    share = (y - _TOP) / (_MOUTH - _TOP)
    if share < 0.4:
        return 44 * math.sqrt(max(1 - (1 - share / 0.4) ** 2, 0.0))
    return 6 + 38 * math.pow(math.cos((share - 0.4) / 0.6 * math.pi / 2), 0.85)


def _paint(canvas: skia.Canvas, stage: Stage, mark: Mark, cloths: tuple[Colour, Colour]) -> None:
    lit = stage.palette.lit
    rope, wicker = line(lit(Colour.of("3a2a1e")), 0.6), lit(Colour.of("8a5f36"))
    rows = [_TOP + (_MOUTH - _TOP) * step / 30 for step in range(31)]
    for gore in range(_GORES):
        left, right = (math.pi * ((gore + side) / _GORES - 0.5) for side in (0, 1))
        middle = (left + right) / 2
        bright = 0.66 + 0.42 * max(math.cos(middle - 0.7 * stage.side), 0.0)
        cloth = lit(cloths[gore % 2]).scaled(bright)
        edges = [(_MIDDLE + math.sin(left) * _half_width(y), y) for y in rows]
        edges += [(_MIDDLE + math.sin(right) * _half_width(y) + 0.15, y) for y in reversed(rows)]
        canvas.drawPath(outline(edges), fill(cloth))
    _paint_bands(canvas, stage, cloths[1])
    for x in (-5.6, -2, 2, 5.6):
        canvas.drawLine(_MIDDLE + x, _MOUTH, _MIDDLE + x * 0.9, 109, rope)
    mouth = skia.Rect.MakeLTRB(_MIDDLE - 6.4, _MOUTH - 1.6, _MIDDLE + 6.4, _MOUTH + 1.4)
    canvas.drawOval(mouth, fill(lit(cloths[0]).scaled(0.45)))
    basket = curve("M39.6 108 L52.4 108 L51.2 121 Q46 122.6 40.8 121 Z")
    canvas.drawPath(
        basket, shade((40, 0), (52, 0), [(wicker.scaled(1.15), 1), (wicker.scaled(0.6), 1)])
    )
    weave = line(wicker.scaled(0.5), 0.5, 0.7)
    for y in (111.5, 114.5, 117.5):
        canvas.drawLine(40.2, y, 51.8, y, weave)
    canvas.drawRoundRect(skia.Rect.MakeLTRB(38.8, 106.8, 53.2, 109), 1, 1, fill(wicker.scaled(0.5)))
    if mark.subject.count == 1:
        skin = lit(Colour.of("2c2830"))
        for x in (43.4, 48.8):
            canvas.drawCircle(x, 102.6, 1.5, fill(skin))
            canvas.drawRoundRect(skia.Rect.MakeLTRB(x - 1.7, 104, x + 1.7, 108), 1, 1, fill(skin))


def _paint_bands(canvas: skia.Canvas, stage: Stage, cloth: Colour) -> None:
    """Paint the belt around its widest part, and the shade under it."""
    colour = stage.palette.lit(cloth)
    for top, thick, alpha in ((46, 5.0, 0.9), (54, 1.6, 0.8)):
        upper, lower = _half_width(top), _half_width(top + thick)
        sag = 5.0
        belt = (
            f"M{_MIDDLE - upper} {top} Q{_MIDDLE} {top + sag} {_MIDDLE + upper} {top}"
            f" L{_MIDDLE + lower} {top + thick} Q{_MIDDLE} {top + thick + sag}"
            f" {_MIDDLE - lower} {top + thick} Z"
        )
        ends = (_MIDDLE - upper, 0.0), (_MIDDLE + upper, 0.0)
        tones = [(colour.scaled(0.72), alpha), (colour.scaled(1.05), alpha)]
        canvas.drawPath(curve(belt), shade(*ends, tones[:: stage.side]))
