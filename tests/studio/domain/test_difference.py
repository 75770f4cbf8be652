from hypothesis import given
from hypothesis import strategies as st

from studio.domain.difference import Change, Piece, difference


def test_a_changed_word_went_and_came():
    assert difference("a red fox", "a grey fox") == (
        Piece(Change.KEPT, "a "),
        Piece(Change.REMOVED, "red"),
        Piece(Change.ADDED, "grey"),
        Piece(Change.KEPT, " fox"),
    )


def test_chinese_changes_by_the_character():
    assert difference("黄昏的海", "清晨的海")[0] == Piece(Change.REMOVED, "黄昏")


def without(change, pieces):
    return "".join(piece.text for piece in pieces if piece.change is not change)


@given(st.text("ab 海,.", max_size=40), st.text("ab 海,.", max_size=40))
def test_both_texts_can_be_had_back(before, after):
    pieces = difference(before, after)

    assert without(Change.ADDED, pieces) == before
    assert without(Change.REMOVED, pieces) == after
