"""The prompts that were sent, and drafts that were not: found, compared and put back."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from components import state
from components.words import as_markdown, shortened
from components.writing import changes
from components.writing.desk import Discard, Restore, Resume, Shelf, Wish
from studio.domain.reuse import same
from studio.domain.sent_prompt import SentPrompt
from studio.domain.sheet import KeptDraft
from studio.domain.variation import escape

MENU_KEY = "history_menu"
_SEARCH_KEY, _MORE_KEY = "history_search", "history_more"
_BEFORE_KEY, _AFTER_KEY = "change_before", "change_after"
_PAGE = 8
_SHOWN, _NAMED = 180, 60
_IN_THE_FORM = ""
"""Stands for the form's own prompt among the versions."""


def draw(shelf: Shelf, *, prompt_key: str) -> None:
    """Draw the search, the comparison if one was asked for, and what was found.

    Args:
        shelf: Where prompts and drafts are found.
        prompt_key: Key of the prompt's text area.
    """
    words = st.text_input(
        "Search prompts",
        key=_SEARCH_KEY,
        type="search",
        placeholder="Words that it holds",
        live="400ms",
    )
    wanted = _PAGE * (1 + int(state.number(_MORE_KEY)))
    found = shelf.sent(words, wanted + 1)
    if state.is_drawn(_BEFORE_KEY):
        _compare(found[:wanted], state.text(prompt_key))
    if not words:
        _drafts(shelf.unsent())
    _sent(found[:wanted], words, typed=state.text(prompt_key))
    if len(found) > wanted:
        st.button(
            "Show more",
            key="history_show_more",
            type="tertiary",
            on_click=state.fill,
            args=(_MORE_KEY, state.number(_MORE_KEY) + 1),
        )


def _compare(found: Sequence[SentPrompt], typed: str) -> None:
    """Draw the difference between two versions, and what chooses them."""
    chosen = [state.text(_BEFORE_KEY), state.text(_AFTER_KEY)]
    prompts = [escape(one.prompt) for one in found]
    versions = list(dict.fromkeys([_IN_THE_FORM, *chosen, *prompts]))
    keys = {"From": _BEFORE_KEY, "To": _AFTER_KEY}
    before, after = (
        column.selectbox(label, versions, key=key, format_func=_name)
        for column, (label, key) in zip(st.columns(2), keys.items(), strict=True)
    )
    changes.draw(before or typed, after or typed)
    st.button(
        "Close the comparison",
        key="change_close",
        type="tertiary",
        on_click=state.forget,
        args=(_BEFORE_KEY,),
    )


def _name(version: str) -> str:
    return shortened(version, _NAMED) if version else "The form's prompt"


def _drafts(drafts: Sequence[KeptDraft]) -> None:
    if not drafts:
        return
    st.caption("Not sent")
    for draft in drafts[:_PAGE]:
        with st.container(key=f"draft_{draft.id}", border=True, gap="xsmall"):
            _words(draft.sheet.prompt, _date(draft.changed_at))
            with st.container(horizontal=True):
                _button("Go on with it", f"resume_{draft.id}", Resume(draft.id))
                st.button(
                    "Forget it",
                    key=f"discard_{draft.id}",
                    type="tertiary",
                    on_click=state.current().desk.wish,
                    args=(Discard(draft.id),),
                )


def _sent(found: Sequence[SentPrompt], words: str, *, typed: str) -> None:
    if not found:
        st.caption("No prompt holds these words." if words else "Nothing was sent yet.")
        return
    st.caption("Sent")
    prompts = [escape(one.prompt) for one in found]
    for number, one in enumerate(found):
        takes = "1 take" if one.takes == 1 else f"{one.takes} takes"
        with st.container(key=f"sent_{number}", border=True, gap="xsmall"):
            _words(one.prompt, f"{takes} · {_date(one.last_at)}")
            with st.container(horizontal=True):
                _button("Restore", f"restore_{number}", Restore(same(one.request)))
                st.button(
                    "Compare",
                    key=f"compare_{number}",
                    type="tertiary",
                    help="Shows word by word what is different in another version.",
                    on_click=_begin_to_compare,
                    args=(prompts[number], _counterpart(number, prompts, typed)),
                )


def _words(prompt: str, about: str) -> None:
    shown = as_markdown(shortened(prompt, _SHOWN))
    st.markdown(f"{shown}  \n:small[:gray[{as_markdown(about)}]]")


def _date(moment: datetime) -> str:
    return f"{moment.astimezone():%-d %b %Y, %H:%M}"


def _button(label: str, key: str, wish: Wish) -> None:
    st.button(
        label,
        key=key,
        help="Fills the form; nothing is sent.",
        on_click=_put_back,
        args=(wish,),
    )


def _put_back(wish: Wish) -> None:
    state.current().desk.wish(wish)
    state.fill(MENU_KEY, value=False)


def _counterpart(number: int, prompts: Sequence[str], typed: str) -> str:
    """Return what a version is compared with first: the form's, or a neighbour if that is blank."""
    if typed.strip() or len(prompts) < 2:
        return _IN_THE_FORM
    return prompts[number - 1] if number else prompts[1]


def _begin_to_compare(version: str, other: str) -> None:
    state.fill(_BEFORE_KEY, version)
    state.fill(_AFTER_KEY, other)
