import pytest

from studio.domain.shot_list import Shot, ShotList
from studio.domain.shot_times import fitting_duration, remarks


def listed(*times):
    return ShotList(shots=tuple(Shot(start=start, end=end) for start, end in times))


def test_shots_that_fill_the_film_need_no_remark():
    assert remarks(listed((0, 3), (3, 6)), 6) == ()


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ([(1, 6)], "Nothing is said about the first 1 s."),
        ([(0, 2), (3.5, 6)], "Nothing is said about the 1.5 s between shots 1 and 2."),
        ([(0, 4), (3, 6)], "Shots 1 and 2 overlap by 1 s."),
        ([(0, 3), (3, 3), (3, 6)], "Shot 2 ends before it begins."),
        ([(0, 3), (3, 5)], "The shots end at 5 s, the film at 6 s."),
    ],
)
def test_what_is_wrong_with_the_times_is_said(times, told):
    assert remarks(listed(*times), 6) == (told,)


def test_more_shots_than_the_model_follows_are_named():
    (told,) = remarks(listed(*((n, n + 1) for n in range(9))), 9)

    assert told == "The model follows up to 8 shots; these are 9."


@pytest.mark.parametrize(
    ("times", "duration"),
    [([(0, 3), (3, 6.2)], 7), ([(0, 1)], 3), ([(0, 16)], None), ([], None)],
)
def test_the_duration_that_fits_is_offered(times, duration):
    assert fitting_duration(listed(*times)) == duration
