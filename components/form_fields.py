"""What stands in the fields of the form: read as a whole, and put in as a whole."""

from components import state
from studio.domain.request import AspectRatio, Quality
from studio.domain.reuse import Filling
from studio.domain.sheet import Sheet
from studio.domain.variation import names

PROMPT_KEY, RATIO_KEY, DURATION_KEY = "prompt", "aspect_ratio", "duration"
QUALITY_KEY, HOW_KEY, SEEDS_KEY, TAKES_KEY = "quality", "seed_choice", "seeds", "takes"
MORE_KEY, CALLBACK_KEY = "more_ratios", "callback_url"
RANDOM, CHOSEN = "Random", "Chosen"


def value_key(name: str) -> str:
    """Return the key of the field that has the values of a name in the prompt."""
    return f"value_{name}"


def read() -> Sheet:
    """Return what stands in the form; to be called after it was drawn."""
    prompt = state.text(PROMPT_KEY)
    return Sheet(
        prompt=prompt,
        quality=Quality(state.text(QUALITY_KEY) or Quality.HD),
        aspect_ratio=AspectRatio(state.text(RATIO_KEY) or AspectRatio.WIDE),
        duration=int(state.number(DURATION_KEY)),
        seeds=state.text(SEEDS_KEY) if state.text(HOW_KEY) == CHOSEN else None,
        takes=int(state.number(TAKES_KEY)) or 1,
        more_ratios=tuple(AspectRatio(ratio) for ratio in state.several(MORE_KEY)),
        callback_url=state.text(CALLBACK_KEY),
        values=tuple((name, state.text(value_key(name))) for name in names(prompt)),
    )


def lay(sheet: Sheet, *, most_takes: int) -> None:
    """Put a sheet into the form as it was; to be called before it is drawn.

    Args:
        sheet: What is to stand there.
        most_takes: Takes that one press may order.
    """
    _settings(sheet.prompt, sheet.quality, sheet.aspect_ratio, sheet.duration)
    _seeds(sheet.seeds)
    state.fill(TAKES_KEY, min(sheet.takes, most_takes))
    more = [ratio for ratio in sheet.more_ratios if ratio is not sheet.aspect_ratio]
    state.fill_several(MORE_KEY, more)
    state.fill(CALLBACK_KEY, sheet.callback_url)
    for name, typed in sheet.values:
        state.fill(value_key(name), typed)


def fill(filling: Filling) -> None:
    """Put the settings of a take into the form; to be called before it is drawn."""
    _settings(filling.prompt, filling.quality, filling.aspect_ratio, filling.duration)
    _seeds(", ".join(str(seed) for seed in filling.seeds) or None)
    # Ratios left over from before would multiply the takes unasked.
    state.forget(MORE_KEY)


def _settings(prompt: str, quality: Quality, ratio: AspectRatio, duration: int) -> None:
    state.fill(PROMPT_KEY, prompt)
    state.fill(QUALITY_KEY, quality)
    state.fill(RATIO_KEY, ratio)
    state.fill(DURATION_KEY, duration)


def _seeds(typed: str | None) -> None:
    state.fill(HOW_KEY, RANDOM if typed is None else CHOSEN)
    state.fill(SEEDS_KEY, typed or "")
