"""Soft outlines: curves through points, and ribbons whose width changes along the way.

Points are written as in an SVG `points` attribute: "x,y x,y".
"""

import math
from collections.abc import Sequence

from service.renderer.skia_library import skia

Point = tuple[float, float]


def points(text: str) -> list[Point]:
    """Return the points that are written in a text."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def smooth(places: Sequence[Point], *, closed: bool = True) -> skia.Path:
    """Return the curve that runs through all the points without a corner."""
    path = skia.Path()
    path.moveTo(*places[0])
    count = len(places)

    def at(index: int) -> Point:
        return places[index % count] if closed else places[min(max(index, 0), count - 1)]

    for index in range(count if closed else count - 1):
        (ax, ay), (bx, by) = at(index - 1), at(index)
        (cx, cy), (dx, dy) = at(index + 1), at(index + 2)
        path.cubicTo(
            bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy
        )
    if closed:
        path.close()
    return path


def ribbon(middle: Sequence[Point], widths: Sequence[float]) -> skia.Path:
    """Return the soft outline of a band.

    Args:
        middle: Points along its middle.
        widths: Its whole width at each of them.
    """
    upper: list[Point] = []
    lower: list[Point] = []
    last = len(middle) - 1
    for index, ((x, y), width) in enumerate(zip(middle, widths, strict=True)):
        (ax, ay), (bx, by) = middle[max(index - 1, 0)], middle[min(index + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        across, down = (ay - by) / length * width / 2, (bx - ax) / length * width / 2
        upper.append((x + across, y + down))
        lower.append((x - across, y - down))
    return smooth([*upper, *reversed(lower)])


def turned(place: Point, pivot: Point, degrees: float) -> Point:
    """Return a point turned clockwise, as seen, around a pivot."""
    angle = math.radians(degrees)
    dx, dy = place[0] - pivot[0], place[1] - pivot[1]
    return (
        pivot[0] + dx * math.cos(angle) - dy * math.sin(angle),
        pivot[1] + dx * math.sin(angle) + dy * math.cos(angle),
    )


def shifted(path: skia.Path, across: float, down: float) -> skia.Path:
    """Return the path moved."""
    moved = skia.Path(path)
    moved.offset(across, down)
    return moved


def less(path: skia.Path, other: skia.Path) -> skia.Path:
    """Return what of the path the other leaves uncovered."""
    return skia.Op(path, other, skia.PathOp.kDifference_PathOp)


def within(path: skia.Path, other: skia.Path) -> skia.Path:
    """Return what of the path lies inside the other."""
    return skia.Op(path, other, skia.PathOp.kIntersect_PathOp)
