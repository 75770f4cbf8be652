"""What a four-legged animal is described by: outlines in profile, limbs, and what marks it.

All of it is drawn on a sheet 100 high: y down, the ground at 100, the head to the right, standing.
"""

from dataclasses import dataclass
from enum import StrEnum

from service.renderer.colour import Colour

_BROWN = Colour.of("5a3a22")


class Where(StrEnum):
    """What a feature moves with, and what it lies over."""

    TRUNK = "trunk"
    BEHIND_HEAD = "behind head"
    HEAD = "head"


class Foot(StrEnum):
    """What it stands on."""

    HOOF = "hoof"
    PAW = "paw"
    PAD = "pad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A mane, a horn, a patch: anything that makes the species beside its outline."""

    where: Where
    shape: str
    """A path as in an SVG `d` attribute, or points of a soft outline."""
    colour: Colour | None = None
    """None takes the coat's."""
    shade: float = 1.0
    """How much lighter or darker than the colour."""
    width: float = 0.0
    """Above 0 the shape is a line so wide."""
    inside: bool = False
    """Kept inside the outline that it lies on: a marking of the coat."""
    sways: float = 0.0
    """Units that it swings to and fro."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One pair of legs."""

    root: tuple[float, float]
    """Hip or shoulder joint."""
    thigh: float
    """Widths of the limb: at its root,"""
    knee: float
    """at the hock or the wrist,"""
    shank: float
    """and above the foot."""
    slack: float
    """How much longer than the standing leg its bones are: what bends it when it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """A band that swings from its root."""

    middle: str
    """Points, from the root."""
    widths: tuple[float, ...]
    tip: Colour | None = None
    """The last part's colour, where it has one of its own."""
    shade: float = 0.86
    swing: float = 3.0
    """Units that the end goes to either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Species:
    """One animal."""

    coat: Colour
    metres: float
    """Height of the sheet in the world."""
    width: float = 170.0
    """Width of the sheet; its middle is what the ground carries."""
    trunk: str
    """Points of the soft outline, from the rump over the back to the chest and the belly."""
    head: str
    """Points of the soft outline of neck and head."""
    pivot: tuple[float, float]
    """What neck and head turn around."""
    hind: Leg
    fore: Leg
    foot: Foot
    tail: Tail
    eye: tuple[float, float]
    ear: str
    """Path of the near ear."""
    nose: tuple[float, float] | None = None
    """The nostril, where the outline shows one."""
    mouth: str
    """Path of the mouth's line."""
    iris: Colour = _BROWN
    ears: Colour | None = None
    """Colour of the ears, where it is not the coat's."""
    legs: Colour | None = None
    """Colour of the lower legs, where it is not the coat's."""
    gallops: bool = True
    """False when it trots at its fastest."""
    sits: bool = False
    features: tuple[Feature, ...] = ()
