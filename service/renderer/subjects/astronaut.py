"""An astronaut: a white suit and a visor that mirrors the light, afloat where nothing weighs."""

import math
from collections.abc import Callable

from service.renderer.brush import fill, shade
from service.renderer.colour import WHITE, Colour
from service.renderer.players import Action, Heading
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.people import limbs, poses
from service.renderer.subjects.people.cel import Cel, drawn, light_on
from service.renderer.subjects.people.poses import Doing
from service.renderer.subjects.people.skeleton import Build, Limb, Pose
from service.renderer.subjects.sprite import Box

BOX = Box(width=110, height=180, metres=1.95)
HEAD = 0.27
"""Share of the height that the helmet takes."""
_BUILD = Build(
    head=46.0,
    neck=138.0,
    shoulder=25.0,
    waist=21.0,
    hip=19.0,
    upper_arm=27.0,
    fore_arm=24.0,
    thigh=36.0,
    shin=34.0,
    ankle=10.0,
)
_SUIT, _TRIM, _PACK = (Colour.of(code) for code in ("e8e6e2", "c4562f", "b9bcc4"))
_VISOR, _GOLD, _METAL = (Colour.of(code) for code in ("1b2740", "d9a24a", "6f747f"))
_ADRIFT = (Place.SPACE, Place.SKY, Place.UNDERWATER)


class Astronaut:
    """Somebody in a suit, who turns slowly when afloat."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Put the suit on."""
        self._mark = mark
        self.depth = mark.z
        self._suit = mark.coloured(_SUIT).mix(WHITE, 0.15)
        self._light = light_on(stage, mark.z, side=mark.side)
        action = mark.subject.action or Action.STAND
        afloat = stage.shot.place in _ADRIFT or action in (Action.FLOAT, Action.FLY, Action.SWIM)
        self._afloat = afloat
        phase = stage.chance.dice(f"astronaut {mark.number}").random()
        if mark.speed and not afloat and action is Action.STAND:
            action = Action.WALK
        self._doing = Doing(action=Action.FLOAT if afloat else action, phase=phase)
        self._away = mark.subject.heading is Heading.AWAY
        self._shadow = fill(stage.palette.ink, 0.35)
        sky = stage.palette.high.mix(stage.palette.glow, 0.35)
        self._mirrored = [
            (self._light.seen(_VISOR).mix(sky, 0.25), 1.0),
            (self._light.seen(_VISOR), 1.0),
            (self._light.seen(_GOLD).mix(self._light.rim(_GOLD), 0.35), 1.0),
        ]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the suit where it has drifted to."""
        mark, time = self._mark, view.seconds
        turn = self._doing.turn(time)
        rise = 0.05 * math.sin(turn * 0.7) if self._afloat else 0.0
        place = (mark.x_at(time), rise, mark.z)
        part = Part(view.camera, place, BOX, side=mark.side)
        if not part.visible:
            return
        pose = poses.facing(_BUILD, self._doing, time)
        with part.on(canvas):
            canvas.translate(BOX.width / 2, BOX.height)
            if self._afloat:
                swing = math.degrees(0.3 * math.sin(turn * 0.31) + 0.16)
                canvas.rotate(swing, 0, -100)
            else:
                canvas.drawOval(skia.Rect.MakeLTRB(-30, -5, 32, 5), self._shadow)
            self._draw_suit(Cel(canvas, self._light, pixels=part.scale), pose)

    def _draw_suit(self, cel: Cel, pose: Pose) -> None:
        x, y = pose.neck
        pack = drawn("M-27 -6 Q-27 -14 -18 -14 L18 -14 Q27 -14 27 -6 L26 50 L-26 50 Z")
        if not self._away:
            _placed(cel, (x, y), lambda: cel.shape(pack, _PACK, shade=6.0))
        for limb in pose.legs:
            self._draw_leg(cel, limb)
        for limb in pose.arms:
            self._draw_arm(cel, limb)
        _placed(cel, (x, y), lambda: self._draw_trunk(cel))
        if self._away:
            _placed(cel, (x, y), lambda: cel.shape(pack, _PACK, shade=6.0))
        _placed(cel, (x + 1.5, y - 20), lambda: self._draw_helmet(cel))

    def _draw_leg(self, cel: Cel, limb: Limb) -> None:
        cel.shape(limbs.toecap(limb.end, 1.7), _METAL, shade=3.0)
        cel.shape(limbs.tapered(limb, (22.0, 20.0, 18.0)), self._suit, shade=6.0)
        _ring(cel, limb.bend, 9.4, self._suit.scaled(0.78))

    def _draw_arm(self, cel: Cel, limb: Limb) -> None:
        cel.shape(limbs.hand(limb, 1.35), _METAL.scaled(1.15), shade=3.0)
        cel.shape(limbs.tapered(limb, (19.0, 17.0, 14.0)), self._suit, shade=5.0)
        _ring(cel, limb.bend, 8.0, self._suit.scaled(0.78))
        _ring(cel, limb.end, 6.8, _TRIM)

    def _draw_trunk(self, cel: Cel) -> None:
        trunk = (
            "M-12 -4 C-24 -2 -27 6 -26 18 C-25 34 -22 44 -22 62 Q0 72 22 62 C22 44 25 34 26 18"
            " C27 6 24 -2 12 -4 Z"
        )
        cel.shape(drawn(trunk), self._suit, shade=9.0)
        if self._away:
            return
        cel.shape(
            drawn("M-12 22 L12 22 Q14 22 14 25 L13 42 L-13 42 L-14 25 Q-14 22 -12 22 Z"), _PACK
        )
        for k, colour in enumerate((_TRIM, _GOLD, Colour.of("4f9a6a"))):
            cel.flat(skia.Path.Circle(-7 + 7 * k, 28, 1.9), colour)
        cel.flat(drawn("M-9 34 L9 34 L9 37 L-9 37 Z"), _METAL)
        cel.flat(drawn("M-22 54 Q0 63 22 54 L22 58 Q0 67 -22 58 Z"), _TRIM, 0.9)
        cel.flat(drawn("M-23 8 L-16 8 L-16 13 L-23 13 Z"), _TRIM)

    def _draw_helmet(self, cel: Cel) -> None:
        cel.shape(skia.Path.Circle(0, 0, 24), self._suit, shade=6.0)
        cel.shape(drawn("M-15 19 Q0 27 15 19 L17 24 Q0 32 -17 24 Z"), _METAL, shade=2.0)
        if self._away:
            return
        visor = drawn(
            "M-15 -9 C-12 -19 18 -19 20 -8 C23 4 19 15 10 17 C2 19 -10 18 -14 12"
            " C-18 6 -17 -2 -15 -9 Z"
        )
        cel.canvas.drawPath(visor, shade((0, -18), (0, 18), self._mirrored))
        cel.canvas.save()
        cel.canvas.clipPath(visor, doAntiAlias=True)
        gleam = fill(self._light.rim(WHITE), 0.85)
        side = self._light.side
        cel.canvas.scale(side, 1)
        x = 3 if side < 0 else 0
        cel.canvas.translate(x, 0)
        cel.canvas.drawPath(drawn("M8 -14 C15 -11 17 -4 16 4 C14.5 -3 12 -9 6 -12 Z"), gleam)
        cel.canvas.drawCircle(13, 8.4, 1.5, gleam)
        cel.canvas.restore()
        cel.stroke(visor, _METAL, 1.6)
        _ring(cel, (-22.5, 2), 4.6, _PACK)


def _placed(cel: Cel, place: tuple[float, float], paint: Callable[[], None]) -> None:
    cel.canvas.save()
    cel.canvas.translate(*place)
    paint()
    cel.canvas.restore()


def _ring(cel: Cel, place: tuple[float, float], radius: float, colour: Colour) -> None:
    cel.shape(skia.Path.Circle(*place, radius), colour, shade=2.0, rim=0.6)
