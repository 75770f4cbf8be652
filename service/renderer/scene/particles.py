"""What drifts through the air or the water: embers, fireflies, petals, leaves, dust, bubbles.

Every kind comes in three sheets, near ones larger and faster, and is drawn in a few batches. Where
a particle is hangs on the moment alone, and it wraps around beyond the picture's edges.
"""

import math
from dataclasses import dataclass

from service.renderer.brush import fill, line, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.manners import MANNERS
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.scene.weather import slid
from service.renderer.shots import Particles, Place
from service.renderer.skia_library import skia

_PAD = 0.08
"""Share of the picture beyond each of its sides that a particle goes through."""
_TONES = 3


_FLAT = (Particles.PETALS, Particles.LEAVES, Particles.CONFETTI)


def particles(stage: Stage) -> list[Layer]:
    """Return the shot's particles; water always has its bubbles."""
    kinds = set(stage.shot.particles)
    if stage.shot.place is Place.UNDERWATER:
        kinds.add(Particles.BUBBLES)
    return [Swarm(stage, kind) for kind in MANNERS if kind in kinds]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mote:
    """One particle: shares of the picture, and what makes its way its own."""

    x: float
    y: float
    pace: float
    phase: float
    tone: int


class Swarm:
    """All particles of one kind."""

    depth = 0.66

    def __init__(self, stage: Stage, kind: Particles) -> None:
        """Scatter them."""
        self._kind, self._manner, self._size = kind, MANNERS[kind], stage.size
        dice = stage.chance.dice(f"particles {kind}")
        self._way = dice.choice((-1, 1))
        self._sheets = [
            [
                Mote(
                    x=dice.random(),
                    y=dice.random(),
                    pace=dice.uniform(0.7, 1.3),
                    phase=dice.uniform(0, math.tau),
                    tone=dice.randrange(_TONES),
                )
                for _ in range(count)
            ]
            for count in self._manner.counts
        ]
        glowing = kind in (Particles.EMBERS, Particles.FIREFLIES)
        colours = [Colour.of(code) for code in self._manner.colours]
        light = stage.palette.lit(WHITE).mix(WHITE, 0.3)
        self._colours = [
            tone if glowing else Colour(*(a * b for a, b in zip(tone, light, strict=True)))
            for tone in colours
        ]

    def places(self, near: int, view: View) -> list[tuple[float, float]]:
        """Return where the particles of a sheet are, in pixels."""
        manner, size = self._manner, self._size
        span, hurry = 1 + 2 * _PAD, 0.7 + 0.35 * near
        slide = slid(view, near) / size.width
        lift = view.camera.pitch / size.height * (0.6 + 0.2 * near)
        places = []
        for mote in self._sheets[near]:
            turn = view.seconds * manner.rate * mote.pace + mote.phase
            run = view.seconds * hurry * mote.pace
            x = mote.x * span + slide + self._way * manner.drift * run
            y = mote.y * span + lift + manner.fall * run
            x = x % span - _PAD + manner.sway * math.sin(turn)
            y = y % span - _PAD + 0.3 * manner.sway * math.sin(1.7 * turn)
            places.append((x * size.width, y * size.height))
        return places

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the sheets, far ones first."""
        for near, sheet in enumerate(self._sheets):
            places = self.places(near, view)
            side = self._manner.sizes[near] * self._size.unit
            match self._kind:
                case Particles.FIREFLIES:
                    self._draw_fireflies(canvas, view, list(zip(sheet, places, strict=True)), side)
                case Particles.BUBBLES:
                    self._draw_bubbles(canvas, places, side)
                case kind if kind in _FLAT:
                    self._draw_flat(canvas, view, list(zip(sheet, places, strict=True)), side)
                case _:
                    self._draw_points(canvas, view, list(zip(sheet, places, strict=True)), side)

    def _draw_points(
        self,
        canvas: skia.Canvas,
        view: View,
        motes: list[tuple[Mote, tuple[float, float]]],
        side: float,
    ) -> None:
        """Draw dots in three strengths, each dot passing from one to the next."""
        lists: tuple[list[skia.Point], ...] = tuple([] for _ in range(_TONES))
        for mote, place in motes:
            level = math.sin(mote.phase * 3 + view.seconds * 2.2 * mote.pace)
            lists[round((level + 1) / 2 * (_TONES - 1))].append(skia.Point(*place))
        for tone, points in enumerate(lists):
            colour = self._colours[tone % len(self._colours)]
            alpha = self._manner.alpha * (0.4 + 0.6 * tone / (_TONES - 1))
            mode = skia.Canvas.kPoints_PointMode
            if self._kind is Particles.EMBERS:
                canvas.drawPoints(mode, points, line(colour, side * 3, alpha * 0.16))
            canvas.drawPoints(mode, points, line(colour, side, alpha))

    def _draw_fireflies(
        self,
        canvas: skia.Canvas,
        view: View,
        motes: list[tuple[Mote, tuple[float, float]]],
        side: float,
    ) -> None:
        """Draw glows that come on slowly and go out."""
        cores = []
        for mote, (x, y) in motes:
            blink = max(math.sin(mote.phase * 5 + view.seconds * 1.6 * mote.pace), 0.0) ** 1.5
            if blink > 0.02:
                shine(canvas, (x, y), side * 2.2, self._colours[0], blink)
                cores.append(skia.Point(x, y))
        mode = skia.Canvas.kPoints_PointMode
        canvas.drawPoints(mode, cores, line(self._colours[0].mix(WHITE, 0.6), side * 0.24, 0.9))

    def _draw_bubbles(
        self, canvas: skia.Canvas, places: list[tuple[float, float]], side: float
    ) -> None:
        """Draw rings, each with its highlight."""
        rings, lights = skia.Path(), []
        for number, (x, y) in enumerate(places):
            radius = side * (0.6 + 0.5 * (number % 3) / 2)
            rings.addCircle(x, y, radius)
            lights.append(skia.Point(x - radius * 0.36, y - radius * 0.4))
        canvas.drawPath(rings, fill(self._colours[0], 0.12))
        canvas.drawPath(rings, line(self._colours[0], max(side * 0.16, 0.8), self._manner.alpha))
        spot = line(WHITE, side * 0.4, 0.8)
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, lights, spot)

    def _draw_flat(
        self,
        canvas: skia.Canvas,
        view: View,
        motes: list[tuple[Mote, tuple[float, float]]],
        side: float,
    ) -> None:
        """Draw petals or leaves, turning over as they fall, one path a colour."""
        paths = [skia.Path() for _ in self._colours]
        slim = 0.5 if self._kind is Particles.LEAVES else 0.66
        for mote, (x, y) in motes:
            turn = mote.phase * 2 + view.seconds * 1.3 * mote.pace
            fold = math.cos(mote.phase + view.seconds * 2.1 * mote.pace)
            along = (math.cos(turn) * side, math.sin(turn) * side)
            wide = slim * (0.25 + 0.75 * abs(fold)) * 1.5
            aside = (-along[1] * wide, along[0] * wide)
            path = paths[mote.tone % len(paths)]
            path.moveTo(x - along[0], y - along[1])
            path.quadTo(x + aside[0], y + aside[1], x + along[0], y + along[1])
            path.quadTo(x - aside[0], y - aside[1], x - along[0], y - along[1])
        for path, colour in zip(paths, self._colours, strict=True):
            canvas.drawPath(path, fill(colour, self._manner.alpha))
