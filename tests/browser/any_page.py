"""What every page of the studio has in common."""

from dataclasses import dataclass

from playwright.sync_api import Page

_RESTING = '[data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'


@dataclass
class AnyPage:
    """A page of a studio at an address."""

    page: Page
    url: str

    def settle(self) -> None:
        """Wait until the page is connected and no run is under way."""
        self.page.locator(f'[data-testid="stApp"]{_RESTING}').wait_for()
