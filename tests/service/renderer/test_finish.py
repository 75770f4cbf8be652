import av
import numpy as np
import pytest

from service.renderer.finish import Finish
from service.renderer.request import Size
from service.renderer.shots import Style

SIZE = Size(width=320, height=180)


def finished(styles=(), *, number=0, level=None):
    """Return the planes of a colourful frame, or of a flat grey one, after the finish."""
    ramp = np.linspace(16, 235, SIZE.width, dtype=np.float32)[None, :]
    shape = (SIZE.height * 3 // 2, SIZE.width)
    planes = np.full(shape, 90, np.uint8)
    planes[: SIZE.height] = ramp if level is None else level
    frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
    Finish(SIZE, styles).apply(frame, number)
    whole = frame.to_ndarray().astype(int)
    return whole[: SIZE.height], whole[SIZE.height :]


def test_noir_has_no_chroma():
    _, chroma = finished([Style.NOIR])

    assert (chroma == 128).all()


def test_sepia_is_of_one_warm_hue():
    _, chroma = finished([Style.SEPIA])

    blue, red = chroma[: len(chroma) // 2], chroma[len(chroma) // 2 :]
    assert np.unique(blue).size == np.unique(red).size == 1
    assert blue[0, 0] < 128 < red[0, 0]


@pytest.mark.parametrize("styles", [(), (Style.WATERCOLOUR,), (Style.NEON,)])
def test_other_stocks_keep_their_colours(styles):
    _, chroma = finished(styles)

    assert (chroma == 90).all()


def test_noir_is_harder_than_the_scene():
    plain, noir = finished()[0], finished([Style.NOIR])[0]

    assert noir.std() > plain.std() * 1.04


@pytest.mark.parametrize("styles", [(), *((style,) for style in Style)])
@pytest.mark.parametrize("level", [16, 126, 235])
def test_no_luma_wraps_around(styles, level):
    luma, _ = finished(styles, level=level)

    assert np.ptp(luma) < 40


def test_grain_moves_and_paper_lies_still():
    first, second = (finished([Style.WATERCOLOUR], number=n, level=126)[0] for n in (0, 1))
    plain, other = (finished(number=n, level=126)[0] for n in (0, 1))

    assert np.corrcoef(first.ravel(), second.ravel())[0, 1] > 0.6
    assert abs(np.corrcoef(plain.ravel(), other.ravel())[0, 1]) < 0.05
