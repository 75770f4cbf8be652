"""Posters with captions, on as many pages as they take."""

import io

import pytest
from PIL import Image
from PIL.PdfParser import PdfParser

from studio.domain.work import SheetFormat
from studio.media.craft import sheet
from studio.media.craft.sheet import PAGE

RED = (200, 30, 30)


@pytest.fixture
def poster(tmp_path):
    path = tmp_path / "poster.jpg"
    Image.new("RGB", (640, 360), RED).save(path)
    return path


@pytest.fixture
def sheet_of(make):
    def call(*posters, columns=4, title="Foxes 狐狸", **fields):
        labels = ("A red fox\n720p · seed 42",) * len(posters)
        return make(sheet.make, *posters, labels=labels, columns=columns, title=title, **fields)

    return call


def pages_of(path):
    """Return the number of pages, as a reader finds it by way of the index."""
    with PdfParser(path) as book:
        return len(book.pages)


@pytest.mark.parametrize(("posters", "pages"), [(1, 1), (12, 1), (13, 2), (40, 4)])
def test_a_pdf_has_as_many_pages_as_it_takes(sheet_of, poster, posters, pages):
    made = sheet_of(*[poster] * posters)
    assert made.read_bytes()[:5] == b"%PDF-"
    assert pages_of(made) == pages


def test_a_page_is_a_sheet_of_a4_on_its_side(sheet_of, poster):
    with PdfParser(sheet_of(poster)) as book:
        page = book.read_indirect(book.pages[0])
        (drawn,) = page[b"Resources"][b"XObject"].values()
        picture = book.read_indirect(drawn)
    assert [round(side) for side in page[b"MediaBox"]] == [0, 0, 842, 595]
    with Image.open(io.BytesIO(picture.buf)) as image:
        assert (image.format, image.size) == ("JPEG", PAGE)


def test_every_poster_is_on_the_picture(sheet_of, poster):
    with Image.open(sheet_of(*[poster] * 5, columns=2, format=SheetFormat.PNG)) as page:
        rows = [y for y in range(page.height) if page.getpixel((300, y))[1] < 60]
        reds = sum(1 for y in rows if page.getpixel((300, y))[0] > 150)
    assert 3 * 440 < reds < 3 * 470


def test_a_missing_or_broken_poster_leaves_its_room_empty(sheet_of, poster, tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff nothing")
    made = sheet_of(tmp_path / "none.jpg", broken, poster, columns=3, format=SheetFormat.PNG)
    with Image.open(made) as page:
        shown = [page.getpixel((x, 250))[1] for x in (300, 850, 1400)]
    assert shown[0] == shown[1] > 200
    assert shown[2] < 60


def test_without_a_title_there_is_no_room_for_one(sheet_of, poster):
    with Image.open(sheet_of(poster, title="", format=SheetFormat.PNG)) as page:
        plain = page.height
    with Image.open(sheet_of(poster, format=SheetFormat.PNG)) as page:
        assert page.height == plain + 70


def test_a_caption_of_any_length_and_script_is_written(make, poster):
    labels = ("狐" * 5000, "\u202eright to left \x00\n" + "🦊" * 50)
    made = make(sheet.make, poster, poster, labels=labels, columns=2)
    assert pages_of(made) == 1
