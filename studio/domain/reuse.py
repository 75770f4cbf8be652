"""What a take lends to the next ones: its settings, its neighbours' seeds, a calmer wording.

Nothing here sends anything: a filling goes into the form, where a person looks at it first.
"""

from dataclasses import dataclass, replace

from studio.domain.request import LARGEST_SEED, AspectRatio, GenerationRequest, Quality
from studio.domain.variation import escape
from studio.domain.wording import softened

NEXT_SEEDS = 4
"""How many neighbours of a seed are tried at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What the form is filled with."""

    prompt: str
    """As the form has it: braces of a prompt's own are escaped, so that it means itself alone."""
    quality: Quality
    aspect_ratio: AspectRatio
    duration: int
    """Whole seconds."""
    seeds: tuple[int, ...]
    """An empty one leaves them to chance."""


def same(request: GenerationRequest) -> Filling:
    """Return what asks for this take once more, with its own seed."""
    return _filling(request, (request.seed,) if request.seed else ())


def afresh(request: GenerationRequest) -> Filling:
    """Return what asks for the same with a seed that chance draws."""
    return _filling(request, ())


def neighbours(request: GenerationRequest) -> Filling:
    """Return the same with the seeds that follow; after the largest comes 1."""
    before = request.seed or 0
    seeds = tuple((before + step - 1) % LARGEST_SEED + 1 for step in range(1, NEXT_SEEDS + 1))
    return _filling(request, seeds)


def calmer(request: GenerationRequest) -> Filling:
    """Return the same with calmer words for those that are known to get prompts refused."""
    return replace(same(request), prompt=escape(softened(request.prompt)))


def can_be_promoted(request: GenerationRequest) -> bool:
    """Tell whether there is a better quality to make it in."""
    return request.quality is not Quality.FULL_HD


def promoted(request: GenerationRequest) -> GenerationRequest:
    """Return the same request, seed included, in the best quality."""
    return replace(request, quality=Quality.FULL_HD)


def _filling(request: GenerationRequest, seeds: tuple[int, ...]) -> Filling:
    return Filling(
        prompt=escape(request.prompt),
        quality=request.quality,
        aspect_ratio=request.aspect_ratio,
        duration=request.duration,
        seeds=seeds,
    )
