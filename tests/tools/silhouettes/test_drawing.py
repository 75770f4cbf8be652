import pytest

from tools.silhouettes.drawing import Drawing
from tools.silhouettes.paths import contours, svg_path, written


def bounds(path):
    box = path.computeTightBounds()
    return [round(side, 2) for side in (box.left(), box.top(), box.right(), box.bottom())]


@pytest.mark.parametrize(
    "commands",
    [
        "M1 2L5 2L5 6L1 6Z",
        "m1 2h4v4h-4z",
        "M1 2H5V6H1z",
        "m1,2 4,0 0,4 -4,0z",
        "M1 2c0 0 4 0 4 0s0 4 0 4q-2 0-2 0t-2 0z",
    ],
)
def test_every_way_to_write_a_square_gives_the_square(commands):
    assert bounds(svg_path(commands)) == [1, 2, 5, 6]


def test_an_arc_is_read_even_with_its_flags_run_together():
    assert bounds(svg_path("M0 5a5 5 0 1110 0a5 5 0 01-10 0")) == [0, 0, 10, 10]


def test_a_path_is_written_in_whole_units_from_point_to_point():
    assert written(svg_path("M2.4 1L9.6 1Q9.6 9 4 3Z")) == "M2 1L8 0Q0 8-6 2Z"


def test_steps_too_short_to_be_seen_are_not_written():
    assert written(svg_path("M0 0L90 0L91 1L90 90Z"), 3) == "M0 0L90 0L0 90Z"


def test_a_path_is_taken_apart_into_its_curves():
    assert len(list(contours(svg_path("M0 0h9v9h-9zM3 3v3h3v-3z")))) == 2


def test_groups_hand_down_what_they_say():
    body = '<g fill="#f00" transform="translate(10 20)"><path d="M0 0h2v2h-2z" opacity=".5"/></g>'

    (layer,) = Drawing(body).layers()

    assert layer.colour == (255, 0, 0)
    assert layer.alpha == 0.5
    assert bounds(layer.path) == [10, 20, 12, 22]


def test_a_gradient_becomes_its_mean():
    stops = '<stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/>'
    body = f'<linearGradient id="a">{stops}</linearGradient><path fill="url(#a)" d="M0 0h9v9h-9z"/>'

    (layer,) = Drawing(body).layers()

    assert layer.colour == (128, 128, 128)


def test_a_clip_cuts_what_it_holds():
    body = (
        '<clipPath id="c"><circle cx="5" cy="5" r="2"/></clipPath>'
        '<path clip-path="url(#c)" d="M0 0h9v9h-9z"/>'
    )

    (layer,) = Drawing(body).layers()

    assert bounds(layer.path) == [3, 3, 7, 7]


def test_a_stroke_becomes_an_outline():
    body = '<path fill="none" stroke="#00f" stroke-width="2" d="M0 5h10"/>'

    (layer,) = Drawing(body).layers()

    assert bounds(layer.path) == [0, 4, 10, 6]


def test_what_is_not_known_is_an_error():
    with pytest.raises(ValueError, match="not known"):
        list(Drawing("<text>hello</text>").layers())
