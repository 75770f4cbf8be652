import pytest

from service.renderer.request import Quality, picture_size

RATIOS = ["16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4", "9:21", "21:9"]
AREAS = {Quality.HD: 921_600, Quality.FULL_HD: 2_073_600}


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("quality", list(Quality))
def test_every_picture_has_its_exact_ratio_even_sides_and_about_the_same_area(quality, ratio):
    size = picture_size(quality, ratio)

    across, down = map(int, ratio.split(":"))
    assert size.width * down == size.height * across
    assert size.width % 2 == size.height % 2 == 0
    assert size.area == pytest.approx(AREAS[quality], rel=0.1)


@pytest.mark.parametrize(
    ("quality", "ratio", "sides"),
    [
        ("720p", "16:9", (1280, 720)),
        ("1080p", "16:9", (1920, 1080)),
        ("720p", "9:16", (720, 1280)),
        ("1080p", "9:16", (1080, 1920)),
    ],
)
def test_wide_and_tall_pictures_have_the_trades_own_sizes(quality, ratio, sides):
    size = picture_size(quality, ratio)

    assert (size.width, size.height) == sides


def test_an_unknown_quality_is_refused():
    with pytest.raises(ValueError, match="480p"):
        picture_size("480p", "16:9")
