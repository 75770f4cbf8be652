"""Rows of buildings: how they stand, and their windows lighting up."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from service.renderer.brush import fill
from service.renderer.colour import Colour
from service.renderer.scene.plate import Plate
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

    def scaled(self, factor: float) -> "Block":
        """Return the same block, so many times as large."""
        (narrow, broad), (low, high) = self.width, self.height
        return Block(
            width=(narrow * factor, broad * factor),
            height=(low * factor, high * factor),
            window=self.window * factor,
            gap=self.gap * factor,
        )

    def raised(self, factor: float) -> "Block":
        """Return the same block with houses so many times as tall."""
        low, high = self.height
        return replace(self, height=(low * factor**0.5, high * factor))


def skyline(
    dice: random.Random,
    block: Block,
    span: tuple[float, float],
    crest: Callable[[float], float] | None = None,
) -> list[Building]:
    """Return a row of buildings that fills the span.

    Args:
        dice: Chooses.
        block: What they are like.
        span: From where to where, in metres.
        crest: How much taller they stand at a place.
    """
    x, right = span
    x -= block.width[0] * dice.random()
    row = []
    while x < right:
        width = dice.uniform(*block.width)
        raised = crest(x + width / 2) if crest else 1.0
        height = max(dice.uniform(*block.height) * raised, block.height[0] * 0.5)
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
    """The lit windows of a row; most burn from the start, others come on one by one."""

    def __init__(
        self,
        buildings: list[Building],
        *,
        dice: random.Random,
        colours: list[Colour],
        late: float = 0.25,
        lit: float = 0.62,
    ) -> None:
        """Decide which burn, and from when.

        Args:
            buildings: The row.
            dice: Decides.
            colours: Of the lights; the last ones are rare.
            late: Share of those that burns only later in the shot.
            lit: Share that burns at all.
        """
        self._paints = [fill(colour, 0.96) for colour in colours]
        self._early = [skia.Path() for _ in colours]
        self._late: list[tuple[float, int, skia.Rect]] = []
        for building in buildings:
            for window in building.windows():
                if dice.random() < lit:
                    colour = min(int(dice.expovariate(1.3)), len(colours) - 1)
                    if dice.random() < late:
                        self._late.append((dice.uniform(0.05, 0.85), colour, window))
                    else:
                        self._early[colour].addRect(window)

    def paint(self, canvas: skia.Canvas) -> None:
        """Paint those that burn from the start."""
        for path, paint in zip(self._early, self._paints, strict=True):
            canvas.drawPath(path, paint)

    def on(self, plate: Plate) -> "Kindling":
        """Return the layer of those that come on, over the row's plate."""
        return Kindling(plate, self._late, self._paints)


class Kindling:
    """Windows that come on one after the other."""

    def __init__(
        self, plate: Plate, late: list[tuple[float, int, skia.Rect]], paints: list[skia.Paint]
    ) -> None:
        """Take the plate that they lie on, from when each burns, and their colours."""
        self.depth = plate.depth * 0.9999
        self._plate, self._late, self._paints = plate, late, paints

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the windows that burn by now."""
        paths = [skia.Path() for _ in self._paints]
        for since, colour, window in self._late:
            if since <= view.progress:
                paths[colour].addRect(window)
        canvas.save()
        self._plate.over(canvas, view)
        for path, paint in zip(paths, self._paints, strict=True):
            canvas.drawPath(path, paint)
        canvas.restore()
