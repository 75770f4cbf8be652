"""What every page of the studio has in common."""

import time
from dataclasses import dataclass

from playwright.sync_api import FloatRect, Locator, Page

_RESTING = '[data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
_WITHIN_S = 30
_MOMENT_MS = 250
"""How long after a press a busy browser may ask for the next run."""


def wait_until(page: Page, script: str, arg: object = None) -> None:
    """Wait until a script tells true.

    It is asked from outside, again and again: the page's own policy forbids Playwright's
    `wait_for_function` to evaluate anything once its first answer was no.
    """
    deadline = time.monotonic() + _WITHIN_S
    while not page.evaluate(script, arg):
        assert time.monotonic() < deadline, f"never true: {script}"
        page.wait_for_timeout(30)


def still_box(element: Locator) -> FloatRect:
    """Return where an element lies, once it lies still."""
    before, box = None, element.bounding_box()
    while box is None or box != before:
        element.page.wait_for_timeout(_MOMENT_MS)
        before, box = box, element.bounding_box()
    return box


@dataclass
class AnyPage:
    """A page of a studio at an address."""

    page: Page
    url: str

    def settle(self) -> None:
        """Wait until the page is connected and no run is under way, nor begins in a moment."""
        resting = self.page.locator(f'[data-testid="stApp"]{_RESTING}')
        resting.wait_for()
        self.page.wait_for_timeout(_MOMENT_MS)
        resting.wait_for()
