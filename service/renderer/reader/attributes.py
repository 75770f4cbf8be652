"""What a stretch of the prompt says about camera, light, air and place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from service.renderer.lexicon.camera import SHORTHANDS
from service.renderer.lexicon.entries import split
from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention
from service.renderer.lexicon.places import INDOORS, SNOWY_MOUNTAINS
from service.renderer.lexicon.sorts import EMPTY_STANDS, PITCHES, PLAYERS, ROOMS, TABLES, WOODS
from service.renderer.players import Heading, Tint
from service.renderer.reader.sense import first, implied
from service.renderer.shots import (
    Daytime,
    Framing,
    Move,
    Particles,
    Place,
    Season,
    Setting,
    Setup,
    Style,
    Weather,
)

_Sort = TypeVar("_Sort")

_SHORTHANDS = {word: size for size, words in SHORTHANDS.items() for word in split(words)}
_SPEECH = re.compile(
    r"\b(?:says?|saying|said|whispers?|whispering|asks?|replies|replied|shouts?|answers?)"
    r"(?:\s[a-z]{1,12}){0,3}\s?[,:]?\s{3}"
    r"|[说道问喊答讲][道着]?\s?[:,]?\s{3}"
)
"""Somebody says words in quotation marks, which are blank in the plain text."""
_PORTRAIT = re.compile(r"\bportrait\b(?!\s(?:video|orientation|mode|format|ratio))|人像|肖像特写")
_HEAD = re.compile(r"([a-z]{2,6})\s{0,2}(?=[:,.\-|)\]])")
_USUAL_FRAMINGS = {
    Setup.AERIAL: Framing.EXTREME_WIDE,
    Setup.OVER_SHOULDER: Framing.MEDIUM,
    Setup.TWO_SHOT: Framing.MEDIUM,
}
"""How a setup is framed where the prompt leaves it open."""
_TURNS = {
    Move.PAN_RIGHT: ((Move.PAN_LEFT, (Hint.LEFT, Heading.LEFT)),),
    Move.TILT_DOWN: ((Move.TILT_UP, (Hint.UP,)),),
    Move.CRANE_UP: ((Move.CRANE_DOWN, (Hint.DOWN,)),),
}
"""Which way a move goes, where a word after it turns it round."""
_PLANETS = frozenset({"planet", "行星", "星球"})
_BESIDE = 9
"""Letters between a colour and the planet, at most: room for `ringed`."""
_INDOORS = frozenset(split(INDOORS))
_ROOMS = {frozenset(split(words)): room for room, words in ROOMS.items()}
_PITCHES = {frozenset(split(words)): pitch for pitch, words in PITCHES.items()}
_PLAYERS = {frozenset(split(words)): pitch for pitch, words in PLAYERS.items()}
_EMPTY_STANDS = {frozenset(split(EMPTY_STANDS)): True}
_TABLES = {frozenset(split(TABLES)): True}
_WOODS = {frozenset(split(words)): wood for wood, words in WOODS.items()}
_SNOWY = frozenset(split(SNOWY_MOUNTAINS))
_NEAR = 24
"""Letters between a move and the word for its direction, at most."""


def framing_of(text: str, found: Sequence[Mention]) -> Framing:
    """Return how close the shot is: as told, as the setup has it, or wide."""
    head = _HEAD.match(text)
    short = _SHORTHANDS.get(head[1]) if head else None
    setup = first(found, Setup) or Setup.EYE_LEVEL
    usual = _USUAL_FRAMINGS.get(setup) or (_face(text) if setup is Setup.EYE_LEVEL else None)
    return short or first(found, Framing) or usual or Framing.WIDE


def _face(text: str) -> Framing | None:
    """Return how one who speaks, or whose portrait it is, is framed: their face counts."""
    if _PORTRAIT.search(text):
        return Framing.MEDIUM_CLOSE_UP
    return Framing.MEDIUM if _SPEECH.search(text) else None


def move_of(found: Sequence[Mention]) -> Move | None:
    """Return what the camera does, and None where the prompt leaves it open."""
    for index, mention in enumerate(found):
        move = first([mention], Move)
        if move:
            return _turned(move, mention, found[index + 1 :])
    denied = any(Hint.UNMOVED in mention.meanings for mention in found)
    return Move.STATIC if denied else None


def _turned(move: Move, at: Mention, following: Sequence[Mention]) -> Move:
    near = [mention for mention in following if mention.start - at.end < _NEAR][:2]
    for turned, words in _TURNS.get(move, ()):
        if any(word in mention.meanings for mention in near for word in words):
            return turned
    return move


def particles_of(found: Sequence[Mention]) -> frozenset[Particles]:
    """Return all that drifts through the air or the water."""
    return frozenset(m for mention in found for m in mention.meanings if isinstance(m, Particles))


def _gone_in(found: Sequence[Mention]) -> Place | None:
    """Return a room where something is named that stands in no other place."""
    return Place.ROOM if any(mention.word in _INDOORS for mention in found) else None


def _on_snow(found: Sequence[Mention]) -> Season | None:
    """Return winter where all the place there is are snowy mountains."""
    places = [mention for mention in found if first([mention], Place)]
    snowy = [mention.word in _SNOWY for mention in places]
    return Season.WINTER if snowy and all(snowy) else None


def setting_of(found: Sequence[Mention], before: Setting) -> Setting:
    """Return the setting, as it was where nothing new is said.

    What is told outright counts before what is merely found there, and this only where nothing
    is known from before.
    """
    nowhere = before.place is None and first(found, Place) is None
    players = _PLAYERS if nowhere else {}
    styles = {m for mention in found for m in mention.meanings if isinstance(m, Style)}
    return replace(
        before,
        daytime=first(found, Daytime) or before.daytime or implied(found, Daytime),
        weather=first(found, Weather) or before.weather,
        season=first(found, Season) or before.season or _on_snow(found),
        place=first(found, Place) or _gone_in(found) or before.place or implied(found, Place),
        styles=before.styles | styles,
        planet=_planet_of(found) or before.planet,
        room=_sort_of(_ROOMS, found, before.room),
        wood=_sort_of(_WOODS, found, before.wood),
        pitch=_sort_of(_PITCHES, found, before.pitch) or _sort_of(players, found, None),
        unwatched=bool(_sort_of(_EMPTY_STANDS, found, before.unwatched)),
        tabled=bool(_sort_of(_TABLES, found, before.tabled)),
    )


def _sort_of(
    sorts: Mapping[frozenset[str], _Sort], found: Sequence[Mention], before: _Sort | None
) -> _Sort | None:
    """Return which sort of a place it is: as told, or as before in the same place."""
    named = {mention.word for mention in found}
    told = next((sort for words, sort in sorts.items() if words & named), None)
    return told or (before if first(found, Place) is None else None)


def _planet_of(found: Sequence[Mention]) -> Tint | None:
    """Return the colour named right before the planet."""
    for planet in found:
        if planet.word in _PLANETS:
            for mention in found:
                if 0 <= planet.start - mention.end <= _BESIDE and (tint := first([mention], Tint)):
                    return tint
    return None
