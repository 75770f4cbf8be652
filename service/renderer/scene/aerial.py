"""The land from above: fields, woods, dunes and coasts as textures under a high camera.

Sizes hang on the camera's height, so that the view reads as flown at any distance to the lead.
"""

import numpy as np
import numpy.typing as npt

from service.renderer.colour import Colour
from service.renderer.noise import noise
from service.renderer.scene.aerial_city import aerial_city
from service.renderer.scene.aerial_water import Basin, Bends, Coast, Waters, scale_of
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.floor import Floor, Painter, Plane, blended, toned
from service.renderer.scene.glitter import Glitter
from service.renderer.scene.hamlet import Hamlet
from service.renderer.scene.massif import massif
from service.renderer.scene.mountain import hills, range_of_peaks
from service.renderer.scene.relief import Reach
from service.renderer.scene.sea import Sea
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.wake import wakes
from service.renderer.shots import Place

Indices = npt.NDArray[np.int32]
_GREENS = ("2f6b3c", "3f7f45", "2a5b44", "5a8f3f")


def aerial(stage: Stage) -> list[Layer]:
    """Return the shot's place as seen from the air."""
    grown = growth(stage)
    match stage.shot.place:
        case Place.SEA:
            return [Sea(stage), Glitter(stage), *wakes(stage)]
        case Place.CITY | Place.STREET:
            return aerial_city(stage)
        case Place.MOUNTAIN | Place.DESERT | Place.SNOWFIELD:
            return [massif(stage, grown)]
        case _:
            return _under_hills(stage, grown, _painter(stage, grown))


def _painter(stage: Stage, grown: Growth) -> Painter:
    match stage.shot.place:
        case Place.FOREST | Place.JUNGLE:
            return Canopy(stage, grown)
        case Place.BEACH | Place.HARBOUR:
            return Waters(stage, Fields(stage, grown), Coast(stage))
        case Place.RIVER:
            return Waters(stage, Fields(stage, grown), Bends(stage))
        case Place.LAKE:
            return Waters(stage, Canopy(stage, grown), Basin(stage))
        case _:
            return Fields(stage, grown)


def _under_hills(stage: Stage, grown: Growth, paint: Painter) -> list[Layer]:
    eye = stage.camera.eye
    reach = Reach(
        near=max(eye * 26, stage.focus * 5), far=max(eye * 70, stage.focus * 14), steps=70
    )
    layers: list[Layer] = [Floor(stage, paint), hills(stage, grown, reach=reach, tall=eye * 2.6)]
    if stage.shot.place is Place.VILLAGE:
        layers.append(Hamlet(stage))
    if stage.shot.place is Place.HARBOUR:
        layers.append(Hamlet(stage, Coast(stage)))
    if stage.shot.place is Place.LAKE:
        layers.append(range_of_peaks(stage, grown, tall=eye * 16, away=reach.far * 1.6))
    return [*layers, *wakes(stage)]


class Canopy:
    """Crowns of trees side by side, each with a lit and a shaded half."""

    def __init__(self, stage: Stage, grown: Growth) -> None:
        """Take the colours of the season."""
        self._values = tile(noise(stage.chance, "canopy"))
        self._cell = 5.5 * scale_of(stage)
        palette = stage.palette
        greens = tuple(palette.lit(Colour.of(code)) for code in _GREENS)
        leaves = grown.leaves or (grown.needles, grown.snow or grown.needles)
        if stage.shot.place is Place.JUNGLE:
            leaves = greens
        self._tones = np.asarray(leaves, np.float32)
        self._gap = palette.ink.mix(leaves[0], 0.3)
        self._far = leaves[0].mix(palette.haze, 0.55)
        self._snow, self._side = grown.snow, stage.side

    def __call__(self, plane: Plane) -> Floats:
        """Return the wood's colours."""
        z = np.broadcast_to(plane.z, plane.x.shape) / self._cell
        away, lit, which = _crowns(self._values, plane.x / self._cell, z, self._side)
        colours = self._tones[which % len(self._tones)]
        if self._snow:
            colours = blended(colours, self._snow, (0.55 * smoothstep(0.4, 0.9, lit)))
        tone: Floats = (0.55 * (lit - 0.5)).astype(np.float32)
        colours = blended(toned(colours, tone), self._gap, smoothstep(0.5, 0.72, away) * 0.85)
        wide = plane.texture(self._values, self._cell * 0.5)
        fade = 1 - 1 / (1 + (plane.step / (self._cell * 1.4)) ** 2)
        fading: Floats = np.broadcast_to(fade * 0.8, plane.x.shape)
        return blended(toned(colours, 0.14 * wide), self._far, fading.astype(np.float32))


def _crowns(values: Floats, x: Floats, z: Floats, side: int) -> tuple[Floats, Floats, Indices]:
    """Return how far each place is from its crown's middle, how lit it is, and which crown it is.

    Args:
        values: A tile, whose values serve as chance.
        x: Places across, in crowns.
        z: Places away, likewise.
        side: Where the light comes from.
    """
    mask = values.shape[0] - 1
    column, line = np.floor(x).astype(np.int32), np.floor(z).astype(np.int32)
    best = np.full(x.shape, 9.0, np.float32)
    lit = np.zeros(x.shape, np.float32)
    which = np.zeros(x.shape, np.int32)
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            one, two = (column + across) * 7 & mask, (line + down) * 13 & mask
            middle = column + across + 0.5 + 0.38 * np.sin(values[one, two] * 40)
            depth = line + down + 0.5 + 0.38 * np.sin(values[two, one] * 50)
            dx, dz = x - middle, z - depth
            size = 0.8 + 0.3 * np.sin(values[one, two] * 90)
            away = (np.hypot(dx, dz) / size).astype(np.float32)
            nearer = away < best
            best = np.where(nearer, away, best)
            lit = np.where(nearer, np.clip(0.5 + 0.55 * dx * side + 0.45 * dz, 0, 1), lit)
            which = np.where(nearer, (one * 31 + two * 17) // 7, which)
    return best, lit.astype(np.float32), which


class Fields:
    """A patchwork of fields, with hedges, lanes and furrows."""

    def __init__(self, stage: Stage, grown: Growth) -> None:
        """Take the colours of the season."""
        dice = stage.chance.dice("fields")
        self._values = tile(noise(stage.chance, "fields"))
        self._wide = 42.0 * scale_of(stage)
        self._turn = dice.uniform(-0.5, 0.5)
        palette = stage.palette
        crops = ("b9a85a", "8aa552", "6f8f45", "c9b878", "8f7a4e", "9cb35e")
        tones = [palette.lit(Colour.of(code)).mix(grown.ground, 0.4) for code in crops]
        if grown.snow:
            tones = [grown.snow.mix(palette.high, share) for share in (0.05, 0.12, 0.2, 0.28)]
        self._tones = np.asarray(tones, np.float32)
        self._hedge = grown.needles.mix(palette.ink, 0.25)
        self._lane = palette.lit(Colour.of("c2b090")).mix(grown.ground, 0.2)
        self._far, self._focal = palette.haze.mix(grown.far, 0.5), stage.camera.focal

    def __call__(self, plane: Plane) -> Floats:
        """Return the fields' colours."""
        wide, z = self._wide, np.broadcast_to(plane.z, plane.x.shape)
        bend = 0.12 * sample(self._values, plane.x / wide * 6, z / wide * 6)
        x = (plane.x + self._turn * z) / wide + bend
        y = (z - self._turn * plane.x) / (wide * 1.5) + bend
        column, line = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
        parts = 1 + (np.abs(column * 3 + line * 5) % 3)
        strip = np.floor((x - column) * parts).astype(np.int32)
        colours = self._tones[np.abs(column * 7 + line * 11 + strip * 3) % len(self._tones)]
        furrow = np.sin(z / wide * 150 + x * 9) / (1 + (plane.step / wide * 60) ** 2)
        wood = plane.texture(self._values, wide * 0.012)
        colours = toned(colours, (0.05 * furrow + 0.07 * wood).astype(np.float32))
        inner = (x - column) * parts - strip
        edge = np.minimum(np.minimum(inner, 1 - inner) / parts, np.minimum(y - line, line + 1 - y))
        soft = (plane.step + plane.z / self._focal * 2) / wide
        hedge = 1 - np.clip((edge - 0.018 - 0.01 * wood) / (soft + 0.012) + 0.5, 0, 1)
        colours = blended(colours, self._hedge, (0.85 * hedge / (1 + soft * 6)).astype(np.float32))
        lane = np.clip((0.022 - np.abs(x - np.round(x / 3) * 3)) / (soft * 0.5 + 0.01) + 0.5, 0, 1)
        colours = blended(colours, self._lane, (0.9 * lane).astype(np.float32))
        clump = smoothstep(1.2, 1.4, sample(self._values, x * 37 + 50, y * 43 + 9))
        colours = blended(colours, self._hedge, 0.6 * clump)
        return blended(colours, self._far, _far(plane))


def _far(plane: Plane) -> Floats:
    """Return how much the distance swallows, from place to place."""
    share = 0.85 * (1 - smoothstep(0.0, 0.3, plane.share))
    wide: Floats = np.broadcast_to(share, plane.x.shape)
    return wide
