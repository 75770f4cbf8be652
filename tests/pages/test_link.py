import pytest
from streamlit.testing.v1 import AppTest

from studio.domain.request import AspectRatio, Quality
from tests.pages import screen
from tests.pages.conftest import FRAME


@pytest.fixture
def follow(show):
    """Open the page by a link."""

    def follow_one(**query):
        show("create.py")
        return screen.follow(AppTest.from_file(FRAME, default_timeout=30), **query)

    return follow_one


def said(app):
    return "\n".join(str(warning.value) for warning in app.warning)


def test_a_link_fills_the_form_and_sends_nothing(follow):
    app = follow(
        prompt="A fox at {dusk|dawn}",
        quality="1080p",
        aspect_ratio="9:16",
        duration="8",
        seeds="42,43",
    )

    assert app.text_area(key="prompt").value == "A fox at {dusk|dawn}"
    assert app.segmented_control(key="quality").value is Quality.FULL_HD
    assert app.segmented_control(key="aspect_ratio").value is AspectRatio.TALL
    assert app.slider(key="duration").value == 8
    assert app.text_input(key="seeds").value == "42, 43"
    assert "No takes yet" in "\n".join(str(one.value) for one in app.markdown)
    assert said(app) == ""


def test_what_was_read_is_taken_out_of_the_address(follow):
    app = follow(prompt="A fox", seeds="7")

    assert "prompt" not in app.query_params
    app.text_area(key="prompt").set_value("A bear").run()
    assert app.text_area(key="prompt").value == "A bear"


def test_what_cannot_be_is_said_until_it_is_read(follow):
    app = follow(prompt="A fox", quality="4K", mood="<b>calm</b>")

    assert "4K" in said(app)
    assert "<b>" not in said(app)
    app.button(key="link_remarks_close").click().run()
    assert said(app) == ""
    assert app.text_area(key="prompt").value == "A fox"


def test_other_parameters_of_the_address_are_left_alone(follow):
    app = follow(search="fox")

    assert "search" in app.query_params
    assert said(app) == ""


def test_the_form_has_a_link(show):
    app = show("create.py")
    app.context = {"url": "http://127.0.0.1:8501"}
    app.text_area(key="prompt").set_value("A fox & a bear").run()
    app.segmented_control(key="aspect_ratio").set_value(AspectRatio.TALL)
    app.text_input(key="callback_url").set_value("https://example.com/secret")
    app.session_state["link_menu"] = True
    app.run()

    assert [code.value for code in app.code] == [
        "http://127.0.0.1:8501/?prompt=A+fox+%26+a+bear&aspect_ratio=9%3A16"
    ]


def test_a_form_that_is_too_long_for_a_link_says_so(show):
    app = show("create.py")
    app.text_area(key="prompt").set_value("马" * 2000).run()
    app.session_state["link_menu"] = True
    app.run()

    assert "may not arrive" in said(app)
    assert not app.code
