"""Somebody on what carries them: a horse, a camel, a bicycle; both go as one."""

from dataclasses import replace

from service.renderer.players import Kind, Subject
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects import person, saddle
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.people.skeleton import TALL
from service.renderer.subjects.people.wardrobe import BUILDS, METRES
from service.renderer.subjects.person import Person
from service.renderer.subjects.quadruped import Quadruped
from service.renderer.subjects.silhouette import Silhouette
from service.renderer.subjects.sprite import Box

_ABOVE = 12.0
"""Units by which a head in the saddle is higher than sitting bones and trunk make it."""


def box_of(rider: Subject, mount: Subject) -> Box:
    """Return the sheet for both."""
    carrier = saddle.box_of(mount)
    build, tall = BUILDS[rider.kind], METRES[rider.kind]
    seat = 1 - saddle.seat_of(mount)[1] / carrier.height
    metres = seat * carrier.metres + (TALL - build.stand + _ABOVE) * tall / TALL
    metres = max(metres, carrier.metres)
    return Box(width=100 * carrier.aspect * carrier.metres / metres, height=100, metres=metres)


def head_of(rider: Subject, mount: Subject) -> float:
    """Return the share of the sheet's height that the rider's head takes."""
    return person.head_of(rider.kind) * METRES[rider.kind] / box_of(rider, mount).metres


class Rider:
    """Who rides is carried where the saddle is."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Put both on the mark."""
        self._mark = mark
        self.depth = mark.z
        self._ridden = mark.subject.mount or mark.subject
        carrier = replace(mark, subject=self._ridden)
        self._mount: Quadruped | Silhouette = (
            Silhouette(stage, carrier)
            if self._ridden.kind is Kind.SILHOUETTE
            else Quadruped(stage, carrier, ridden=True)
        )
        self._person = Person(stage, mark)
        self._seat = saddle.seat_of(self._ridden)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the mount, and the rider on it."""
        self._mount.draw(canvas, view)
        x, y = self.seat(view)
        way = self._mark.speed * view.seconds
        hold = saddle.hold_of(self._ridden, METRES[self._mark.subject.kind], way)
        self._person.draw_astride(canvas, view, (x, y, self._mark.z), hold)

    def seat(self, view: View) -> tuple[float, float]:
        """Return where the saddle is, in metres across and up."""
        return self._mount.place_of(self._seat, view.seconds)
