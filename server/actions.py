"""What the pages hand on: a person's wishes, turned into calls of the studio.

They stand here rather than in the pages so that a page stays layout and calls, and they can be
tested without a screen.
"""

from typing import assert_never

from components.draft import Draft
from components.health import CheckNow, Mend
from components.state import UiState
from components.takes import Ask, Cancel, Forget, Hide, SendAgain
from studio.domain.health import Depth
from studio.errors import InvalidRequestError
from studio.studio import Studio

PATIENCE_S = 20.0
"""Seconds that a person waits for clips to be read or mended; the next press goes on from there."""


def restore(ui: UiState, studio: Studio) -> None:
    """Fill the task list of a session that has just begun from what the studio keeps."""
    if ui.shown is None:
        ui.shown = [generation.id for generation in studio.recent()]


def press(ui: UiState, studio: Studio, draft: Draft, *, service: str) -> None:
    """Send a draft, once however often the button was hit; else keep what is wrong with it.

    Raises:
        StoreError: Nothing was written down, so nothing will be sent.
    """
    try:
        requests = draft.requests(studio.draw_seed)
    except InvalidRequestError as error:
        ui.problems = error.problems
        return
    press_id = ui.press_id(f"{service} {draft.content}", studio.now())
    try:
        takes = studio.submit(requests, press_id=press_id, service=service)
    except InvalidRequestError as error:
        ui.problems = error.problems
        return
    ui.problems = ()
    ui.show([take.id for take in takes])


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
        case Cancel(generation_id):
            studio.cancel(generation_id)
        case SendAgain(generation_id):
            ui.show([studio.send_again(generation_id).id])
        case Forget(generation_id):
            studio.forget(generation_id)
        case Hide(generation_id):
            ui.hide(generation_id)
        case unknown:
            assert_never(unknown)
