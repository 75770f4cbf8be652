"""Words for camera, light and style, put into the prompt with one press."""

from dataclasses import replace

import streamlit as st

from components import state
from studio.domain.phrases import SHELVES, with_phrase
from studio.domain.prompt import is_chinese
from studio.domain.shot_list import Language, Shot, ShotList, read_shots, write_shots
from studio.errors import InvalidRequestError

_TARGET_KEY = "phrase_target"
_END = 0
"""The end of the prompt; shots are counted from 1."""


def draw(*, prompt_key: str) -> None:
    """Draw the words of the prompt's language, and where they are to go.

    Args:
        prompt_key: Key of the prompt's text area.
    """
    prompt = state.text(prompt_key)
    shot_list = _shots(prompt)
    if shot_list is not None:
        st.selectbox(
            "Put it",
            range(len(shot_list.shots) + 1),
            format_func=lambda number: f"into shot {number}" if number else "at the end",
            key=_TARGET_KEY,
        )
    language = Language.CHINESE if is_chinese(prompt) else Language.ENGLISH
    for shelf in SHELVES:
        key = f"phrases_{shelf.name.lower()}"
        st.pills(
            shelf.name,
            shelf.words[language],
            key=key,
            on_change=_put,
            args=(key, shelf.name, prompt_key),
        )


def _shots(prompt: str) -> ShotList | None:
    try:
        return read_shots(prompt)
    except InvalidRequestError:
        return None


def _put(key: str, shelf: str, prompt_key: str) -> None:
    """Put the word that was pressed into the prompt, and let the pill go."""
    phrase = state.text(key)
    if not phrase:
        return
    state.forget(key)
    prompt = state.text(prompt_key)
    shot_list, target = _shots(prompt), int(state.number(_TARGET_KEY))
    if shot_list is None or target == _END or target > len(shot_list.shots):
        state.fill(prompt_key, with_phrase(prompt, phrase))
        return
    shots = list(shot_list.shots)
    shots[target - 1] = _with(shots[target - 1], shelf, phrase)
    state.fill(prompt_key, write_shots(replace(shot_list, shots=tuple(shots))))


def _with(shot: Shot, shelf: str, phrase: str) -> Shot:
    match shelf:
        case "Size":
            return replace(shot, size=phrase)
        case "Move":
            return replace(shot, move=phrase)
        case _:
            return replace(shot, what=with_phrase(shot.what, phrase))
