"""Four-legged animals by their measures: one skeleton, many species, at a walk or a gallop."""

import math

from service.renderer.brush import curve, fill, line
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Kind, Pace
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.species import SPECIES
from service.renderer.subjects.sprite import Box

_CROUP, _WITHERS = 44.0, 86.0


def box_of(kind: Kind) -> Box:
    """Return the sheet for an animal of that kind."""
    return Box(width=140, height=100, metres=SPECIES[kind].metres)


class Quadruped:
    """One animal, its legs in the gait of its pace."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Take its measures and its colours in the light."""
        self._mark = mark
        self.depth = mark.z
        self._species = SPECIES[mark.subject.kind]
        self._box = box_of(mark.subject.kind)
        palette = stage.palette
        coat = palette.lit(mark.coloured(self._species.coat)).scaled(0.78)
        self._coat = palette.faded(coat, stage.haze(mark.z))
        self._rim = palette.glow.mix(coat, 0.25)
        self._shadow = fill(palette.ink, 0.28)
        self._toward_light = stage.side * mark.side
        self._pace = mark.subject.pace or Pace.SLOW
        self._phase = stage.chance.dice(f"gait {mark.number}").uniform(0, math.tau)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its shadow, the light on its edge, and itself."""
        mark = self._mark
        place = (mark.x_at(view.seconds), 0.0, mark.z)
        part = Part(view.camera, place, self._box, side=mark.side)
        if not part.visible:
            return
        rate = {Pace.STILL: 0.0, Pace.SLOW: 5.2, Pace.FAST: 13.0}[self._pace]
        beat = view.seconds * rate + self._phase
        with part.on(canvas):
            canvas.drawOval(skia.Rect.MakeLTRB(32, 97, 104, 103), self._shadow)
            canvas.translate(0, self._bounce(beat))
            canvas.save()
            canvas.translate(0.9 * self._toward_light, -0.7)
            self._draw_animal(canvas, beat, self._rim)
            canvas.restore()
            self._draw_animal(canvas, beat, self._coat)

    def _bounce(self, beat: float) -> float:
        reach = {Pace.STILL: 0.0, Pace.SLOW: 0.7, Pace.FAST: 4.0}[self._pace]
        return -reach * abs(math.sin(beat / 2 + 0.6))

    def _draw_animal(self, canvas: skia.Canvas, beat: float, coat: Colour) -> None:
        species = self._species
        back = 100 - species.leg - species.body
        far = coat.scaled(0.72)
        fast = self._pace is Pace.FAST
        hind, fore = (0.0, 0.9) if fast else (0.0, math.pi)
        lag = 0.55 if fast else math.pi / 2
        self._draw_leg(canvas, (_CROUP + 3, back), beat + hind + lag, far, hind=True)
        self._draw_leg(canvas, (_WITHERS - 2, back + 2), beat + fore + lag * 2.2, far, hind=False)
        canvas.save()
        canvas.rotate(4 * math.sin(beat) if fast else 0.0, 65, back)
        canvas.translate(_CROUP - 9, back - species.body * 0.4)
        canvas.drawPath(curve(species.tail), line(coat.scaled(0.8), species.tail_width))
        canvas.translate(9 - _CROUP, species.body * 0.4 - back)
        self._draw_trunk(canvas, back, coat)
        self._draw_head(canvas, back, coat, beat)
        canvas.restore()
        self._draw_leg(canvas, (_CROUP - 2, back), beat + hind, coat, hind=True)
        self._draw_leg(canvas, (_WITHERS - 4, back + 2), beat + fore, coat, hind=False)

    def _draw_trunk(self, canvas: skia.Canvas, back: float, coat: Colour) -> None:
        b = self._species.body
        canvas.drawPath(
            curve(
                f"M{_CROUP - 11} {back - b * 0.5} C{_CROUP - 6} {back - b * 1.1}"
                f" {_CROUP + 10} {back - b * 1.05}"
                f" {_CROUP + 20} {back - b * 0.85} C{_WITHERS - 10} {back - b * 0.95}"
                f" {_WITHERS + 2} {back - b * 1.2}"
                f" {_WITHERS + 7} {back - b * 0.6} C{_WITHERS + 10} {back + b * 0.4}"
                f" {_WITHERS + 2} {back + b}"
                f" {_WITHERS - 8} {back + b * 0.95} C{_CROUP + 24} {back + b * 1.05}"
                f" {_CROUP + 14} {back + b * 0.5}"
                f" {_CROUP + 6} {back + b * 0.8} C{_CROUP - 8} {back + b * 0.9}"
                f" {_CROUP - 15} {back + b * 0.3}"
                f" {_CROUP - 11} {back - b * 0.5} Z"
            ),
            fill(coat),
        )

    def _draw_head(self, canvas: skia.Canvas, back: float, coat: Colour, beat: float) -> None:
        species = self._species
        forward, up = species.neck
        nod = 1.5 * math.sin(beat) if self._pace is not Pace.STILL else 0.0
        root_x, root_y = _WITHERS, back - species.body * 0.5
        x, y = root_x + forward, root_y - up + nod
        thick = species.body * 0.9
        canvas.drawPath(
            curve(
                f"M{root_x - 8} {root_y - species.body * 0.5} Q{x - thick * 0.75}"
                f" {y + up * 0.42} {x - 3} {y - 1}"
                f" L{x + 5} {y + 4} Q{x + 3} {y + up * 0.6} {root_x + 8}"
                f" {root_y + species.body * 0.9} Z"
            ),
            fill(coat),
        )
        h = species.head
        canvas.drawPath(
            curve(
                f"M{x - 4} {y - 2} Q{x + 1} {y - 6} {x + 6} {y - 3} L{x + h * 0.92} {y + h * 0.36}"
                f" Q{x + h * 1.04} {y + h * 0.5} {x + h * 0.92} {y + h * 0.58}"
                f" L{x + h * 0.72} {y + h * 0.6}"
                f" Q{x + h * 0.3} {y + h * 0.56} {x} {y + h * 0.46} Z"
            ),
            fill(coat),
        )
        self._draw_crown(canvas, (x, y), coat)
        if species.mane:
            flow = 3 * math.sin(beat * 0.9)
            canvas.drawPath(
                curve(
                    f"M{x + 1} {y - 5} Q{x - thick * 1.1 - flow} {y + up * 0.3}"
                    f" {root_x - 13} {root_y - species.body * 0.4}"
                    f" Q{x - thick * 0.4} {y + up * 0.4} {x + 1} {y - 5} Z"
                ),
                fill(coat.scaled(0.55)),
            )

    def _draw_crown(self, canvas: skia.Canvas, poll: tuple[float, float], coat: Colour) -> None:
        """Draw ears and antlers."""
        species, (x, y) = self._species, poll
        for shift, shade in ((3, 0.72), (-1, 1.0)):
            ear = (
                f"M{x + shift - 1.5} {y - 3} L{x + shift} {y - 4 - species.ear}"
                f" L{x + shift + 3} {y - 3} Z"
            )
            canvas.drawPath(curve(ear), fill(coat.scaled(shade)))
        if species.antlers:
            antlers = (
                f"M{x} {y - 4} Q{x - 8} {y - 13} {x - 3} {y - 23} M{x - 4.5} {y - 12}"
                f" L{x + 3} {y - 19} M{x - 4} {y - 17} L{x - 10} {y - 22} M{x + 3} {y - 4}"
                f" Q{x + 9} {y - 12} {x + 7} {y - 22} M{x + 7} {y - 12} L{x + 13} {y - 18}"
            )
            canvas.drawPath(curve(antlers), line(coat.scaled(0.8), 1.5))

    def _draw_leg(
        self,
        canvas: skia.Canvas,
        hip: tuple[float, float],
        beat: float,
        coat: Colour,
        *,
        hind: bool,
    ) -> None:
        """Draw a leg of two bones whose foot goes round its gait."""
        species, (x, y) = self._species, hip
        stride = {Pace.STILL: 0.0, Pace.SLOW: 10.0, Pace.FAST: 25.0}[self._pace]
        lift = {Pace.STILL: 0.0, Pace.SLOW: 5.0, Pace.FAST: 15.0}[self._pace]
        foot_x = x + stride * math.cos(beat)
        foot_y = 99 - lift * max(math.sin(beat), 0.0)
        upper = lower = (99 - y) * 0.53
        dx, dy = foot_x - x, foot_y - y
        gap = min(math.hypot(dx, dy), upper + lower - 0.1)
        angle = math.atan2(dy, dx)
        bend = math.acos(min(gap / (2 * upper), 1.0)) * (1 if hind else -1)
        knee = (x + upper * math.cos(angle - bend * -1), y + upper * math.sin(angle + bend))
        thick = species.body * 0.62
        canvas.drawPath(
            curve(
                f"M{x - thick * 0.55} {y} L{x + thick * 0.55} {y} L{knee[0] + 2}"
                f" {knee[1]} L{knee[0] - 2} {knee[1]} Z"
            ),
            fill(coat),
        )
        canvas.drawLine(x, y, *knee, line(coat, thick * 0.72))
        canvas.drawLine(*knee, foot_x, foot_y, line(coat, thick * 0.36))
        canvas.drawLine(
            foot_x - 1, foot_y, foot_x + 2.2, foot_y + 0.4, line(coat.scaled(0.6), thick * 0.38)
        )
