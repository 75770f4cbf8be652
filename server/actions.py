"""What the pages hand on: a person's wishes, turned into calls of the studio.

They stand here rather than in the pages so that a page stays layout and calls, and they can be
tested without a screen.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from components.health import CheckNow, Mend
from components.press import Press
from components.price_tag import Purse
from components.state import UiState
from components.take_orders import Market
from components.takes import (
    Ask,
    FollowAgain,
    Forget,
    Hide,
    OrderAnimatic,
    OrderFilm,
    Promote,
    Remove,
    RemoveAll,
    Reuse,
    SendAgain,
    StopWaiting,
)
from server import retakes
from server.access import ServiceAccess
from studio.domain.generation import Generation
from studio.domain.health import Depth
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.errors import InvalidRequestError
from studio.studio import Studio

PATIENCE_S = 20.0
"""Seconds that a person waits for clips to be read or mended; the next press goes on from there."""


def restore(ui: UiState, studio: Studio) -> None:
    """Fill the task list of a session that has just begun from what the studio keeps."""
    if ui.shown is None:
        ui.shown = [generation.id for generation in studio.recent()]


def purse(studio: Studio, access: ServiceAccess) -> Purse:
    """Return what is known about money at the vendor's, and of the balance if it is in use."""
    balance = studio.account.balance(access.target)
    return Purse(
        rates=studio.purse.rates_of(access.base_url),
        spent_today=studio.purse.spent_today(),
        per_day=studio.purse.budget.per_day,
        left=balance.left if balance else None,
    )


def market(access: ServiceAccess, money: Purse) -> Market:
    """Return where more takes can be ordered, and at which price."""
    return Market(rates=money.rates, has_key=access.vendor is not None, has_local=access.has_local)


def press(ui: UiState, studio: Studio, wanted: Press, *, service: str) -> None:
    """Send a draft, once however often the button was hit; else keep what is wrong with it.

    Raises:
        StoreError: Nothing was written down, so nothing will be sent.
    """
    ui.desk.refused_film = None
    press_id = ui.press_id(f"{service} {wanted}", studio.now())
    try:
        requests = wanted.draft.requests(studio.orders.draw_seed)
        films = (
            studio.orders.submit(requests, press_id=press_id, service=service)
            if wanted.films
            else ()
        )
        animatics = _drawn_here(studio, requests, press_id) if wanted.animatics else ()
    except InvalidRequestError as error:
        ui.problems = error.problems
        return
    ui.problems = ()
    ui.show([take.id for take in (*films, *animatics)])


def _drawn_here(
    studio: Studio, requests: Sequence[GenerationRequest], press_id: str
) -> Sequence[Generation]:
    """Have the local service draw the same takes; a callback is for the films alone."""
    quiet = [replace(request, callback_url=None) for request in requests]
    return studio.orders.submit(quiet, press_id=f"{press_id}-animatic", service=LOCAL)


def look_after(ui: UiState, studio: Studio, ask: CheckNow | Mend) -> None:
    """Examine the data folder, as far as a person waits for it, or mend what was found.

    Raises:
        StoreError: The database cannot be read.
        MediaError: The folder of clips cannot be read.
    """
    match ask:
        case CheckNow():
            ui.health, ui.mended = studio.examine(Depth(budget_s=PATIENCE_S)), None
        case Mend(report):
            mended = studio.mend(report, PATIENCE_S)
            ui.health, ui.mended = mended.left, mended.sentence
        case unknown:
            assert_never(unknown)


def do(ui: UiState, studio: Studio, ask: Ask, *, vendor: str | None) -> None:
    """Do what was asked for a take.

    Args:
        ui: The session.
        studio: The studio.
        ask: What was asked for.
        vendor: The name of HappyHorse's service; None without a key for it.

    Raises:
        NotNowError: The take has moved on meanwhile.
        KeyMissingError: A film was asked for, and there is no key any more.
        InvalidRequestError: The budget does not allow it.
        StoreError: It could not be written down.
    """
    match ask:
        case Remove(generation_id):
            studio.orders.cancel(generation_id)
        case RemoveAll(press_id):
            removed = studio.orders.cancel_press(press_id)
            ui.say(f"{_takes(removed)} removed; nothing was sent for what was removed.")
        case StopWaiting(generation_id):
            studio.orders.set_aside(generation_id)
        case FollowAgain(generation_id):
            studio.orders.follow_again(generation_id)
        case SendAgain(generation_id):
            ui.show([studio.orders.send_again(generation_id).id])
        case Forget(generation_id):
            studio.orders.forget(generation_id)
        case Hide(generation_id):
            ui.hide(generation_id)
        case Promote() | OrderFilm() | OrderAnimatic():
            ordered = retakes.order(studio, ask, vendor=vendor)
            ui.show([take.id for take in ordered])
        case Reuse(filling):
            ui.refill(filling)
            ui.say("The form is filled in; nothing was sent.")
        case unknown:
            assert_never(unknown)


def _takes(number: int) -> str:
    return "1 take" if number == 1 else f"{number} takes"
