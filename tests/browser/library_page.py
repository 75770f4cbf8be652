"""The library in the words of the person who uses it."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect


@dataclass
class LibraryPage:
    """The page Library of a studio at an address."""

    page: Page
    url: str

    def open(self, query: str = "") -> "LibraryPage":
        self.page.goto(f"{self.url}/library{query}")
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the page is connected and no run is under way."""
        ready = '[data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
        self.page.locator(f'[data-testid="stApp"]{ready}').wait_for()

    @property
    def clips(self) -> Locator:
        return self.page.locator(".cell")

    @property
    def chosen(self) -> Locator:
        return self.page.locator(".cell.selected")

    def clip(self, prompt: str) -> Locator:
        return self.page.get_by_role("gridcell", name=prompt)

    def choose(self, prompt: str, *keys: str) -> None:
        """Click on a picture, with these keys held."""
        picture = self.clip(prompt).locator(".picture")
        picture.click(position={"x": 90, "y": 60}, modifiers=list(keys))  # type: ignore[arg-type]

    def stars(self, prompt: str) -> Locator:
        return self.clip(prompt).locator(".star.on")

    def search(self, words: str) -> None:
        field = self.page.get_by_role("textbox", name="Search")
        field.fill(words)
        field.press("Enter")

    def says(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()
