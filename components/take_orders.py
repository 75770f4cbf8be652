"""What may be ordered out of a take: a better quality, a film by HappyHorse, an animatic.

Each is a new take with the same prompt and seed. An order names its price before it is pressed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from components.takes import Ask, OrderAnimatic, OrderFilm, Promote
from components.words import amount
from studio.domain.credits import Rates, estimate
from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest
from studio.domain.reuse import can_be_promoted, promoted

PROMISE = "The same seed is no promise of the same picture."


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """Where takes can be ordered, and at which price."""

    rates: Rates
    """What HappyHorse asks."""
    has_key: bool
    """Whether a film by HappyHorse can be ordered."""
    has_local: bool
    """Whether animatics can be drawn on this machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One line of the menu, with what has to be known before it is pressed."""

    label: str
    terms: str
    """Markdown: what it costs, and what it does not promise."""
    ask: Ask
    icon: str
    help: str


def orders_for(generation: Generation, market: Market) -> Iterator[Order]:
    """Yield what may be ordered out of a take."""
    if generation.can_play and can_be_promoted(generation.request):
        yield _promotion(generation, market.rates)
    if generation.is_animatic and market.has_key:
        yield _film(generation, market.rates)
    if not generation.is_animatic and market.has_local:
        yield _animatic(generation)


def _promotion(generation: Generation, rates: Rates) -> Order:
    request = promoted(generation.request)
    price = (
        f"An animatic in {request.quality} is free."
        if generation.is_animatic
        else f"{request.quality} is a new order: {_price(request, rates)}."
    )
    return Order(
        label=f"Make it in {request.quality}",
        terms=f"{PROMISE} {price}",
        ask=Promote(generation.id),
        icon=":material/high_quality:",
        help="A new order with the same prompt and seed; sent at once.",
    )


def _film(generation: Generation, rates: Rates) -> Order:
    request = generation.request
    return Order(
        label="Make it with HappyHorse",
        terms=f"HappyHorse 1.1 films it anew in {request.quality}: {_price(request, rates)}. "
        f"{PROMISE}",
        ask=OrderFilm(generation.id),
        icon=":material/movie:",
        help="A new order with the same prompt, seed and settings; sent at once.",
    )


def _animatic(generation: Generation) -> Order:
    return Order(
        label="Draw an animatic of it",
        terms="An animatic is free. It has the same shots and length, not the same picture.",
        ask=OrderAnimatic(generation.id),
        icon=":material/draw:",
        help="Drawn on this machine at once; nothing goes to HappyHorse.",
    )


def _price(request: GenerationRequest, rates: Rates) -> str:
    price = estimate(request.quality, request.duration, rates=rates)
    return f"an estimated {amount(float(price.credits))} credits, about \\${price.dollars}"
