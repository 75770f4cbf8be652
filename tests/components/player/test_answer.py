from dataclasses import asdict
from typing import Any

import pytest
from structlog.testing import capture_logs

from components.player.answer import Moment, Outcome, Rating, read
from components.player.reel import Reel, Stage

STAGE = Stage(layout="onion", at_s=1.5)


def a_reel(name: str) -> Reel:
    return Reel(
        id=name, url="", poster="", label=name, width=16, height=9, fps=24, frames=48, duration_s=2
    )


REELS = (a_reel("a"), a_reel("b"))


def said(*acts: dict[str, Any], turn: int = 0, **stage: Any) -> dict[str, Any]:
    return {"stage": asdict(STAGE) | stage | {"turn": turn}, "acts": list(acts)}


def heard(what: object, *, before: int = 0) -> Outcome:
    return read(what, reels=REELS, stage=STAGE, heard=before)[0]


def test_before_the_browser_speaks_the_stage_is_the_given_one():
    assert read(None, reels=REELS, stage=STAGE, heard=7) == (Outcome(stage=STAGE), 7)


def test_a_stage_that_a_person_changed_comes_back():
    assert heard(said(turn=3, layout="blink", heard="b")).stage == Stage(
        layout="blink", heard="b", at_s=1.5
    )


def test_a_stage_that_was_heard_before_is_not_taken_again():
    assert heard(said(turn=3, layout="blink"), before=3).stage == STAGE


def test_acts_are_handed_on_in_their_order_and_once():
    acts = [
        {"kind": "rating", "turn": 4, "id": "a", "stars": 3},
        {"kind": "pick", "turn": 5, "id": "b"},
        {"kind": "rating", "turn": 6, "id": "b", "verdict": "winner"},
        {"kind": "moment", "turn": 7, "id": "a", "at_s": 1.25},
    ]
    outcome, turn = read(said(*acts), reels=REELS, stage=STAGE, heard=4)
    assert outcome.ratings == (Rating(id="b", verdict="winner"),)
    assert outcome.pick == "b"
    assert outcome.moment == Moment(id="a", at_s=1.25)
    assert turn == 7
    assert heard(said(*acts), before=turn) == Outcome(stage=STAGE)


def test_words_on_clips_that_are_not_shown_are_left_out():
    act = {"kind": "rating", "turn": 4, "id": "elsewhere", "stars": 3}
    assert heard(said(act)) == Outcome(stage=STAGE)
    assert heard(said(turn=3, chosen="elsewhere")).stage.chosen == ""


@pytest.mark.parametrize(
    "nonsense",
    [
        "words",
        {"stage": {}},
        said(turn=1, speed=9),
        said(turn=1, at_s=float("nan")),
        said({"kind": "rating", "turn": 1, "id": "a", "stars": 6}),
        said({"kind": "rating", "turn": 1, "id": "a", "note": "x" * 501}),
        said({"kind": "send", "turn": 1, "id": "a"}),
    ],
)
def test_what_cannot_be_is_not_taken_over(nonsense):
    with capture_logs() as logs:
        assert read(nonsense, reels=REELS, stage=STAGE, heard=0) == (Outcome(stage=STAGE), 0)
    assert len(logs) == 1
