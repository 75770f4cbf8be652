"""What the studio says will be cut off is what the service cuts off."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service import prompts as service
from studio.domain.prompt import cut

LATIN = "A red fox at dawn, näher. "
CHINESE = "一只红狐狸在雪地里𠮷々〇，。"  # noqa: RUF001
JAPANESE = "雪の中のキツネー・ヽ、ｶﾞ"
KOREAN = "눈 속의 여우ㅎᄀ "
EMOJI = "🐎🏇🏽👩\u200d🚀🇯🇵️ "
RARE = "\U0002f800\U000323af\U0003134a\u30fb\u3006\uffa1\U0001b001\u0301\x00"
SCRIPTS = (LATIN, CHINESE, JAPANESE, KOREAN, EMOJI, RARE)

written = st.sampled_from([*SCRIPTS, "".join(SCRIPTS), CHINESE + LATIN, CHINESE + EMOJI])
pieces = written.flatmap(lambda letters: st.text(alphabet=letters, min_size=1, max_size=12))
edges = st.sampled_from([2499, 2500, 2501, 4999, 5000, 5001, 7000])


def to_length(piece, length):
    return (piece * (length // len(piece) + 1))[:length]


@settings(max_examples=300)
@given(st.lists(pieces, min_size=1, max_size=4), edges, st.text(max_size=3))
@example(["马" * 12], 2501, "ー")
@example(["马a"], 5000, "b")
def test_the_cut_that_is_shown_is_the_cut_that_is_made(parts, length, end):
    prompt = to_length("".join(parts), length) + end

    assert cut(prompt).kept == service.cut(prompt)
    assert cut(prompt).kept + cut(prompt).lost == prompt


@pytest.mark.parametrize(
    ("letters", "kept"),
    [(LATIN, 5000), (CHINESE, 2500), (JAPANESE, 5000), (KOREAN, 5000), (EMOJI, 5000)],
)
def test_each_language_is_cut_at_its_own_limit(letters, kept):
    assert len(service.cut(to_length(letters, 6000))) == kept == len(cut(letters * 600).kept)
