"""What a take is called beside others, and what stands for it in a small picture."""

from components.words import as_html, shortened
from studio.domain.generation import Generation

_STILL = (
    '<img src="{url}" alt="{alt}" loading="lazy" style="display:block;width:100%;'
    "aspect-ratio:{ratio};max-height:{tallest};object-fit:contain;background:#000;"
    'border-radius:6px">'
)


def label(take: Generation) -> str:
    """Return a take's name on the screen, `Take 2 · seed 42 · 720p`."""
    request = take.request
    seed = f"seed {request.seed}" if request.seed else "no seed"
    return f"Take {take.take} · {seed} · {request.quality}"


def letter(number: int) -> str:
    """Return the name of a hidden take, counted from 0: `A`, `B`."""
    return chr(ord("A") + number)


def still(take: Generation, *, media_url: str, name: str = "", tallest: str = "240px") -> str:
    """Return the markup of a take's poster.

    Args:
        take: One with a clip.
        media_url: Where posters lie.
        name: What it is called where it must not be known; its label and prompt else.
        tallest: The largest height, as CSS has it.
    """
    width, height = take.request.aspect_ratio.parts
    words = name or f"{label(take)}: {shortened(take.request.prompt, 120)}"
    return _STILL.format(
        url=f"{media_url}/posters/{take.id}.jpg",
        alt=as_html(words),
        ratio=f"{width}/{height}",
        tallest=tallest,
    )
