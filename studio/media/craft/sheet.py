"""The posters of many clips with captions, on pages of a PDF or on one tall picture.

A page is drawn, written and forgotten before the next, so that five thousand clips take the memory
of one page. Only the picture has to be held as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import assert_never

from PIL import Image, ImageDraw, ImageOps

from studio.domain.work import SheetFormat
from studio.media.assignment import Assignment
from studio.media.craft.layout import Box
from studio.media.craft.lettering import shortened, typeface
from studio.media.craft.pdf import picture_book
from studio.media.craft.telling import Tell

PAGE = (1754, 1240)
"""Pixels: A4 lying on its side, at `DPI`."""
DPI = 150

_MARGIN, _GAP = 60, 20
_TITLE_PX, _TITLE_ROOM = 34, 70
_ASPECT = 16 / 9
_PAPER, _INK, _FAINT, _EMPTY = (255, 255, 255), (20, 20, 24), (110, 110, 118), (232, 232, 236)
_QUALITY = 88

Entry = tuple[str, str]
"""A poster's path and its caption; the caption's first line is the darker one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cells:
    """How posters are set on a page."""

    columns: int
    width: int
    words_px: int

    @property
    def picture(self) -> int:
        return round(self.width / _ASPECT)

    @property
    def height(self) -> int:
        """Return the pixels of a poster with its two lines and the room below."""
        return self.picture + round(self.words_px * 3.6) + _GAP

    def rows_on(self, height: int) -> int:
        return max(1, (height - 2 * _MARGIN - _TITLE_ROOM + _GAP) // self.height)


def make(assignment: Assignment, tell: Tell) -> None:
    """Write the sheet."""
    entries = list(zip(assignment.sources, assignment.labels, strict=True))
    cells, into = _cells_of(assignment.columns), Path(assignment.into)
    match assignment.format:
        case SheetFormat.PNG:
            rows = ceil(len(entries) / cells.columns)
            height = _top(assignment.title) + _MARGIN + rows * cells.height - _GAP
            page = _draw((PAGE[0], height), assignment.title, cells, entries=entries, tell=tell)
            page.save(into, "PNG", dpi=(DPI, DPI))
        case SheetFormat.PDF:
            with picture_book(into, dpi=DPI, quality=_QUALITY) as book:
                for page in _pages(assignment.title, cells, entries=entries, tell=tell):
                    book.add(page)
        case _:
            assert_never(assignment.format)


def _cells_of(columns: int) -> _Cells:
    width = (PAGE[0] - 2 * _MARGIN + _GAP) // columns - _GAP
    return _Cells(columns=columns, width=width, words_px=min(max(width // 18, 12), 22))


def _top(title: str) -> int:
    """Return the pixels above the first row."""
    return _MARGIN + _TITLE_ROOM if title else _MARGIN


def _pages(
    title: str, cells: _Cells, *, entries: Sequence[Entry], tell: Tell
) -> Iterator[Image.Image]:
    on_page = cells.columns * cells.rows_on(PAGE[1])
    pages = ceil(len(entries) / on_page)
    for number in range(pages):
        shown = entries[number * on_page : (number + 1) * on_page]
        heading = f"{title} – {number + 1} of {pages}".removeprefix(" – ") if pages > 1 else title
        yield _draw(PAGE, heading, cells, entries=shown, tell=_quiet)
        tell(Fraction(number + 1, pages))


def _quiet(_share: Fraction) -> None:
    """Tell nothing: a page counts as a whole."""


def _draw(
    size: tuple[int, int], title: str, cells: _Cells, *, entries: Sequence[Entry], tell: Tell
) -> Image.Image:
    page = Image.new("RGB", size, _PAPER)
    pen = ImageDraw.Draw(page)
    heading = shortened(title, _TITLE_PX, size[0] - 2 * _MARGIN)
    pen.text((_MARGIN, _MARGIN), heading, _INK, typeface(_TITLE_PX))
    for number, (poster, caption) in enumerate(entries):
        row, column = divmod(number, cells.columns)
        x = _MARGIN + column * (cells.width + _GAP)
        y = _top(title) + row * cells.height
        _paste(page, Path(poster), Box(x=x, y=y, width=cells.width, height=cells.picture))
        for line, words in enumerate(caption.split("\n")[:2]):
            at = (x, y + cells.picture + round(cells.words_px * (0.4 + 1.4 * line)))
            ink = _FAINT if line else _INK
            pen.text(
                at, shortened(words, cells.words_px, cells.width), ink, typeface(cells.words_px)
            )
        tell(Fraction(number + 1, len(entries)))
    return page


def _paste(page: Image.Image, poster: Path, box: Box) -> None:
    """Put a poster into the middle of its room; one that is missing or broken leaves it empty."""
    room = (box.width, box.height)
    page.paste(_EMPTY, (box.x, box.y, box.x + box.width, box.y + box.height))
    try:
        with Image.open(poster) as picture:
            picture.draft("RGB", room)
            fitted = ImageOps.contain(picture.convert("RGB"), room, Image.Resampling.LANCZOS)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return
    x = box.x + (box.width - fitted.width) // 2
    page.paste(fitted, (x, box.y + (box.height - fitted.height) // 2))
