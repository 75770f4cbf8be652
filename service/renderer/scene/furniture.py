"""What stands in a room, as it is used: in a living room one large piece, small ones and a rug."""

from typing import assert_never

from service.renderer.brush import fill
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.bar import bar
from service.renderer.scene.bedroom import bedroom
from service.renderer.scene.hearth import Fireplace
from service.renderer.scene.interior import Interior
from service.renderer.scene.joinery import Bay
from service.renderer.scene.kitchen import kitchen
from service.renderer.scene.pieces import CLOTHS, SMALL, Piece
from service.renderer.scene.shelving import Bookcase, Pictures
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.scene.standing import stood
from service.renderer.scene.window import Window
from service.renderer.scene.workplace import classroom, office
from service.renderer.shots import Room
from service.renderer.skia_library import skia


def place_furniture(stage: Stage, inside: Interior, window: Window, wood: Colour) -> list[Layer]:
    """Return the room's pieces."""
    bay = Bay.beside(inside, window)
    match stage.shot.room:
        case Room.KITCHEN:
            return kitchen(stage, inside, bay, wood)
        case Room.BAR:
            return bar(stage, inside, bay, wood)
        case Room.BEDROOM:
            cloth = stage.chance.of_the_film.dice("furniture").choice(CLOTHS)
            return [Rug(stage, inside, cloth), *bedroom(stage, bay, wood)]
        case Room.OFFICE:
            return office(stage, bay, wood)
        case Room.CLASSROOM:
            return classroom(stage, bay, wood)
        case Room.LIBRARY | None:
            return _living_room(stage, inside, window, wood)
        case _ as never:
            assert_never(never)


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
    for number, away in enumerate((0.8, 0.66)):
        side = window.side if number == 0 else -window.side
        spot = side * inside.half * away * dice.uniform(0.62, 0.86)
        piece = dice.choice(SMALL)

        def paint(canvas: skia.Canvas, piece: Piece = piece) -> None:
            canvas.scale(unit, unit)
            piece(canvas, stage, wood, dice)

        layers.append(stood(stage, (spot, inside.z * away), (2.2 * unit, 2.2 * unit), paint))
    return layers


class Rug:
    """An oval rug on the floor."""

    def __init__(self, stage: Stage, inside: Interior, cloth: Colour) -> None:
        """Lay it in the middle of the room."""
        self.depth = inside.z * 0.985
        self._near, self._far = inside.z * 0.58, inside.z * 0.86
        self._half = min(inside.half * 0.62, 2.2 * inside.unit)
        tone = stage.palette.lit(cloth)
        self._paints = [fill(tone.scaled(0.8)), fill(tone.mix(WHITE, 0.3)), fill(tone)]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its rings as the floor foreshortens them."""
        camera = view.camera
        middle = (self._near + self._far) / 2
        x, half = camera.across(0.0, middle), self._half * camera.scale(middle)
        top, foot = camera.down(0.0, self._far), camera.down(0.0, self._near)
        for share, paint in zip((1.0, 0.9, 0.82), self._paints, strict=True):
            lift = (foot - top) * (1 - share) / 2
            area = skia.Rect.MakeLTRB(x - half * share, top + lift, x + half * share, foot - lift)
            canvas.drawOval(area, paint)
