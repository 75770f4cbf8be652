"""Paths as SVG writes them: read into skia, taken apart, and written in whole units."""

import math
import re
from collections.abc import Iterator

from service.renderer.skia_library import skia

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_STEP = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def svg_path(commands: str) -> skia.Path:
    """Return the path of a `d` attribute, with all of SVG's commands."""
    pen = _Pen()
    for name, rest in _STEP.findall(commands):
        if name in "Zz":
            pen.close()
            continue
        size = _ARGUMENTS[name.upper()]
        numbers = _arc_numbers(rest) if name in "Aa" else [float(n) for n in NUMBER.findall(rest)]
        for index, start in enumerate(range(0, len(numbers), size)):
            step = name
            if index and name in "Mm":
                step = "L" if name == "M" else "l"
            pen.draw(step, numbers[start : start + size])
    return pen.path


def _arc_numbers(text: str) -> list[float]:
    """Return an arc's numbers; its two flags may be written without anything between them."""
    numbers: list[float] = []
    place = 0
    while match := re.compile(r"[\s,]*").match(text, place):
        place = match.end()
        if place >= len(text):
            break
        if len(numbers) % 7 in (3, 4):
            numbers.append(float(text[place]))
            place += 1
        else:
            found = NUMBER.match(text, place)
            if found is None:
                raise ValueError(f"An arc that cannot be read: {text}")
            numbers.append(float(found.group()))
            place = found.end()
    return numbers


class _Pen:
    """Draws SVG's commands, which hang on where the last one ended."""

    def __init__(self) -> None:
        self.path = skia.Path()
        self._at = self._start = self._bend = (0.0, 0.0)
        self._last = ""

    def close(self) -> None:
        self.path.close()
        self._at, self._last = self._start, "Z"

    def draw(self, name: str, numbers: list[float]) -> None:
        kind, (x, y) = name.upper(), self._at
        if kind == "A":
            self._arc(numbers, relative=name == "a")
            return
        if kind in "HV":
            other = (
                (0.0 if name.islower() else y) if kind == "H" else (0.0 if name.islower() else x)
            )
            numbers = [numbers[0], other] if kind == "H" else [other, numbers[0]]
            kind = "L"
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if name.islower():
            points = [(x + dx, y + dy) for dx, dy in points]
        if kind in "ST":
            smooth = self._last in ("CS" if kind == "S" else "QT")
            mirror = (2 * x - self._bend[0], 2 * y - self._bend[1]) if smooth else self._at
            points = [mirror, *points]
        self._put(kind, points)

    def _put(self, kind: str, points: list[tuple[float, float]]) -> None:
        flat = [number for point in points for number in point]
        match kind:
            case "M":
                self.path.moveTo(*flat)
                self._start = points[-1]
            case "L":
                self.path.lineTo(*flat)
            case "C" | "S":
                self.path.cubicTo(*flat)
            case _:
                self.path.quadTo(*flat)
        self._bend = points[-2] if len(points) > 1 else points[-1]
        self._at, self._last = points[-1], kind

    def _arc(self, numbers: list[float], *, relative: bool) -> None:
        rx, ry, turn, large, sweep, x, y = numbers
        if relative:
            x, y = x + self._at[0], y + self._at[1]
        size = skia.Path.kLarge_ArcSize if large else skia.Path.kSmall_ArcSize
        way = skia.PathDirection.kCW if sweep else skia.PathDirection.kCCW
        if math.dist((x, y), self._at) > 0:
            self.path.arcTo(abs(rx), abs(ry), turn, size, way, x, y)
        self._at, self._last = (x, y), "A"


def written(path: skia.Path, shortest: float = 0.0) -> str:
    """Return the path in whole units, without the steps that lie within so many units.

    Curves begin at a point of the sheet; all other numbers count from where the step before ended,
    which makes them small and alike.
    """
    words: list[str] = []
    at = (0, 0)
    for verb, points in steps(path):
        if verb in "LQC" and all(math.dist(at, point) < shortest for point in points):
            continue
        ends = [(round(x), round(y)) for x, y in points]
        origin = (0, 0) if verb == "M" else at
        numbers = [n - o for end in ends for n, o in zip(end, origin, strict=True)]
        words.append(verb + " ".join(map(str, numbers)).replace(" -", "-"))
        at = ends[-1] if ends else at
    return "".join(words)


def contours(path: skia.Path) -> Iterator[skia.Path]:
    """Yield the closed curves that the path consists of."""
    contour = skia.Path()
    for verb, points in steps(path):
        if verb == "M" and not contour.isEmpty():
            yield contour
            contour = skia.Path()
        _append(contour, verb, points)
    if not contour.isEmpty():
        yield contour


def _append(path: skia.Path, verb: str, points: list[tuple[float, float]]) -> None:
    flat = [number for point in points for number in point]
    draw = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
    if verb == "Z":
        path.close()
    else:
        draw[verb](*flat)


def steps(path: skia.Path) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Yield the path's steps as M, L, Q, C and Z with the points they add."""
    iterator = skia.Path.Iter(path, False)
    while True:
        verb, points = iterator.next()
        pairs = [(point.x(), point.y()) for point in points]
        match verb:
            case skia.Path.kDone_Verb:
                return
            case skia.Path.kMove_Verb:
                yield "M", pairs[:1]
            case skia.Path.kLine_Verb if iterator.isCloseLine():
                continue
            case skia.Path.kLine_Verb:
                yield "L", pairs[1:2]
            case skia.Path.kQuad_Verb:
                yield "Q", pairs[1:3]
            case skia.Path.kCubic_Verb:
                yield "C", pairs[1:4]
            case skia.Path.kConic_Verb:
                quads = skia.Path.ConvertConicToQuads(*points[:3], iterator.conicWeight(), 1)
                for first in range(1, len(quads), 2):
                    yield "Q", [(p.x(), p.y()) for p in quads[first : first + 2]]
            case _:
                yield "Z", []
