import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.camera import MOVES, SIZES
from studio.domain.shot_list import Language, Shot, ShotList, read_shots, write_shots
from studio.errors import InvalidRequestError

EXAMPLE = "Shot 1 [0~3s] wide angle: an old ship; Shot 2 [3~6s] medium shot: a sailor at the bow."


def test_the_contracts_form_is_read():
    shots = read_shots(EXAMPLE)

    assert shots == ShotList(
        shots=(
            Shot(start=0, end=3, size="wide angle", what="an old ship"),
            Shot(start=3, end=6, size="medium shot", what="a sailor at the bow."),
        )
    )


def test_the_contracts_form_is_written_a_line_a_shot():
    assert write_shots(read_shots(EXAMPLE)) == (
        "Shot 1 [0~3s] wide angle: an old ship\nShot 2 [3~6s] medium shot: a sailor at the bow."
    )


def test_the_chinese_form_stays_chinese():
    prompt = "黄昏\n\n镜头1 [0~3秒] 全景，推近：一艘古帆船\n镜头2 [3~6.5秒]：水手望着灯塔"  # noqa: RUF001

    shots = read_shots(prompt)

    assert (shots.language, shots.opening) == (Language.CHINESE, "黄昏")
    assert (shots.shots[0].size, shots.shots[0].move) == ("全景", "推近")
    assert write_shots(shots) == prompt


def test_a_prompt_without_marks_has_no_list():
    assert read_shots("One shot of the sea, a close-up: waves") is None


@pytest.mark.parametrize(
    "camera", ["from a moving car: ", "wide angle, dreamlike: ", "wide shot, close-up: ", ""]
)
def test_words_for_the_camera_that_are_not_known_stay_in_what_happens(camera):
    (shot,) = read_shots(f"Shot 1 [0~3s] {camera}rain").shots

    assert (shot.size, shot.move, shot.what) == ("", "", f"{camera}rain")


def test_what_looks_like_the_camera_survives_where_none_was_chosen():
    shots = ShotList(shots=(Shot(start=0, end=3, what="wide angle: a sign reads so"),))

    assert read_shots(write_shots(shots)) == shots


def test_what_happens_cannot_hold_another_shots_mark():
    with pytest.raises(InvalidRequestError, match="mark of another shot"):
        Shot(start=0, end=3, what="first this, Shot 2 [3~5s] then that")


texts = st.text(max_size=60).filter(lambda text: "[" not in text)
times = st.integers(0, 2000).map(lambda hundredths: hundredths / 100)
shots = st.builds(
    Shot,
    start=times,
    end=times,
    size=st.sampled_from(["", *SIZES]),
    move=st.sampled_from(["", *MOVES]),
    what=texts,
)
lists = st.builds(
    ShotList,
    shots=st.lists(shots, min_size=1, max_size=6).map(tuple),
    opening=texts,
    language=st.sampled_from(Language),
)


@given(lists)
def test_a_list_that_is_written_and_read_is_the_same_list(shot_list):
    assert read_shots(write_shots(shot_list)) == shot_list


marks = st.sampled_from(["Shot 1 [0~3s]", "shot 12 [3-6.5 s]", " 镜头2 [3~5秒]", "SHOT 3[0～1s] "])  # noqa: RUF001
heads = st.sampled_from(
    ["", " wide angle: ", " push-in, close-up: ", "全景：", " Somewhere: ", ":"]  # noqa: RUF001
)
pieces = st.one_of(marks, heads, st.text(max_size=30), st.just("; "), st.just("Shot 2 "))


def words(prompt):
    """Count the words between the marks."""
    bare = re.sub(r"(?i)(shot|镜头)\s*\d+\s*\[[^\]]*\]", " ", prompt)
    return Counter(re.findall(r"[^\W\d_]+", bare.casefold()))


@settings(max_examples=400)
@given(st.lists(pieces, max_size=14).map("".join))
def test_a_prompt_that_is_read_and_written_keeps_every_word(prompt):
    shot_list = read_shots(prompt)

    if shot_list is not None:
        assert words(write_shots(shot_list)) == words(prompt)
