"""A man, a woman or a child: dressed by chance, doing what the prompt says, lit by the stage."""

import math
from dataclasses import replace

from service.renderer.brush import fill
from service.renderer.players import Action, Heading, Kind, Pace, Subject
from service.renderer.scene.framing import EYES, HEAD_ON_MARK
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place, Season, Shot, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.people import figure, poses, seat
from service.renderer.subjects.people.astride import Hold, astride
from service.renderer.subjects.people.bench import Share
from service.renderer.subjects.people.cel import Cel, light_on
from service.renderer.subjects.people.head import blinks
from service.renderer.subjects.people.held import held_by
from service.renderer.subjects.people.poses import Doing
from service.renderer.subjects.people.shadow import shadow_of
from service.renderer.subjects.people.skeleton import TALL
from service.renderer.subjects.people.wardrobe import (
    BUILDS,
    METRES,
    Wardrobe,
    airy,
    at_home,
    bare_headed,
    clad,
    dress,
    light,
)
from service.renderer.subjects.sprite import Box

_ALONE, _CROWDED, _MANY = 0.55, 3.4, 3
"""Pixels a unit from which somebody is drawn in detail, alone and among many."""
_WEIGHTLESS = (Place.SPACE, Place.UNDERWATER, Place.SKY)
_APPROACH = 0.24
"""Share of the distance that somebody walks toward the camera during a shot."""
_LAID = 0.42
"""Stature at which somebody who lies is framed, which is as long as others are tall."""
_FACE_UP = 20.0
"""Height of the eyes of somebody who lies on their back, in units of the body."""
_BACK = 11.0
"""Units from the spine to the back."""
_CHANGED = {Action.DANCE: light, Action.BOW: light, Action.LIE: bare_headed}
"""How actions change what chance has dressed somebody in."""
_HOT = (Place.BEACH, Place.JUNGLE)
_ADRIFT = (Action.FLOAT, Action.FLY, Action.SWIM)


def box_of(kind: Kind, *, lying: bool = False) -> Box:
    """Return the sheet for a person of that kind: wide enough for who lies, if told."""
    return Box(width=190 if lying else 80, height=180, metres=METRES[kind])


def head_of(kind: Kind) -> float:
    """Return the share of the height that the head takes."""
    return BUILDS[kind].head / TALL


def stature(subject: Subject, place: Place) -> float:
    """Return how much of the standing height somebody takes in what they do."""
    if subject.action is Action.LIE:
        return _LAID
    if subject.action is not Action.SIT:
        return 1.0
    build = BUILDS[subject.kind]
    return (seat.make_of(subject, place).height + 10 + build.spine + TALL - build.neck) / TALL


def eyes(subject: Subject, place: Place) -> float:
    """Return how high the eyes are, as a share of the standing height."""
    if subject.action is Action.LIE:
        return (seat.make_of(subject, place).height + _FACE_UP) / TALL
    return stature(subject, place) - head_of(subject.kind) * EYES


class Person:
    """Somebody, in profile, facing us or turning away."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Dress them, and give them something to do."""
        self._mark = mark
        self.depth = mark.z
        kind = mark.subject.kind
        dice = stage.chance.dice(f"person {kind} {mark.number}")
        looks = stage.chance.of_the_film.dice(f"person {kind} {mark.number}")
        usual = _for_the_place(dress(kind, looks), mark.subject, stage.shot)
        changed = _CHANGED.get(mark.subject.action or Action.STAND)
        worn = changed(usual) if changed else usual
        lies = mark.subject.action is Action.LIE
        worn = worn if lies else clad(worn, mark.subject.worn)
        self._who = replace(worn, coat=mark.coloured(worn.coat))
        self._box = box_of(kind, lying=lies)
        self._facing = not lies and mark.subject.heading in (Heading.AWAY, Heading.TOWARD)
        self._side = 1 if self._facing else mark.side
        self._light = light_on(stage, mark.z, side=self._side)
        self._seat = seat.make_of(mark.subject, stage.shot.place)
        self._bench = self._share() if self._seat is seat.Make.BENCH and self._facing else None
        self._held = held_by(mark.subject, looks, facing=self._facing)
        self._doing = Doing(
            action=action_of(mark, stage.shot.place),
            speed=mark.speed / self._box.metres,
            phase=dice.random(),
            seat=self._bench.height if self._bench else self._seat.height,
        )
        near = HEAD_ON_MARK.get(stage.shot.framing, 0.0)
        self._back = self._side * self._ahead() * (math.ceil(near) if lies else near)
        self._finest = _CROWDED if mark.subject.count > _MANY else _ALONE
        self._shadow = fill(stage.palette.ink, 0.3)
        self._cast = shadow_of(stage, mark, side=self._side)
        if lies:
            self._cast = skia.Path.Oval(skia.Rect.MakeLTRB(-96, -4, 96, 5))
        self._submerged = stage.shot.place is not Place.UNDERWATER
        self._floats = self._doing.action in _ADRIFT

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the shadow, what they sit on, and the figure."""
        mark, time = self._mark, view.seconds
        place = (mark.x_at(time) - self._back, 0.0, mark.z * self._nearness(view.progress))
        part = Part(view.camera, place, self._box, side=self._side)
        if not part.visible:
            return
        cel = Cel(canvas, self._light, pixels=part.scale, finest=self._finest)
        with part.on(canvas):
            canvas.translate(self._box.width / 2, self._box.height)
            if self._floats:
                self._set_afloat(canvas, self._doing.turn(time))
            else:
                canvas.drawPath(self._cast, self._shadow)
            if self._bench:
                self._bench.draw_behind(cel)
            else:
                seat.draw_behind(cel, self._seat, front=self._facing)
            if self._doing.action is Action.LIE:
                self._lay_down(canvas)
            self._draw_figure(cel, self._moment(time), time)
            if self._bench:
                self._bench.draw_before(cel)
            seat.draw_before(cel, self._seat)

    def draw_astride(
        self, canvas: skia.Canvas, view: View, place: tuple[float, float, float], hold: Hold
    ) -> None:
        """Draw the figure in a saddle at a place: metres across, up and away."""
        part = Part(view.camera, place, self._box, side=self._side)
        if not part.visible:
            return
        cel = Cel(canvas, self._light, pixels=part.scale, finest=self._finest)
        turn = self._doing.turn(view.seconds)
        with part.on(canvas):
            canvas.translate(self._box.width / 2, self._box.height)
            pose = astride(self._who.build, hold, turn)
            figure.draw_profile(cel, self._who, pose, self._moment(view.seconds))

    def _share(self) -> Share:
        """Return the place on the bench that they sit on."""
        mark = self._mark
        shared = METRES[Kind.MAN] / self._box.metres if mark.seats > 1 else 1.0
        away = mark.subject.heading is Heading.AWAY
        return Share(place=mark.seat, seats=mark.seats, unit=shared, away=away)

    def _moment(self, time: float) -> figure.Moment:
        doing = self._doing
        sway = 5.0 if doing.action is Action.DANCE else 1.0 if doing.speed else 0.3
        return figure.Moment(
            seconds=time + doing.phase * 9,
            sway=sway * math.sin(doing.turn(time)),
            blinking=doing.action is Action.LIE or blinks(time, doing.phase),
        )

    def _ahead(self) -> float:
        """Return the metres by which the head of somebody seated is before the mark."""
        if self._doing.action is Action.LIE:
            return (self._who.build.head / 2 - TALL / 2) * self._box.metres / self._box.height
        if self._facing or self._doing.action is not Action.SIT:
            return 0.0
        neck, _ = poses.profile(self._who.build, self._doing, 0.0).neck
        return neck * self._box.metres / self._box.height

    def _nearness(self, progress: float) -> float:
        """Return how near somebody is who walks toward us or away, as a share of the mark's way."""
        if not self._facing or self._doing.action not in (Action.WALK, Action.RUN):
            return 1.0
        way = 1 if self._mark.subject.heading is Heading.AWAY else -1
        return 1 + way * _APPROACH * (progress - 0.5)

    def _set_afloat(self, canvas: skia.Canvas, turn: float) -> None:
        """Turn the sheet as the body lies in the water or hangs in the air."""
        lying = {Action.SWIM: 76.0, Action.FLY: 62.0}.get(self._doing.action, 9.0)
        if self._doing.action is Action.SWIM and self._submerged:
            canvas.clipRect(skia.Rect.MakeLTRB(-250, -250, 250, 2))
            canvas.translate(0, 88)
        canvas.translate(0, 3 * math.sin(turn))
        canvas.rotate(lying + 4 * math.sin(turn * 0.7), 0, -92)

    def _lay_down(self, canvas: skia.Canvas) -> None:
        """Turn the sheet on its back."""
        canvas.translate(TALL / 2, -self._seat.height - _BACK)
        canvas.rotate(-90)

    def _draw_figure(self, cel: Cel, moment: figure.Moment, time: float) -> None:
        doing, who, heading = self._doing, self._who, self._mark.subject.heading
        pose = (poses.facing if self._facing else poses.profile)(who.build, doing, time)
        if self._held:
            pose = self._held.taken(pose, who.build)
        if self._facing:
            pose = replace(pose, turn=pose.turn * self._mark.side)
            figure.draw_facing(cel, who, pose, moment, away=heading is Heading.AWAY)
        else:
            figure.draw_profile(cel, who, pose, moment)
        if self._held:
            self._held.draw(cel, pose, time)


def _for_the_place(who: Wardrobe, subject: Subject, shot: Shot) -> Wardrobe:
    """Return somebody without what nobody would wear there."""
    if seat.surfs(subject, shot.place) or _warm(shot):
        return airy(who)
    return at_home(who) if shot.place is Place.ROOM or shot.pitch else who


def _warm(shot: Shot) -> bool:
    """Tell whether nobody wears a coat there: in summer, and on a shore or in a jungle."""
    cold = shot.season in (Season.WINTER, Season.AUTUMN) or shot.weather is not Weather.CLEAR
    return shot.season is Season.SUMMER or (shot.place in _HOT and not cold)


def action_of(mark: Mark, place: Place) -> Action:
    """Return what somebody on a mark does in a place; who does nothing there may float."""
    subject = mark.subject
    if seat.surfs(subject, place):
        return Action.STAND
    idle = Action.FLOAT if place in _WEIGHTLESS else Action.STAND
    if subject.action is not None and subject.action is not Action.STAND:
        return subject.action
    if subject.action is Action.STAND:
        return idle
    return {Pace.SLOW: Action.WALK, Pace.FAST: Action.RUN}.get(subject.pace or Pace.STILL, idle)
