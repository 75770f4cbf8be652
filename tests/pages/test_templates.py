import json

import pytest

from server import runtime
from studio.domain.request import AspectRatio
from studio.domain.starting_points import OWN, Template, templates
from tests.pages.screen import said

FOX = {"name": "Fox", "prompt": "A red fox", "aspect_ratio": "9:16", "duration": 8}


@pytest.fixture
def page(show):
    app = show("create.py")
    app.session_state["templates_menu"] = True
    app.session_state["template_use"] = OWN
    return app.run()


def own():
    return {one.name: one for one in runtime.studio().drawer.templates.find_all()}


def has(app, key):
    return key in [button.key for button in app.button]


def save(app, name, prompt="A fox"):
    app.text_area(key="prompt").set_value(prompt).run()
    app.text_input(key="template_name").set_value(name).run()
    return app.button(key="template_save").click().run()


def give(app, *entries, **changes):
    file = {"format": "happyhorse-studio templates", "version": 1, "templates": list(entries)}
    data = json.dumps(file | changes).encode()
    uploader = app.file_uploader(key="templates_file_0")
    return uploader.set_value(("own.json", data, "application/json")).run()


def test_every_use_has_templates_and_they_fill_the_form(show):
    app = show("create.py")
    for template in {one.use: one for one in templates()}.values():
        app.session_state["templates_menu"] = True
        app.session_state["template_use"] = template.use
        app.run()
        app.button(key=f"template_{template.name}").click().run()

        assert app.text_area(key="prompt").value == template.prompt
        assert app.segmented_control(key="aspect_ratio").value is template.aspect_ratio
        assert app.slider(key="duration").value == template.duration


def test_the_form_is_saved_by_a_name_and_comes_back(page):
    page.segmented_control(key="aspect_ratio").set_value(AspectRatio.TALL)
    page.slider(key="duration").set_value(9)
    save(page, " Fox ", "A fox at {dusk|dawn}")
    assert page.text_input(key="template_name").value == ""

    page.button(key="new_prompt").click().run()
    page.segmented_control(key="aspect_ratio").set_value(AspectRatio.WIDE).run()
    page.button(key="own_Fox").click().run()
    assert page.text_area(key="prompt").value == "A fox at {dusk|dawn}"
    assert page.segmented_control(key="aspect_ratio").value is AspectRatio.TALL
    assert page.slider(key="duration").value == 9


@pytest.mark.parametrize(("name", "prompt"), [("", "A fox"), ("Fox", " ")])
def test_a_form_without_name_or_prompt_is_not_saved(page, name, prompt):
    save(page, name, prompt)

    assert own() == {}
    assert page.warning


def test_a_template_is_overwritten_only_after_a_question(page):
    save(page, "Fox", "A fox")
    save(page, "Fox", "Another fox")
    assert own()["Fox"].prompt == "A fox"
    assert "There is a template “Fox” already" in said(page).replace("\\", "")

    page.button(key="template_overwrite").click().run()
    assert own()["Fox"].prompt == "Another fox"
    assert not has(page, "template_overwrite")


def test_the_question_can_be_answered_with_no(page):
    save(page, "Fox", "A fox")
    save(page, "Fox", "Another fox")
    page.button(key="template_leave").click().run()

    assert own()["Fox"].prompt == "A fox"
    assert not page.warning


def test_a_template_is_renamed(page):
    save(page, "Fox")
    page.menu_button(key="own_menu_0").click("Rename").run()
    page.text_input(key="template_new_name").set_value("Vixen").run()
    page.button(key="template_rename").click().run()

    assert list(own()) == ["Vixen"]
    assert not has(page, "template_rename")


def test_a_name_that_is_taken_is_told_and_the_field_stays(page):
    save(page, "Fox")
    save(page, "Bear", "A bear")
    page.menu_button(key="own_menu_1").click("Rename").run()
    page.text_input(key="template_new_name").set_value("Bear").run()
    page.button(key="template_rename").click().run()
    assert list(own()) == ["Bear", "Fox"]
    assert "already" in said(page)
    assert not has(page, "template_overwrite")

    page.button(key="template_keep_name").click().run()
    assert not has(page, "template_rename")


def test_a_deleted_template_can_be_taken_back(page):
    save(page, "Fox")
    page.menu_button(key="own_menu_0").click("Delete").run()
    assert own() == {}

    page.button(key="template_undo").click().run()
    assert list(own()) == ["Fox"]
    assert not has(page, "template_undo")


def test_all_are_exported_to_one_file_that_can_be_imported(page):
    save(page, "Fox")
    (export,) = page.download_button
    assert export.label == "Export all"


def test_a_file_is_added_and_what_cannot_be_is_named(page):
    give(page, FOX, FOX | {"name": "<b>Wide</b>", "aspect_ratio": "2:1"}, 7)
    assert "Left out:" in said(page)
    assert "“2:1” is no aspect ratio" in said(page).replace("\\", "")
    assert "Entry 3: It is no template" in said(page).replace("\\", "")
    assert "<b>" not in said(page).replace("\\<b", "")

    page.button(key="templates_add").click().run()
    assert own()["Fox"] == Template(
        use=OWN, name="Fox", prompt="A red fox", aspect_ratio=AspectRatio.TALL, duration=8
    )
    assert not has(page, "templates_add")


def test_a_file_overwrites_nothing_without_being_told(page):
    save(page, "Fox", "My own fox")
    give(page, FOX, FOX | {"name": "Bear"})
    assert "other prompts for “Fox”" in said(page).replace("\\", "")

    page.button(key="templates_add").click().run()
    assert own()["Fox"].prompt == "My own fox"
    assert set(own()) == {"Bear", "Fox"}


def test_a_file_overwrites_when_told(page):
    save(page, "Fox", "My own fox")
    give(page, FOX)
    assert not has(page, "templates_add")
    page.button(key="templates_overwrite").click().run()

    assert own()["Fox"].prompt == "A red fox"


def test_what_is_no_file_of_templates_is_refused_in_a_sentence(page):
    give(page, FOX, version=2)

    assert "version 2" in said(page)
    assert "exported from a studio" in said(page)
    assert not has(page, "templates_add")
