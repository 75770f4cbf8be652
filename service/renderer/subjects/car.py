"""A car from the side, lamps lit when it is dark; a yellow one is a taxi."""

import math

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.players import Tint
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=180, height=64, metres=1.6)
_LAMP = Colour.of("ffeebb")
_TAIL_LAMP = Colour.of("ff3b2f")
_COATS = [Colour.of(code) for code in ("b0382f", "2f659f", "d0a83f", "dcd8d0", "3f7f62", "5a5f6a")]
_WHEELS = (40.0, 141.0)
_AXLE = 50.0
_BODY = (
    "M5 50 C3 42 4 35 9 31.5 C18 29 30 28 42 26.6 C54 15 64 9.5 84 8.6 C106 8 120 11 139 25.6"
    " C156 27 169 30 175 36 C177.5 41 177 47 175 51 L158 51 C157 39 150 33.4 141 33.4 C132 33.4"
    " 125 39 124 51 L57 51 C56 39 49 33.4 40 33.4 C31 33.4 24 39 23 51 Z"
)
_REAR_GLASS = "M50 26.2 C60 17 68 12.8 83 12 L84 26.2 Z"
_FRONT_GLASS = "M88.5 11.8 C106 11.6 116 15 130 26.2 L89 26.2 Z"
_TYRE = 13.6


class Car:
    """It drives by, wheels turning."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"car {mark.number}")
        coat = stage.palette.lit(mark.coloured(dice.choice(_COATS)))
        taxi = mark.subject.tint is Tint.YELLOW
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._sprite = sprite(
            stage,
            BOX,
            lambda canvas: _paint(canvas, stage, coat, taxi=taxi),
            z=mark.z,
            mirrored=mark.side < 0,
        )
        self._sign = taxi and self._dark
        steel = stage.palette.lit(Colour.of("c4c8ce"))
        self._tyre, self._rim = fill(stage.palette.ink), fill(steel.scaled(0.85))
        self._spoke, self._hub = line(steel.scaled(0.4), 1.7), fill(steel.scaled(0.5))
        self._edge = line(stage.palette.glow, 0.8, 0.55)
        self._shadow = fill(stage.palette.ink, 0.5)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw shadow, body, wheels and lamps."""
        mark, time = self._mark, view.seconds
        x = mark.x_at(time)
        part = Part(view.camera, (x, 0.0, mark.z), BOX, side=mark.side)
        if not part.visible:
            return
        with part.on(canvas):
            canvas.drawOval(skia.Rect.MakeLTRB(6, 59.5, 176, 67), self._shadow)
        shake = 0.004 * math.sin(time * 9) if mark.speed else 0.0
        self._sprite.draw(canvas, view.camera, (x, shake, mark.z))
        with part.on(canvas):
            for middle in _WHEELS:
                self._draw_wheel(canvas, middle, mark.speed * time / (_TYRE * BOX.metres / 64))
            if self._dark:
                self._draw_lamps(canvas)

    def _draw_wheel(self, canvas: skia.Canvas, middle: float, turn: float) -> None:
        canvas.drawCircle(middle, _AXLE, _TYRE, self._tyre)
        canvas.drawCircle(middle, _AXLE, 8.8, self._rim)
        for spoke in range(5):
            angle = turn + spoke * math.tau / 5
            tip = (middle + 8 * math.cos(angle), _AXLE + 8 * math.sin(angle))
            canvas.drawLine(middle, _AXLE, *tip, self._spoke)
        canvas.drawCircle(middle, _AXLE, 2.4, self._hub)
        around = skia.Rect.MakeLTRB(middle - 13, _AXLE - 13, middle + 13, _AXLE + 13)
        canvas.drawArc(around, 200, 90, False, self._edge)

    def _draw_lamps(self, canvas: skia.Canvas) -> None:
        beam = outline([(174, 37), (330, 22), (330, 64), (174, 42)])
        stops = [(_LAMP, 0.6), (_LAMP, 0.22), (_LAMP, 0.0)]
        canvas.drawPath(beam, shade((174, 0), (330, 0), stops))
        shine(canvas, (173, 39), 22, _LAMP, 0.95)
        canvas.drawOval(skia.Rect.MakeLTRB(168.5, 36, 175.5, 43), fill(_LAMP.mix(WHITE, 0.5)))
        shine(canvas, (6, 37), 15, _TAIL_LAMP, 0.9)
        if self._sign:
            shine(canvas, (86, 5), 18, _LAMP, 0.7)


def _paint(canvas: skia.Canvas, stage: Stage, coat: Colour, *, taxi: bool) -> None:
    palette = stage.palette
    canvas.drawRect(skia.Rect.MakeLTRB(20, 36, 160, 53), fill(palette.ink))
    body = curve(_BODY)
    tones = [(coat.scaled(1.25), 1), (coat, 1), (coat.scaled(0.55), 1)]
    canvas.drawPath(body, shade((0, 8), (0, 51), tones))
    canvas.save()
    canvas.clipPath(body, doAntiAlias=True)
    canvas.drawPath(
        curve("M0 33 C60 29 130 30 180 36 L180 39 C130 33.4 60 32.6 0 36.4 Z"), fill(WHITE, 0.22)
    )
    canvas.drawRect(skia.Rect.MakeLTRB(0, 47.4, 180, 52), fill(palette.ink, 0.55))
    if taxi:
        for number in range(24):
            spot = skia.Rect.MakeXYWH(45 + number * 4, 38 + 2.6 * (number % 2), 4, 2.6)
            canvas.drawRect(spot, fill(palette.ink))
    canvas.restore()
    _paint_cabin(canvas, stage)
    seam = line(coat.scaled(0.42), 0.7)
    canvas.drawPath(curve("M86.4 12 L87 49 M52 27 C50 34 54 42 58 49 M131 27 L124 40"), seam)
    for x in (73, 115):
        canvas.drawLine(x, 31.4, x + 7, 31.4, line(coat.scaled(0.45), 1.7))
    canvas.drawPath(curve("M127 23.4 L134 22.6 L133.4 27.4 L128 27.4 Z"), fill(coat.scaled(0.8)))
    canvas.drawOval(skia.Rect.MakeLTRB(168.5, 36, 175.5, 43), fill(_LAMP.mix(palette.ink, 0.12)))
    canvas.drawPath(curve("M5.4 34 L11 33 L11.6 40 L4.6 41 Z"), fill(Colour.of("c4302a")))
    steel = palette.lit(Colour.of("b8bcc2"))
    canvas.drawRoundRect(skia.Rect.MakeLTRB(158, 47, 178, 51.6), 2, 2, fill(steel.scaled(0.7)))
    canvas.drawRoundRect(skia.Rect.MakeLTRB(3, 47, 23, 51.6), 2, 2, fill(steel.scaled(0.7)))
    if taxi:
        canvas.drawRoundRect(skia.Rect.MakeLTRB(77, 2, 95, 8.4), 1.6, 1.6, fill(_LAMP))


def _paint_cabin(canvas: skia.Canvas, stage: Stage) -> None:
    """Paint the windows, whom one sees through them, and the sky in them."""
    palette = stage.palette
    glass = shade(
        (0, 10),
        (0, 27),
        [(palette.middle.mix(palette.ink, 0.25), 1), (palette.ink.mix(palette.middle, 0.3), 1)],
    )
    for pane in (_REAR_GLASS, _FRONT_GLASS):
        path = curve(pane)
        canvas.drawPath(path, glass)
        canvas.save()
        canvas.clipPath(path, doAntiAlias=True)
        if pane is _FRONT_GLASS:
            canvas.drawCircle(107, 18.6, 4.2, fill(palette.ink, 0.85))
            canvas.drawOval(skia.Rect.MakeLTRB(99, 22.4, 114, 36), fill(palette.ink, 0.85))
        canvas.drawPath(
            curve("M60 30 L76 6 L82 6 L66 30 Z M96 30 L110 6 L119 6 L105 30 Z"), fill(WHITE, 0.16)
        )
        canvas.restore()
