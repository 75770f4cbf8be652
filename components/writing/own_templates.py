"""A person's own templates: saved from the form, renamed, deleted, taken back."""

from collections.abc import Sequence

import streamlit as st

from components import form_fields, state
from components.words import as_markdown
from components.writing import template_exchange, template_row
from components.writing.desk import DeleteTemplate, Desk, RenameTemplate, SaveTemplate
from studio.domain.starting_points import OWN, Template
from studio.domain.template_file import LONGEST_NAME

NAME_KEY, NEW_NAME_KEY = "template_name", "template_new_name"
_RENAME, _DELETE = "Rename", "Delete"


def draw(own: Sequence[Template]) -> None:
    """Draw what saves the form, the templates, and what takes them out of the studio and in.

    Args:
        own: All of them, by name.
    """
    desk = state.current().desk
    _saver()
    if desk.trouble:
        st.warning(as_markdown(desk.trouble), icon=":material/edit:")
    if desk.contested is not None:
        _ask_whether_to_overwrite(desk.contested)
    if desk.deleted is not None:
        _offer_to_undo(desk.deleted)
    if not own:
        st.caption("None yet. Write a prompt, give it a name, and save it here.")
    for number, template in enumerate(own):
        with st.container(key=f"own_row_{number}", border=True, gap="xsmall"):
            template_row.draw_words(template)
            _buttons(number, template, desk)
    template_exchange.draw(own)


def _saver() -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Name",
            key=NAME_KEY,
            max_chars=LONGEST_NAME,
            placeholder="A name for what is in the form",
            width="stretch",
        )
        st.button(
            "Save the form",
            key="template_save",
            icon=":material/bookmark_add:",
            help="Keeps the prompt, the aspect ratio and the duration.",
            on_click=_save,
        )


def _save() -> None:
    """Ask for what stands in the form by now to be kept."""
    sheet = form_fields.read()
    template = Template(
        use=OWN,
        name=state.text(NAME_KEY).strip(),
        prompt=sheet.prompt,
        aspect_ratio=sheet.aspect_ratio,
        duration=sheet.duration,
    )
    state.current().desk.wish(SaveTemplate(template))


def _ask_whether_to_overwrite(template: Template) -> None:
    desk = state.current().desk
    with st.container(horizontal=True, key="template_contest"):
        st.button(
            f"Overwrite “{as_markdown(template.name)}”",
            key="template_overwrite",
            on_click=desk.wish,
            args=(SaveTemplate(template, overwrite=True),),
        )
        st.button("Leave it", key="template_leave", type="tertiary", on_click=_leave)


def _leave() -> None:
    desk = state.current().desk
    desk.contested = desk.trouble = None


def _offer_to_undo(template: Template) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"“{as_markdown(template.name)}” is deleted.", width="content")
        st.button(
            "Undo",
            key="template_undo",
            type="tertiary",
            icon=":material/undo:",
            on_click=state.current().desk.wish,
            args=(SaveTemplate(template),),
        )


def _buttons(number: int, template: Template, desk: Desk) -> None:
    if desk.renamed == template.name:
        _renamer(template)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        template_row.draw_use(template)
        key = f"own_menu_{number}"
        st.menu_button(
            "More",
            [_RENAME, _DELETE],
            key=key,
            type="tertiary",
            on_click=_choose,
            args=(key, template),
        )


def _choose(key: str, template: Template) -> None:
    desk = state.current().desk
    if state.text(key) == _DELETE:
        desk.wish(DeleteTemplate(template.name))
        return
    desk.renamed = template.name
    state.fill(NEW_NAME_KEY, template.name)


def _renamer(template: Template) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("New name", key=NEW_NAME_KEY, max_chars=LONGEST_NAME, width="stretch")
        st.button("Rename", key="template_rename", on_click=_rename, args=(template,))
        st.button("Leave it", key="template_keep_name", type="tertiary", on_click=_keep_name)


def _rename(template: Template) -> None:
    new_name = state.text(NEW_NAME_KEY).strip()
    state.current().desk.wish(RenameTemplate(template, new_name))


def _keep_name() -> None:
    desk = state.current().desk
    desk.renamed = desk.trouble = None
