"""Which layers make up which place."""

from collections.abc import Callable

from service.renderer.catalogue import Sort, sort_of
from service.renderer.players import Kind
from service.renderer.scene.aerial import aerial
from service.renderer.scene.beach import beach
from service.renderer.scene.cardboard import cardboard_city
from service.renderer.scene.casting import lead_of
from service.renderer.scene.cave import cave
from service.renderer.scene.city import city
from service.renderer.scene.clouds import Clouds
from service.renderer.scene.desert import desert
from service.renderer.scene.fireworks import Fireworks
from service.renderer.scene.forest import forest
from service.renderer.scene.glitter import Glitter
from service.renderer.scene.harbour import harbour
from service.renderer.scene.heavens import heavens
from service.renderer.scene.island import islands
from service.renderer.scene.jungle import jungle
from service.renderer.scene.lake import lake
from service.renderer.scene.mountain import mountain
from service.renderer.scene.paper import paper_land
from service.renderer.scene.paper_village import paper_village
from service.renderer.scene.particles import particles
from service.renderer.scene.plain import plain
from service.renderer.scene.river import river
from service.renderer.scene.road import Road
from service.renderer.scene.room import room
from service.renderer.scene.sea import Sea
from service.renderer.scene.sky import Sky
from service.renderer.scene.snowfield import snowfield
from service.renderer.scene.space import space
from service.renderer.scene.stadium import stadium
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.street import street
from service.renderer.scene.studio import studio
from service.renderer.scene.theatre import theatre
from service.renderer.scene.underwater import underwater
from service.renderer.scene.village import village
from service.renderer.scene.weather import weather
from service.renderer.shots import Particles, Place, Setup, Shot, Style
from service.renderer.subjects.train import track

WITHOUT_SKY = frozenset(
    {Place.CAVE, Place.ROOM, Place.STAGE, Place.STUDIO, Place.SPACE, Place.UNDERWATER}
)
"""Places that have a backdrop of their own, and no weather before the lens."""


def place_layers(stage: Stage) -> list[Layer]:
    """Return the layers of the shot's place and weather, without its cast."""
    layers: list[Layer] = []
    if stage.shot.place not in WITHOUT_SKY:
        layers.append(Sky(stage))
    if Style.CARDBOARD in stage.shot.styles and stage.shot.place in _OUTDOORS:
        layers.extend(_paper_world(stage))
    else:
        if stage.shot.place not in WITHOUT_SKY:
            layers.append(Clouds(stage))
        layers.extend(ground_of(stage))
        if _driven(stage.shot):
            layers.append(Road(stage))
    if Particles.FIREWORKS in stage.shot.particles and stage.shot.place not in WITHOUT_SKY:
        layers.append(Fireworks(stage))
    if stage.shot.shows(Kind.TRAIN):
        layers.append(track(stage, stage.focus))
    return [*layers, *weather(stage), *particles(stage)]


def _driven(shot: Shot) -> bool:
    """Tell whether the shot is about something that needs a road where there is none."""
    lead = lead_of(shot)
    if lead is None or shot.place not in _ROADLESS:
        return False
    if lead.kind is Kind.SILHOUETTE:
        return sort_of(lead.name) is Sort.VEHICLE
    return lead.kind is Kind.CAR


def ground_of(stage: Stage) -> list[Layer]:
    """Return the layers below the sky, from where the camera looks."""
    if stage.shot.setup is Setup.AERIAL and stage.shot.place in _OUTDOORS:
        return aerial(stage)
    return _GROUNDS[stage.shot.place](stage)


def _paper_world(stage: Stage) -> list[Layer]:
    if stage.shot.place in (Place.CITY, Place.STREET):
        return cardboard_city(stage)
    if stage.shot.place is Place.VILLAGE:
        return paper_village(stage)
    return paper_land(stage)


def _open_country(stage: Stage) -> list[Layer]:
    pitch = stage.shot.pitch
    return plain(stage) if pitch is None else stadium(stage, pitch)


def _sea(stage: Stage) -> list[Layer]:
    return [Sea(stage), *islands(stage), Glitter(stage)]


_GROUNDS: dict[Place, Callable[[Stage], list[Layer]]] = {
    Place.SEA: _sea,
    Place.BEACH: beach,
    Place.HARBOUR: harbour,
    Place.LAKE: lake,
    Place.RIVER: river,
    Place.CITY: city,
    Place.STREET: street,
    Place.VILLAGE: village,
    Place.FOREST: forest,
    Place.JUNGLE: jungle,
    Place.PLAIN: _open_country,
    Place.DESERT: desert,
    Place.MOUNTAIN: mountain,
    Place.SNOWFIELD: snowfield,
    Place.CAVE: cave,
    Place.ROOM: room,
    Place.STAGE: theatre,
    Place.STUDIO: studio,
    Place.SPACE: space,
    Place.SKY: heavens,
    Place.UNDERWATER: underwater,
}
_OUTDOORS = frozenset(Place) - WITHOUT_SKY - {Place.SKY}
"""Where there is land to be seen from the air, or to be cut from paper."""
_ROADLESS = _OUTDOORS - {
    Place.SEA,
    Place.HARBOUR,
    Place.CITY,
    Place.STREET,
    Place.LAKE,
    Place.RIVER,
}
"""Open country, where a car would stand in the grass."""
