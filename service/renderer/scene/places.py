"""Which layers make up which place."""

from collections.abc import Callable

from service.renderer.scene.beach import beach
from service.renderer.scene.cardboard import cardboard_city
from service.renderer.scene.city import city
from service.renderer.scene.clouds import Clouds
from service.renderer.scene.desert import desert
from service.renderer.scene.forest import forest
from service.renderer.scene.glitter import Glitter
from service.renderer.scene.harbour import harbour
from service.renderer.scene.jungle import jungle
from service.renderer.scene.lake import lake
from service.renderer.scene.mountain import mountain
from service.renderer.scene.plain import plain
from service.renderer.scene.river import river
from service.renderer.scene.sea import Sea
from service.renderer.scene.sky import Sky
from service.renderer.scene.snowfield import snowfield
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.street import street
from service.renderer.scene.village import village
from service.renderer.scene.weather import weather
from service.renderer.shots import Kind, Place, Style
from service.renderer.subjects.train import track


def place_layers(stage: Stage) -> list[Layer]:
    """Return the layers of the shot's place and weather, without its cast."""
    layers: list[Layer] = [Sky(stage)]
    if Style.CARDBOARD in stage.shot.styles and stage.shot.place is Place.CITY:
        layers.extend(cardboard_city(stage))
    else:
        layers.extend([Clouds(stage), *_GROUNDS[stage.shot.place](stage)])
    if stage.shot.shows(Kind.TRAIN):
        layers.append(track(stage, stage.focus))
    return [*layers, *weather(stage)]


def _sea(stage: Stage) -> list[Layer]:
    return [Sea(stage), Glitter(stage)]


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
    Place.PLAIN: plain,
    Place.DESERT: desert,
    Place.MOUNTAIN: mountain,
    Place.SNOWFIELD: snowfield,
    Place.CAVE: plain,
    Place.ROOM: plain,
    Place.STAGE: plain,
    Place.SPACE: plain,
    Place.SKY: plain,
    Place.UNDERWATER: plain,
}
