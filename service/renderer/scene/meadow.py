"""Green ground: its mottled floor, grass in the wind, flowers, and blades before the lens."""

import math

import numpy as np

from service.renderer.brush import fill, line, picture, shade
from service.renderer.colour import Colour
from service.renderer.noise import noise
from service.renderer.scene.field import Floats, tile
from service.renderer.scene.floor import Floor, Plane, blended, toned
from service.renderer.scene.flora import blade
from service.renderer.scene.land import Ridge, rolling, stretch
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia


def meadow(stage: Stage, grown: Growth) -> list[Layer]:
    """Return the ground of a meadow and what sways on it."""
    layers: list[Layer] = [Floor(stage, meadow_painter(stage, grown))]
    if grown.snow is None:
        layers.append(Grass(stage, grown))
    return layers


def meadow_painter(stage: Stage, grown: Growth) -> "_Meadow":
    """Return what paints a meadow's floor, or the snow on it."""
    return _Meadow(stage, grown)


class _Meadow:
    """Grass in patches, or drifts of snow with blue hollows."""

    def __init__(self, stage: Stage, grown: Growth) -> None:
        self._values = tile(noise(stage.chance, "meadow"))
        self._grown = grown
        self._hollow = stage.palette.zenith.mix(stage.palette.high, 0.6)
        self._far = grown.far.mix(stage.palette.haze, 0.35)
        self._size = max(stage.camera.eye, 1.2) / 1.7

    def __call__(self, plane: Plane) -> Floats:
        grown, size = self._grown, self._size
        colours = plane.run(self._far, grown.ground)
        wide = plane.texture(self._values, 0.11 * size, 2.5)
        patches = plane.texture(self._values, 0.035 * size, 2.0)
        if grown.snow:
            hollow: Floats = (np.clip(0.5 * wide + 0.25 * patches, 0, 1) * 0.6).astype(np.float32)
            return blended(toned(colours, 0.04 * wide), self._hollow, hollow)
        fine = plane.texture(self._values, 0.012 * size)
        return toned(colours, 0.17 * wide + 0.12 * patches + 0.09 * fine)


class Grass:
    """Tufts and flowers on the ground in perspective, bent by gusts that run over them."""

    def __init__(self, stage: Stage, grown: Growth, *, count: int = 110) -> None:
        """Scatter them from the picture's foot toward the distance."""
        self.depth = stage.focus * 1.02
        camera, dice, unit = stage.camera, stage.chance.dice("grass"), stage.size.unit
        near = camera.focal * camera.eye / (stage.size.height - camera.horizon)
        colour = grown.ground
        self._paints = [line(colour.scaled(tone), 1.5 * unit, 0.75) for tone in (0.62, 0.85, 1.25)]
        self._petals = [line(flower, 4.6 * unit, 0.95) for flower in grown.flowers]
        self._tufts = []
        for _ in range(count):
            z = near * 9 ** (dice.random() ** 1.2)
            left, right = stage.span(z)
            tall = dice.uniform(0.04, 0.12) * camera.eye
            flower = dice.randrange(len(self._petals) * 2) if self._petals else 99
            self._tufts.append((dice.uniform(left, right), z, tall, dice.uniform(0, 6), flower))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw three blades a tuft, and a flower on some."""
        camera = view.camera
        tones: tuple[list[skia.Point], ...] = ([], [], [])
        petals: list[list[skia.Point]] = [[] for _ in self._petals]
        for x, z, tall, phase, flower in self._tufts:
            scale = camera.scale(z)
            left, foot = camera.across(x, z), camera.down(0.0, z)
            gust = 0.3 * math.sin(view.seconds * 1.9 + phase * 0.3 + x * 0.5) + 0.12
            high = tall * scale
            root = skia.Point(left, foot)
            for number, lean in enumerate((-0.45, 0.05, 0.5)):
                tip = skia.Point(left + (lean + gust) * high, foot - high * (1.1 - abs(lean) * 0.4))
                tones[number].extend((root, tip))
            if flower < len(petals):
                petals[flower].append(skia.Point(left + (0.05 + gust) * high, foot - high * 1.15))
        for points, paint in zip(tones, self._paints, strict=True):
            canvas.drawPoints(skia.Canvas.kLines_PointMode, points, paint)
        for points, paint in zip(petals, self._petals, strict=True):
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, paint)


class Stems:
    """Tall blades right before the lens, dark and soft, in the picture's lower corners."""

    depth = 0.9

    def __init__(self, stage: Stage, colour: Colour, *, reeds: bool = False) -> None:
        """Paint them.

        Args:
            stage: For size and chance.
            colour: Of the blades.
            reeds: Taller, with heads.
        """
        size, dice = stage.size, stage.chance.dice("stems")
        height = size.height * (0.42 if reeds else 0.27)

        def paint(canvas: skia.Canvas) -> None:
            soft = fill(colour, 0.94)
            soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 1.2 * size.unit))
            clumps = [(-0.01, 0.07), (1.0, 0.06)] if dice.random() < 0.6 else [(0.02, 0.1)]
            if dice.random() < 0.4:
                clumps = [(1.0 - x, spread) for x, spread in clumps]
            for _ in range(46):
                middle, spread = dice.choice(clumps)
                x = dice.gauss(middle, spread) * size.width
                tall = height * dice.uniform(0.25, 0.92)
                lean = dice.uniform(-0.35, 0.35) * tall
                canvas.drawPath(blade((x, height), tall, lean, 4.2 * size.unit), soft)
                if reeds and dice.random() < 0.4:
                    head = skia.Rect.MakeXYWH(-3, -15, 6, 30)
                    canvas.save()
                    canvas.translate(x + lean * 0.94, height - tall)
                    canvas.rotate(math.degrees(math.atan2(lean, tall)))
                    canvas.scale(size.unit, size.unit)
                    canvas.drawRoundRect(head, 3, 3, soft)
                    canvas.restore()

        self._image = picture(size.width, height, paint)
        self._slide = stage.camera.focal / 6

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them along the foot, swaying as one."""
        camera = view.camera
        sway = 3 * math.sin(view.seconds * 1.3)
        x = camera.yaw - camera.x * self._slide * 0.2 + sway
        lowest = camera.size.height - self._image.height()
        y = lowest + camera.pitch * 0.6 + 4
        canvas.drawImage(self._image, round(x), max(round(y), lowest))


def knoll(stage: Stage, grown: Growth) -> Ridge:
    """Return a rise of the ground behind the lead, high on one side of the picture."""
    dice = stage.chance.dice("knoll")
    z = max(stage.focus * 1.9, 60.0)
    half = stage.camera.half_width(z)
    middle, wide = (
        dice.choice((-1, 1)) * half * dice.uniform(0.6, 1.1),
        half * dice.uniform(0.7, 1.1),
    )
    tall = half * dice.uniform(0.07, 0.15) * stretch(stage)
    waves = rolling(dice, tall * 0.3, half * 0.9)
    share = stage.camera.eye * stage.camera.scale(z)
    share /= stage.size.height - stage.camera.horizon
    colour = grown.far.mix(stage.palette.haze, 0.35).mix(grown.ground, min(share, 1.0) ** 0.7)

    def profile(x: float) -> float:
        return tall * math.exp(-(((x - middle) / wide) ** 2)) + waves(x) * 0.5 - tall * 0.1

    lit = colour.mix(stage.palette.glow, 0.2)
    stops = [(lit, 1), (colour.scaled(0.94), 1), (colour, 1)]
    return Ridge(stage, z, profile, shade((0, -tall), (0, 0), stops), foot=0.0)
