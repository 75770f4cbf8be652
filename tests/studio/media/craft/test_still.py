"""A still is the very picture that was shown at a moment."""

from fractions import Fraction

import numpy as np
import pytest
from PIL import Image

from studio.media.craft import still
from studio.media.craft.still import CELL


def number_of(path):
    """Return the number that a still of a counting film tells."""
    with Image.open(path) as picture:
        light = picture.getpixel((picture.width // 2, picture.height // 2))[1]
    return round((light * 219 / 255 + 16 - 20) / 4)


@pytest.fixture
def still_at(make):
    return lambda film, at_s: number_of(make(still.make_still, film, at_s=at_s))


@pytest.mark.parametrize("number", [0, 1, 13, 23])
def test_it_is_the_picture_that_begins_then(still_at, film_of, number):
    assert still_at(film_of(bf="2"), number / 24) == number


def test_a_moment_within_a_picture_is_that_picture(still_at, film_of):
    assert still_at(film_of(), 13.9 / 24) == 13


def test_a_moment_as_a_player_rounds_it_is_the_picture_it_means(still_at, film_of):
    assert still_at(film_of(), 0.541) == 13


def test_past_the_end_it_is_the_last_picture(still_at, film_of):
    assert still_at(film_of(), 60.0) == 23


def test_pictures_at_uneven_rates_are_found(still_at, film_of):
    assert still_at(film_of(30, rate=Fraction(30000, 1001)), 20 * 1001 / 30000) == 20


def test_it_is_a_png_in_the_size_of_the_clip(make, film_of):
    with Image.open(make(still.make_still, film_of(size=(96, 64)), at_s=0)) as picture:
        assert (picture.format, picture.size) == ("PNG", (96, 64))


def test_the_label_of_provenance_goes_on_with_it(make, film_of):
    made = make(still.make_still, film_of(tags={"AIGC": '{"Label":"1"}'}), at_s=0)
    with Image.open(made) as picture:
        assert picture.text["AIGC"] == '{"Label":"1"}'


def test_a_sheet_has_its_stills_in_rows_of_four(make, film_of):
    made = make(still.make_stills, film_of(size=(64, 64)), count=10, columns=4)
    with Image.open(made) as sheet:
        assert sheet.size == (4 * CELL + 12, 3 * CELL + 8)


def test_stills_on_a_sheet_follow_on_each_other(make, film_of):
    made = make(still.make_stills, film_of(48, size=(64, 64)), count=8, columns=4)
    with Image.open(made) as sheet:
        lights = np.asarray(sheet.convert("L"))[CELL // 2 :: CELL + 4, CELL // 2 :: CELL + 4]
    assert (np.diff(lights.flatten().astype(int)) > 10).all()
