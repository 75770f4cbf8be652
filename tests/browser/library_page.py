"""The library in the words of the person who uses it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.any_page import AnyPage
from tests.films import write_film
from tests.seeded import a_generation, keep


@dataclass
class LibraryPage(AnyPage):
    """The page Library of a studio at an address."""

    def open(self, query: str = "") -> "LibraryPage":
        self.page.goto(f"{self.url}/library{query}")
        self.settle()
        return self

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


def keep_playable(data_dir: Path, prompts: Sequence[str]) -> None:
    """Put a clip that plays into a data folder for each prompt, the first of them newest."""
    kept = [a_generation(number, prompt=prompt) for number, prompt in enumerate(prompts, start=1)]
    keep(data_dir, *kept)
    for generation in kept:
        write_film(data_dir / "clips" / "00" / f"{generation.id}.mp4")
