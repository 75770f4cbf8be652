"""The whole figure: limbs, clothes and head, in the order in which they cover each other."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.colour import Colour
from service.renderer.subjects.people import clothes, hair, head, limbs, trim
from service.renderer.subjects.people.cel import Cel
from service.renderer.subjects.people.skeleton import TALL, Limb, Pose
from service.renderer.subjects.people.wardrobe import Outfit, Wardrobe

_SHOES = Colour.of("2a2226")
_FAR = 0.74
"""How dark the far limbs are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What moves apart from the pose."""

    seconds: float
    sway: float = 0.0
    """Units that a hem swings."""
    wind: float = 1.0
    """How strongly the scarf and the hair are blown."""
    blinking: bool = False


def draw_profile(cel: Cel, who: Wardrobe, pose: Pose, moment: Moment) -> None:
    """Draw the figure as it heads right."""
    far, near = pose.legs
    _draw_arm(cel, who, pose.arms[0], _FAR)
    _draw_leg(cel, who, far, _FAR)
    _draw_leg(cel, who, near, 1.0)
    _on_head(cel, who, pose, lambda sheet: head.draw_neck(sheet, who, front=False))
    _on_head(cel, who, pose, lambda sheet: hair.draw_behind(sheet, who, front=False))
    trim.draw_tail(cel, who, pose, moment.seconds, moment.wind)
    cut = clothes.CUTS[who.outfit]
    cel.shape(clothes.in_profile(who.build, pose, cut, moment.sway), who.coat, shade=7.0)
    trim.draw_profile_trim(cel, who, pose)
    mood = head.Mood(blinking=moment.blinking)

    def paint(sheet: Cel) -> None:
        head.draw_profile(sheet, who, mood)
        hair.draw_profile(sheet, who)

    if pose.over:
        _draw_arm(cel, who, pose.arms[1], 1.0)
    trim.draw_collar(cel, who, pose, front=False)
    _on_head(cel, who, pose, paint)
    if not pose.over:
        _draw_arm(cel, who, pose.arms[1], 1.0)


def draw_facing(cel: Cel, who: Wardrobe, pose: Pose, moment: Moment, *, away: bool) -> None:
    """Draw the figure as it faces us or turns its back to us."""
    for limb in pose.legs:
        _draw_leg(cel, who, limb, 0.92, front=True)
    if not away:
        _on_head(cel, who, pose, lambda sheet: hair.draw_behind(sheet, who, front=True), front=True)
    _on_head(cel, who, pose, lambda sheet: head.draw_neck(sheet, who, front=True), front=True)
    cut = clothes.CUTS[who.outfit]
    garment = clothes.facing(who.build, pose, cut, moment.sway)
    if away:
        _draw_arms(cel, who, pose)
    cel.shape(garment, who.coat, shade=8.0)
    trim.draw_front_trim(cel, who, pose, away=away)
    if not away:
        _draw_arms(cel, who, pose)
        trim.draw_collar(cel, who, pose, front=True)
    mood = head.Mood(turn=pose.turn, blinking=moment.blinking)

    def paint(sheet: Cel) -> None:
        if not away:
            head.draw_front(sheet, who, mood)
        hair.draw_front(sheet, who, away=away)

    _on_head(cel, who, pose, paint, front=True)


def _on_head(
    cel: Cel, who: Wardrobe, pose: Pose, paint: Callable[[Cel], None], *, front: bool = False
) -> None:
    """Paint on the head's sheet, where the neck carries it."""
    scale = who.build.head / 100
    neck = (TALL - who.build.neck) / scale
    canvas = cel.canvas
    canvas.save()
    canvas.translate(*pose.neck)
    canvas.rotate(math.degrees(pose.nod + pose.lean * 0.5))
    canvas.scale(scale, scale)
    canvas.translate(0.0 if front else -head.PIVOT_X, -neck)
    paint(cel.part(scale))
    canvas.restore()


def _draw_leg(cel: Cel, who: Wardrobe, limb: Limb, shade: float, *, front: bool = False) -> None:
    stout = who.build.thick
    bare = who.outfit is Outfit.DRESS
    widths = (15.5, 10.0, 6.2) if bare else (17.0, 12.5, 10.0)
    colour = (who.skin if bare else who.legs).scaled(shade)
    size = who.build.ankle / 8 * (1.1 if who.build.head > 30 else 1.0)
    sole = limbs.toecap(limb.end, size) if front else limbs.shoe(limb.end, limb.angle, size)
    cel.shape(sole, _SHOES.scaled(shade), shade=2.0)
    first, second, third = widths
    outline = limbs.tapered(limb, (first * stout, second * stout, third * stout))
    cel.shape(outline, colour, shade=4.0)


def _draw_arms(cel: Cel, who: Wardrobe, pose: Pose) -> None:
    for limb in pose.arms:
        _draw_arm(cel, who, limb, 0.94)


def _draw_arm(cel: Cel, who: Wardrobe, limb: Limb, shade: float) -> None:
    stout = who.build.thick
    loose = 1.12 if who.outfit in (Outfit.COAT, Outfit.HOODED) else 1.0
    cel.shape(limbs.hand(limb, 0.86 * stout), who.skin.scaled(shade), shade=1.6)
    widths = (13.5 * stout * loose, 11.0 * stout * loose, 8.6 * stout * loose)
    cel.shape(limbs.tapered(limb, widths), who.coat.scaled(shade * 0.95), shade=3.4)
