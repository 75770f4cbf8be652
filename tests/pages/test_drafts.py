import pytest
from streamlit.testing.v1 import AppTest

from server import runtime, tabs
from studio.domain.request import AspectRatio, Quality
from tests.pages.conftest import FRAME
from tests.seeded import a_generation


class Browser:
    """Says which tab is drawn, and which are open."""

    def __init__(self):
        self.drawn = "first"
        self.open = {"first"}


@pytest.fixture
def browser(monkeypatch):
    browser = Browser()
    monkeypatch.setattr(tabs, "current", lambda: tabs.Tab(browser.drawn))
    monkeypatch.setattr(tabs.Tab, "is_open", lambda tab: tab.session_id in browser.open)
    return browser


@pytest.fixture
def open_tab(browser):
    """Open another tab on the studio that is open already."""

    def open_tab(name, *, closes=None):
        browser.open.discard(closes)
        browser.open.add(name)
        browser.drawn = name
        return AppTest.from_file(FRAME, default_timeout=30).run()

    return open_tab


def prompt_of(app):
    assert not app.exception
    return app.text_area(key="prompt").value


def write(app, prompt):
    return app.text_area(key="prompt").set_value(prompt).run()


def test_a_page_that_is_loaded_again_has_what_was_not_sent(show, open_tab):
    app = show("create.py")
    app.segmented_control(key="quality").set_value(Quality.FULL_HD)
    app.segmented_control(key="aspect_ratio").set_value(AspectRatio.TALL)
    app.slider(key="duration").set_value(9)
    app.segmented_control(key="seed_choice").set_value("Chosen").run()
    app.text_input(key="seeds").set_value("7, eight")
    app.text_input(key="callback_url").set_value("https://example.com/x")
    app.pills(key="more_ratios").set_value([AspectRatio.SQUARE])
    write(app, "${who} at dawn")
    app.text_input(key="value_who").set_value("a fox | a bear").run()
    again = open_tab("second", closes="first")

    assert prompt_of(again) == "${who} at dawn"
    assert again.segmented_control(key="quality").value is Quality.FULL_HD
    assert again.segmented_control(key="aspect_ratio").value is AspectRatio.TALL
    assert again.slider(key="duration").value == 9
    assert again.text_input(key="seeds").value == "7, eight"
    assert again.text_input(key="callback_url").value == "https://example.com/x"
    assert again.pills(key="more_ratios").value == [AspectRatio.SQUARE]
    assert again.text_input(key="value_who").value == "a fox | a bear"


def test_a_second_tab_begins_empty_and_the_first_keeps_its_draft(show, open_tab, browser):
    first = show("create.py")
    write(first, "In the first tab")
    second = open_tab("second")
    assert prompt_of(second) == ""

    write(second, "In the second tab")
    browser.drawn = "first"
    write(first, "In the first tab, longer")
    assert prompt_of(open_tab("third", closes="second")) == "In the second tab"
    assert prompt_of(open_tab("fourth", closes="first")) == "In the first tab, longer"


def test_a_page_that_outlives_its_server_goes_on_with_its_own_draft(show, browser):
    first = show("create.py")
    write(first, "In the first tab")
    browser.drawn = "second"
    write(AppTest.from_file(FRAME, default_timeout=30).run(), "In the second tab")
    browser.open, browser.drawn = {"back"}, "back"
    back = AppTest.from_file(FRAME, default_timeout=30)
    back.session_state["prompt"] = "In the first tab, and on"
    back.run()

    kept = runtime.studio().drawer.drafts.drafts.find_all()
    assert prompt_of(back) == "In the first tab, and on"
    assert {draft.sheet.prompt for draft in kept} == {
        "In the first tab, and on",
        "In the second tab",
    }


def test_a_draft_that_was_sent_is_gone(show, open_tab):
    app = show("create.py")
    write(app, "A fox")
    app.button(key="send").click().run()

    assert prompt_of(app) == "A fox"
    assert prompt_of(open_tab("second", closes="first")) == ""


def test_an_animatic_of_a_draft_leaves_the_draft_to_be_sent(show, open_tab):
    app = show("create.py", api_key="sk-vendor-1234")
    write(app, "A fox at {dawn|dusk}")
    app.button(key="animatic_first").click().run()
    again = open_tab("second", closes="first")
    assert prompt_of(again) == "A fox at {dawn|dusk}"

    again.button(key="send").click().run()
    assert prompt_of(open_tab("third", closes="second")) == ""


def test_what_could_not_be_sent_is_still_a_draft(show, open_tab):
    app = show("create.py")
    write(app, "A fox")
    app.text_input(key="callback_url").set_value("http://127.0.0.1/hook").run()
    app.button(key="send").click().run()

    assert prompt_of(open_tab("second", closes="first")) == "A fox"


def test_a_form_that_was_emptied_leaves_no_draft(show, open_tab):
    app = show("create.py")
    write(app, "A fox")
    write(app, "")

    assert prompt_of(open_tab("second", closes="first")) == ""


def test_nothing_is_written_where_nothing_changed(show, monkeypatch, browser):
    app = show("create.py", a_generation(1))
    write(app, "A fox")
    drafts = runtime.studio().drawer.drafts.drafts
    written = []
    monkeypatch.setattr(type(drafts), "write", lambda _, draft: written.append(draft))
    app.run()
    app.run()
    assert written == []

    app.slider(key="duration").set_value(8).run()
    assert len(written) == 1


def test_a_new_prompt_puts_the_old_one_aside_where_it_is_found(show, browser):
    app = show("create.py")
    write(app, "The first idea")
    app.button(key="new_prompt").click().run()
    assert prompt_of(app) == ""

    write(app, "The second idea")
    app.session_state["history_menu"] = True
    app.run()
    (resume,) = [button for button in app.button if button.key.startswith("resume_")]
    resume.click().run()
    assert prompt_of(app) == "The first idea"


def test_a_draft_can_be_forgotten(show, browser):
    app = show("create.py")
    write(app, "The first idea")
    app.button(key="new_prompt").click().run()
    app.session_state["history_menu"] = True
    app.run()
    (forget,) = [button for button in app.button if button.key.startswith("discard_")]
    forget.click().run()

    assert not [button for button in app.button if button.key.startswith("resume_")]


def test_what_a_template_filled_in_is_not_missed(show, browser):
    app = show("create.py")
    app.session_state["templates_menu"] = True
    for name in ("Watch on wet stone", "Sneaker in motion"):
        app.session_state["templates_menu"] = True
        app.run()
        app.button(key=f"template_{name}").click().run()
    app.session_state["history_menu"] = True
    app.run()

    assert prompt_of(app).startswith("A white running shoe")
    assert not [button for button in app.button if button.key.startswith("resume_")]


def test_where_drafts_are_not_kept_a_page_begins_empty(show, open_tab, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_KEEP_DRAFTS", "false")
    write(show("create.py"), "A secret fox")

    assert prompt_of(open_tab("second", closes="first")) == ""
