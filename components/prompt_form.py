"""The form in which takes are asked for.

Plain widgets rather than `st.form`: the price has to follow every change, and a form tells
nothing until it is sent.
"""

from collections.abc import Sequence

import streamlit as st

from components import prompt_meter, state
from components.draft import Draft, Values
from components.words import as_markdown
from components.writing import aids
from studio.domain import prompt as prompts
from studio.domain.request import LONGEST_S, SHORTEST_S, AspectRatio, Quality
from studio.domain.reuse import Filling
from studio.domain.variation import names
from studio.errors import Problem

PROMPT_KEY, RATIO_KEY, DURATION_KEY = "prompt", "aspect_ratio", "duration"
QUALITY_KEY, HOW_KEY, SEEDS_KEY, MORE_KEY = "quality", "seed_choice", "seeds", "more_ratios"
RANDOM, CHOSEN = "Random", "Chosen"
QUALITY_HELP = "720p is for finding the take; 1080p costs about 1.3 times as much a second."
SEED_HELP = (
    "Each seed is a take of its own. The same seed with the same words gives a similar film, "
    "not always the same one."
)
CALLBACK_HELP = (
    "An HTTPS address that the service calls when the task ends. The studio does not need it."
)


def draw(problems: Sequence[Problem], *, shapes_url: str, most_takes: int) -> Draft:
    """Draw the form; return what is filled in.

    Args:
        problems: What was wrong at the last press; each is said at its field.
        shapes_url: Where the drawings of the aspect ratios lie, e.g. `app/static/shapes`.
        most_takes: Takes that one press may order.
    """
    words, settings = st.columns([3, 2], gap="medium")
    with words:
        prompt = _prompt(problems)
    with settings:
        quality, ratio, duration = _picture(shapes_url)
        seeds, takes = _seeds(problems, most_takes)
        more_ratios, callback_url = _advanced(problems, ratio)
    values = _values(prompt)
    aids.draw_shots(prompt_key=PROMPT_KEY, duration_key=DURATION_KEY)
    return Draft(
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


def fill(filling: Filling) -> None:
    """Put these settings into the form; to be called before it is drawn."""
    state.fill(PROMPT_KEY, filling.prompt)
    state.fill(QUALITY_KEY, filling.quality)
    state.fill(RATIO_KEY, filling.aspect_ratio)
    state.fill(DURATION_KEY, filling.duration)
    state.fill(HOW_KEY, CHOSEN if filling.seeds else RANDOM)
    state.fill(SEEDS_KEY, ", ".join(str(seed) for seed in filling.seeds))
    # Ratios left over from before would multiply the takes unasked.
    state.forget(MORE_KEY)


def _values(prompt: str) -> Values:
    """Ask for the values of the names in the prompt."""
    wanted = names(prompt)
    if not wanted:
        return ()
    typed = {
        name: st.text_input(
            f"Values of {name}",
            key=f"value_{name}",
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


def _prompt(problems: Sequence[Problem]) -> str:
    text = st.text_area(
        "Prompt",
        key=PROMPT_KEY,
        height=290,
        persist_state="session",
        placeholder="What is seen, what moves, how the camera looks at it, what is heard.",
    )
    prompt_meter.draw(watches=PROMPT_KEY)
    aids.draw(prompt_key=PROMPT_KEY, ratio_key=RATIO_KEY, duration_key=DURATION_KEY)
    cut = prompts.cut(text)
    if cut.lost:
        with st.expander(f"The last {len(cut.lost):,} characters will not be read"):
            st.code(cut.lost, language=None, wrap_lines=True)
    _say(problems, "prompt")
    return text


def _picture(shapes_url: str) -> tuple[Quality, AspectRatio, int]:
    quality = st.segmented_control(
        "Quality",
        list(Quality),
        default=Quality.HD,
        required=True,
        help=QUALITY_HELP,
        key=QUALITY_KEY,
        persist_state="session",
    )
    ratio = st.segmented_control(
        "Aspect ratio",
        list(AspectRatio),
        default=AspectRatio.WIDE,
        required=True,
        format_func=lambda ratio: f"![]({_shape(shapes_url, ratio)}) {ratio}",
        key=RATIO_KEY,
        wrap=True,
        persist_state="session",
    )
    duration = st.slider(
        "Duration",
        SHORTEST_S,
        LONGEST_S,
        5,
        format="%d s",
        key=DURATION_KEY,
        persist_state="session",
    )
    return Quality(quality or Quality.HD), AspectRatio(ratio or AspectRatio.WIDE), int(duration)


def _shape(shapes_url: str, ratio: AspectRatio) -> str:
    width, height = ratio.parts
    return f"{shapes_url}/{width}x{height}.svg"


def _seeds(problems: Sequence[Problem], most_takes: int) -> tuple[str | None, int]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        how = st.segmented_control(
            "Seeds",
            [RANDOM, CHOSEN],
            default=RANDOM,
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
                "Takes", 1, most_takes, 1, key="takes", persist_state="session", width=130
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
            key="callback_url",
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
