"""The prompt's shots as rows of fields: what is changed here is changed in the prompt.

The prompt is the only truth. Rows are filled from it whenever it was changed elsewhere, and write
it anew whenever one of their own fields was changed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import streamlit as st

from components import state
from components.words import as_markdown
from studio.domain.camera import MOVES, SIZES
from studio.domain.dialogue import spoken_lines
from studio.domain.prompt import is_chinese
from studio.domain.request import LONGEST_S
from studio.domain.shot_list import Language, Shot, ShotList, read_shots, write_shots
from studio.domain.shot_times import fitting_duration, remarks
from studio.errors import InvalidRequestError

_FIELDS = ("start", "end", "size", "move", "what")
_NONE = "–"


def draw(*, prompt_key: str, duration_key: str) -> None:
    """Draw the shots of a prompt, or offer to divide it into shots.

    Args:
        prompt_key: Key of the prompt's text area.
        duration_key: Key of the duration's slider.
    """
    prompt, duration = state.text(prompt_key), int(state.number(duration_key))
    shot_list = _read(prompt)
    if shot_list is None:
        _offer(prompt, prompt_key=prompt_key, duration=duration)
        return
    ui = state.current()
    if ui.shots_of != prompt or not state.is_drawn(_key(0, "start")):
        _fill(shot_list.shots)
        ui.shots_of = prompt
    changed = _Rewrite(prompt_key, shot_list)
    for number, shot in enumerate(shot_list.shots):
        _row(number, shot, changed)
    _buttons(shot_list, duration, prompt_key=prompt_key, duration_key=duration_key)
    _remarks(shot_list, duration)


def draw_fit(*, prompt_key: str, duration_key: str) -> None:
    """Offer the duration that the prompt's shots ask for, where the film has another.

    Args:
        prompt_key: Key of the prompt's text area.
        duration_key: Key of the duration's slider.
    """
    try:
        shot_list = read_shots(state.text(prompt_key))
    except InvalidRequestError:
        return
    fitting, duration = shot_list and fitting_duration(shot_list), int(state.number(duration_key))
    if fitting and fitting != duration:
        with st.container(key="shots_hint", horizontal=True, vertical_alignment="center"):
            st.caption(
                f":material/schedule: The prompt's shots take {fitting} s, the film lasts "
                f"{duration} s.",
                width="content",
            )
            _fit(fitting, duration_key)


def _fit(fitting: int, duration_key: str) -> None:
    st.button(
        f"Set the duration to {fitting} s",
        key="shots_fit",
        on_click=state.fill,
        args=(duration_key, fitting),
    )


def _read(prompt: str) -> ShotList | None:
    try:
        return read_shots(prompt)
    except InvalidRequestError as error:
        st.warning(as_markdown(error.problems[0].message), icon=":material/edit:")
        return None


def _offer(prompt: str, *, prompt_key: str, duration: int) -> None:
    st.caption("A shot list tells the model what happens when, and how the camera sees it.")
    language = Language.CHINESE if is_chinese(prompt) else Language.ENGLISH
    half = duration / 2
    shots = (Shot(start=0, end=half), Shot(start=half, end=duration))
    fresh = ShotList(shots=shots, opening=prompt, language=language)
    st.button(
        "Divide into two shots",
        key="shots_begin",
        icon=":material/splitscreen:",
        on_click=state.fill,
        args=(prompt_key, write_shots(fresh)),
    )


class _Rewrite:
    """Writes the prompt from the rows, as they stand when one of them was changed."""

    def __init__(self, prompt_key: str, shot_list: ShotList) -> None:
        self._prompt_key, self._shot_list = prompt_key, shot_list

    def __call__(self, *, without: int | None = None) -> None:
        """Write what the rows say; what cannot be written is said and leaves the prompt as is."""
        ui, rows = state.current(), range(len(self._shot_list.shots))
        try:
            shots = tuple(_shot(number) for number in rows if number != without)
        except InvalidRequestError as error:
            ui.shots_of = None
            ui.say(error.problems[0].message, icon=":material/edit:")
            return
        prompt = write_shots(replace(self._shot_list, shots=shots))
        ui.shots_of = prompt if without is None else None
        state.fill(self._prompt_key, prompt)


def _key(number: int, field: str) -> str:
    return f"shot_{number}_{field}"


def _shot(number: int) -> Shot:
    size, move, what = (state.text(_key(number, field)) for field in _FIELDS[2:])
    return Shot(
        start=state.number(_key(number, "start")),
        end=state.number(_key(number, "end")),
        size="" if size == _NONE else size,
        move="" if move == _NONE else move,
        what=what,
    )


def _fill(shots: Sequence[Shot]) -> None:
    for number, shot in enumerate(shots):
        for field, time in (("start", shot.start), ("end", shot.end)):
            state.fill(_key(number, field), time)
        words = (shot.size or _NONE, shot.move or _NONE, shot.what)
        for field, word in zip(_FIELDS[2:], words, strict=True):
            state.fill(_key(number, field), word)


def _row(number: int, shot: Shot, changed: _Rewrite) -> None:
    labels: Literal["visible", "collapsed"] = "visible" if number == 0 else "collapsed"
    with st.container(key=f"shot_row_{number}"):
        times, camera, what = st.columns([3, 3.6, 5], vertical_alignment="bottom")
        with times, st.container(horizontal=True, gap="xsmall"):
            for field in ("start", "end"):
                st.number_input(
                    f"{field.capitalize()} (s)",
                    0.0,
                    float(max(LONGEST_S, shot.end)),
                    step=0.5,
                    format="%g",
                    key=_key(number, field),
                    on_change=changed,
                    label_visibility=labels,
                    width="stretch",
                )
        with camera, st.container(horizontal=True, gap="xsmall"):
            for field, words in (("size", SIZES), ("move", MOVES)):
                st.selectbox(
                    field.capitalize(),
                    [_NONE, *words],
                    key=_key(number, field),
                    on_change=changed,
                    label_visibility=labels,
                    width="stretch",
                )
        with what, st.container(horizontal=True, gap="xsmall", vertical_alignment="bottom"):
            st.text_input(
                "What happens",
                key=_key(number, "what"),
                on_change=changed,
                label_visibility=labels,
                width="stretch",
            )
            _remover(number, changed)


def _remover(number: int, changed: _Rewrite) -> None:
    st.button(
        "",
        key=f"shot_remove_{number}",
        icon=":material/delete:",
        type="tertiary",
        help=f"Take shot {number + 1} out of the prompt",
        on_click=changed,
        kwargs={"without": number},
    )


def _buttons(shot_list: ShotList, duration: int, *, prompt_key: str, duration_key: str) -> None:
    last = max(shot.end for shot in shot_list.shots)
    added = Shot(start=last, end=max(float(duration), min(last + 3, LONGEST_S)))
    with st.container(horizontal=True):
        _rewrite("Add a shot", (*shot_list.shots, added), shot_list, prompt_key=prompt_key)
        even = _evened(shot_list.shots, duration)
        if even != shot_list.shots:
            _rewrite("Share the time evenly", even, shot_list, prompt_key=prompt_key)
        fitting = fitting_duration(shot_list)
        if fitting is not None and fitting != duration:
            _fit(fitting, duration_key)


def _rewrite(label: str, shots: tuple[Shot, ...], before: ShotList, *, prompt_key: str) -> None:
    st.button(
        label,
        key=f"shots_{label.split(maxsplit=1)[0].lower()}",
        on_click=state.fill,
        args=(prompt_key, write_shots(replace(before, shots=shots))),
    )


def _evened(shots: tuple[Shot, ...], duration: int) -> tuple[Shot, ...]:
    cuts = [round(duration * 2 * part / len(shots)) / 2 for part in range(len(shots) + 1)]
    return tuple(
        replace(shot, start=cuts[number], end=cuts[number + 1]) for number, shot in enumerate(shots)
    )


def _remarks(shot_list: ShotList, duration: int) -> None:
    told = remarks(shot_list, duration)
    if told:
        st.caption(":material/schedule: " + as_markdown(" ".join(told)))
    for number, shot in enumerate(shot_list.shots, 1):
        needed = sum(line.seconds for line in spoken_lines(shot.what))
        if needed > shot.length > 0:
            st.caption(
                f":material/record_voice_over: Shot {number}: what is said needs about "
                f"{needed:.1f} s, the shot has {shot.length:g} s."
            )
