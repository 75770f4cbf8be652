"""Prompts to begin from, by what they are for; a press fills the form and sends nothing."""

from itertools import groupby

import streamlit as st

from components.writing import own_templates, template_row
from components.writing.desk import Shelf
from studio.domain.starting_points import OWN, templates

USE_KEY = "template_use"


def draw(shelf: Shelf) -> None:
    """Draw the templates of one use, chosen above them; a person's own are the last one."""
    uses = {use: list(group) for use, group in groupby(templates(), lambda template: template.use)}
    chosen = st.pills(
        "For",
        [*uses, OWN],
        default=next(iter(uses)),
        required=True,
        key=USE_KEY,
        persist_state="session",
    )
    if chosen == OWN:
        own_templates.draw(shelf.own_templates())
        return
    for template in uses[chosen or next(iter(uses))]:
        said, use = st.columns([5, 1], vertical_alignment="center")
        with said:
            template_row.draw_words(template)
        with use:
            template_row.draw_use(template)
