"""What is seen of clothes from near: collars, scarves, belts, buttons and seams."""

import math

from service.renderer.brush import outline
from service.renderer.colour import Colour
from service.renderer.skia_library import skia
from service.renderer.subjects.people.cel import Cel, drawn
from service.renderer.subjects.people.skeleton import Pose
from service.renderer.subjects.people.wardrobe import Hat, Outfit, Wardrobe

_BRASS = Colour.of("c9a25a")
_SHIRT = Colour.of("d9d2c6")
_NEAR = 1.6
"""Pixels a unit from which seams and buttons can be seen."""


def draw_tail(cel: Cel, who: Wardrobe, pose: Pose, seconds: float, wind: float) -> None:
    """Draw the end of a scarf, blown back behind the neck."""
    if who.scarf is None:
        return
    x, y = pose.neck[0] - 4, pose.neck[1] - 3
    upper, lower = [], []
    reach = 18 + 16 * wind
    for step in range(9):
        share = step / 8
        lift = math.sin(seconds * 4.6 - share * 4.4) * 4.0 * share + (14 - 9 * wind) * share**1.5
        upper.append((x - reach * share, y + lift))
        lower.append((x - reach * share, y + 6.5 + lift - share))
    cel.shape(outline([*upper, *reversed(lower)]), who.scarf, shade=2.0)


def draw_collar(cel: Cel, who: Wardrobe, pose: Pose, *, front: bool) -> None:
    """Draw what closes the clothes at the neck."""
    canvas, wide = cel.canvas, who.build.waist / 14.5
    canvas.save()
    canvas.translate(*pose.neck)
    canvas.rotate(math.degrees(pose.lean))
    canvas.scale(wide, 1.0)
    if who.hat is Hat.HOOD:
        pass
    elif who.scarf:
        wrap = (
            "M-12 -5 Q0 4 12 -5 L13.5 3 Q0 13 -13.5 3 Z"
            if front
            else "M-10 -6 Q0 1 9 -6.5 L11 1.5 Q0 9 -11.5 2.5 Z"
        )
        cel.shape(drawn(wrap), who.scarf, shade=2.5)
    elif who.outfit is Outfit.HOODED:
        roll = "M-15 -3 Q0 8 15 -3 L17 6 Q0 14 -17 6 Z"
        side = "M-15 -4 Q-4 4 8 -1 L9 5 Q-4 13 -16 8 Q-19 0 -15 -4 Z"
        cel.shape(drawn(roll if front else side), who.coat.scaled(0.86), shade=2.5)
    elif who.outfit is not Outfit.DRESS:
        collar = (
            "M-9 -6 L-2 5 L-8 12 L-13 -1 Z M9 -6 L2 5 L8 12 L13 -1 Z"
            if front
            else "M-8.5 -6 C-3 -3 3 -3 6.5 -5.5 L11 5 L5 9 L1.5 2 L-9 3.5 Z"
        )
        cel.shape(drawn(collar), who.coat.scaled(0.82), shade=2.0)
    else:
        neckline = "M-9 -4 Q0 9 9 -4 Q0 2 -9 -4 Z" if front else "M-7 -2 Q1 4 7 -2 L7 0 Q1 6 -7 0 Z"
        cel.shape(drawn(neckline), who.coat.scaled(1.25), shade=1.0)
    canvas.restore()


def draw_profile_trim(cel: Cel, who: Wardrobe, pose: Pose) -> None:
    """Draw the belt, and from near the buttons and the seam."""
    with_belt = who.outfit in (Outfit.DRESS, Outfit.COAT)
    length = math.dist(pose.hip, pose.neck)
    deep = who.build.waist / 14.5
    canvas = cel.canvas
    canvas.save()
    canvas.translate(*pose.neck)
    canvas.rotate(math.degrees(pose.lean))
    if with_belt and cel.fine:
        belt = f"M{-10.6 * deep} {length * 0.72} Q0 {length * 0.78} {9.4 * deep} {length * 0.72}"
        cel.stroke(drawn(belt), who.coat.scaled(0.6), 2.8)
    if cel.pixels > _NEAR and who.outfit is not Outfit.DRESS:
        x = 8.6 * deep
        cel.stroke(
            drawn(f"M{x} 4 Q{x + 2} {length * 0.4} {x - 2} {length * 0.98}"),
            who.coat.scaled(0.55),
            0.7,
        )
        for k in range(4):
            button = skia.Path.Circle(x - 1.4, 14 + k * length * 0.2, 1.1)
            cel.flat(button, _BRASS)
    canvas.restore()


def draw_front_trim(cel: Cel, who: Wardrobe, pose: Pose, *, away: bool) -> None:
    """Draw the shirt, the seam, the buttons and the belt seen from the front or from behind."""
    if not cel.fine:
        return
    (x, y), (hip_x, hip_y) = pose.neck, pose.hip
    waist = y + (hip_y - y) * 0.7
    if who.outfit in (Outfit.DRESS, Outfit.COAT):
        half = who.build.waist + 0.4
        belt = outline([(x - half, waist), (x, waist + 2.4), (x + half, waist)], closed=False)
        cel.stroke(belt, who.coat.scaled(0.6), 3.0)
    if who.outfit is Outfit.DRESS:
        return
    long = who.outfit is Outfit.COAT and not pose.seated
    end = hip_y + (40 if long else 6)
    seam = outline([(x, y + 8), (hip_x, end)], closed=False)
    cel.stroke(seam, who.coat.scaled(0.6), 1.0, 0.8)
    if away:
        return
    if who.outfit is Outfit.JACKET and not who.scarf:
        cel.flat(outline([(x - 5.5, y - 2), (x, y + 24), (x + 5.5, y - 2)]), _SHIRT)
    if cel.pixels > _NEAR and who.outfit is not Outfit.HOODED:
        for k in range(3):
            cel.flat(skia.Path.Circle(x + 2.6, y + 28 + k * 10, 1.1), _BRASS)
