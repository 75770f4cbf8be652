"""Bakes the silhouettes: python -m tools.silhouettes.bake NOTO GAME_ICONS CLDR.

Run it from the repository's root, on the unpacked npm packages @iconify-json/noto 1.2.9 or newer,
@iconify-json/game-icons 1.2.3 or newer and cldr-annotations-full 48 or newer. The same packages
give the same bytes. How the file is laid out is told in service/renderer/catalogue.py.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from service.renderer.catalogue import DATA, Sort
from service.renderer.skia_library import skia
from tools.silhouettes.drawing import Drawing, Layer, Rgb
from tools.silhouettes.roster import Entry, christened, emoji_names, read_roster

_UNITS = 1000
"""The longer side of every silhouette."""
_SPECK = 0.0004
"""Share of the box under which a shape's box is not worth its bytes."""
_HOLE = 0.16
"""Share of the box up to which a hole in a one-colour glyph is a line drawn in it, not a gap."""
_HEADER = """\
# Silhouettes, baked by tools/silhouettes/bake.py: do not edit.
# noto: shapes from Noto Emoji, Copyright Google LLC, Apache License 2.0,
#   https://github.com/googlefonts/noto-emoji; gradients flattened.
# game: shapes from https://game-icons.net by Lorc, Delapouite and contributors, CC BY 3.0,
#   https://creativecommons.org/licenses/by/3.0/; coloured and backed.
# Names: Unicode CLDR short names, Copyright Unicode, Inc., Unicode License v3, and our own.
"""
_HUES = {
    Sort.PLANT: "5d7d48",
    Sort.TREE: "56703f",
    Sort.FLOWER: "a86a86",
    Sort.FRUIT: "b4743f",
    Sort.FOOD: "b98a55",
    Sort.TOOL: "747a82",
    Sort.TABLEWARE: "7f8a94",
    Sort.WEAR: "7a6078",
    Sort.INSTRUMENT: "8a5a38",
    Sort.FURNITURE: "80603f",
    Sort.VEHICLE: "64717e",
    Sort.AIRCRAFT: "7c8894",
    Sort.VESSEL: "6d5a48",
    Sort.BUILDING: "968a7a",
    Sort.SWIMMER: "4f7488",
}
"""What a one-colour glyph's hue hints at."""
_EARTH = "80705e"


def main() -> None:
    """Bake what the roster says into the renderer's data file."""
    parser = argparse.ArgumentParser(description=__doc__)
    for package in ("noto", "game_icons", "cldr"):
        parser.add_argument(package, type=Path)
    options = parser.parse_args()
    roster = read_roster(
        Path(__file__).with_name("roster.txt"), emoji_names(options.noto, options.cldr)
    )
    glyphs = {"noto": _glyphs(options.noto), "game": _glyphs(options.game_icons)}
    lines = []
    for entry in christened(roster):
        body = glyphs[entry.source].get(entry.glyph)
        if body is None:
            print("No such glyph:", entry.source, entry.glyph)  # noqa: T201 - it is a command
            continue
        lines.append(_line(entry, body))
    text = _HEADER + "".join(sorted(lines))
    DATA.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(len(lines), "silhouettes,", DATA.stat().st_size, "bytes")  # noqa: T201 - likewise


def _glyphs(package: Path) -> dict[str, str]:
    icons = json.loads((package / "icons.json").read_text())
    glyphs = {name: icon["body"] for name, icon in icons["icons"].items()}
    for alias, target in icons.get("aliases", {}).items():
        if target["parent"] in glyphs and len(target) == 1:
            glyphs[alias] = glyphs[target["parent"]]
    return glyphs


def _line(entry: Entry, body: str) -> str:
    if entry.source == "game":
        hue = _HUES.get(entry.sort, _EARTH)
        layers = list(_backed(list(Drawing(body.replace("currentColor", f"#{hue}")).layers())))
    else:
        layers = list(Drawing(body).layers())
    box = skia.Rect.MakeEmpty()
    for layer in layers:
        box.join(layer.path.computeTightBounds())
    scale = _UNITS / max(box.width(), box.height())
    matrix = skia.Matrix.Concat(
        skia.Matrix.Scale(scale, scale), skia.Matrix.Translate(-box.left(), -box.top())
    )
    shapes = [_shape(layer, matrix) for layer in layers if not _speck(layer, box)]
    fields = (
        entry.names[0],
        entry.source,
        entry.sort.value,
        f"{entry.metres or 0:g}",
        f"{round(box.width() * scale)} {round(box.height() * scale)}",
        ", ".join(entry.names[1:]),
        ";".join(shape for shape in shapes if shape),
    )
    return "\t".join(fields) + "\n"


def _speck(layer: Layer, box: skia.Rect) -> bool:
    bounds = layer.path.computeTightBounds()
    return bool(bounds.width() * bounds.height() < _SPECK * box.width() * box.height())


def _backed(layers: list[Layer]) -> Iterator[Layer]:
    """Yield a one-colour glyph's layers over a darker body that closes its inner lines."""
    for layer in layers:
        bounds = layer.path.computeTightBounds()
        area = bounds.width() * bounds.height()
        body = skia.Path()
        contours = list(_contours(layer.path))
        for contour in contours:
            inner = contour.computeTightBounds()
            gap = inner.width() * inner.height() > _HOLE * area
            if gap or not _hole(contour, contours):
                body.addPath(contour)
        yield Layer(path=body, colour=_darker(layer.colour))
        yield layer


def _darker(colour: Rgb) -> Rgb:
    red, green, blue = (round(part * 0.58) for part in colour)
    return red, green, blue


def _contours(path: skia.Path) -> Iterator[skia.Path]:
    contour = skia.Path()
    for verb, points in _steps(path):
        if verb == "M" and not contour.isEmpty():
            yield contour
            contour = skia.Path()
        _append(contour, verb, points)
    if not contour.isEmpty():
        yield contour


def _hole(contour: skia.Path, contours: list[skia.Path]) -> bool:
    """Tell whether the contour is the edge of a hole rather than of a piece."""
    start = contour.getPoint(0)
    around = [other for other in contours if other.contains(start.x(), start.y())]
    return sum(other is not contour for other in around) % 2 == 1


def _append(path: skia.Path, verb: str, points: list[tuple[float, float]]) -> None:
    flat = [number for point in points for number in point]
    draw = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
    if verb == "Z":
        path.close()
    else:
        draw[verb](*flat)


def _steps(path: skia.Path) -> Iterator[tuple[str, list[tuple[float, float]]]]:
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


def _shape(layer: Layer, matrix: skia.Matrix) -> str:
    """Return a layer as it is written: colour, opacity, fill rule, path."""
    path = skia.Path(layer.path)
    path.transform(matrix)
    rule = "e" if path.getFillType() == skia.PathFillType.kEvenOdd else ""
    red, green, blue = layer.colour
    return f"{red:02x}{green:02x}{blue:02x}{round(layer.alpha * 255):02x}{rule} {_written(path)}"


def _written(path: skia.Path) -> str:
    """Return the path in whole units."""
    words: list[str] = []
    for verb, points in _steps(path):
        numbers = [str(round(number)) for point in points for number in point]
        words.append(verb + " ".join(numbers))
    return "".join(words)


if __name__ == "__main__":
    main()
