"""Rows of buildings: how they stand, and their windows lighting up."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from service.renderer.brush import fill
from service.renderer.colour import Colour
from service.renderer.scene.plate import in_metres
from service.renderer.scene.stage import View
from service.renderer.skia_library import skia


class Roof(Enum):
    """What a building ends in."""

    FLAT = auto()
    STEP = auto()
    GABLE = auto()
    TANK = auto()
    MAST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """One house of a row, in metres."""

    left: float
    width: float
    height: float
    roof: Roof
    shade: float
    """How light its walls are beside its neighbours', around 1."""
    columns: int
    rows: int

    @property
    def middle(self) -> float:
        """Its axis."""
        return self.left + self.width / 2

    def windows(self) -> Iterator[skia.Rect]:
        """Yield its windows, y down from the ground."""
        wide, tall = self.width / (self.columns + 0.6), (self.height - 1.2) / self.rows
        for column in range(self.columns):
            for row in range(self.rows):
                x = self.left + wide * (0.3 + column) + wide * 0.24
                y = -self.height + 0.5 + tall * row + tall * 0.2
                yield skia.Rect.MakeXYWH(x, y, wide * 0.52, tall * 0.56)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What the houses of one row are like, in metres."""

    width: tuple[float, float]
    height: tuple[float, float]
    window: float
    """Size of a window with its share of wall."""
    gap: float = 0.0


def skyline(dice: random.Random, block: Block, span: tuple[float, float]) -> list[Building]:
    """Return a row of buildings that fills the span."""
    x, right = span
    x -= block.width[0] * dice.random()
    row = []
    while x < right:
        width = dice.uniform(*block.width)
        height = dice.uniform(*block.height)
        row.append(
            Building(
                left=x,
                width=width,
                height=height,
                roof=dice.choice(list(Roof)),
                shade=dice.uniform(0.82, 1.14),
                columns=max(round(width / block.window), 2),
                rows=max(round(height / block.window / 1.1), 2),
            )
        )
        x += width + block.gap * dice.uniform(-0.4, 1.2)
    return row


class Windows:
    """The lit windows of a row; some burn from the start, others come on one by one."""

    def __init__(
        self, buildings: list[Building], z: float, *, dice: random.Random, colours: list[Colour]
    ) -> None:
        """Decide which burn, and from when.

        Args:
            buildings: The row.
            z: Its depth in metres.
            dice: Decides.
            colours: Of the lights; the last ones are rare.
        """
        self.depth = z - 0.01
        self._z = z
        self._paints = [fill(colour, 0.96) for colour in colours]
        self._lit: list[tuple[float, int, skia.Rect]] = []
        for building in buildings:
            for window in building.windows():
                if dice.random() < 0.62:
                    since = max(dice.uniform(-0.5, 0.85), 0.0)
                    colour = min(int(dice.expovariate(1.3)), len(colours) - 1)
                    self._lit.append((since, colour, window))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the windows that burn by now."""
        paths = [skia.Path() for _ in self._paints]
        for since, colour, window in self._lit:
            if since <= view.progress:
                paths[colour].addRect(window)
        canvas.save()
        in_metres(canvas, view, self._z)
        for path, paint in zip(paths, self._paints, strict=True):
            canvas.drawPath(path, paint)
        canvas.restore()
