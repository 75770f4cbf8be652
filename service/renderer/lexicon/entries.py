"""All the words in one table: what each means, and who outranks whom where two claim one word.

A silhouette outranks what only looks like a word of ours, and a rig or a scene outranks it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.renderer.lexicon import camera, cast, grammar, manner, people, places, scene
from service.renderer.lexicon.grammar import Hint
from service.renderer.players import Action, Heading, Kind, Pace, Tint
from service.renderer.shots import (
    Daytime,
    Framing,
    Move,
    Particles,
    Place,
    Season,
    Setup,
    Style,
    Weather,
)

Word = (
    Framing
    | Setup
    | Move
    | Daytime
    | Weather
    | Season
    | Particles
    | Place
    | Style
    | Kind
    | Action
    | Pace
    | Heading
    | Tint
    | Hint
)


@dataclass(frozen=True, slots=True)
class Cued:
    """A move of the camera, where the clause speaks of the camera."""

    move: Move


@dataclass(frozen=True, slots=True)
class Implied:
    """A daytime or place that something found there lets one think of."""

    of: Daytime | Place


@dataclass(frozen=True, slots=True)
class Figure:
    """A silhouette in the catalogue."""

    name: str


Meaning = Word | Cued | Implied | Figure
Entries = dict[str, tuple[Meaning, ...]]


def split(words: str) -> list[str]:
    """Return the words of a list that commas divide."""
    return [word for piece in words.split(",") if (word := piece.strip())]


_DOUBLED = frozenset(
    split("run, sit, swim, jog, trot, spin, hop, nap, step, plod, dip, skip, bob, cut")
)
"""Verbs that double their last letter."""


def inflected(verb: str) -> Iterator[str]:
    """Yield an English verb's regular forms, after which its particles stay as they are."""
    head, space, rest = verb.partition(" ")
    if head in _DOUBLED:
        stems = (head + head[-1] + "ing", head + head[-1] + "ed")
    elif head.endswith("ie"):
        stems = (head[:-2] + "ying", head + "d")
    elif head.endswith("e") and not head.endswith("ee"):
        stems = (head[:-1] + "ing", head + "d")
    elif head.endswith("y") and head[-2] not in "aeo":
        stems = (head + "ing", head[:-1] + "ied")
    else:
        stems = (head + "ing", head + "ed")
    plural = "es" if head.endswith(("sh", "ch", "ss", "x")) else "s"
    for form in (head, head + plural, *stems):
        yield form + space + rest


def all_entries(names: Mapping[str, str]) -> Entries:
    """Return every word with its meanings.

    Args:
        names: The catalogue's names and the silhouettes that they stand for.
    """
    table: Entries = dict.fromkeys(split(grammar.LOOKALIKES), (Hint.NOTHING,))
    for name, figure in names.items():
        if _usable(name):
            table[name.replace("-", " ")] = (Figure(figure),)
        elif len(name) == 1 and name >= "⺀":
            table |= {measure + name: (Figure(figure),) for measure in _MEASURES}
    claimed: Entries = {}
    for word, meaning in (*_claims(), *_figures(names)):
        known = claimed.get(word, ())
        claimed[word] = known if meaning in known else (*known, meaning)
    return table | claimed


def _usable(name: str) -> bool:
    """Tell whether a name can be looked for: one Chinese letter stands in too many words."""
    return len(name) > 1 and name not in _NO_FIGURES


def _claims() -> Iterator[tuple[str, Meaning]]:
    for table in _NAMES:
        for meaning, words in table.items():
            yield from ((word, meaning) for word in split(words))
    for table in _VERBS:
        for meaning, verbs in table.items():
            yield from ((form, meaning) for verb in split(verbs) for form in inflected(verb))
    for move, verbs in camera.CUED_MOVE_VERBS.items():
        yield from ((form, Cued(move)) for verb in split(verbs) for form in inflected(verb))
    for move, words in camera.CUED_MOVES.items():
        yield from ((word, Cued(move)) for word in split(words))
    yield from _people()
    for table in _HINTS:
        for of, words in table.items():
            yield from ((word, Implied(of)) for word in split(words))


def _figures(names: Mapping[str, str]) -> Iterator[tuple[str, Meaning]]:
    for name, words in cast.FIGURES.items():
        if name in names:
            yield from ((word, Figure(names[name])) for word in split(words))


def _people() -> Iterator[tuple[str, Meaning]]:
    for kinds, words in people.PEOPLE.items():
        yield from ((word, kind) for word in split(words) for kind in kinds)
    for trade in split(people.TRADES):
        yield trade, Kind.MAN
        if trade.isascii():
            yield from ((f"{she} {trade}", Kind.WOMAN) for she in ("female", "woman", "lady"))
        else:
            yield f"女{trade}", Kind.WOMAN
            yield f"男{trade}", Kind.MAN


_NAMES: tuple[Mapping[Any, str], ...] = (
    camera.FRAMINGS,
    camera.SETUPS,
    camera.MOVES,
    {Hint.CAMERA: camera.CAMERA},
    scene.DAYTIMES,
    scene.WEATHERS,
    scene.SEASONS,
    scene.PARTICLES,
    scene.STYLES,
    places.PLACES,
    cast.THINGS,
    cast.ANIMALS,
    manner.ACTIONS,
    manner.PACES,
    manner.HEADINGS,
    manner.TINTS,
    grammar.HINTS,
)
_VERBS: tuple[Mapping[Any, str], ...] = (
    camera.MOVE_VERBS,
    manner.ACTION_VERBS,
    manner.PACE_VERBS,
)
_HINTS: tuple[Mapping[Any, str], ...] = (scene.DAYTIME_HINTS, places.PLACE_HINTS)
_MEASURES = "条只头匹张面棵颗"
"""Before a name of one Chinese letter these make sure that it is a word."""
_NO_FIGURES = frozenset(
    split(
        "palette, camera, movie camera, film, cinema, video camera, film frames, film projector,"
        " eye, eyes, ear, nose, mouth, tongue, leg, foot, hand, heart, brain, tooth, bone, fire,"
        " dash, wave, black, white, red, key light, link, up, down, back, end, on, soon, top,"
        " new, free, cool, ok, id, record, play, pause, stop, next, brightness, dim, clear, wind,"
        " fog, sweat, anger, sparkles, collision, hole, person, man, woman, boy, girl, baby,"
        " face, body, biting lip, water, wood, rock, light bulb on, 相机, 电影, 眼睛, 耳朵, 鼻子,"
        " 嘴巴, 舌头, 脚, 手, 心, 火焰, 大脑, 牙齿, 骨头, 水, 木头, 石头, 摄影机, 风, 汗水, 眼泪,"
        " 脸, 身体, 光, 影子, 钟声"
    )
)
"""Names in the catalogue that prompts use for something else: body, camera, light."""
