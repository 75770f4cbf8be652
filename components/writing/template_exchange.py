"""A person's own templates out to a file, and in from one."""

from collections.abc import Sequence

import streamlit as st

from components import state
from components.words import as_markdown
from components.writing.desk import AddTemplates
from studio.domain.starting_points import Template
from studio.domain.template_file import Reading, read_templates, write_templates
from studio.errors import NotATemplateFileError

FILE_NAME = "happyhorse-templates.json"
_MOST_TOLD = 12
_LARGEST_MB = 1


def draw(own: Sequence[Template]) -> None:
    """Draw the export of all, and the import with what a file would change.

    Args:
        own: All that there are.
    """
    if own:
        st.download_button(
            "Export all",
            write_templates(own),
            FILE_NAME,
            "application/json",
            key="templates_export",
            icon=":material/download:",
            on_click="ignore",
        )
    file = st.file_uploader(
        "Import a file",
        type="json",
        key=f"templates_file_{state.current().desk.imports}",
        max_upload_size=_LARGEST_MB,
        help="A file that was exported here or by another studio.",
    )
    if file is None:
        return
    try:
        reading = read_templates(file.getvalue())
    except NotATemplateFileError as error:
        st.error(as_markdown(f"{error.message} {error.advice}"), icon=":material/error:")
        return
    _tell_refused(reading)
    _offer(reading, {template.name: template for template in own})


def _tell_refused(reading: Reading) -> None:
    if not reading.refused:
        return
    told = [as_markdown(sentence) for sentence in reading.refused[:_MOST_TOLD]]
    if (rest := len(reading.refused) - _MOST_TOLD) > 0:
        told.append(f"And {rest} more.")
    st.warning("  \n".join(["Left out:", *told]), icon=":material/block:")


def _offer(reading: Reading, known: dict[str, Template]) -> None:
    """Offer what can be done with a file, after saying what it would replace."""
    fresh = [one for one in reading.templates if one.name not in known]
    other = [one for one in reading.templates if known.get(one.name, one) != one]
    same = len(reading.templates) - len(fresh) - len(other)
    if same:
        st.caption(f"{_templates(same)} of the file {'is' if same == 1 else 'are'} here already.")
    if fresh:
        _button(f"Add {_templates(len(fresh))}", reading, overwrite=False)
    if other:
        names = ", ".join(f"“{one.name}”" for one in other[:_MOST_TOLD])
        more = f" and {len(other) - _MOST_TOLD} more" if len(other) > _MOST_TOLD else ""
        told = as_markdown(f"The file has other prompts for {names}{more}.")
        st.warning(told, icon=":material/difference:")
        and_add = f", add {len(fresh)}" if fresh else ""
        _button(f"Overwrite {_templates(len(other))}{and_add}", reading, overwrite=True)


def _button(label: str, reading: Reading, *, overwrite: bool) -> None:
    st.button(
        label,
        key="templates_overwrite" if overwrite else "templates_add",
        icon=":material/upload:",
        on_click=state.current().desk.wish,
        args=(AddTemplates(reading.templates, overwrite=overwrite),),
    )


def _templates(number: int) -> str:
    return "1 template" if number == 1 else f"{number} templates"
