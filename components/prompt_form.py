"""The form in which takes are asked for.

Plain widgets rather than `st.form`: the price has to follow every change, and a form tells
nothing until it is sent.
"""

from collections.abc import Sequence

import streamlit as st

from components import prompt_meter, state
from components.draft import Draft, Values
from components.form_fields import (
    CALLBACK_KEY,
    CHOSEN,
    DURATION_KEY,
    HOW_KEY,
    MORE_KEY,
    PROMPT_KEY,
    QUALITY_KEY,
    RANDOM,
    RATIO_KEY,
    SEEDS_KEY,
    TAKES_KEY,
    value_key,
)
from components.words import as_markdown
from components.writing import aids
from components.writing.desk import Shelf
from studio.domain import prompt as prompts
from studio.domain.request import LONGEST_S, SHORTEST_S, AspectRatio, Quality
from studio.domain.variation import names
from studio.errors import Problem

QUALITY_HELP = "720p is for finding the take; 1080p costs about 1.3 times as much a second."
SEED_HELP = (
    "Each seed is a take of its own. The same seed with the same words gives a similar film, "
    "not always the same one."
)
CALLBACK_HELP = (
    "An HTTPS address that the service calls when the task ends. The studio does not need it."
)


def draw(problems: Sequence[Problem], shelf: Shelf, *, shapes_url: str, most_takes: int) -> Draft:
    """Draw the form; return what is filled in.

    Args:
        problems: What was wrong at the last press; each is said at its field.
        shelf: What lies ready beside the form.
        shapes_url: Where the drawings of the aspect ratios lie, e.g. `app/static/shapes`.
        most_takes: Takes that one press may order.
    """
    words, settings = st.columns([3, 2], gap="medium")
    with words:
        prompt = _prompt()
        count = st.container()
        aids.draw(shelf, prompt_key=PROMPT_KEY)
        loss = st.container()
        _say(problems, "prompt")
    with settings:
        quality, ratio, duration = _picture(shapes_url)
        seeds, takes = _seeds(problems, most_takes)
        more_ratios, callback_url = _advanced(problems, ratio)
    values = _values(prompt)
    aids.draw_shots(prompt_key=PROMPT_KEY, duration_key=DURATION_KEY)
    draft = Draft(
        prompt=prompt,
        quality=quality,
        aspect_ratio=ratio,
        duration=duration,
        seeds=seeds,
        random_takes=takes,
        callback_url=callback_url,
        values=values,
        more_ratios=more_ratios,
        most_takes=most_takes,
    )
    longest = max(draft.prompts, key=lambda sent: (len(prompts.cut(sent).lost), len(sent)))
    with count:
        prompt_meter.draw(watches=PROMPT_KEY, typed=prompt, sent=longest)
    with loss:
        _loss(longest, of=len(draft.prompts))
    return draft


def _values(prompt: str) -> Values:
    """Ask for the values of the names in the prompt."""
    wanted = names(prompt)
    if not wanted:
        return ()
    typed = {
        name: st.text_input(
            f"Values of {name}",
            key=value_key(name),
            placeholder="one | another",
            help=f"Stands for ${{{name}}} in the prompt; each value makes a prompt of its own.",
            persist_state="session",
        )
        for name in wanted
    }
    return tuple(
        (name, tuple(value.strip() for value in text.split("|") if value.strip()))
        for name, text in typed.items()
    )


def _prompt() -> str:
    return st.text_area(
        "Prompt",
        key=PROMPT_KEY,
        height=290,
        persist_state="session",
        placeholder="What is seen, what moves, how the camera looks at it, what is heard.",
    )


def _loss(sent: str, *, of: int) -> None:
    """Show what the service will not read of the longest of so many prompts."""
    lost = prompts.cut(sent).lost
    if not lost:
        return
    whose = f" of the longest of {of} prompts" if of > 1 else ""
    with st.expander(f"The last {len(lost):,} characters{whose} will not be read"):
        st.code(lost, language=None, wrap_lines=True)


def _picture(shapes_url: str) -> tuple[Quality, AspectRatio, int]:
    state.offer(QUALITY_KEY, Quality.HD)
    quality = st.segmented_control(
        "Quality",
        list(Quality),
        required=True,
        help=QUALITY_HELP,
        key=QUALITY_KEY,
        persist_state="session",
    )
    state.offer(RATIO_KEY, AspectRatio.WIDE)
    ratio = st.segmented_control(
        "Aspect ratio",
        list(AspectRatio),
        required=True,
        format_func=lambda ratio: f"![]({_shape(shapes_url, ratio)}) {ratio}",
        key=RATIO_KEY,
        wrap=True,
        persist_state="session",
    )
    state.offer(DURATION_KEY, 5)
    duration = st.slider(
        "Duration",
        SHORTEST_S,
        LONGEST_S,
        format="%d s",
        key=DURATION_KEY,
        persist_state="session",
    )
    return Quality(quality or Quality.HD), AspectRatio(ratio or AspectRatio.WIDE), int(duration)


def _shape(shapes_url: str, ratio: AspectRatio) -> str:
    width, height = ratio.parts
    return f"{shapes_url}/{width}x{height}.svg"


def _seeds(problems: Sequence[Problem], most_takes: int) -> tuple[str | None, int]:
    state.offer(HOW_KEY, RANDOM)
    state.offer(TAKES_KEY, 1)
    with st.container(horizontal=True, vertical_alignment="top"):
        how = st.segmented_control(
            "Seeds",
            [RANDOM, CHOSEN],
            required=True,
            help=SEED_HELP,
            key=HOW_KEY,
            persist_state="session",
        )
        if how == CHOSEN:
            seeds: str | None = st.text_input(
                "Which seeds",
                key=SEEDS_KEY,
                placeholder="42, 43, 44",
                persist_state="session",
                width="stretch",
            )
            takes = 1
        else:
            seeds = None
            takes = st.number_input(
                "Takes", 1, most_takes, key=TAKES_KEY, persist_state="session", width=130
            )
    _say(problems, "seeds")
    _say(problems, "seed")
    return seeds, int(takes)


def _advanced(
    problems: Sequence[Problem], chosen: AspectRatio
) -> tuple[tuple[AspectRatio, ...], str]:
    wrong = any(problem.field == "callback_url" for problem in problems)
    with st.expander("Advanced", expanded=wrong):
        more = st.pills(
            "Also in these ratios",
            [ratio for ratio in AspectRatio if ratio is not chosen],
            selection_mode="multi",
            key=MORE_KEY,
            help="Every take is made in each of them as well.",
            persist_state="session",
        )
        url = st.text_input(
            "Callback URL",
            key=CALLBACK_KEY,
            placeholder="https://",
            help=CALLBACK_HELP,
            persist_state="session",
        )
        _say(problems, "callback_url")
    return tuple(AspectRatio(ratio) for ratio in more), url


def _say(problems: Sequence[Problem], field: str) -> None:
    for problem in problems:
        if problem.field == field:
            st.error(as_markdown(problem.message), icon=":material/edit:")
