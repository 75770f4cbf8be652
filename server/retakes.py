"""Orders made out of a take: each is sent once, however often it is asked for.

The press is named after the take, so asking again finds what was ordered before. Where that one
failed, it is sent again from its own card.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from components.takes import OrderAnimatic, OrderFilm, Promote
from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest
from studio.domain.reuse import promoted
from studio.domain.service import LOCAL
from studio.errors import KeyMissingError
from studio.studio import Studio

Retake = Promote | OrderFilm | OrderAnimatic


def order(studio: Studio, ask: Retake, *, vendor: str | None) -> Sequence[Generation]:
    """Order what was asked for; return what came of it, now or at an earlier press.

    Args:
        studio: The studio.
        ask: What is wanted of which take.
        vendor: The name of HappyHorse's service; None without a key for it.

    Raises:
        KeyMissingError: A film is wanted, and there is no key.
        InvalidRequestError: The budget does not allow it.
        StoreError: Nothing was written down, so nothing will be sent.
    """
    ordered: list[Generation] = []
    for take in studio.generations([ask.generation_id]):
        press, request, service = _wanted(take, ask, vendor)
        ordered += studio.orders.submit([request], press_id=f"{press}-{take.id}", service=service)
    return ordered


def _wanted(
    take: Generation, ask: Retake, vendor: str | None
) -> tuple[str, GenerationRequest, str]:
    """Return how the press is named, what it orders, and where."""
    match ask:
        case Promote():
            return "promoted", promoted(take.request), take.service
        case OrderFilm():
            if vendor is None:
                raise KeyMissingError
            return "real", take.request, vendor
        case OrderAnimatic():
            # A callback is for films alone.
            return "animatic", replace(take.request, callback_url=None), LOCAL
        case unknown:
            assert_never(unknown)
