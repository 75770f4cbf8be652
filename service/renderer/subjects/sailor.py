"""A sailor at the bow: cap, beard, coat and a scarf in the wind, the boat's rail before him."""

import math

from service.renderer.brush import curve, fill, line, outline, shade
from service.renderer.colour import Colour
from service.renderer.scene.framing import WHOLE
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Framing, Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.people import seat
from service.renderer.subjects.people.cel import Cel, light_on
from service.renderer.subjects.sprite import Box, Painter, Sprite, sprite

BOX = Box(width=100, height=180, metres=1.8)
"""The man, standing; in a close framing the boat hides him from the waist down."""
HEAD = 0.22
"""Share of his height that his head takes, cap and beard included."""
_STERN = 170
"""Units of the boat behind the rail that the drawing starts with."""
_BUST = Box(width=100, height=110, metres=1.1)
"""What of him a close framing can show, which spares most of a very large picture."""
_BOAT = Box(width=330 + _STERN, height=120, metres=1.2)
_FACES = (Framing.CLOSE_UP, Framing.BIG_CLOSE_UP, Framing.EXTREME_CLOSE_UP)
_WATERS = (Place.SEA, Place.HARBOUR, Place.LAKE, Place.RIVER)
_NECK = (50.0, 38.0)
_SKIN, _NAVY, _RED, _WOOD = (Colour.of(c) for c in ("c98f6d", "2c3350", "b8322e", "4a3040"))
_BRASS, _WHITE = Colour.of("d9a958"), Colour.of("efe6da")


class Sailor:
    """He looks out; the boat heaves under him."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw him and his boat as they look at their mark."""
        self._mark = mark
        self.depth = mark.z
        coat = mark.coloured(_NAVY)
        self._box = _BUST if stage.shot.framing in _FACES else BOX
        self._figure = self._sprite(
            stage, self._box, lambda canvas: _paint_man(canvas, stage, coat)
        )
        afloat = stage.shot.place in _WATERS
        whole = stage.shot.framing in WHOLE
        self._light = light_on(stage, mark.z, side=mark.side) if afloat and whole else None
        self._boat = (
            self._sprite(stage, _BOAT, lambda canvas: _paint_boat(canvas, stage))
            if afloat and not whole and stage.shot.framing not in _FACES
            else None
        )
        self._scarf = stage.palette.lit(_RED)
        self._stay = line(stage.palette.ink, 1.7)

    def _sprite(self, stage: Stage, box: Box, paint: Painter) -> Sprite:
        return sprite(stage, box, paint, z=self._mark.z, mirrored=self._mark.side < 0, rim=0.7)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the scarf, the man and the boat before him."""
        time, mark = view.seconds, self._mark
        heave = 0.022 * math.sin(time * 1.5)
        place = (mark.x, heave, mark.z)
        part = Part(view.camera, place, BOX, side=mark.side)
        with part.on(canvas):
            self._draw_scarf(canvas, time)
        breath = 0.004 * math.sin(time * 2.2)
        foot = BOX.metres - self._box.metres + heave + breath
        self._figure.draw(canvas, view.camera, (mark.x, foot, mark.z))
        with part.on(canvas):
            canvas.drawPath(curve("M39 38 Q50 45 61 37 L63 43 Q50 52 38 45 Z"), fill(self._scarf))
        if self._light:
            with part.on(canvas):
                canvas.translate(BOX.width / 2, BOX.height)
                seat.draw_before(Cel(canvas, self._light, pixels=part.scale), seat.Make.BOAT)
        if self._boat:
            self._boat.draw(
                canvas, view.camera, (mark.x + mark.side * (0.62 - _STERN / 200), heave, mark.z)
            )
            with part.on(canvas):
                canvas.drawLine(276, 68, 150, -230, self._stay)

    def _draw_scarf(self, canvas: skia.Canvas, time: float) -> None:
        x, y = _NECK
        upper, lower = [], []
        for step in range(13):
            share = step / 12
            lift = math.sin(time * 4.6 - share * 4.4) * 5.5 * share + 5 * share
            lift += math.sin(time * 7.3 - share * 7) * 1.6 * share
            upper.append((x - 8 - 42 * share, y + 1 + lift))
            lower.append((x - 8 - 42 * share, y + 9 + lift - 1.2 * share))
        path = outline([*upper, *reversed(lower)])
        canvas.drawPath(path, fill(self._scarf))
        fold = line(self._scarf.scaled(0.7), 0.7, 0.8)
        middle = [(ux, (uy + ly) / 2) for (ux, uy), (_, ly) in zip(upper, lower, strict=True)]
        canvas.drawPath(outline(middle, closed=False), fold)


def _paint_man(canvas: skia.Canvas, stage: Stage, coat: Colour) -> None:
    palette = stage.palette
    skin, navy = palette.lit(_SKIN), palette.lit(coat)
    hair = palette.lit(Colour.of("4b332b"))
    _paint_coat(canvas, stage, navy)
    canvas.drawPath(curve("M43 30 L58 30 L58 44 L43 44 Z"), fill(skin.scaled(0.75)))
    face = curve(
        "M42 15 L61 15 C62 18 62 20 62.5 22 L66 26.5 L63 28 L63 33 C62 37 52 38 46 34"
        " C42 31 41 22 42 15 Z"
    )
    canvas.drawPath(face, shade((42, 20), (64, 22), [(skin.scaled(0.7), 1), (skin, 1)]))
    canvas.drawPath(
        curve(
            "M44 22 C45 27 49 28 53 28 L57 29.5 L63.5 29 C65 34 63 40 58 42 C51 44 44 39 42.5 31 Z"
        ),
        fill(hair),
    )
    canvas.drawPath(
        curve("M41 16 L47 16 L46 24 L44.5 29 C41 26 40 20 41 16 Z"), fill(hair.scaled(0.85))
    )
    canvas.drawPath(
        curve("M46.5 21 C49 20 50 23 48.5 25.5 C47 26.5 45.5 23 46.5 21 Z"), fill(skin.scaled(0.85))
    )
    eye = curve("M57 21.6 Q59.4 19.6 62 20.8 L61.5 22.6 Q59 23.2 57 21.6 Z")
    canvas.drawPath(eye, fill(palette.lit(_WHITE).scaled(0.9)))
    canvas.drawCircle(60.5, 21.5, 1.0, fill(palette.ink))
    canvas.drawPath(curve("M56.6 21.6 Q59.4 19.2 62.3 20.5"), line(palette.ink, 0.7))
    canvas.drawLine(57, 18.2, 61.8, 18.4, line(hair, 1.1))
    canvas.drawPath(curve("M59 31.6 L63 31.4"), line(palette.ink, 0.6, 0.7))
    _paint_cap(canvas, stage, navy)


def _paint_cap(canvas: skia.Canvas, stage: Stage, navy: Colour) -> None:
    canvas.drawPath(
        curve("M37 10 C36 4 46 2 53 2.5 C61 3 67 6 65 10.5 L62 13 L40 13 Z"), fill(navy)
    )
    canvas.drawPath(curve("M40 12.4 L63 12.4 L63.4 16.4 L40.4 16.4 Z"), fill(navy.scaled(0.72)))
    canvas.drawPath(curve("M40 15.2 L63.2 15.2"), line(stage.palette.lit(_BRASS), 0.8))
    canvas.drawPath(
        curve("M56 16 L63.4 16 C68 16.6 70.5 18 71.5 20 C67 18.6 62 18.6 57 18.4 Z"),
        fill(stage.palette.ink),
    )
    canvas.drawCircle(58.5, 9.5, 1.7, fill(stage.palette.lit(_BRASS)))


def _paint_coat(canvas: skia.Canvas, stage: Stage, navy: Colour) -> None:
    palette = stage.palette
    legs = curve("M33 108 L66 108 L64 176 L52 178 L50 124 L47 178 L34 176 Z")
    canvas.drawPath(legs, fill(navy.scaled(0.6)))
    coat = curve(
        "M40 41 C32 44 27 50 26 60 C24 82 25 104 27 122 L71 122 C73 100 73 80 71 62"
        " C70 50 66 44 59 41 Z"
    )
    canvas.drawPath(coat, shade((26, 60), (72, 60), [(navy.scaled(0.62), 1), (navy, 1)]))
    canvas.drawPath(curve("M57 42 L64 58 L62 122"), line(navy.scaled(0.55), 0.9))
    for y in (66, 78, 90, 102):
        canvas.drawCircle(66.4, y, 1.35, fill(palette.lit(_BRASS)))
    sleeve = curve(
        "M36 46 C29 50 27 60 29 74 C31 86 38 96 50 103 L72 107 L74 99 L56 92 C50 86 47"
        " 78 46 66 C46 56 43 47 36 46 Z"
    )
    canvas.drawPath(
        sleeve, shade((28, 70), (50, 70), [(navy.scaled(0.75), 1), (navy.scaled(1.15), 1)])
    )
    canvas.drawPath(sleeve, line(navy.scaled(0.5), 0.6))
    canvas.drawPath(
        curve("M68 98.4 L72.5 99 L71 107.4 L66.4 106.4 Z"), fill(palette.lit(_BRASS), 0.8)
    )
    canvas.drawPath(
        curve("M72 99.5 C77 99 81 101 82 104 C82 107 77 108.4 71.5 107 Z"), fill(palette.lit(_SKIN))
    )


def _paint_boat(canvas: skia.Canvas, stage: Stage) -> None:
    """Paint the bow, heading right, the rail at the sailor's hand."""
    palette = stage.palette
    wood = palette.lit(_WOOD)
    canvas.translate(_STERN, -60)
    sprit = curve("M232 98 L330 62 L330 70 L240 108 Z")
    canvas.drawPath(sprit, fill(wood.scaled(0.75)))
    for x, y in ((258, 91), (266, 88), (274, 85)):
        canvas.drawLine(x, y, x + 3, y + 9, line(palette.lit(_BRASS), 1.6, 0.7))
    side = curve(
        "M-170 96 C-110 104 -60 108 0 110 C70 116 150 116 200 104 C222 99 238 92 248"
        " 84 L256 86 C262 120 262 150"
        " 262 180 L-170 180 Z"
    )
    canvas.drawPath(side, shade((0, 96), (0, 178), [(wood, 1), (wood.mix(palette.ink, 0.7), 1)]))
    canvas.save()
    canvas.clipPath(side, doAntiAlias=True)
    for drop in (20, 38, 56):
        plank = curve(
            f"M-170 {96 + drop} C-110 {104 + drop} -60 {108 + drop} 0 {110 + drop} C70"
            f" {116 + drop} 150 {116 + drop} 204 {104 + drop} C228"
            f" {98 + drop} 246 {92 + drop} 262 {82 + drop}"
        )
        canvas.drawPath(plank, line(palette.ink, 1.1, 0.6))
    canvas.restore()
    rail = curve(
        "M-170 92 C-110 100 -60 104 0 106 C70 112 150 112 200 100 C222 95 238 88 248"
        " 80 L257 82 L256 88 C240 96"
        " 224 102 202 107 C150 119 70 119 0 113 C-60 111 -110 107 -170 99 Z"
    )
    canvas.drawPath(rail, fill(palette.lit(Colour.of("7a5040"))))
    for x in (150, 160, 170):
        canvas.drawLine(x, 122, x, 96, line(palette.ink, 2.4))
        canvas.drawCircle(x, 95, 2.2, fill(palette.ink))
    coil = line(palette.lit(Colour.of("b59468")), 1.8, 0.8)
    for step in range(3):
        canvas.drawOval(skia.Rect.MakeXYWH(152 + step, 118 + 2 * step, 16, 24), coil)
