"""The silhouettes that stand for nouns without a rig of their own, by name.

They lie in one compressed text, a line each: the silhouette's name, where its shapes come from, its
sort, its height in metres (0: as is usual for the sort), width and height of its box, its other
names, and its shapes from back to front: a colour with opacity (rrggbbaa, and an e where what is
covered twice is a hole) and a path of M, L, Q, C and Z, where all but M counts from the point
before. Lines with a # say whose shapes they are.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from service.renderer.colour import Colour

DATA = Path(__file__).parent / "assets" / "silhouettes.txt.gz"


class Sort(StrEnum):
    """What a silhouette is: decides how large it is usually, and how it lives."""

    BUG = "bug"
    FLUTTERER = "flutterer"
    FLYER = "flyer"
    FOWL = "fowl"
    CRITTER = "critter"
    ANIMAL = "animal"
    BEAST = "beast"
    SWIMMER = "swimmer"
    FLOWER = "flower"
    PLANT = "plant"
    TREE = "tree"
    FOOD = "food"
    FRUIT = "fruit"
    TABLEWARE = "tableware"
    TRINKET = "trinket"
    TOOL = "tool"
    WEAR = "wear"
    INSTRUMENT = "instrument"
    FURNITURE = "furniture"
    FIGURE = "figure"
    VEHICLE = "vehicle"
    AIRCRAFT = "aircraft"
    VESSEL = "vessel"
    BUILDING = "building"
    CELESTIAL = "celestial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One flat patch of a silhouette."""

    colour: Colour
    alpha: float
    even_odd: bool
    """Whether what is covered twice is a hole."""
    steps: str
    """Its path, in the units of the silhouette's box: M to a point; L, Q, C from the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a silhouette looks like."""

    name: str
    sort: Sort
    metres: float | None
    """Its height, where that is not the usual one of its sort."""
    width: float
    height: float
    """Of its box, in units."""
    shapes: tuple[Shape, ...]
    """From back to front."""


def names() -> Mapping[str, str]:
    """Return every name, English and in lower case or Chinese, with its silhouette's."""
    return _index()


def sort_of(name: str) -> Sort:
    """Return the sort of the silhouette of that name, its shapes unread.

    Raises:
        KeyError: No silhouette has that name.
    """
    return Sort(_lines()[_index()[name]].split(b"\t", 3)[2].decode())


@lru_cache(maxsize=64)
def outline(name: str) -> Outline:
    """Return the silhouette that goes by one of the names.

    Raises:
        KeyError: No silhouette has that name.
    """
    fields = _lines()[_index()[name]].decode().split("\t")
    own, _, sort, metres, box, _, shapes = fields
    width, height = map(float, box.split())
    return Outline(
        name=own,
        sort=Sort(sort),
        metres=float(metres) or None,
        width=width,
        height=height,
        shapes=tuple(map(_shape, shapes.split(";"))),
    )


def credit() -> str:
    """Return whose shapes and names these are, and under which licences."""
    return b"\n".join(line for line in _text() if line.startswith(b"#")).decode()


def _shape(written: str) -> Shape:
    colour, _, steps = written.partition(" ")
    return Shape(
        colour=Colour.of(colour[:6]),
        alpha=int(colour[6:8], 16) / 255,
        even_odd=colour.endswith("e") and len(colour) == 9,
        steps=steps,
    )


@cache
def _index() -> Mapping[str, str]:
    index = {}
    for name, line in _lines().items():
        index[name] = name
        others = line.split(b"\t", 6)[5].decode()
        index.update(dict.fromkeys(filter(None, others.split(", ")), name))
    return MappingProxyType(index)


@cache
def _lines() -> dict[str, bytes]:
    """Return the lines as they lie there: to decode all for the sake of one costs a third more."""
    lines = (line for line in _text() if line and not line.startswith(b"#"))
    return {line.partition(b"\t")[0].decode(): line for line in lines}


@cache
def _text() -> tuple[bytes, ...]:
    return tuple(gzip.decompress(DATA.read_bytes()).split(b"\n"))
