import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.renderer.request import FilmRequest
from service.renderer.screenplay import write_screenplay

PIECES = [
    "Shot 1 [0~3s] wide: ", "0-3s: ", "[00:00-00:04] ", "镜头1 【0~2秒】", "1. ", "Cut to ",
    "then ", "no ", "没有", "like ", "她", "it ", "a ", "two ", "一群", "horse ", "old phonograph ",
    "羊", "海马", "walks ", "奔跑", "red ", "wide shot ", "the camera ", "镜头", "rises ",
    ", ", "。", "\n", '"', "「", "(", "-", ":", "9" * 30, "İ", "😀",
]  # fmt: skip
LONGEST = 5000
prompts = st.one_of(
    st.text(max_size=LONGEST),
    st.lists(st.sampled_from(PIECES), max_size=400).map("".join),
    st.builds(
        lambda piece, times: (piece * times)[:LONGEST], st.sampled_from(PIECES), st.just(LONGEST)
    ),
)


@given(prompt=prompts, duration=st.integers(min_value=3, max_value=15))
def test_any_text_fills_the_film_with_shots(prompt, duration):
    request = FilmRequest(prompt=prompt, duration=duration, seed=1)

    shots = write_screenplay(request).shots

    assert shots[0].start == 0
    assert shots[-1].end == request.frames
    assert all(before.end == after.start for before, after in pairwise(shots))
    assert all(shot.frames >= 1 for shot in shots)
    assert all(len(shot.subjects) <= 5 for shot in shots)
    assert all(1 <= subject.count <= 7 for shot in shots for subject in shot.subjects)


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_keeps_the_reader_long(piece):
    request = FilmRequest(prompt=(piece * LONGEST)[:LONGEST], duration=15, seed=1)
    write_screenplay(request)

    started = time.process_time()
    write_screenplay(request)

    assert time.process_time() - started < 0.5
