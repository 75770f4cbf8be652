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
from components.takes import (
    Ask,
    FollowAgain,
    Forget,
    Hide,
    Promote,
    Remove,
    RemoveAll,
    Reuse,
    SendAgain,
    StopWaiting,
)
from server.access import ServiceAccess
from studio.domain.generation import Generation
from studio.domain.health import Depth
from studio.domain.request import GenerationRequest
from studio.domain.reuse import promoted
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


def press(ui: UiState, studio: Studio, wanted: Press, *, service: str) -> None:
    """Send a draft, once however often the button was hit; else keep what is wrong with it.

    Raises:
        StoreError: Nothing was written down, so nothing will be sent.
    """
    press_id = ui.press_id(f"{service} {wanted}", studio.now())
    try:
        requests = wanted.draft.requests(studio.draw_seed)
        films = studio.submit(requests, press_id=press_id, service=service) if wanted.films else ()
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
    return studio.submit(quiet, press_id=f"{press_id}-animatic", service=LOCAL)


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


def do(ui: UiState, studio: Studio, ask: Ask) -> None:
    """Do what was asked for a take.

    Raises:
        NotNowError: The take has moved on meanwhile.
        StoreError: It could not be written down.
    """
    match ask:
        case Remove(generation_id):
            studio.cancel(generation_id)
        case RemoveAll(press_id):
            removed = studio.cancel_press(press_id)
            ui.say(f"{_takes(removed)} removed; nothing was sent for what was removed.")
        case StopWaiting(generation_id):
            studio.set_aside(generation_id)
        case FollowAgain(generation_id):
            studio.follow_again(generation_id)
        case SendAgain(generation_id):
            ui.show([studio.send_again(generation_id).id])
        case Forget(generation_id):
            studio.forget(generation_id)
        case Hide(generation_id):
            ui.hide(generation_id)
        case Promote(generation_id):
            ui.show(_promote(studio, generation_id))
        case Reuse(filling):
            ui.refill(filling)
            ui.say("The form is filled in; nothing was sent.")
        case unknown:
            assert_never(unknown)


def _takes(number: int) -> str:
    return "1 take" if number == 1 else f"{number} takes"


def _promote(studio: Studio, generation_id: str) -> Sequence[str]:
    """Order it in the best quality, once however often that was asked for."""
    return [
        better.id
        for generation in studio.generations([generation_id])
        for better in studio.submit(
            [promoted(generation.request)],
            press_id=f"promoted-{generation.id}",
            service=generation.service,
        )
    ]
