"""Hair and hats, on the head's sheet: what lies behind the head, and what lies on it."""

from service.renderer.colour import Colour
from service.renderer.subjects.people.cel import Cel, drawn
from service.renderer.subjects.people.wardrobe import Hair, Hat, Wardrobe

_CAP = (
    "M81 26 C74 -12 10 -18 -2 34 C-5 52 4 68 15 78 C23 76 30 70 33 60 C35 52 43 50 47 56 C50 46"
    " 54 36 62 30 C68 26 76 27 81 26 Z"
)
_PINNED = "M80 24 C72 -12 12 -17 -2 32 C-6 54 4 72 18 80 C30 76 38 66 44 54 C52 40 64 34 80 24 Z"
_BEHIND = {
    Hair.TAIL: "M8 22 C-26 22 -38 66 -26 116 C-16 104 -10 72 10 50 Z",
    Hair.BUN: "M6 30 C-2 6 -30 4 -30 26 C-30 46 -6 50 8 40 Z",
}
_FALLS = {
    Hair.LONG: (
        "M56 20 C20 -14 -12 22 -7 56 C-12 90 -20 120 -16 156 C6 172 34 164 44 140 C38 116 46 88"
        " 47 58 Z"
    ),
    Hair.BOB: "M56 20 C20 -14 -12 22 -7 56 C-10 80 -8 96 0 108 C18 114 38 108 44 98 L47 56 Z",
}
_FRINGE = (
    "M-39 52 C-48 -18 48 -18 39 52 C35 40 33 32 26 24 C12 32 -14 30 -24 20 C-31 28 -36 40 -39 52 Z"
)
_PARTING = "M-39 56 C-50 -20 50 -20 39 56 C38 40 34 26 6 12 C-22 24 -34 36 -39 56 Z"
_NAPE = "M-39 50 C-46 -17 46 -17 39 50 C40 66 32 82 20 90 L-20 90 C-32 82 -40 66 -39 50 Z"
_LONG_FRONT = (
    "M-36 14 C-56 60 -52 112 -50 152 C-30 164 -22 150 -24 120 L24 120 C22 150 30 164 50 152"
    " C52 112 56 60 36 14 Z"
)
_BOB_FRONT = "M-36 14 C-54 50 -52 84 -46 108 L46 108 C52 84 54 50 36 14 Z"
_BACK_FALLS = {
    Hair.LONG: "M-38 20 C-56 70 -52 120 -44 168 Q0 184 44 168 C52 120 56 70 38 20 Z",
    Hair.BOB: "M-38 20 C-54 60 -50 92 -42 108 Q0 118 42 108 C50 92 54 60 38 20 Z",
    Hair.TAIL: "M-14 30 C-26 70 -22 120 -6 150 Q4 156 8 146 C24 110 26 70 14 30 Z",
    Hair.BUN: "M-20 22 C-24 -2 24 -2 20 22 C22 44 -22 44 -20 22 Z",
}
_HOOD_RING = (
    "M0 -16 C52 -14 56 56 44 104 C34 116 22 112 16 106 C36 84 40 22 0 8 C-40 22 -36 84 -16 106"
    " C-22 112 -34 116 -44 104 C-56 56 -52 -14 0 -16 Z"
)
_BAND = Colour.of("2b2428")


def draw_behind(cel: Cel, who: Wardrobe, *, front: bool) -> None:
    """Draw the hair that the head or the shoulders cover."""
    hair = who.hair.scaled(0.86)
    if front:
        path = {Hair.LONG: _LONG_FRONT, Hair.BOB: _BOB_FRONT}.get(who.hair_style)
    else:
        path = _BEHIND.get(who.hair_style)
    if path and who.hat is not Hat.HOOD:
        cel.shape(drawn(path), hair, shade=3.0)
    if who.hat is Hat.HOOD and front:
        hood = "M0 -14 C54 -14 58 60 44 112 Q0 128 -44 112 C-58 60 -54 -14 0 -14 Z"
        cel.shape(drawn(hood), who.coat.scaled(0.7), shade=4.0)


def draw_profile(cel: Cel, who: Wardrobe) -> None:
    """Draw the hair and the hat of a head that looks to the right."""
    if who.hat is Hat.HOOD:
        hood = (
            "M84 16 C66 -22 2 -20 -8 40 C-14 84 -8 116 14 132 L66 132 C52 112 46 92 50 62 C52 40 66"
            " 30 84 16 Z"
        )
        cel.flat(drawn("M80 26 C60 24 50 40 47 62 L56 60 C58 44 66 34 80 32 Z"), who.hair)
        cel.shape(drawn(hood), who.coat.scaled(0.94), shade=4.0)
        return
    fall = _FALLS.get(who.hair_style)
    if fall:
        cel.shape(drawn(fall), who.hair, shade=3.0)
    pinned = who.hair_style in (Hair.BUN, Hair.TAIL)
    cel.shape(drawn(_PINNED if pinned else _CAP), who.hair, shade=3.0)
    if who.hat is Hat.BRIM:
        crown = "M0 22 C0 -30 14 -36 40 -30 C64 -36 78 -28 81 22 Z"
        cel.shape(drawn(crown), who.coat.scaled(0.72), shade=4.0)
        cel.flat(drawn("M-1 12 L81 12 L82 22 L-1 22 Z"), _BAND)
        brim = "M-28 30 C-10 18 84 18 112 26 C112 33 90 31 40 32 C0 33 -26 38 -28 30 Z"
        cel.shape(drawn(brim), who.coat.scaled(0.66), shade=2.0)
    elif who.hat is Hat.BEANIE:
        dome = "M-4 26 C-6 -26 30 -30 44 -26 C70 -24 82 -2 83 24 Z"
        cel.shape(drawn(dome), who.scarf or who.coat.scaled(0.8), shade=4.0)
        roll = "M-7 22 Q38 14 86 18 Q90 26 86 33 Q38 30 -7 40 Q-11 30 -7 22 Z"
        cel.shape(drawn(roll), (who.scarf or who.coat).scaled(0.72), shade=2.0)


def draw_front(cel: Cel, who: Wardrobe, *, away: bool) -> None:
    """Draw the hair and the hat of a head seen from the front or from behind."""
    if who.hat is Hat.HOOD:
        _hood(cel, who, away=away)
        return
    if away:
        cel.shape(drawn(_NAPE), who.hair, shade=4.0)
        fall = _BACK_FALLS.get(who.hair_style)
        if fall:
            cel.shape(drawn(fall), who.hair.scaled(1.08), shade=4.0)
    else:
        crop = who.hair_style is Hair.SHORT
        cel.shape(drawn(_FRINGE if crop else _PARTING), who.hair, shade=3.0)
        if who.hair_style is Hair.BUN:
            cel.shape(drawn("M-17 -6 C-18 -32 18 -32 17 -6 Z"), who.hair, shade=3.0)
    if who.hat is Hat.BRIM:
        crown = "M-37 20 C-40 -26 -26 -38 0 -32 C26 -38 40 -26 37 20 Z"
        cel.shape(drawn(crown), who.coat.scaled(0.72), shade=4.0)
        cel.flat(drawn("M-37 8 Q0 13 37 8 L38 20 Q0 25 -38 20 Z"), _BAND)
        brim = "M-66 22 Q0 6 66 22 Q62 34 0 35 Q-62 34 -66 22 Z"
        cel.shape(drawn(brim), who.coat.scaled(0.66), shade=2.0)
    elif who.hat is Hat.BEANIE:
        dome = "M-40 26 C-42 -30 42 -30 40 26 Z"
        cel.shape(drawn(dome), who.scarf or who.coat.scaled(0.8), shade=4.0)
        roll = "M-42 16 Q0 24 42 16 Q46 26 42 33 Q0 40 -42 33 Q-46 26 -42 16 Z"
        cel.shape(drawn(roll), (who.scarf or who.coat).scaled(0.72), shade=2.0)


def _hood(cel: Cel, who: Wardrobe, *, away: bool) -> None:
    if away:
        hood = "M0 -16 C52 -14 56 56 46 108 Q0 128 -46 108 C-56 56 -52 -14 0 -16 Z"
        cel.shape(drawn(hood), who.coat.scaled(0.96), shade=5.0)
        cel.stroke(drawn("M0 -14 L0 112"), who.coat.scaled(0.6), 1.4, 0.7)
        return
    cel.flat(drawn("M-34 30 C-20 6 20 6 34 30 C20 20 -20 20 -34 30 Z"), who.hair)
    cel.shape(drawn(_HOOD_RING), who.coat.scaled(0.94), shade=4.0)
