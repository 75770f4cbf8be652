"""What a take is called beside others, and what stands for it in a small picture."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from components.words import as_html, shortened
from studio.domain.difference import Change, difference
from studio.domain.generation import Generation
from studio.domain.request import AspectRatio

_STILL = (
    '<img src="{url}" alt="{alt}" loading="lazy" style="display:block;width:100%;'
    'object-fit:contain;background:#000;border-radius:6px;{shape}">'
)
_OWN_WORDS = 28
"""Characters of a prompt's own words in a name."""


def label(take: Generation) -> str:
    """Return a take's name on the screen, `Take 2 · seed 42 · 720p`."""
    request = take.request
    seed = f"seed {request.seed}" if request.seed else "no seed"
    return f"Take {take.take} · {seed} · {request.quality}"


def labels(takes: Sequence[Generation]) -> tuple[str, ...]:
    """Return the takes' names; where those are alike, with what each prompt has of its own."""
    plain = [label(take) for take in takes]
    count, prompts = Counter(plain), [take.request.prompt for take in takes]
    own = [_own_words(_other(prompts, prompt), prompt) for prompt in prompts]
    return tuple(
        f"{name} · {words}" if count[name] > 1 and words else name
        for name, words in zip(plain, own, strict=True)
    )


def _other(prompts: Sequence[str], prompt: str) -> str:
    """Return the first of these that is not this one; this one where there is no other."""
    return next((one for one in prompts if one != prompt), prompt)


@lru_cache(maxsize=256)
def _own_words(other: str, prompt: str) -> str:
    added = (piece.text for piece in difference(other, prompt) if piece.change is Change.ADDED)
    return shortened(", ".join(added), _OWN_WORDS)


def letter(number: int) -> str:
    """Return the name of a hidden take, counted from 0: `A`, `B`."""
    return chr(ord("A") + number)


def shape(ratio: AspectRatio, tallest_px: int) -> str:
    """Return the style of a frame as wide as its place; one that stands is kept from towering."""
    width, height = ratio.parts
    limit = f";max-height:{tallest_px}px" if height >= width else ""
    return f"aspect-ratio:{width}/{height}{limit}"


def still(take: Generation, *, media_url: str, name: str = "", tallest_px: int = 260) -> str:
    """Return the markup of a take's poster.

    Args:
        take: One with a clip.
        media_url: Where posters lie.
        name: What it is called where it must not be known; its label and prompt else.
        tallest_px: The largest height of a picture that stands.
    """
    words = name or f"{label(take)}: {shortened(take.request.prompt, 120)}"
    return _STILL.format(
        url=f"{media_url}/posters/{take.id}.jpg",
        alt=as_html(words),
        shape=shape(take.request.aspect_ratio, tallest_px),
    )
