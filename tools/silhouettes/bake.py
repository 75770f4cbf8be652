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
from tools.silhouettes.paths import contours, written
from tools.silhouettes.roster import Entry, christened, emoji_names, read_roster

_UNITS = 1000
"""The longer side of every silhouette."""
_SPECK = 0.0008
"""Share of the box under which a shape's box is not worth its bytes."""
_HOLE = 0.16
"""Share of the box up to which a hole in a one-colour glyph is a line drawn in it, not a gap."""
_SIDES = {"noto": 128.0, "game": 512.0}
"""Of the sheets that the glyphs are drawn on."""
_COARSE = 9.0
"""Units by which that body may differ from the glyph, which covers most of its edge."""
_CHINK = 0.012
"""Share of the box up to which what is left open between lines is no gap either."""
_LINE = 30.0
"""Width, on the larger sheet, of the gaps that part a one-colour glyph's pieces."""
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
    side = _SIDES[entry.source]
    layers = [layer for layer in layers if not _seen(layer, side).isEmpty()]
    box = skia.Rect.MakeEmpty()
    for layer in layers:
        box.join(_seen(layer, side))
    scale = _UNITS / max(box.width(), box.height())
    corner = -box.right() if entry.turned else -box.left()
    matrix = skia.Matrix.Concat(
        skia.Matrix.Scale(-scale if entry.turned else scale, scale),
        skia.Matrix.Translate(corner, -box.top()),
    )
    least = _SPECK * box.width() * box.height()
    shown = [layer for layer in layers if _extent(_seen(layer, side)) > least]
    shapes = [_shape(layer, matrix) for layer in shown]
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


def _seen(layer: Layer, side: float) -> skia.Rect:
    """Return the bounds of what a sheet of that side shows of the layer."""
    bounds = layer.path.computeTightBounds()
    sheet = skia.Rect.MakeWH(side, side)
    return bounds if bounds.intersect(sheet) else skia.Rect.MakeEmpty()


def _extent(bounds: skia.Rect) -> float:
    return float(bounds.width() * bounds.height())


def _backed(layers: list[Layer]) -> Iterator[Layer]:
    """Yield a one-colour glyph's layers over a darker body that shows as its inner lines."""
    for layer in layers:
        body = _filled(_closed(_filled(layer.path, _HOLE)), _CHINK)
        yield Layer(path=body, colour=_darker(layer.colour), slack=_COARSE)
        yield layer


def _filled(path: skia.Path, share: float) -> skia.Path:
    """Return the path without the holes that take no more than that share of its box."""
    area = _extent(path.computeTightBounds())
    edges, filled = list(contours(path)), skia.Path()
    filled.setFillType(path.getFillType())
    for edge in edges:
        gap = _extent(edge.computeTightBounds()) > share * area
        if gap or not _hole(edge, edges):
            filled.addPath(edge)
    return filled


def _closed(path: skia.Path) -> skia.Path:
    """Return the path with the gaps filled that are narrower than a drawn line."""
    pen = skia.Paint(
        Style=skia.Paint.kStrokeAndFill_Style,
        StrokeWidth=_LINE,
        StrokeJoin=skia.Paint.kRound_Join,
    )
    wider, edge = skia.Path(), skia.Path()
    pen.getFillPath(path, wider)
    pen.setStyle(skia.Paint.kStroke_Style)
    try:
        wider = skia.Simplify(wider)
        pen.getFillPath(wider, edge)
        return skia.Op(wider, skia.Simplify(edge), skia.kDifference_PathOp)
    except RuntimeError:
        print("Left open, as skia fails on it.")  # noqa: T201 - it is a command
        return path


def _darker(colour: Rgb) -> Rgb:
    red, green, blue = (round(part * 0.58) for part in colour)
    return red, green, blue


def _hole(contour: skia.Path, edges: list[skia.Path]) -> bool:
    """Tell whether the contour is the edge of a hole rather than of a piece."""
    start = contour.getPoint(0)
    around = [other for other in edges if other.contains(start.x(), start.y())]
    return sum(other is not contour for other in around) % 2 == 1


def _shape(layer: Layer, matrix: skia.Matrix) -> str:
    """Return a layer as it is written: colour, opacity, fill rule, path."""
    path = skia.Path(layer.path)
    path.transform(matrix)
    rule = "e" if path.getFillType() == skia.PathFillType.kEvenOdd else ""
    red, green, blue = layer.colour
    colour = f"{red:02x}{green:02x}{blue:02x}{round(layer.alpha * 255):02x}{rule}"
    return f"{colour} {written(path, layer.slack)}"


if __name__ == "__main__":
    main()
