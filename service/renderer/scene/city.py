"""A city by its skyline: towers in rows, windows lit when the sun is gone."""

from service.renderer.brush import fill, line, shade
from service.renderer.colour import Colour
from service.renderer.scene.land import Ground
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.skyline import Block, Building, Roof, Windows, skyline
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime, Style
from service.renderer.skia_library import skia

_ROWS = (
    (620.0, Block(width=(24, 52), height=(60, 190), window=9.0)),
    (380.0, Block(width=(20, 40), height=(34, 120), window=6.4, gap=3)),
    (230.0, Block(width=(16, 30), height=(14, 56), window=4.4, gap=5)),
)
_LAMPS = [Colour.of(code) for code in ("ffd48a", "ffe9bd", "ffb45e", "bfe0ff")]
_NEONS = [Colour.of(code) for code in ("ffc98a", "ff5fb8", "58e0ff", "b48bff")]


def city(stage: Stage) -> list[Layer]:
    """Return the rows of towers and the ground before them."""
    palette = stage.palette
    near = palette.lit(Colour.of("5f5d68")).mix(palette.ink, 0.2)
    layers: list[Layer] = [Ground(stage, far=palette.haze.mix(near, 0.5), near=near)]
    for number, (away, block) in enumerate(_ROWS):
        z = max(away, stage.focus * (2.4 - 0.5 * number))
        layers.extend(row(stage, z, block, name=f"city {number}"))
    return layers


def row(stage: Stage, z: float, block: Block, *, name: str) -> list[Layer]:
    """Return one row of towers, with its windows when it is dark."""
    dice = stage.chance.dice(name)
    buildings = skyline(dice, block, stage.span(z))
    layers: list[Layer] = [_towers(stage, buildings, z)]
    if stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK):
        neon = Style.NEON in stage.shot.styles
        colours = [
            stage.palette.faded(colour, stage.haze(z) * 0.45)
            for colour in (_NEONS if neon else _LAMPS)
        ]
        layers.append(Windows(buildings, z, dice=dice, colours=colours))
    return layers


def _towers(stage: Stage, buildings: list[Building], z: float) -> Plate:
    left, right = stage.span(z)
    top = max(building.height for building in buildings) * 1.2
    stone = stage.palette.lit(Colour.of("79748a"))
    haze = min(0.3 + stage.haze(z) * 0.75, 0.9)

    def paint(canvas: skia.Canvas) -> None:
        for building in buildings:
            wall = stage.palette.faded(stone.scaled(building.shade * 0.8), haze)
            _paint_tower(canvas, stage, building, wall)
        wash = shade((0, -top * 0.45), (0, 0), [(stage.palette.haze, 0), (stage.palette.haze, 0.6)])
        wash.setBlendMode(skia.BlendMode.kSrcATop)
        canvas.drawPaint(wash)

    return Plate(stage, Sheet(z=z, left=left, right=right, top=top), paint)


def _paint_tower(canvas: skia.Canvas, stage: Stage, building: Building, wall: Colour) -> None:
    left, width, height = building.left, building.width, building.height
    body = skia.Rect.MakeLTRB(left, -height, left + width, 0)
    light, dark = (wall.scaled(1.16), 1.0), (wall.scaled(0.84), 1.0)
    stops = [dark, light] if stage.side > 0 else [light, dark]
    canvas.drawRect(body, shade((left, 0), (left + width, 0), stops))
    pane = fill(wall.scaled(0.72), 0.8)
    path = skia.Path()
    for window in building.windows():
        path.addRect(window)
    canvas.drawPath(path, pane)
    cap = fill(wall.scaled(0.92))
    if building.roof in (Roof.STEP, Roof.TANK):
        canvas.drawRect(
            skia.Rect.MakeXYWH(left + width * 0.22, -height * 1.08, width * 0.56, height * 0.08),
            cap,
        )
    if building.roof is Roof.MAST:
        mast = line(wall.scaled(0.8), width * 0.035)
        canvas.drawLine(building.middle, -height, building.middle, -height * 1.17, mast)
