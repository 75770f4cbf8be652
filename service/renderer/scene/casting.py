"""Who plays: the lead, the camera that frames it, and the cast on its marks."""

from collections.abc import Iterator
from dataclasses import replace

from service.renderer import catalogue
from service.renderer.camera import Camera, lens
from service.renderer.catalogue import Sort
from service.renderer.chance import Chance
from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.bench import framed
from service.renderer.scene.cavelight import a_torch
from service.renderer.scene.company import company, looked_past
from service.renderer.scene.framing import empty_frame, frame_of, horizon_of, nearness_of
from service.renderer.scene.gaps import grounded
from service.renderer.scene.marks import follow_of, marks
from service.renderer.scene.planet import ringed
from service.renderer.scene.role import Role
from service.renderer.scene.roles import role_of
from service.renderer.scene.shoulder import Shoulder
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Framing, Place, Setup, Shot
from service.renderer.subjects.actor import Mark

_FAR = 8.0
"""Times the lead's distance from which on a thing stands in the far land, its foot hidden."""
_SMALL = (Sort.FOOD, Sort.FRUIT, Sort.TABLEWARE, Sort.TRINKET, Sort.WEAR, Sort.INSTRUMENT)
_SHOWN = {
    Framing.MEDIUM_WIDE: Framing.FULL,
    Framing.MEDIUM: Framing.FULL,
    Framing.MEDIUM_CLOSE_UP: Framing.MEDIUM_WIDE,
    Framing.CLOSE_UP: Framing.MEDIUM_WIDE,
    Framing.BIG_CLOSE_UP: Framing.MEDIUM,
    Framing.EXTREME_CLOSE_UP: Framing.MEDIUM_CLOSE_UP,
}
"""How a small thing is framed where a person would be cut: its close-up shows all of it."""


def lead_of(shot: Shot) -> Subject | None:
    """Return the subject that the framing is about."""
    past = looked_past(shot)
    seen = [
        subject for subject in shot.subjects if subject is not past and not _hung(shot, subject)
    ]
    known = [(subject, role) for subject in seen if (role := role_of(subject, shot.place))]
    leads = [subject for subject, role in known if not role.scenery]
    return next(iter(leads or [subject for subject, _ in known]), None)


def camera_of(shot: Shot, size: Size, chance: Chance) -> tuple[Camera, float]:
    """Return the camera at rest, and the metres to what the shot is about."""
    horizon = horizon_of(shot, chance) * size.height
    lead = lead_of(shot)
    role = role_of(lead, shot.place) if lead else None
    if lead is None or role is None:
        frame, follow = empty_frame(shot, size, horizon=horizon), 0.0
    else:
        seen = _seen(shot, lead)
        nearness = nearness_of(seen, chance)
        frame = frame_of(
            seen, size, framed((lead, role), shot, size), horizon=horizon, nearness=nearness
        )
        half = size.width / 2 * frame.distance / lens(size)
        follow = follow_of(shot, chance, (company(shot, chance, lead)[0], role), half)
    camera = Camera(
        size=size,
        focal=lens(size),
        horizon=horizon,
        eye=frame.eye,
        aim=frame.aim,
        follow=follow,
    )
    return camera, frame.distance


def _seen(shot: Shot, lead: Subject) -> Shot:
    """Return the shot as it frames a thing that is shown for its own sake: whole, from near."""
    thing = lead.kind is Kind.SILHOUETTE and catalogue.sort_of(lead.name) in _SMALL
    return replace(shot, framing=_SHOWN.get(shot.framing, shot.framing)) if thing else shot


def cast(stage: Stage) -> list[Layer]:
    """Return the shot's subjects, each on its mark."""
    played = list(cast_marks(stage))
    layers = [role.actor(stage, mark) for role, mark in played]
    if stage.shot.setup is Setup.OVER_SHOULDER and played:
        past = looked_past(stage.shot) or Subject(kind=_like(played[0][1].subject.kind))
        layers.append(Shoulder(stage, past, side=-1 if played[0][1].x > 0 else 1))
    return layers


def _like(kind: Kind) -> Kind:
    """Return whom the camera looks past where the shot names nobody: one as tall as the lead."""
    return Kind.CHILD if kind is Kind.CHILD else Kind.MAN


def cast_marks(stage: Stage) -> Iterator[tuple[Role, Mark]]:
    """Yield everybody's role and mark, the lead's first."""
    lead = lead_of(stage.shot)
    parts = [
        (subject, role)
        for subject in company(stage.shot, stage.chance, lead)
        if (role := role_of(subject, stage.shot.place)) and not _hidden(stage.shot, subject)
    ]
    return marks(stage, parts, lead)


def rear_of(stage: Stage) -> float:
    """Return the metres to the farthest of those who stand on the ground near the lead, or 0."""
    standing = (mark.z for role, mark in cast_marks(stage) if grounded(mark.subject, role))
    return max((z for z in standing if z < _FAR * stage.focus), default=0.0)


def _hung(shot: Shot, subject: Subject) -> bool:
    """Tell whether the cave's walls have the subject on them."""
    return shot.place is Place.CAVE and a_torch(subject)


def _hidden(shot: Shot, subject: Subject) -> bool:
    """Tell whether something else in the shot stands for the subject."""
    if subject.kind in (Kind.REEF, Kind.ISLAND):
        return shot.shows(Kind.LIGHTHOUSE)
    if subject.kind is Kind.PALM:
        return shot.shows(Kind.ISLAND)
    if _hung(shot, subject):
        return True
    if ringed(subject):
        # Space has its own planet, with these rings.
        return shot.place is Place.SPACE
    if subject.kind is Kind.BOAT and shot.shows(Kind.MAN, Kind.WOMAN, Kind.CHILD):
        return True
    aboard = subject.kind in (Kind.SAILING_SHIP, Kind.BOAT) and shot.shows(Kind.SAILOR)
    return aboard and shot.framing not in (Framing.EXTREME_WIDE, Framing.WIDE)
