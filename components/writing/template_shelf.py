"""Prompts to begin from, by what they are for; a press fills the form and sends nothing."""

from itertools import groupby

import streamlit as st

from components import state
from components.words import as_markdown, shortened
from studio.domain.starting_points import Template, templates

_SHOWN = 150


def draw(*, prompt_key: str, ratio_key: str, duration_key: str) -> None:
    """Draw the templates of one use, chosen above them.

    Args:
        prompt_key: Key of the prompt's text area.
        ratio_key: Key of the aspect ratio.
        duration_key: Key of the duration's slider.
    """
    uses = {use: list(group) for use, group in groupby(templates(), lambda template: template.use)}
    chosen = st.pills(
        "For", list(uses), default=next(iter(uses)), required=True, key="template_use"
    )
    for template in uses[chosen or next(iter(uses))]:
        said, use = st.columns([5, 1], vertical_alignment="center")
        length = f"{as_markdown(template.aspect_ratio)} · {template.duration} s"
        words = as_markdown(shortened(" ".join(template.prompt.split()), _SHOWN))
        said.markdown(
            f"**{as_markdown(template.name)}** :small[:gray[{length}]]  \n:small[{words}]"
        )
        use.button(
            "Use",
            key=f"template_{template.name}",
            help="Replaces the prompt in the form; nothing is sent.",
            on_click=_use,
            args=(template, prompt_key, ratio_key, duration_key),
        )


def _use(template: Template, prompt_key: str, ratio_key: str, duration_key: str) -> None:
    state.fill(prompt_key, template.prompt)
    state.fill(ratio_key, template.aspect_ratio)
    state.fill(duration_key, template.duration)
