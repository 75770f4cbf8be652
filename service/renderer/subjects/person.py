"""A person walking or standing, seen from the side, from behind or from the front."""

import math
from dataclasses import dataclass

from service.renderer.brush import curve, fill, line
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Heading, Kind, Pace
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Wardrobe:
    """What somebody wears."""

    coat: Colour
    legs: Colour
    hair: Colour
    scarf: Colour
    metres: float
    long_hair: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """The colours of a figure in its light, or of the light on its edge."""

    coat: Colour
    legs: Colour
    hair: Colour
    scarf: Colour
    skin: Colour
    shoes: Colour


_PARTS = ("coat", "legs", "hair", "scarf", "skin", "shoes")
_SKIN = Colour.of("c98f6d")
_WARDROBES = {
    Kind.MAN: Wardrobe(
        coat=Colour.of("3a4458"),
        legs=Colour.of("262a36"),
        hair=Colour.of("2c211d"),
        scarf=Colour.of("8a3b36"),
        metres=1.78,
    ),
    Kind.WOMAN: Wardrobe(
        coat=Colour.of("8a3f4c"),
        legs=Colour.of("2a2733"),
        hair=Colour.of("33221f"),
        scarf=Colour.of("3f8f93"),
        metres=1.7,
        long_hair=True,
    ),
    Kind.CHILD: Wardrobe(
        coat=Colour.of("c2983d"),
        legs=Colour.of("3a4a68"),
        hair=Colour.of("4a3020"),
        scarf=Colour.of("b5483c"),
        metres=1.2,
    ),
}


def box_of(kind: Kind) -> Box:
    """Return the sheet for a person of that kind."""
    return Box(width=80, height=180, metres=_WARDROBES[kind].metres)


class Person:
    """Somebody, at a walk, a run or at rest."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Dress them for the light."""
        self._mark = mark
        self.depth = mark.z
        self._wardrobe = _WARDROBES[mark.subject.kind]
        self._box = box_of(mark.subject.kind)
        palette, haze = stage.palette, stage.haze(mark.z)

        def lit(colour: Colour) -> Colour:
            return palette.faded(palette.lit(colour), haze)

        clothes = self._wardrobe
        self._lit = _Look(
            coat=lit(mark.coloured(clothes.coat)),
            legs=lit(clothes.legs),
            hair=lit(clothes.hair),
            scarf=lit(clothes.scarf),
            skin=lit(_SKIN),
            shoes=palette.ink,
        )
        self._rim = _Look(**dict.fromkeys(_PARTS, palette.glow))
        self._shadow = fill(palette.ink, 0.35)
        self._light = stage.side
        self._heading = mark.subject.heading
        self._pace = mark.subject.pace or Pace.STILL
        self._phase = stage.chance.dice(f"step {mark.number}").uniform(0, math.tau)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the shadow, the light on the edge, and the figure."""
        mark = self._mark
        profile = self._heading not in (Heading.AWAY, Heading.TOWARD)
        x = mark.x_at(view.seconds) if profile else mark.x
        side = mark.side if profile else 1
        part = Part(view.camera, (x, 0.0, mark.z), self._box, side=side)
        if not part.visible:
            return
        rate = {Pace.STILL: 0.0, Pace.SLOW: 5.6, Pace.FAST: 10.5}[self._pace]
        beat = view.seconds * rate + self._phase
        draw = self._draw_profile if profile else self._draw_facing
        with part.on(canvas):
            canvas.drawOval(skia.Rect.MakeLTRB(18, 175, 64, 182), self._shadow)
            canvas.translate(
                0, -1.6 * abs(math.sin(beat)) if rate else 0.4 * math.sin(view.seconds * 2)
            )
            canvas.save()
            canvas.translate(1.0 * self._light * side, -0.8)
            draw(canvas, beat, self._rim)
            canvas.restore()
            draw(canvas, beat, self._lit)

    def _draw_profile(self, canvas: skia.Canvas, beat: float, look: _Look) -> None:
        swing = {Pace.STILL: 0.04, Pace.SLOW: 0.42, Pace.FAST: 0.8}[self._pace]
        for part, shade in ((math.pi, 0.7), (0.0, 1.0)):
            bend = max(math.cos(beat + part), 0) * swing
            _draw_leg(canvas, (swing * math.sin(beat + part), bend), look, shade)
        _draw_arm(canvas, -swing * math.sin(beat + math.pi) * 0.8, look, 0.7)
        coat = (
            "M33 34 C27 38 25 52 26 70 C25 88 23 100 22 112 L54 112 C54 98 53 84 53 70 C54"
            " 54 53 42 47 34 Z"
        )
        canvas.drawPath(curve(coat), fill(look.coat))
        _draw_arm(canvas, -swing * math.sin(beat) * 0.8, look, 0.86)
        canvas.drawPath(curve("M35 26 L45 26 L45 38 L34 38 Z"), fill(look.skin.scaled(0.75)))
        if self._wardrobe.long_hair:
            canvas.drawPath(
                curve("M32 8 C22 14 26 34 23 48 C30 50 37 46 38 36 L40 14 Z"), fill(look.hair)
            )
        face = (
            "M35 8 C42 5 50 8 50.5 16 L53 20.5 L50.5 22 L50 27 C47 31 40 30 36 27 C32 22"
            " 32 12 35 8 Z"
        )
        canvas.drawPath(curve(face), fill(look.skin))
        hair = "M50 10 C48 2 36 1 31 8 C28 14 30 24 34 28 C37 24 36 18 39 15 C43 13 47 12 50 10 Z"
        canvas.drawPath(curve(hair), fill(look.hair))
        canvas.drawPath(curve("M31 33 Q40 39 50 33 L50 40 Q40 46 30 40 Z"), fill(look.scarf))

    def _draw_facing(self, canvas: skia.Canvas, beat: float, look: _Look) -> None:
        """Draw the figure walking away from the camera, or toward it."""
        walking = self._pace is not Pace.STILL
        lift = 7.0 * math.sin(beat) if walking else 0.0
        for side, rise in ((-1, max(lift, 0)), (1, max(-lift, 0))):
            x = 40 + side * 8
            canvas.drawLine(x, 104, x, 174 - rise, line(look.legs.scaled(1 - 0.03 * rise), 11))
            canvas.drawOval(
                skia.Rect.MakeLTRB(x - 6, 170 - rise, x + 6, 178 - rise), fill(look.shoes)
            )
        sway = 1.5 * math.sin(beat) if walking else 0.0
        for side in (-1, 1):
            hand = 100 + side * 0.6 * lift
            arm = f"M{40 + side * 18} 42 Q{40 + side * 27} 70 {40 + side * 23 + sway} {hand}"
            canvas.drawPath(curve(arm), line(look.coat.scaled(0.8), 10))
        coat = (
            f"M25 36 C20 44 20 62 22 76 C21 96 {18 + sway} 108 {17 + sway} 120 L{63 + sway}"
            f" 120 C{62 + sway} 108 59 96 58 76 C60 62 60 44 55 36 C48 32 32 32 25 36 Z"
        )
        canvas.drawPath(curve(coat), fill(look.coat))
        canvas.drawPath(curve("M24 78 Q40 82 56 78"), line(look.coat.scaled(0.6), 2.2))
        canvas.drawLine(40, 80, 40 + sway, 119, line(look.coat.scaled(0.7), 1.2))
        canvas.drawRect(skia.Rect.MakeLTRB(35, 24, 45, 38), fill(look.skin.scaled(0.75)))
        canvas.drawOval(skia.Rect.MakeLTRB(29, 3, 51, 32), fill(look.skin))
        away = self._heading is Heading.AWAY
        cap = "M28 14 C28 0 52 0 52 14 C53 22 51 28 48 32 L32 32 C29 28 27 22 28 14 Z"
        fringe = "M28 16 C27 0 53 0 52 16 C46 11 34 11 28 16 Z"
        canvas.drawPath(curve(cap if away else fringe), fill(look.hair))
        if self._wardrobe.long_hair:
            fall = (
                "M29 14 C26 30 27 44 30 56 L50 56 C53 44 54 30 51 14 Z"
                if away
                else "M28 14 C25 30 26 40 28 50 L33 50 L31 16 Z M52 14 C55 30 54 40 52 50"
                " L47 50 L49 16 Z"
            )
            canvas.drawPath(curve(fall), fill(look.hair))
        canvas.drawPath(curve("M27 36 Q40 42 53 36 L53 42 Q40 48 27 42 Z"), fill(look.scarf))


def _draw_leg(canvas: skia.Canvas, pose: tuple[float, float], look: _Look, shade: float) -> None:
    """Draw a leg.

    Args:
        canvas: In the box's units.
        pose: Radians that the hip swings forward and the knee bends.
        look: For its colours.
        shade: Darker for the far leg.
    """
    swing, bend = pose
    hip_x, hip_y, bone = 39.0, 104.0, 36.0
    thigh, shin = swing + bend * 0.6, swing - bend * 1.1
    knee = (hip_x + bone * math.sin(thigh), hip_y + bone * math.cos(thigh))
    foot = (knee[0] + bone * math.sin(shin), knee[1] + bone * math.cos(shin))
    canvas.drawLine(hip_x, hip_y, *knee, line(look.legs.scaled(shade), 12.5))
    canvas.drawLine(*knee, *foot, line(look.legs.scaled(shade), 9.5))
    canvas.drawLine(*foot, foot[0] + 7, foot[1] + 0.6, line(look.shoes, 6))


def _draw_arm(canvas: skia.Canvas, swing: float, look: _Look, shade: float) -> None:
    bone = 31.0
    elbow = (39 + bone * math.sin(swing), 42 + bone * math.cos(swing))
    lower = swing + 0.25
    hand = (elbow[0] + bone * 0.9 * math.sin(lower), elbow[1] + bone * 0.9 * math.cos(lower))
    canvas.drawLine(39, 43, *elbow, line(look.coat.scaled(shade), 11))
    canvas.drawLine(*elbow, *hand, line(look.coat.scaled(shade), 9))
    canvas.drawCircle(hand[0] + 0.6, hand[1] + 3, 4, fill(look.skin))
