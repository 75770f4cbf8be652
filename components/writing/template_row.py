"""One template: what it is, and the button that fills the form from it."""

import streamlit as st

from components import state
from components.words import as_markdown, shortened
from components.writing.desk import UseTemplate
from studio.domain.starting_points import OWN, Template

MENU_KEY = "templates_menu"
_SHOWN = 150


def draw_words(template: Template) -> None:
    """Draw the name, the picture that suits it, and how its prompt begins."""
    length = f"{as_markdown(template.aspect_ratio)} · {template.duration} s"
    words = as_markdown(shortened(template.prompt, _SHOWN))
    st.markdown(f"**{as_markdown(template.name)}** :small[:gray[{length}]]  \n:small[{words}]")


def draw_use(template: Template) -> None:
    """Draw the button; a press closes the menu, so that the form is seen."""
    kind = "own" if template.use == OWN else "template"
    st.button(
        "Use",
        key=f"{kind}_{template.name}",
        help="Replaces the prompt in the form; nothing is sent.",
        on_click=_use,
        args=(template,),
    )


def _use(template: Template) -> None:
    state.current().desk.wish(UseTemplate(template))
    state.fill(MENU_KEY, value=False)
