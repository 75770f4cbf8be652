from dataclasses import replace

from studio.domain.generation import Status
from tests.seeded import FAILURE, a_generation


def words_of(app):
    return "\n".join(element.value for kind in (app.markdown, app.caption) for element in kind)


def refused(prompt, **changes):
    return a_generation(1, status=Status.FAILED, prompt=prompt, **changes)


def test_doubtful_words_of_a_refused_prompt_are_marked(show):
    text = words_of(show("create.py", refused("A bloody knife in the snow")))
    assert "A :orange-background[bloody] :orange-background[knife] in the snow" in text
    assert "sent nowhere" in text


def test_a_calmer_wording_fills_the_form_and_sends_nothing(show):
    take = refused("A bloody knife in the snow")
    app = show("create.py", take)
    app.button(key=f"calmer_{take.id}").click().run()

    assert app.text_area(key="prompt").value == "A torn and stained tool in the snow"
    assert not [button for button in app.button if button.label == "Remove before sending"]


def test_without_a_word_on_the_list_the_cause_is_another(show):
    app = show("create.py", refused("A fox in the snow"))
    assert "the cause is another" in words_of(app)
    assert not [button for button in app.button if "calmer" in button.label]


def test_another_failure_marks_nothing(show):
    failure = replace(FAILURE, code="service_error")
    app = show("create.py", refused("A bloody knife", failure=failure))
    assert "orange-background" not in words_of(app)


def test_a_long_prompt_is_cut_between_its_doubtful_words(show):
    text = words_of(show("create.py", refused(f"knife {'very ' * 200}long gun")))
    shown = next(line for line in text.splitlines() if "orange-background" in line)
    assert len(shown) < 400


def test_hostile_words_around_a_marked_one_stay_words(show):
    hostile = "](javascript:alert(1)) ![x](https://evil.test/x.png) knife] :red[x] <img src=x>"
    text = words_of(show("create.py", refused(hostile)))
    for markup in ("![", "](", " <img", ":red[x", "https://"):
        assert markup not in text
