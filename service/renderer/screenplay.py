"""From a prompt to its shots, in English or Chinese.

What stands before the first mark sets the scene for all; what a shot leaves unsaid stays as it
was, and what nothing says is left to the seed.
"""

from collections.abc import Sequence
from dataclasses import replace

from service.renderer import catalogue
from service.renderer.catalogue import Sort
from service.renderer.chance import Chance
from service.renderer.lexicon.matching import Lexicon, Mention, standard_lexicon
from service.renderer.players import Kind, Subject
from service.renderer.reader.attributes import framing_of, move_of, particles_of, setting_of
from service.renderer.reader.cast import cast_of
from service.renderer.reader.division import Stretch, divide
from service.renderer.reader.sense import first, sense
from service.renderer.reader.text import plain
from service.renderer.request import FilmRequest
from service.renderer.shots import (
    Daytime,
    Framing,
    Move,
    Place,
    Screenplay,
    Setting,
    Setup,
    Shot,
    Weather,
    Wood,
)
from service.renderer.timing import asked_seconds, frame_spans

_DEFAULT_MOVES = (Move.PUSH_IN, Move.TRACK, Move.PUSH_IN, Move.PAN_RIGHT, Move.PULL_OUT)
_HOMES = {
    Place.SEA: (Kind.SAILING_SHIP, Kind.BOAT, Kind.LIGHTHOUSE, Kind.REEF, Kind.SAILOR, Kind.WHALE),
    Place.UNDERWATER: (Kind.FISH,),
    Place.CITY: (Kind.TRAIN,),
    Place.STREET: (Kind.CAR,),
    Place.FOREST: (Kind.DEER, Kind.WOLF, Kind.FOX, Kind.BEAR, Kind.PANDA, Kind.CAMPFIRE),
    Place.DESERT: (Kind.CAMEL,),
    Place.SPACE: (Kind.ASTRONAUT,),
    Place.SKY: (Kind.BALLOON, Kind.ROCKET),
    Place.BEACH: (Kind.PALM,),
}
"""Where a shot plays that names no place but one of these."""
_WATERS = {
    Place.MOUNTAIN: Place.LAKE,
    Place.FOREST: Place.LAKE,
    Place.SNOWFIELD: Place.LAKE,
    Place.PLAIN: Place.RIVER,
    Place.VILLAGE: Place.RIVER,
    Place.JUNGLE: Place.RIVER,
}
"""Where a boat is that the prompt puts among mountains, trees or houses."""
_SMALL = (Sort.FOOD, Sort.FRUIT, Sort.TABLEWARE, Sort.TRINKET)
_THINGS = (*_SMALL, Sort.WEAR, Sort.INSTRUMENT)
_PORTABLE = (*_THINGS, Sort.TOOL, Sort.FLOWER, Sort.PLANT)


def write_screenplay(request: FilmRequest, lexicon: Lexicon | None = None) -> Screenplay:
    """Return the shots that the prompt describes, cut to the film's length.

    Args:
        request: The film to make.
        lexicon: The words to read by; the renderer's own unless told.
    """
    text = plain(request.prompt)
    found = sense(text, (lexicon or standard_lexicon()).mentions(text))
    division = divide(text, [mention.start for mention in found if first([mention], Framing)])
    asked = [stretch.span for stretch in division.stretches]
    spans = frame_spans(asked, request.frames)
    opening = _within(division.opening, found)
    setting = setting_of(opening, Setting())
    cast = cast_of(text, division.opening, opening, before=())
    shots: list[Shot] = []
    for number, (span, stretch) in enumerate(zip(spans, division.stretches, strict=False)):
        here = _within(stretch, found)
        before, setting = setting, setting_of(here, setting)
        moved = first(here, Place) is not None and setting.place is not before.place
        cast = cast_of(text, stretch, here, before=cast) or (() if moved else cast)
        chance = Chance(prompt=request.prompt, seed=request.seed, shot=number)
        bare = Shot(
            number=number,
            start=span[0],
            end=span[1],
            framing=framing_of(text[stretch.start : stretch.end], here),
            move=move_of(here) or chance.dice("move").choice(_DEFAULT_MOVES),
            daytime=setting.daytime or Daytime.DAY,
            weather=setting.weather or Weather.CLEAR,
            place=_afloat(setting.place or _home(cast), cast),
        )
        shots.append(_dressed(bare, here, setting, cast=cast))
    return Screenplay(shots=tuple(shots), asked=asked_seconds(asked, request.frames))


def _dressed(
    shot: Shot, here: Sequence[Mention], setting: Setting, *, cast: tuple[Subject, ...]
) -> Shot:
    """Return the shot with all that it can do without; where there are pandas, bamboo grows."""
    pandas = any(subject.kind is Kind.PANDA for subject in cast)
    wood = setting.wood or (Wood.BAMBOO if pandas else None)
    if wood is Wood.BAMBOO and shot.place is Place.FOREST:
        cast = tuple(subject for subject in cast if subject.name != "bamboo")
    return replace(
        shot,
        setup=first(here, Setup) or Setup.EYE_LEVEL,
        season=setting.season,
        particles=particles_of(here),
        styles=setting.styles,
        planet=setting.planet,
        room=setting.room,
        wood=wood,
        pitch=setting.pitch,
        unwatched=setting.unwatched,
        tabled=shot.place is Place.ROOM and _on_a_table(cast, named=setting.tabled),
        subjects=cast,
    )


def _within(stretch: Stretch, found: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in found if stretch.start <= mention.start < stretch.end]


def _home(cast: tuple[Subject, ...]) -> Place:
    for place, kinds in _HOMES.items():
        if any(subject.kind in kinds for subject in cast):
            return place
    return Place.STUDIO if cast and all(map(_thing, cast)) else Place.PLAIN


def _afloat(place: Place, cast: tuple[Subject, ...]) -> Place:
    """Return the water that there is in a place on land, where a boat is the first in sight."""
    boat = bool(cast) and cast[0].kind in (Kind.BOAT, Kind.SAILING_SHIP)
    return _WATERS.get(place, place) if boat else place


def _on_a_table(cast: tuple[Subject, ...], *, named: bool) -> bool:
    """Tell whether all there is are small things, or any that a table is named for."""
    sorts = _PORTABLE if named else _SMALL
    return bool(cast) and all(_is_of(sorts, subject) for subject in cast)


def _thing(subject: Subject) -> bool:
    """Tell whether a subject is a thing of the sort that one puts on a table."""
    return _is_of(_THINGS, subject)


def _is_of(sorts: Sequence[Sort], subject: Subject) -> bool:
    known = subject.kind is Kind.SILHOUETTE and subject.name in catalogue.names()
    return known and catalogue.sort_of(subject.name) in sorts
