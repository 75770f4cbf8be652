"""Where pictures go on a larger one."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

GAP = 4
"""Pixels between two pictures."""

_SCREEN = 16 / 9
_WIDEST = 4096
"""Pixels. Source: ITU-T H.264, level 5.2, which is where ordinary players end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a picture, in whole pixels; even ones, since colour is kept for every second."""

    x: int
    y: int
    width: int
    height: int


def even(pixels: float) -> int:
    """Return the nearest even number of pixels, 2 at least."""
    return max(2, round(pixels / 2) * 2)


def fitted(size: tuple[int, int], box: Box) -> Box:
    """Return the largest box of this shape in the middle of another."""
    share = min(box.width / size[0], box.height / size[1])
    width = min(even(size[0] * share), box.width)
    height = min(even(size[1] * share), box.height)
    x = box.x + (box.width - width) // 4 * 2
    return Box(x=x, y=box.y + (box.height - height) // 4 * 2, width=width, height=height)


def columns_for(aspect: float, count: int) -> int:
    """Return how many columns show most of so many pictures on a screen.

    Args:
        aspect: Width to height of one picture.
        count: Pictures.
    """

    def shown(columns: int) -> float:
        share = min(_SCREEN / (columns * aspect), 1 / ceil(count / columns))
        return round(share, 6)

    return max(range(count, 0, -1), key=lambda columns: (shown(columns), columns))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Cells of one size in rows, filled from the top left."""

    columns: int
    rows: int
    cell: tuple[int, int]

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height of the whole."""
        width, height = self.cell
        return (width + GAP) * self.columns - GAP, (height + GAP) * self.rows - GAP

    def boxes(self) -> Iterator[Box]:
        """Yield the cells in reading order."""
        width, height = self.cell
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = column * (width + GAP), row * (height + GAP)
                yield Box(x=x, y=y, width=width, height=height)


def grid_for(aspect: float, count: int, height: int) -> Grid:
    """Return the grid for so many pictures of this aspect, so many pixels high in all."""
    columns = columns_for(aspect, count)
    rows = ceil(count / columns)
    cell_height = (height + GAP) / rows - GAP
    widest = (_WIDEST + GAP) / columns - GAP
    cell_height = min(cell_height, widest / aspect)
    cell = (even(cell_height * aspect - 0.5), even(cell_height - 0.5))
    return Grid(columns=columns, rows=rows, cell=cell)
