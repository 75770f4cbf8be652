"""A jungle: palms and crowns in the steam, lianas, and big leaves before the lens."""

import math
import random

from service.renderer.brush import fill, line, picture
from service.renderer.colour import Colour
from service.renderer.scene.floor import Floor
from service.renderer.scene.flora import frond, leaf
from service.renderer.scene.grove import Grove, grove, thicket, trees_at
from service.renderer.scene.land import Ridge, rolling, stretch
from service.renderer.scene.meadow import Grass, meadow_painter
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.shafts import Shafts, sunny
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

_GREENS = [Colour.of(code) for code in ("2f6b3c", "3f7f45", "2a5b44", "5a8f3f")]


def jungle(stage: Stage) -> list[Layer]:
    """Return the far canopy, the palms, the undergrowth and what frames them."""
    plain, high = growth(stage), stretch(stage)
    palette = stage.palette
    greens = tuple(palette.lit(green) for green in _GREENS)
    grown = Growth(
        leaves=greens,
        needles=greens[0],
        ground=plain.ground.mix(greens[2], 0.4).scaled(0.85),
        far=plain.far.mix(greens[0], 0.4),
        flowers=tuple(palette.lit(Colour.of(code)) for code in ("e0524a", "f0b03a")),
        snow=None,
    )
    base = max(stage.focus, 15.0)
    layers: list[Layer] = [Floor(stage, meadow_painter(stage, grown))]
    layers.extend(
        _canopy(stage, grown, base * away, haze) for away, haze in ((7, 0.62), (5.6, 0.46))
    )
    for number, (away, haze, palm) in enumerate(((4.8, 0.34, 0.35), (4.6, 0.2, 0.6))):
        z = base * away
        tall = stage.camera.half_width(z) * (0.5 + 0.1 * number) * high**1.3
        wood = Grove(tall=tall, apart=tall * 0.36, gap=0.15, palm=palm, haze=haze)
        layers.append(grove(stage, grown, z=z, wood=wood, name=f"jungle {number}"))
    layers.append(thicket(stage, grown, base * 3.4, haze=0.14))
    layers.append(_palms(stage, grown, base * 1.8))
    layers.append(thicket(stage, grown, base * 1.7, haze=0.03))
    if sunny(stage):
        layers.append(Shafts(stage, depth=base * 2.5))
    layers.extend([Grass(stage, grown, count=90), Lianas(stage, grown), Leaves(stage, grown)])
    return layers


def _canopy(stage: Stage, grown: Growth, z: float, haze: float) -> Ridge:
    """Return the tops of a far wood in the steam."""
    half = stage.camera.half_width(z)
    dice = stage.chance.dice(f"canopy {haze}")
    base = rolling(dice, half * 0.3, half * 0.9)
    bumps = rolling(dice, half * 0.1, half * 0.07)
    lift = half * (0.16 + 0.24 * haze) * stretch(stage)
    green = stage.palette.faded(grown.leaves[0].mix(grown.leaves[2], 0.4), haze + 0.08)
    return Ridge(stage, z, lambda x: lift + base(x) * 0.5 + abs(bumps(x)), fill(green), foot=0.2)


def _palms(stage: Stage, grown: Growth, z: float) -> Layer:
    half, dice = stage.camera.half_width(z), stage.chance.dice("palms")
    places = [
        (side * half * dice.uniform(0.5, 1.0), half * dice.uniform(0.5, 0.85) * stretch(stage))
        for side in (-1, 1, dice.choice((-1, 1)))
    ]
    return trees_at(stage, grown, z=z, places=places, wood=Grove(tall=1, apart=1, palm=1.0))


class Lianas:
    """Ropes of green that hang from above and swing, each in its own time."""

    depth = 1.4

    def __init__(self, stage: Stage, grown: Growth) -> None:
        """Hang them, mostly at the sides."""
        dice, size = stage.chance.dice("lianas"), stage.size
        colour = stage.palette.ink.mix(grown.leaves[0], 0.35)
        self._ropes = []
        for _ in range(9):
            x = dice.choice((dice.uniform(-0.05, 0.3), dice.uniform(0.68, 1.05))) * size.width
            long = dice.uniform(0.16, 0.5) * size.height
            self._ropes.append((x, long, dice.uniform(0, 6), dice.uniform(-0.1, 0.1) * long))
        self._rope = line(colour, 3.2 * size.unit)
        self._leaf = fill(colour.mix(grown.leaves[1], 0.25))
        self._size = 15 * size.unit

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the ropes and the leaves on them."""
        slide = view.camera.yaw * 0.95
        path, leaves = skia.Path(), skia.Path()
        for x, long, phase, lean in self._ropes:
            swing = lean + 0.05 * long * math.sin(view.seconds * 0.9 + phase)
            path.moveTo(x + slide, -5)
            path.quadTo(x + slide, long * 0.6, x + slide + swing, long)
            for step in range(2, 9):
                share = step / 8
                at = x + slide + swing * share * share, long * share
                turn = 0.5 if step % 2 else math.pi - 0.5
                leaves.addPath(leaf(at, turn, self._size, self._size * 0.32))
        canvas.drawPath(path, self._rope)
        canvas.drawPath(leaves, self._leaf)


class Leaves:
    """Big leaves in the lower corners, near enough to be dark."""

    depth = 0.85

    def __init__(self, stage: Stage, grown: Growth) -> None:
        """Paint both corners."""
        size, dice = stage.size, stage.chance.dice("leaves")
        wide = size.unit * 960 * 0.4
        self._images = [
            picture(wide, wide * 0.95, _corner(stage, grown, wide, dice)) for _ in range(2)
        ]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them in the corners, swaying."""
        camera = view.camera
        for number, image in enumerate(self._images):
            sway = round(3 * math.sin(view.seconds * 0.9 + number * 2))
            canvas.save()
            if number:
                canvas.translate(camera.size.width, 0)
                canvas.scale(-1, 1)
            aside = round(camera.yaw * (0.25 if not number else -0.25)) - 10 + sway
            canvas.drawImage(image, min(aside, 0), camera.size.height - image.height() + 6)
            canvas.restore()


def _corner(stage: Stage, grown: Growth, wide: float, dice: random.Random) -> "_Corner":
    return _Corner(stage, grown, wide, dice)


class _Corner:
    """Paints fronds and broad leaves that rise from a corner."""

    def __init__(self, stage: Stage, grown: Growth, wide: float, dice: random.Random) -> None:
        self._wide, self._dice = wide, dice
        self._tones = [
            stage.palette.ink.mix(green, share)
            for green in grown.leaves[:3]
            for share in (0.2, 0.45)
        ]

    def __call__(self, canvas: skia.Canvas) -> None:
        wide, dice = self._wide, self._dice
        for _ in range(4):
            root = (wide * dice.uniform(-0.1, 0.15), wide * 0.95)
            canvas.drawPath(
                frond(root, dice.uniform(-1.4, -0.5), wide * dice.uniform(0.5, 0.8)),
                fill(self._tones[0]),
            )
        for _ in range(9):
            root = (wide * dice.uniform(-0.1, 0.25), wide * dice.uniform(0.8, 1.05))
            turn, long = dice.uniform(-1.7, -0.15), wide * dice.uniform(0.3, 0.58)
            tone = dice.choice(self._tones)
            canvas.drawPath(leaf(root, turn, long, long * 0.24), fill(tone))
            tip = root[0] + math.cos(turn) * long * 0.95, root[1] + math.sin(turn) * long * 0.95
            canvas.drawLine(*root, *tip, line(tone.scaled(1.35), wide * 0.006))
