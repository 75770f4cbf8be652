"""Heads: the face in profile and from the front, the neck and the ears.

A head is drawn on a sheet of its own, 100 units from crown to chin. In profile x runs from the back
of the skull (0) to the nose; from the front it runs from the middle.
"""

from dataclasses import dataclass

from service.renderer.colour import WHITE, Colour
from service.renderer.skia_library import skia
from service.renderer.subjects.people.cel import Cel, drawn
from service.renderer.subjects.people.wardrobe import Wardrobe

PIVOT_X = 38.0
"""Where the neck carries the head, in profile."""
EYES = 0.485
"""How far below the crown the eyes are, as a share of the head."""
_INK = Colour.of("1d1720")
_IRIS = Colour.of("3a2a22")
_LIPS = Colour.of("9c3f3f")
_CLEAR, _PLAIN = 34.0, 11.0
"""Pixels of head from which a face has all, or any, of its features."""
_PROFILE = (
    "M40 0 C58 -1 74 6 80 23 C83 31 84 37 83.8 42 C83 45 81 46 81.2 48.5 C84 54 90 60 93.5 65"
    " C94.4 68 91 70 85 70.6 C84.4 72 85.4 73 86.6 75.5 C87 77.6 85 78.6 82 79.3 C85.2 80.4 85.6 82"
    " 84.4 84.2 C82 86 81.2 87.4 82.2 89.6 C84 94 81 99.6 73 100 C61 100 47 93 38 84 C26 82 14 76 7"
    " 60 C0 44 2 4 40 0 Z"
)
_SOFT_PROFILE = (
    "M40 0 C58 -1 73 6 79 24 C81 31 82 38 81.4 43 C80.4 46 79.6 47 80 49 C83 55 88 60 90.6 64"
    " C91.6 67 89 69.4 83.6 70 C83 71.6 84.4 73 85.4 75.4 C86 77.6 84 78.6 80.6 79.4 C83.8 80.6 84"
    " 82.4 82.8 84.4 C80.4 86 79.8 87.6 80.6 89.8 C82 94 79 99 72 99.4 C61 99.4 47 92 38 83 C26 81"
    " 14 76 7 60 C0 44 2 4 40 0 Z"
)
_EAR = "M-4 50 C-5 44 5 44 5 50 L3 64 C1 67 -2 67 -3 64 Z"
_FRONT = (
    "M0 0 C24 0 37.5 16 37 42 C37 52 36 60 33.5 68 C30 84 17 99 0 100 C-17 99 -30 84 -33.5 68"
    " C-36 60 -37 52 -37 42 C-37.5 16 -24 0 0 0 Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """What a face does at one moment."""

    turn: float = 0.0
    """From -1 to 1: how far it is turned to the side, seen from the front."""
    blinking: bool = False


def blinks(seconds: float, phase: float) -> bool:
    """Tell whether the eyes are closed, as they are for a moment every few seconds."""
    return (seconds + phase * 3.4) % 3.4 < 0.13


def draw_neck(cel: Cel, who: Wardrobe, *, front: bool) -> None:
    """Draw the neck, which the clothes and the head cover at its ends."""
    path = (
        "M-15 72 L15 72 L17 140 L-17 140 Z"
        if front
        else "M20 62 L56 82 C55 104 58 120 62 140 L14 140 C18 116 18 90 14 66 Z"
    )
    cel.shape(drawn(path), who.skin.scaled(0.8), shade=2.0, rim=0.6)


def draw_profile(cel: Cel, who: Wardrobe, mood: Mood) -> None:
    """Draw the face as it looks to the right."""
    size = who.build.head * cel.pixels
    cel.shape(drawn(_PROFILE if not who.womanly else _SOFT_PROFILE), who.skin, shade=3.6)
    if size < _PLAIN:
        return
    jaw = "M38 84 C47 93 61 100 73 100 C68 95 58 90 52 80 C49 72 46 64 46 56 L38 60 Z"
    cel.flat(drawn(jaw), who.skin.scaled(0.62), 0.4)
    _eye_in_profile(cel, who, mood, clear=cel.fine and size > _CLEAR)
    if who.beard:
        _beard(cel, who)
    if size < _CLEAR or not cel.fine:
        return
    if who.womanly:
        lips = "M82 79.3 C85 77 86 76 86 75.4 L82.5 77.4 L74.5 79.3 L82 81 L84 83.6 L84.6 82 Z"
        cel.flat(drawn(lips), _LIPS.mix(who.skin, 0.35), 0.9)
    cel.stroke(drawn("M74 79.6 Q79 79.4 82 79.3"), _INK, 1.1, 0.7)
    cel.stroke(drawn("M84 68.4 Q86.6 66.4 88 68.2"), _INK, 1.0, 0.55)
    ear = "M38 48 C43 43 49 46 48 54 C47 60 44 68 40 67 C37 65 37 52 38 48 Z"
    cel.flat(drawn(ear), who.skin.scaled(0.86))
    cel.stroke(drawn("M41 51 C45 49 46 54 43.5 59"), who.skin.scaled(0.6), 1.1)


def _eye_in_profile(cel: Cel, who: Wardrobe, mood: Mood, *, clear: bool) -> None:
    brow = "M62 41 Q71 35.4 80.5 39" if not who.womanly else "M63 40 Q71 35 79 38"
    cel.stroke(drawn(brow), who.hair.scaled(0.8), 2.6 if not who.womanly else 1.8)
    if mood.blinking or not clear:
        cel.stroke(drawn("M66.5 49.6 Q72 51 77 49"), _INK, 2.0 if clear else 3.4)
        return
    cel.flat(drawn("M66 49.6 Q71.5 44.6 77.6 46.4 L76.4 51.6 Q71 53 66 49.6 Z"), WHITE.scaled(0.93))
    cel.flat(
        drawn("M73 45.6 Q77 45.4 77.4 47 L76.4 51.6 Q74 52.4 73.2 51.8 Q71.6 48.6 73 45.6 Z"), _IRIS
    )
    lid = "M64.6 50 Q71 43.2 78.4 46" if not who.womanly else "M63 48.8 Q71 42.4 80.4 45"
    cel.stroke(drawn(lid), _INK, 1.7 if not who.womanly else 2.2)
    cel.stroke(drawn("M66 44.4 Q71 40.8 77 42.6"), who.skin.scaled(0.6), 0.9)


def _beard(cel: Cel, who: Wardrobe) -> None:
    beard = (
        "M40 58 C43 68 52 73 62 73 C68 71 76 70 84.6 71 L86 74.6 L75 77.6 L74 80 L83 82 C85 92 83"
        " 104 72 106 C58 107 42 98 36 82 Z"
    )
    cel.shape(drawn(beard), who.hair, shade=2.0, rim=0.7)


def draw_front(cel: Cel, who: Wardrobe, mood: Mood) -> None:
    """Draw the face as it looks at us, or a little past us."""
    size = who.build.head * cel.pixels
    for side in (-1, 1):
        cel.canvas.save()
        cel.canvas.translate(side * 36 - 2 * mood.turn, 0)
        cel.flat(drawn(_EAR), who.skin.scaled(0.85))
        cel.canvas.restore()
    cel.shape(drawn(_FRONT), who.skin, shade=4.6)
    if size < _PLAIN:
        return
    canvas = cel.canvas
    canvas.save()
    canvas.clipPath(drawn(_FRONT), doAntiAlias=True)
    canvas.translate(11 * mood.turn, 0)
    canvas.scale(1 - 0.12 * abs(mood.turn), 1)
    if who.beard:
        beard = (
            "M-38 56 C-33 70 -24 74 -13 72 C-6 70 6 70 13 72 C24 74 33 70 38 56 L38 110 L-38 110 Z"
        )
        cel.flat(drawn(beard), who.hair)
        cel.flat(drawn("M-8 79 Q0 76.6 8 79 Q0 84 -8 79 Z"), who.skin.mix(_LIPS, 0.3))
    for side in (-1, 1):
        _eye_in_front(cel, who, side, mood, clear=cel.fine and size > _CLEAR)
    _nose_and_mouth(cel, who, clear=cel.fine and size > _CLEAR)
    canvas.restore()


def _eye_in_front(cel: Cel, who: Wardrobe, side: int, mood: Mood, *, clear: bool) -> None:
    canvas = cel.canvas
    canvas.save()
    canvas.translate(side * 16, 49)
    canvas.scale(side, 1)
    brow = "M-8 -9 Q0 -13.4 9.5 -9" if not who.womanly else "M-7.4 -10 Q1 -14 9 -9.4"
    cel.stroke(drawn(brow), who.hair.scaled(0.8), 2.8 if not who.womanly else 1.9)
    if mood.blinking or not clear:
        cel.stroke(drawn("M-6.6 1 Q0 3.4 6.6 1"), _INK, 1.8 if clear else 4.0)
    else:
        white = "M-7.6 1 Q-1 -5.4 7.8 -0.6 Q1 4.8 -7.6 1 Z"
        cel.flat(drawn(white), WHITE.scaled(0.93))
        gaze = (1.4 * mood.turn) * side
        canvas.save()
        canvas.clipPath(drawn(white), doAntiAlias=True)
        cel.flat(_disc(gaze, -0.4, 3.7), _IRIS.mix(who.hair, 0.3))
        cel.flat(_disc(gaze, -0.4, 1.8), _INK)
        cel.flat(_disc(gaze + 1.2 * side, -1.9, 0.9), WHITE)
        canvas.restore()
        lid = "M-8 0.8 Q-1 -6 8.4 -0.8" if not who.womanly else "M-8 0.8 Q-1 -6.8 10.4 -2.6"
        cel.stroke(drawn(lid), _INK, 1.7 if not who.womanly else 2.3)
        cel.stroke(drawn("M-5.6 -5 Q0 -8.4 7 -5"), who.skin.scaled(0.62), 0.9)
    canvas.restore()


def _nose_and_mouth(cel: Cel, who: Wardrobe, *, clear: bool) -> None:
    dark = -cel.light.side
    nose = "M0 46 C2.6 56 8.4 64 6.4 68.6 C4 70.6 1 70.6 0 70 Z"
    cel.canvas.save()
    cel.canvas.scale(dark, 1)
    cel.flat(drawn(nose), who.skin.scaled(0.66), 0.6)
    cel.canvas.restore()
    if who.beard:
        return
    if clear:
        cel.stroke(drawn("M-5.4 69 Q-3 66.8 -1.6 69.6 M5.4 69 Q3 66.8 1.6 69.6"), _INK, 1.0, 0.55)
        if who.womanly:
            lips = "M-10 80.6 Q-4 76.6 0 78.4 Q4 76.6 10 80.6 Q4 87.4 0 87 Q-4 87.4 -10 80.6 Z"
            cel.flat(drawn(lips), _LIPS.mix(who.skin, 0.35), 0.95)
        else:
            cel.flat(drawn("M-6 85.4 Q0 88.6 6 85.4 Q0 91 -6 85.4 Z"), who.skin.scaled(0.7), 0.5)
    cel.stroke(drawn("M-9.6 80.6 Q-3 82 0 81.4 Q3 82 9.6 80.6"), _INK, 1.2, 0.75)


def _disc(x: float, y: float, radius: float) -> skia.Path:
    return skia.Path.Circle(x, y, radius)
