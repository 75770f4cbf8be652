"""An SVG drawing reduced to flat colours: what a glyph becomes before it is written down.

Gradients become their mean colour and strokes become outlines, since a silhouette is recoloured by
luminance anyway. Clips are cut into the shapes; masks, filters and patterns are not known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from xml.etree import ElementTree as ET

from service.renderer.skia_library import skia
from tools.silhouettes.paths import NUMBER, svg_path

_HREF = "{http://www.w3.org/1999/xlink}href"
_FAINTEST = 0.2
"""Opacity under which a shape is a breath of shading that flat colours only make dirty."""
_CAPS = {"round": skia.Paint.kRound_Cap, "square": skia.Paint.kSquare_Cap}
_JOINS = {"round": skia.Paint.kRound_Join, "bevel": skia.Paint.kBevel_Join}

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A shape and the colour it is filled with."""

    path: skia.Path
    colour: Rgb
    alpha: float = 1.0
    slack: float = 2.5
    """Units within which a step of the path is not worth its bytes."""


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
        numbers = [float(value) for value in NUMBER.findall(values)]
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
