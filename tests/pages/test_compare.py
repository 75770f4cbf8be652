"""The Compare page over takes that are kept; the player's own scripts do not run here."""

import pytest

from server import runtime
from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from studio.domain.verdict import Marks
from tests.pages.screen import follow, press, said
from tests.seeded import a_generation

PROMPT = "A lighthouse by the sea"


def take(number, **facts):
    request = facts.pop("request", GenerationRequest(prompt=PROMPT, seed=number))
    return a_generation(number, press_id="press", take=number, takes=12, request=request, **facts)


TAKES = [take(number) for number in range(1, 13)]
PLAYER = "compare_player"


@pytest.fixture
def compare(show):
    """Return what opens the page on some of the takes, by its address."""

    def open_page(*takes, kept=None, **params):
        app = show("compare.py", *(TAKES if kept is None else kept))
        return follow(app, takes=",".join(one.id for one in takes), **params)

    return open_page


def players(app):
    return len(app.get("bidi_component"))


def where(app, name):
    """Return what the address says under a name; AppTest has lists and texts there."""
    found = app.query_params.get(name, "")
    return found if isinstance(found, str) else found[0]


def jury():
    return runtime.studio().jury


def tell(app, key, **act):
    """Say what the player says when a person does something in it."""
    stage = {
        "turn": 1,
        "layout": "grid",
        "heard": "",
        "fit": "fit",
        "speed": 1.0,
        "loop": True,
        "mark_in_s": None,
        "mark_out_s": None,
        "at_s": 0.0,
        "strip": True,
        "chosen": "",
    }
    acts = [{"turn": 2, **act}] if "kind" in act else []
    app.session_state[key] = {"said": {"stage": stage | act.pop("stage", {}), "acts": acts}}
    app.run()
    assert not app.exception
    return app


def test_without_clips_there_is_one_sentence_and_one_action(show):
    app = show("compare.py", take(1, status=Status.PROCESSING))
    assert "No clips yet" in said(app)
    assert not players(app)


def test_a_whole_press_is_compared_with_one_click(show):
    app = press(show("compare.py", *TAKES[:4]), "compare_press")
    assert players(app) == 1
    assert len(where(app, "takes").split(",")) == 4


def test_single_takes_are_ticked_and_compared(show):
    app = show("compare.py", *TAKES[:4])
    for one in TAKES[1:3]:
        app.checkbox(key=f"tick_{one.id}").check().run()
    press(app, "compare_ticked")
    assert where(app, "takes") == f"{TAKES[1].id},{TAKES[2].id}"


def test_more_than_nine_are_refused_in_a_sentence(show):
    app = show("compare.py", *TAKES)
    for one in TAKES[:10]:
        app.checkbox(key=f"tick_{one.id}").check()
    app.run()
    assert "10 takes are ticked; 9 fit on one clock" in said(app)
    assert app.button(key="compare_ticked").disabled


def test_an_address_with_too_many_takes_shows_nine_and_says_so(compare):
    app = compare(*TAKES)
    assert "3 more were asked for" in said(app)


def test_takes_without_a_clip_are_named(compare):
    lost = take(2, status=Status.FAILED)
    app = compare(TAKES[0], lost, take(77), kept=[TAKES[0], lost])
    assert "Take 2" in said(app)
    assert "one with the id 00000000" in said(app)
    assert players(app) == 1


def test_a_nonsense_address_leads_to_the_choice(show):
    app = show("compare.py", *TAKES[:2])
    app.query_params.update({"takes": "../../etc,<b>", "layout": "x", "at": "nan"})
    app.run()
    assert not app.exception
    assert not players(app)


def test_the_place_outlives_a_page_switch(compare):
    app = compare(*TAKES[:2], layout="onion", at="1.500")
    app.switch_page("../pages/create.py").run()
    app.query_params.clear()
    app.switch_page("../pages/compare.py").run()
    assert players(app) == 1
    assert where(app, "layout") == "onion"
    assert where(app, "at") == "1.500"


def test_what_a_person_does_in_the_player_goes_into_the_address(compare):
    app = tell(compare(*TAKES[:2]), PLAYER, stage={"layout": "blink", "at_s": 0.625})
    assert where(app, "layout") == "blink"
    assert where(app, "at") == "0.625"


def test_stars_given_in_the_player_are_kept_once(compare):
    app = tell(compare(*TAKES[:2]), PLAYER, kind="rating", id=TAKES[0].id, stars=4)
    assert jury().marks_of([TAKES[0].id]) == {TAKES[0].id: Marks(stars=4)}
    jury().rate([TAKES[0].id], 2)
    app.run()
    assert jury().marks_of([TAKES[0].id])[TAKES[0].id].stars == 2


def test_stars_and_notes_are_given_beside_the_player_too(compare):
    app, one = compare(*TAKES[:2]), TAKES[1].id
    app.feedback(key=f"stars_{one}").set_value(2).run()
    app.text_input(key=f"note_{one}").set_value("too dark").run()
    assert jury().marks_of([one])[one] == Marks(stars=3, note="too dark")
    assert app.feedback(key=f"stars_{one}").value == 2


def test_a_winner_takes_the_place_of_the_last_and_can_be_taken_back(compare):
    app = compare(*TAKES[:3])
    ids = [one.id for one in TAKES[:3]]
    press(app, f"winner_{ids[0]}")
    press(app, f"winner_{ids[1]}")
    assert jury().sitting(ids).winner_id == ids[1]
    press(app, f"winner_{ids[1]}")
    assert jury().sitting(ids).winner_id is None


def test_a_rejected_winner_wins_no_more(compare):
    app, one = compare(*TAKES[:2]), TAKES[0].id
    press(app, f"winner_{one}")
    press(app, f"reject_{one}")
    assert jury().sitting([take.id for take in TAKES[:2]]).winner_id is None
    assert jury().marks_of([one])[one].is_rejected


def test_only_what_differs_is_told(compare):
    told = said(compare(*TAKES[:2]))
    assert "| Seed | 1 | 2 |" in told
    assert "Aspect ratio" not in told


def test_other_takes_leads_back_to_the_choice(compare):
    app = press(compare(*TAKES[:2]), "other_takes")
    assert not players(app)
    assert where(app, "takes") == ""


def test_a_comparison_of_before_can_be_looked_at_again(compare):
    app = compare(*TAKES[:2])
    press(app, f"winner_{TAKES[0].id}")
    press(app, "other_takes")
    assert "winner: Take 1" in said(app)
    (held,) = jury().sittings()
    press(app, f"again_{held.id}")
    assert players(app) == 1


def test_a_hostile_note_and_prompt_stay_words(compare):
    hostile = "<img src=x onerror=alert(1)> ![x](https://evil.test/x.png)"
    bad = [
        take(number, request=GenerationRequest(prompt=hostile + str(number), seed=number))
        for number in (1, 2)
    ]
    app = compare(*bad, kept=bad)
    assert "![x](" not in said(app)
    assert not any("<img src=x" in html.proto.body for html in app.get("html"))


def test_a_still_asked_for_in_the_player_is_listed_below_it(compare):
    app = tell(compare(*TAKES[:2]), PLAYER, kind="moment", id=TAKES[0].id, at_s=1.0)
    assert "still is being saved" in "\n".join(toast.value for toast in app.toast)
    assert [button for button in app.button if button.key.startswith("drop_")]


def test_what_was_ordered_can_be_taken_off_the_page(compare):
    app = press(compare(*TAKES[:2]), "tile")
    (drop,) = (button.key for button in app.button if button.key.startswith("drop_"))
    press(app, drop)
    assert not [button for button in app.button if button.key.startswith("drop_")]
