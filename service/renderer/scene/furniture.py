"""What stands in a room, as it is used: in a living room one large piece, small ones and a rug."""

from collections.abc import Callable

from service.renderer.colour import Colour
from service.renderer.scene.bar import bar
from service.renderer.scene.bedroom import bedroom
from service.renderer.scene.clinic import hospital, laboratory
from service.renderer.scene.hearth import Fireplace
from service.renderer.scene.interior import Interior
from service.renderer.scene.joinery import Bay
from service.renderer.scene.kitchen import kitchen
from service.renderer.scene.pieces import CLOTHS, SMALL, Piece
from service.renderer.scene.rug import Rug
from service.renderer.scene.shelving import Bookcase, Pictures
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.standing import stood
from service.renderer.scene.window import Window
from service.renderer.scene.workplace import classroom, office
from service.renderer.shots import Room
from service.renderer.skia_library import skia

_FURNISHED: dict[Room, Callable[[Stage, Bay], list[Layer]]] = {
    Room.KITCHEN: kitchen,
    Room.BAR: bar,
    Room.BEDROOM: bedroom,
    Room.OFFICE: office,
    Room.CLASSROOM: classroom,
    Room.HOSPITAL: hospital,
    Room.LABORATORY: laboratory,
}
"""A library is a living room with a bookcase."""


def place_furniture(stage: Stage, inside: Interior, window: Window, wood: Colour) -> list[Layer]:
    """Return the room's pieces."""
    room = stage.shot.room
    if room is None or room is Room.LIBRARY:
        return _living_room(stage, inside, window, wood)
    return _FURNISHED[room](stage, Bay.beside(inside, window, wood))


def _living_room(stage: Stage, inside: Interior, window: Window, wood: Colour) -> list[Layer]:
    """Return a large piece against the wall, two small ones nearer, and a rug."""
    dice = stage.chance.of_the_film.dice("furniture")
    unit = inside.unit
    layers: list[Layer] = [Rug(stage, inside, dice.choice(CLOTHS))]
    by_chance = dice.choice(("books", "books", "fire", "pictures"))
    large = "books" if stage.shot.room is Room.LIBRARY else by_chance
    x = -window.side * inside.half * dice.uniform(0.46, 0.6)
    wide = min(inside.half * 0.95, 3.4 * unit)
    match large:
        case "books":
            high = min(inside.top * 0.8, 3.2 * unit)
            case_ = Bookcase(stage, (wide, high, unit), wood, dice)
            layers.append(stood(stage, (x, inside.z * 0.985), (wide, high), case_.paint))
        case "fire":
            layers.append(Fireplace(stage, inside, x, wood))
        case _:
            pictures = Pictures(stage, (wide, inside.top, unit), wood, dice)
            layers.append(stood(stage, (x, inside.z * 0.985), (wide, inside.top), pictures.paint))
    if stage.shot.tabled:
        return layers
    for number, away in enumerate((0.8, 0.66)):
        side = window.side if number == 0 else -window.side
        spot = side * inside.half * away * dice.uniform(0.62, 0.86)
        piece = dice.choice(SMALL)

        def paint(canvas: skia.Canvas, piece: Piece = piece) -> None:
            canvas.scale(unit, unit)
            piece(canvas, stage, wood, dice)

        layers.append(stood(stage, (spot, inside.z * away), (2.2 * unit, 2.2 * unit), paint))
    return layers
