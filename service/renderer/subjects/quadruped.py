"""Four-legged animals: one rig, many species, standing, sitting, walking or running."""

import math

from service.renderer.brush import fill, line
from service.renderer.players import Action, Kind, Pace, Subject
from service.renderer.scene.framing import HEAD_ON_MARK
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.anatomy import Foot
from service.renderer.subjects.gait import GALLOP, STAND, TROT, WALK, Gait
from service.renderer.subjects.hide import Dye, Hide, Patch
from service.renderer.subjects.hover import BOTTOMLESS, bob
from service.renderer.subjects.posture import GROUND, Limb, Posture, going
from service.renderer.subjects.repose import lying, seated
from service.renderer.subjects.species import SPECIES
from service.renderer.subjects.spline import Point, turned
from service.renderer.subjects.sprite import Box


def box_of(kind: Kind) -> Box:
    """Return the sheet for an animal of that kind."""
    species = SPECIES[kind]
    return Box(width=species.width, height=100, metres=species.metres)


def eye_of(subject: Subject) -> Point:
    """Return where the eye of an animal at rest is on its sheet."""
    species = SPECIES[subject.kind]
    posture = _resting(subject, 0.0) or going(species, STAND, 0.0, 0.0)
    return posture.lean.moved(turned(species.eye, species.pivot, posture.head))


def eyes(subject: Subject, place: Place) -> float:  # noqa: ARG001 - the shape of a role's eyes
    """Return how high the eye is, as a share of the sheet."""
    return 1 - eye_of(subject)[1] / box_of(subject.kind).height


class Quadruped:
    """One animal, its legs in the gait of its pace."""

    def __init__(self, stage: Stage, mark: Mark, *, ridden: bool = False) -> None:
        """Take its measures and its colours in the light.

        Args:
            stage: For the light and the framing.
            mark: Where it is.
            ridden: Keep its back on the mark, however close the framing.
        """
        self._mark, self._stage = mark, stage
        self.depth = mark.z
        self._species = species = SPECIES[mark.subject.kind]
        dice = stage.chance.of_the_film.dice(f"animal {mark.subject.kind} {mark.number}")
        size = dice.uniform(0.9, 1.06) if mark.subject.count > 1 else 1.0
        self._box = Box(width=species.width, height=100, metres=species.metres * size)
        self._phase, self._tempo = dice.uniform(0, 1), dice.uniform(0.94, 1.06)
        coat = mark.coloured(species.coat).scaled(dice.uniform(0.93, 1.05))
        dye = Dye(palette=stage.palette, haze=stage.haze(mark.z), toward=stage.side * mark.side)
        self._hide = Hide(species, coat, dye)
        self._coat, self._far = fill(dye.of(coat)), fill(dye.dark(coat).scaled(0.86))
        lower = species.legs or coat
        self._lower, self._lower_far = fill(dye.of(lower)), fill(dye.dark(lower).scaled(0.86))
        self._tail = fill(dye.of(coat, species.tail.shade))
        self._tip = fill(dye.of(species.tail.tip)) if species.tail.tip else None
        self._crease = line(dye.palette.ink, 0.5, 0.16)
        self._shadow = fill(stage.palette.ink, 0.3)
        self._hoof = fill(dye.of(coat, 0.42))
        scale = self._box.metres * stage.camera.scale(mark.z) / 100
        self._edge = min(max(2.0 * stage.size.unit / scale, 0.35), 1.6)
        self._toward = dye.toward
        self._rim = stage.palette.glow.mix(stage.palette.light, 0.4).mix(dye.of(coat), 0.12)
        self._gait = _gait_of(mark)
        rests = self._gait is STAND or _resting(mark.subject, 0.0) is not None
        self._resting = mark.x_at(stage.shot.seconds / 2) if rests else None
        forward = (eye_of(mark.subject)[0] - species.width / 2) * self._box.metres / 100
        near = 0.0 if ridden else HEAD_ON_MARK.get(stage.shot.framing, 0.0)
        self._back = mark.side * forward * near

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its shadow, the light on its edge, and itself."""
        mark = self._mark
        place = (self._x(view.seconds), self._up(view.seconds), mark.z)
        part = Part(view.camera, place, self._box, side=mark.side)
        if not part.visible:
            return
        posture = self._posture(view.seconds)
        flick = 5 * max(math.sin(view.seconds * 2.1 + self._phase * 6), 0.6) - 3
        with part.on(canvas):
            if self._stage.shot.place not in BOTTOMLESS:
                self._draw_shadow(canvas, posture)
            if mark.subject.action is Action.LIE:
                canvas.clipRect(skia.Rect.MakeLTRB(-GROUND, -GROUND, 4 * GROUND, GROUND + 1))
            canvas.save()
            canvas.translate(self._edge * self._toward, -self._edge * 0.8)
            self._draw(canvas, posture, flick, fill(self._rim))
            canvas.restore()
            self._draw(canvas, posture, flick, None)

    def place_of(self, spot: Point, seconds: float) -> tuple[float, float]:
        """Return the metres across and up of a spot on the trunk of its sheet."""
        x, y = self._posture(seconds).lean.moved(spot)
        unit = self._box.metres / self._box.height
        ahead = self._mark.side * (x - self._box.width / 2) * unit
        return self._x(seconds) + ahead, self._up(seconds) + (self._box.height - y) * unit

    def _up(self, seconds: float) -> float:
        return bob(self._stage, self._mark, self._box.metres, seconds)

    def _x(self, seconds: float) -> float:
        x = self._mark.x_at(seconds) if self._resting is None else self._resting
        return x - self._back

    def _posture(self, seconds: float) -> Posture:
        beat = seconds * self._gait.rate * self._tempo + self._phase
        resting = _resting(self._mark.subject, beat)
        if resting:
            return resting
        speed = self._mark.speed * 100 / self._box.metres
        return going(self._species, self._gait, beat, speed)

    def _draw_shadow(self, canvas: skia.Canvas, posture: Posture) -> None:
        feet = [limb.sole[0] for limb in (*posture.near, *posture.far)]
        left, right = min(feet) - 8, max(feet) + 8
        thin = 2.6 - 0.12 * posture.lean.rise if posture.lean.rise > 0 else 2.6
        canvas.drawOval(skia.Rect.MakeLTRB(left, 99.4 - thin, right, 99.4 + thin), self._shadow)

    def _draw(
        self, canvas: skia.Canvas, posture: Posture, flick: float, rim: skia.Paint | None
    ) -> None:
        """Draw all of it, or only its outline in the rim's paint."""
        for limb in posture.far:
            self._draw_limb(canvas, limb, (rim or self._far, rim or self._lower_far))
        canvas.drawPath(posture.tail, rim or self._tail)
        if self._tip and not rim:
            canvas.drawPath(posture.tip, self._tip)
        lean = posture.lean
        canvas.save()
        canvas.translate(0, -lean.rise)
        canvas.rotate(lean.degrees, *lean.pivot)
        _draw_patches(canvas, self._hide.trunk, rim)
        canvas.restore()
        for limb in posture.near:
            self._draw_limb(canvas, limb, (rim or self._coat, rim or self._lower))
        canvas.save()
        canvas.translate(0, -lean.rise)
        canvas.rotate(lean.degrees, *lean.pivot)
        canvas.rotate(posture.head, *self._species.pivot)
        _draw_patches(canvas, self._hide.head, rim, flick * 0.3)
        start = self._hide.ear[0].path.getPoint(0)
        canvas.rotate(flick, start.x(), start.y())
        _draw_patches(canvas, self._hide.ear, rim)
        canvas.restore()

    def _draw_limb(
        self, canvas: skia.Canvas, limb: Limb, paints: tuple[skia.Paint, skia.Paint]
    ) -> None:
        upper, lower = paints
        canvas.drawPath(limb.leg, upper)
        if self._species.legs:
            canvas.drawPath(limb.stocking, lower)
        hoof = self._species.foot is Foot.HOOF and upper in (self._coat, self._far)
        canvas.drawPath(limb.foot, self._hoof if hoof else lower)


def _draw_patches(
    canvas: skia.Canvas, patches: list[Patch], rim: skia.Paint | None, sway: float = 0.0
) -> None:
    for patch in patches:
        if rim is not None and not patch.solid:
            continue
        moved = patch.sways * sway
        canvas.translate(moved, 0)
        paint = patch.paint
        if rim is not None and paint.getStyle() == skia.Paint.kStroke_Style:
            paint = skia.Paint(paint)
            paint.setColor(rim.getColor())
        elif rim is not None:
            paint = rim
        canvas.drawPath(patch.path, paint)
        canvas.translate(-moved, 0)


def _resting(subject: Subject, beat: float) -> Posture | None:
    """Return the posture of an animal that sits or lies, or None where it is on its feet."""
    species = SPECIES[subject.kind]
    if subject.action is Action.LIE:
        return lying(species, beat)
    return seated(species, beat) if subject.action is Action.SIT and species.sits else None


def _gait_of(mark: Mark) -> Gait:
    match mark.subject.pace or Pace.SLOW:
        case Pace.STILL:
            return STAND
        case Pace.SLOW:
            still = mark.subject.action in (Action.STAND, Action.SIT, Action.LOOK)
            return STAND if still else WALK
        case Pace.FAST:
            return GALLOP if SPECIES[mark.subject.kind].gallops else TROT
