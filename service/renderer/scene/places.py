"""Which layers make up which place."""

from collections.abc import Callable

from service.renderer.scene.cardboard import cardboard_city
from service.renderer.scene.cave import cave
from service.renderer.scene.city import city
from service.renderer.scene.clouds import Clouds
from service.renderer.scene.forest import forest
from service.renderer.scene.glitter import Glitter
from service.renderer.scene.heavens import heavens
from service.renderer.scene.particles import particles
from service.renderer.scene.plain import plain
from service.renderer.scene.room import room
from service.renderer.scene.sea import Sea
from service.renderer.scene.sky import Sky
from service.renderer.scene.space import space
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.street import street
from service.renderer.scene.theatre import theatre
from service.renderer.scene.underwater import underwater
from service.renderer.scene.weather import weather
from service.renderer.scene.wilds import beach, desert, mountain
from service.renderer.shots import Kind, Place, Style
from service.renderer.subjects.train import track

WITHOUT_SKY = frozenset({Place.CAVE, Place.ROOM, Place.STAGE, Place.SPACE, Place.UNDERWATER})
"""Places that have a backdrop of their own, and no weather before the lens."""


def place_layers(stage: Stage) -> list[Layer]:
    """Return the layers of the shot's place and weather, without its cast."""
    layers: list[Layer] = []
    if stage.shot.place not in WITHOUT_SKY:
        layers.append(Sky(stage))
    if Style.CARDBOARD in stage.shot.styles and stage.shot.place is Place.CITY:
        layers.extend(cardboard_city(stage))
    else:
        if stage.shot.place not in WITHOUT_SKY:
            layers.append(Clouds(stage))
        layers.extend(_GROUNDS[stage.shot.place](stage))
    if stage.shot.shows(Kind.TRAIN):
        layers.append(track(stage, stage.focus))
    return [*layers, *weather(stage), *particles(stage)]


def _sea(stage: Stage) -> list[Layer]:
    return [Sea(stage), Glitter(stage)]


_GROUNDS: dict[Place, Callable[[Stage], list[Layer]]] = {
    Place.SEA: _sea,
    Place.BEACH: beach,
    Place.HARBOUR: _sea,
    Place.LAKE: _sea,
    Place.RIVER: _sea,
    Place.CITY: city,
    Place.STREET: street,
    Place.VILLAGE: plain,
    Place.FOREST: forest,
    Place.JUNGLE: forest,
    Place.PLAIN: plain,
    Place.DESERT: desert,
    Place.MOUNTAIN: mountain,
    Place.SNOWFIELD: plain,
    Place.CAVE: cave,
    Place.ROOM: room,
    Place.STAGE: theatre,
    Place.SPACE: space,
    Place.SKY: heavens,
    Place.UNDERWATER: underwater,
}
