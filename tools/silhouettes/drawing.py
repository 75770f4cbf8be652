"""An SVG drawing reduced to flat colours: what a glyph becomes before it is written down.

Gradients become their mean colour and strokes become outlines, since a silhouette is recoloured by
luminance anyway. Clips are cut into the shapes; masks, filters and patterns are not known.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from xml.etree import ElementTree as ET

from service.renderer.skia_library import skia

_HREF = "{http://www.w3.org/1999/xlink}href"
_FAINTEST = 0.2
"""Opacity under which a shape is a breath of shading that flat colours only make dirty."""
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_STEP = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
_CAPS = {"round": skia.Paint.kRound_Cap, "square": skia.Paint.kSquare_Cap}
_JOINS = {"round": skia.Paint.kRound_Join, "bevel": skia.Paint.kBevel_Join}

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A shape and the colour it is filled with."""

    path: skia.Path
    colour: Rgb
    alpha: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What a shape inherits from the groups it is in."""

    fill: str = "#000"
    stroke: str = "none"
    width: float = 1.0
    cap: str = "butt"
    join: str = "miter"
    rule: str = "nonzero"
    opacity: float = 1.0
    matrix: skia.Matrix = field(default_factory=skia.Matrix)
    clip: skia.Path | None = None


class Drawing:
    """One glyph's SVG."""

    def __init__(self, body: str) -> None:
        """Parse the elements inside an `svg`."""
        namespaces = 'xmlns="" xmlns:xlink="http://www.w3.org/1999/xlink"'
        self._root = ET.fromstring(f"<svg {namespaces}>{body}</svg>")  # noqa: S314 - from npm
        self._ids = {element.get("id", ""): element for element in self._root.iter()}

    def layers(self) -> Iterator[Layer]:
        """Yield the shapes in the order of painting."""
        for element in self._root:
            yield from self._walk(element, _Style())

    def _walk(self, element: ET.Element, outer: _Style) -> Iterator[Layer]:
        if element.tag in ("defs", "clipPath", "linearGradient", "radialGradient"):
            return
        style = self._styled(element, outer)
        if element.tag == "use":
            yield from self._walk(self._linked(element), style)
        elif element.tag == "g":
            for child in element:
                yield from self._walk(child, style)
        else:
            yield from self._painted(_shape(element), style)

    def _styled(self, element: ET.Element, outer: _Style) -> _Style:
        get = element.get
        matrix = skia.Matrix.Concat(outer.matrix, _matrix(get("transform", "")))
        if element.tag == "use":
            moved = skia.Matrix.Translate(float(get("x", "0")), float(get("y", "0")))
            matrix = skia.Matrix.Concat(matrix, moved)
        clip = outer.clip
        if get("clip-path"):
            clip = self._clip(self._ids[_reference(get("clip-path", ""))], matrix, clip)
        return replace(
            outer,
            fill=get("fill", outer.fill),
            stroke=get("stroke", outer.stroke),
            width=float(get("stroke-width", outer.width)),
            cap=get("stroke-linecap", outer.cap),
            join=get("stroke-linejoin", outer.join),
            rule=get("fill-rule", outer.rule),
            opacity=outer.opacity * float(get("opacity", 1)) * float(get("fill-opacity", 1)),
            matrix=matrix,
            clip=clip,
        )

    def _linked(self, element: ET.Element) -> ET.Element:
        link = element.get(_HREF) or element.get("href") or ""
        linked = self._ids[link.removeprefix("#")]
        return self._linked(linked) if linked.tag == "use" else linked

    def _clip(self, element: ET.Element, matrix: skia.Matrix, outer: skia.Path | None) -> skia.Path:
        union = skia.Path()
        for child in element:
            shape = _shape(self._linked(child) if child.tag == "use" else child)
            union.addPath(shape)
        union.transform(matrix)
        return union if outer is None else skia.Op(outer, union, skia.kIntersect_PathOp)

    def _painted(self, path: skia.Path, style: _Style) -> Iterator[Layer]:
        path.setFillType(
            skia.PathFillType.kEvenOdd if style.rule == "evenodd" else skia.PathFillType.kWinding
        )
        if style.fill != "none":
            yield from self._layer(path, style.fill, style)
        if style.stroke != "none":
            pen = skia.Paint(
                Style=skia.Paint.kStroke_Style,
                StrokeWidth=style.width,
                StrokeCap=_CAPS.get(style.cap, skia.Paint.kButt_Cap),
                StrokeJoin=_JOINS.get(style.join, skia.Paint.kMiter_Join),
            )
            stroked = skia.Path()
            pen.getFillPath(path, stroked)
            yield from self._layer(stroked, style.stroke, style)

    def _layer(self, path: skia.Path, paint: str, style: _Style) -> Iterator[Layer]:
        colour, alpha = self._colour(paint)
        alpha *= style.opacity
        whole = skia.Path(path)
        whole.transform(style.matrix)
        if style.clip is not None:
            whole = skia.Op(whole, style.clip, skia.kIntersect_PathOp)
        if alpha >= _FAINTEST and whole is not None and not whole.isEmpty():
            yield Layer(path=whole, colour=colour, alpha=alpha)

    def _colour(self, paint: str) -> tuple[Rgb, float]:
        if not paint.startswith("url("):
            return _rgb(paint), 1.0
        gradient = self._ids[_reference(paint)]
        while not len(gradient):
            gradient = self._linked(gradient)
        return _mean([(float(s.get("offset", "0").rstrip("%")), s) for s in gradient])


def _mean(stops: list[tuple[float, ET.Element]]) -> tuple[Rgb, float]:
    """Return a gradient's mean colour, each stop weighing as much as it reaches."""
    places = [place for place, _ in stops]
    edges = [0.0, *[(a + b) / 2 for a, b in pairwise(places)], 1.0]
    total, alpha, parts = 0.0, 0.0, [0.0, 0.0, 0.0]
    for (_, stop), (left, right) in zip(stops, pairwise(edges), strict=True):
        weight = max(right - left, 0.02)
        shown = float(stop.get("stop-opacity", 1))
        total += weight
        alpha += weight * shown
        for index, part in enumerate(_rgb(stop.get("stop-color", "#000"))):
            parts[index] += part * weight * shown
    if alpha == 0:
        return (0, 0, 0), 0.0
    red, green, blue = (round(part / alpha) for part in parts)
    return (red, green, blue), alpha / total


def _reference(value: str) -> str:
    return value.removeprefix("url(#").removesuffix(")")


def _rgb(code: str) -> Rgb:
    named = {"silver": "#c0c0c0", "gray": "#808080", "red": "#f00", "orange": "#ffa500"}
    digits = named.get(code, code).removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _shape(element: ET.Element) -> skia.Path:
    def number(name: str) -> float:
        return float(element.get(name, 0))

    path = skia.Path()
    match element.tag:
        case "path":
            return svg_path(element.get("d", ""))
        case "circle" | "ellipse":
            rx, ry = number("rx") or number("r"), number("ry") or number("r")
            left, top = number("cx") - rx, number("cy") - ry
            path.addOval(skia.Rect.MakeXYWH(left, top, 2 * rx, 2 * ry))
        case "rect":
            area = skia.Rect.MakeXYWH(number("x"), number("y"), number("width"), number("height"))
            path.addRoundRect(area, number("rx"), number("ry") or number("rx"))
        case other:
            raise ValueError(f"An element that is not known: {other}")
    return path


def _matrix(transform: str) -> skia.Matrix:
    matrix = skia.Matrix()
    for name, values in re.findall(r"(\w+)\(([^)]*)\)", transform):
        numbers = [float(value) for value in _NUMBER.findall(values)]
        step = skia.Matrix()
        match name:
            case "translate":
                step = skia.Matrix.Translate(numbers[0], (numbers[1:] or [0.0])[0])
            case "scale":
                step = skia.Matrix.Scale(numbers[0], (numbers[1:] or numbers)[0])
            case "rotate":
                step.setRotate(*numbers)
            case "matrix":
                a, b, c, d, e, f = numbers
                step = skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1)
            case _:
                raise ValueError(f"A transform that is not known: {name}")
        matrix = skia.Matrix.Concat(matrix, step)
    return matrix


def svg_path(commands: str) -> skia.Path:
    """Return the path of a `d` attribute, with all of SVG's commands."""
    pen = _Pen()
    for name, rest in _STEP.findall(commands):
        if name in "Zz":
            pen.close()
            continue
        size = _ARGUMENTS[name.upper()]
        numbers = _arc_numbers(rest) if name in "Aa" else [float(n) for n in _NUMBER.findall(rest)]
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
            found = _NUMBER.match(text, place)
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
