"""Writes a PDF whose pages are pictures, each forgotten as soon as it is written.

Source: ISO 32000-1, 7.5 (structure of a file) and 8.9 (images); a JPEG goes in as it is.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from PIL import Image

_POINTS = 72
"""To an inch."""

_CATALOGUE, _PAGES = 1, 2
_EACH = 3
"""Objects of a page: itself, its picture, and the order to draw that."""


class PictureBook:
    """A PDF in the making."""

    def __init__(self, file: BinaryIO, *, dpi: int, quality: int) -> None:
        """Begin the file.

        Args:
            file: Where to write.
            dpi: Pixels to an inch of paper.
            quality: Of the pictures, 1 to 95.
        """
        self._file = file
        self._dpi = dpi
        self._quality = quality
        self._places: dict[int, int] = {}
        file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def add(self, picture: Image.Image) -> None:
        """Write a page that is filled by a picture in red, green and blue."""
        page = _PAGES + 1 + _EACH * self._pages
        width, height = (side * _POINTS / self._dpi for side in picture.size)
        self._write(
            page,
            f"/Type /Page /Parent {_PAGES} 0 R /MediaBox [0 0 {width:.2f} {height:.2f}] "
            f"/Resources << /XObject << /P {page + 1} 0 R >> >> /Contents {page + 2} 0 R",
        )
        coded = io.BytesIO()
        picture.save(coded, "JPEG", quality=self._quality)
        facts = f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height}"
        facts += " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"
        self._write(page + 1, facts, coded.getvalue())
        self._write(page + 2, "", f"{width:.2f} 0 0 {height:.2f} 0 0 cm /P Do".encode())

    def close(self) -> None:
        """Write the list of pages and the index; the file itself stays open."""
        kids = " ".join(f"{_PAGES + 1 + _EACH * page} 0 R" for page in range(self._pages))
        count = self._pages
        self._write(_PAGES, f"/Type /Pages /Count {count} /Kids [{kids}]")
        self._write(_CATALOGUE, f"/Type /Catalog /Pages {_PAGES} 0 R")
        begins, size = self._file.tell(), len(self._places) + 1
        self._put(f"xref\n0 {size}\n0000000000 65535 f \n")
        for number in range(1, size):
            self._put(f"{self._places[number]:010} 00000 n \n")
        trailer = f"trailer\n<< /Size {size} /Root {_CATALOGUE} 0 R >>\n"
        self._put(f"{trailer}startxref\n{begins}\n%%EOF\n")

    @property
    def _pages(self) -> int:
        return len(self._places) // _EACH

    def _write(self, number: int, facts: str, content: bytes | None = None) -> None:
        """Write an object, with its content where it has one."""
        self._places[number] = self._file.tell()
        length = "" if content is None else f" /Length {len(content)}"
        self._put(f"{number} 0 obj\n<< {facts}{length} >>\n")
        if content is not None:
            self._file.write(b"stream\n" + content + b"\nendstream\n")
        self._put("endobj\n")

    def _put(self, text: str) -> None:
        self._file.write(text.encode("ascii"))


@contextmanager
def picture_book(path: Path, *, dpi: int, quality: int) -> Iterator[PictureBook]:
    """Open a PDF for writing, and finish it unless something goes wrong."""
    with path.open("wb") as file:
        book = PictureBook(file, dpi=dpi, quality=quality)
        yield book
        book.close()
