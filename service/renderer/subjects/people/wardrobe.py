"""Who somebody is to the eye: their build, clothes, hair and colours, as chance dresses them."""

import random
from dataclasses import dataclass, replace
from enum import StrEnum

from service.renderer.colour import Colour
from service.renderer.players import Garment, Kind
from service.renderer.subjects.people.skeleton import Build


class Outfit(StrEnum):
    """What is worn over the body."""

    COAT = "coat"
    JACKET = "jacket and trousers"
    DRESS = "dress"
    HOODED = "hooded jacket"


class Hair(StrEnum):
    """How the hair is worn."""

    SHORT = "short"
    LONG = "long"
    BUN = "bun"
    TAIL = "ponytail"
    BOB = "bob"


class Hat(StrEnum):
    """What is on the head."""

    NONE = "none"
    BRIM = "brimmed hat"
    BEANIE = "knitted cap"
    HOOD = "hood"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wardrobe:
    """What somebody looks like."""

    kind: Kind
    build: Build
    outfit: Outfit
    hair_style: Hair
    hat: Hat
    coat: Colour
    legs: Colour
    hair: Colour
    scarf: Colour | None
    skin: Colour
    beard: bool = False

    @property
    def womanly(self) -> bool:
        """Whether the face is drawn as a woman's."""
        return self.kind is Kind.WOMAN


METRES = {Kind.MAN: 1.78, Kind.WOMAN: 1.7, Kind.CHILD: 1.2}
BUILDS = {
    Kind.MAN: Build(),
    Kind.WOMAN: Build(shoulder=17.5, waist=11.5, hip=15.5, thick=0.86),
    Kind.CHILD: Build(
        head=36.0,
        neck=138.5,
        shoulder=19.0,
        waist=14.5,
        hip=15.0,
        upper_arm=26.0,
        fore_arm=23.0,
        thigh=37.0,
        shin=36.0,
        thick=1.05,
    ),
}


def _colours(codes: str) -> list[Colour]:
    return [Colour.of(code) for code in codes.split()]


_SKINS = _colours("e8b795 d9a27c c98f6d a86f4c 7d4e34 f0c8a8")
_HAIRS = _colours("2c211d 4a3020 6d4426 1f1b22 8d5f34 55504e")
_TROUSERS = _colours("262a36 3a3a40 4a3f38 2f3a52 5a5148")
_SCARVES = _colours("8a3b36 3f8f93 c9a24a b5483c 5a6b8c d8cbb4")
_COATS = {
    Kind.MAN: _colours("3a4458 5b4a3a 37503f 6a3836 7b6a4a 44546a"),
    Kind.WOMAN: _colours("8a3f4c 3d6f78 b0703a 5f4a7c 9a4a36 47684a"),
    Kind.CHILD: _colours("d2a23d c4553c 3f7fa6 6a9a4c d07a3a"),
}
_OUTFITS = {
    Kind.MAN: (Outfit.COAT, Outfit.JACKET, Outfit.JACKET, Outfit.HOODED),
    Kind.WOMAN: (Outfit.DRESS, Outfit.DRESS, Outfit.COAT, Outfit.JACKET),
    Kind.CHILD: (Outfit.JACKET, Outfit.HOODED, Outfit.JACKET, Outfit.DRESS),
}
_HAIR_STYLES = {
    Kind.MAN: (Hair.SHORT,),
    Kind.WOMAN: (Hair.LONG, Hair.BUN, Hair.TAIL, Hair.BOB),
    Kind.CHILD: (Hair.SHORT, Hair.BOB, Hair.TAIL),
}
_HATS = {
    Kind.MAN: (Hat.NONE, Hat.NONE, Hat.NONE, Hat.BRIM, Hat.BEANIE),
    Kind.WOMAN: (Hat.NONE, Hat.NONE, Hat.NONE, Hat.NONE, Hat.BRIM),
    Kind.CHILD: (Hat.NONE, Hat.NONE, Hat.BEANIE),
}

_CUTS = {
    Garment.COAT: Outfit.COAT,
    Garment.DRESS: Outfit.DRESS,
    Garment.HOOD: Outfit.HOODED,
    Garment.JACKET: Outfit.JACKET,
}
"""What is worn over the rest comes first."""
_HEADWEAR = {
    Garment.HOOD: Hat.HOOD,
    Garment.HAT: Hat.BRIM,
    Garment.KNITTED_CAP: Hat.BEANIE,
}


def bare_headed(who: Wardrobe) -> Wardrobe:
    """Return somebody without what would fall off who lies down."""
    return replace(who, hat=Hat.NONE, scarf=None)


def light(who: Wardrobe) -> Wardrobe:
    """Return somebody dressed to dance: legs are seen to move, and nothing hides the head."""
    worn = Outfit.DRESS if who.womanly or who.outfit is Outfit.DRESS else Outfit.JACKET
    return replace(bare_headed(who), outfit=worn)


def at_home(who: Wardrobe) -> Wardrobe:
    """Return somebody who has come in: what is worn against the weather hangs by the door."""
    worn = Outfit.JACKET if who.outfit is Outfit.COAT else who.outfit
    return replace(bare_headed(who), outfit=worn)


def clad(who: Wardrobe, worn: frozenset[Garment]) -> Wardrobe:
    """Return somebody in what they are told to wear, without chance's hat and scarf beside it."""
    if not worn:
        return who
    outfit = next((cut for garment, cut in _CUTS.items() if garment in worn), who.outfit)
    hat = next((hat for garment, hat in _HEADWEAR.items() if garment in worn), Hat.NONE)
    scarf = (who.scarf or _SCARVES[0]) if Garment.SCARF in worn else None
    return replace(who, outfit=outfit, hat=hat, scarf=scarf)


def airy(who: Wardrobe) -> Wardrobe:
    """Return somebody dressed for a warm day; a hat against the sun stays."""
    hat = who.hat if who.hat is Hat.BRIM else Hat.NONE
    return replace(light(who), hat=hat)


def dress(kind: Kind, dice: random.Random) -> Wardrobe:
    """Return a man, a woman or a child, dressed by chance."""
    outfit, hair = dice.choice(_OUTFITS[kind]), dice.choice(_HAIR_STYLES[kind])
    if kind is Kind.CHILD and hair is Hair.SHORT and outfit is Outfit.DRESS:
        hair = Hair.TAIL
    hat = Hat.HOOD if outfit is Outfit.HOODED and dice.random() < 0.5 else dice.choice(_HATS[kind])
    coat, scarf = dice.choice(_COATS[kind]), dice.choice(_SCARVES)
    return Wardrobe(
        kind=kind,
        build=BUILDS[kind],
        outfit=outfit,
        hair_style=hair,
        hat=hat,
        coat=coat,
        legs=dice.choice(_TROUSERS),
        hair=dice.choice(_HAIRS),
        scarf=scarf if outfit is Outfit.COAT or dice.random() < 0.25 else None,
        skin=dice.choice(_SKINS),
        beard=kind is Kind.MAN and dice.random() < 0.35,
    )
