"""Judging without names: nothing tells a take from another before the end."""

import pytest

from server import runtime
from studio.domain.comparison import shuffled
from studio.domain.generation import Status
from studio.domain.ranking import next_pair
from studio.domain.request import GenerationRequest
from tests.pages.screen import follow, press
from tests.seeded import a_generation

TAKES = [
    a_generation(
        number,
        press_id="press",
        take=number,
        takes=3,
        request=GenerationRequest(prompt="A fox in the snow", seed=7000 + number),
    )
    for number in (1, 2, 3)
]
IDS = [take.id for take in TAKES]


@pytest.fixture
def blind(show):
    app = follow(show("compare.py", *TAKES), takes=",".join(IDS))
    return press(app, "begin_blind")


def everything_said(app):
    kinds = (app.markdown, app.caption, app.subheader, app.button, app.title)
    words = [
        getattr(one, "value", "") or getattr(one, "label", "") for kind in kinds for one in kind
    ]
    words += [one.proto.body for one in app.get("html")]
    return "\n".join(map(str, words))


def sitting():
    return runtime.studio().jury.sitting(IDS, is_blind=True)


def pair():
    held = sitting()
    return next_pair(shuffled(held.take_ids, held.id), held.rounds)


def answer_all(app, key="answer_A"):
    for _ in range(3):
        press(app, key)
    return app


def test_a_round_shows_two_takes_and_no_name(blind):
    (player,) = blind.get("bidi_component")
    shown = player.proto.json or player.proto.bytes.decode()
    assert "seed" not in everything_said(blind)
    assert not any(str(take.request.seed) in shown for take in TAKES)
    assert all(label in shown for label in ("The first", "The second"))


def test_three_rounds_of_three_takes_end_in_a_ranking_without_names(blind):
    app = answer_all(blind)
    assert len(sitting().rounds) == 3
    assert "The ranking" in everything_said(app)
    assert "700" not in everything_said(app)


def test_to_reveal_names_the_takes_and_keeps_the_winner(blind):
    for _ in range(3):
        best = max(pair())
        press(blind, "answer_A" if pair()[0] == best else "answer_D")
    press(blind, "reveal")
    assert sitting().winner_id == IDS[2]
    assert "seed 7003" in everything_said(blind)


def test_an_answer_can_be_taken_back(blind):
    press(blind, "answer_S")
    press(blind, "take_back")
    assert sitting().rounds == ()


def test_a_reload_goes_on_with_the_same_round(blind, show):
    press(blind, "answer_A")
    due = pair()
    app = show("compare.py")
    app.query_params.update({"takes": ",".join(IDS), "blind": "rounds"})
    app.run()
    assert not app.exception
    assert pair() == due
    assert app.button(key="answer_A")


def test_to_judge_again_begins_anew_and_keeps_what_was_decided(blind):
    answer_all(blind)
    first = sitting().id
    press(blind, "judge_again")
    assert sitting().id != first
    assert len(runtime.studio().jury.sittings()) == 2


def test_to_leave_shows_the_names_again(blind):
    assert "seed 7001" in everything_said(press(blind, "leave_blind"))


def test_a_link_to_a_blind_sitting_that_was_never_held_shows_the_player(show):
    app = show("compare.py", *TAKES)
    app.query_params.update({"takes": ",".join(IDS), "blind": "rounds"})
    app.run()
    assert not app.exception
    assert app.button(key="begin_blind")


def test_a_single_take_cannot_be_judged_blind(show):
    one = a_generation(1, status=Status.SAVED)
    app = follow(show("compare.py", one), takes=one.id)
    assert app.button(key="begin_blind").disabled
