"""Coats, jackets and dresses, cut to the pose of the body under them."""

import itertools
import math
from dataclasses import dataclass

from service.renderer.skia_library import skia
from service.renderer.subjects.people.skeleton import Build, Limb, Point, Pose
from service.renderer.subjects.people.wardrobe import Outfit


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How far a garment hangs down, and how wide."""

    thigh: float = 0.0
    """Share of the thigh that it covers."""
    shin: float = 0.0
    flare: float = 0.0
    """Units that its hem stands off."""


_LOW = 30.0
"""Hips lower than this are those of somebody who sits on the ground."""
CUTS = {
    Outfit.COAT: Cut(thigh=1.0, shin=0.1, flare=4.0),
    Outfit.JACKET: Cut(),
    Outfit.HOODED: Cut(thigh=0.08, flare=1.0),
    Outfit.DRESS: Cut(thigh=1.0, shin=0.45, flare=9.0),
}


def in_profile(build: Build, pose: Pose, cut: Cut, sway: float) -> skia.Path:
    """Return a garment's outline seen from the side.

    Args:
        build: Of the body.
        pose: Of the body.
        cut: Of the garment.
        sway: Units that the hem swings forward.
    """
    deep, length = build.waist / 14.5, math.dist(pose.hip, pose.neck)

    def at(x: float, y: float) -> Point:
        return _beside(pose, x * deep, y)

    path = skia.Path()
    path.moveTo(*at(-6, -1))
    path.cubicTo(*at(-12, 3), *at(-14.5, 16), *at(-12.5, 30))
    path.quadTo(*at(-9.6, length * 0.62), *at(-11.5, length * 0.84))
    for x, y in _hem(pose, cut, sway):
        path.lineTo(x, y)
    path.lineTo(*at(9.5, length * 0.84))
    path.quadTo(*at(9.6, length * 0.6), *at(12.4, 27))
    path.cubicTo(*at(13, 12), *at(10, 3), *at(5.5, -1))
    path.close()
    return path


def _beside(pose: Pose, x: float, y: float) -> Point:
    """Return the point so far before the spine, and so far down from the neck."""
    lean = pose.lean
    down, out = (-math.sin(lean), math.cos(lean)), (math.cos(lean), math.sin(lean))
    return (
        pose.neck[0] + x * out[0] + y * down[0],
        pose.neck[1] + x * out[1] + y * down[1],
    )


def _hem(pose: Pose, cut: Cut, sway: float) -> list[Point]:
    """Return the points of the hem, from the back to the front."""
    hip_x, hip_y = pose.hip
    if pose.seated:
        knee = max((limb.bend for limb in pose.legs), key=lambda bend: bend[0])
        seat = [(hip_x - 12, hip_y + 6), (hip_x - 8, hip_y + 9), (hip_x + 6, hip_y + 9)]
        if not cut.thigh > 0.5:
            return seat
        drop = 22.0 if cut.shin > 0.2 and hip_y < -_LOW else 7.0
        return [
            *seat,
            (knee[0] - 2, knee[1] + drop),
            (knee[0] + 7, knee[1] + drop - 3),
            (knee[0] + 6, knee[1] - 5),
            (knee[0] - 2, knee[1] - 8.5),
        ]
    if not cut.thigh:
        return [(hip_x - 11.5, hip_y + 7), (hip_x + 10, hip_y + 7)]
    ends = [_down_leg(limb, cut) for limb in pose.legs]
    back, front = min(x for x, _ in ends), max(x for x, _ in ends)
    low = max(y for _, y in ends)
    half = 7.5 + cut.flare * 0.5
    return [
        (min(hip_x - 12, back + 8), hip_y + 8),
        (back - half + sway - 1, low - 2),
        ((back + front) / 2 + sway, low + 1.5),
        (front + half + sway, low - 1),
        (max(hip_x + 10, front - 8), hip_y + 4),
    ]


def _down_leg(limb: Limb, cut: Cut) -> Point:
    start, end, share = (
        (limb.bend, limb.end, cut.shin) if cut.shin else (limb.root, limb.bend, cut.thigh)
    )
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def facing(build: Build, pose: Pose, cut: Cut, sway: float) -> skia.Path:
    """Return a garment's outline seen from the front or from behind."""
    (neck_x, neck_y), (hip_x, hip_y) = pose.neck, pose.hip
    wide, waist = build.shoulder, build.waist
    rows = [
        (neck_x, wide, neck_y + 9),
        (neck_x, wide - 2.5, neck_y + 24),
        ((neck_x + hip_x) / 2, waist, neck_y + (hip_y - neck_y) * 0.66),
        (hip_x, build.hip + 1.5, hip_y + 2),
    ]
    drop = build.thigh * cut.thigh + build.shin * cut.shin
    if pose.seated and hip_y > -_LOW:
        rows.append((hip_x, build.hip + 5, hip_y + 9))
    elif pose.seated and cut.thigh > 0.5:
        knee = pose.legs[1].bend
        rows.append((hip_x, abs(knee[0] - hip_x) + 8, max(knee[1] + 12, hip_y + 10)))
    else:
        rows.append((hip_x + sway, build.hip + 1 + cut.flare, hip_y + 7 + drop))
    path = skia.Path()
    path.moveTo(neck_x - 6, neck_y - 2)
    path.quadTo(neck_x - wide * 0.86, neck_y + 1, neck_x - wide, neck_y + 9)
    _follow(path, [(x - half, y) for x, half, y in rows])
    x, half, y = rows[-1]
    path.quadTo(x, y + 3, x + half, y)
    _follow(path, [(x + half, y) for x, half, y in reversed(rows)])
    path.quadTo(neck_x + wide * 0.86, neck_y + 1, neck_x + 6, neck_y - 2)
    path.close()
    return path


def _follow(path: skia.Path, points: list[Point]) -> None:
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        path.quadTo(x0, y0 + (y1 - y0) * 0.35, (x0 + x1) / 2, (y0 + y1) / 2)
    path.lineTo(*points[-1])
