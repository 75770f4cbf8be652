"""The Compare page in the words of the person who uses it, over films that count their frames."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Locator

from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest
from studio.media.vault import Vault
from tests.browser.any_page import AnyPage
from tests.browser.numbered import Numbered, write
from tests.browser.player import PlayerPage
from tests.seeded import a_generation, keep

FILM = Numbered(width=320, height=180, seconds=6)
SPARSE = replace(FILM, keys_every=144)
"""Has no key frame but its first, as the service's own films."""


def a_take(number: int, film: Numbered = FILM) -> Generation:
    """Return a take with the facts of a film."""
    request = GenerationRequest(prompt="A lighthouse by the sea", seed=40 + number)
    take = a_generation(number, press_id="press", take=number, takes=99, request=request)
    assert take.clip is not None
    facts = {"width": film.width, "height": film.height, "frames": film.frames}
    return replace(take, clip=replace(take.clip, duration_s=film.seconds, **facts))


def keep_films(data_dir: Path, takes: Sequence[Generation], film: Numbered) -> None:
    """Put takes into a data folder, each with the same film."""
    keep(data_dir, *takes)
    vault, source = Vault(data_dir / "clips"), data_dir / "film.mp4"
    write(source, film)
    for take in takes:
        shutil.copy(source, vault.clip(take.id))
    source.unlink()


@dataclass
class ComparePage(PlayerPage, AnyPage):
    """The page Compare of a studio at an address."""

    def open_takes(self, takes: Sequence[Generation]) -> "ComparePage":
        """Follow a link to a comparison."""
        ids = ",".join(take.id for take in takes)
        self.page.goto(f"{self.url}/compare?takes={ids}")
        return self.come_to_rest()

    def come_to_rest(self) -> "ComparePage":
        """Wait until the page has arrived and every clip stands."""
        self.films.first.wait_for()
        self.at_rest()
        self.settle()
        return self

    def go(self, page: str) -> None:
        """Go to another page of the studio by its name in the navigation."""
        self.page.get_by_test_id("stTopNavLink").filter(has_text=page).click()
        self.settle()

    def star(self, take: Generation, stars: int) -> Locator:
        """Return a star beside the player, counted from 1."""
        return self.page.locator(f".st-key-stars_{take.id} button").nth(stars - 1)

    def lit_stars(self, number: int) -> Locator:
        """Return the lit stars of a clip in the player, counted from 0."""
        return self.root.locator(".rating").nth(number).locator(".lit")

    def on_page(self, name: str) -> Locator:
        """Return a button of the page by what it says."""
        return self.page.get_by_role("button", name=name, exact=True)

    def is_at(self, seconds: float) -> bool:
        """Tell whether every clip stands at a moment."""
        return all(abs(place - seconds) < 0.05 for place in self.places())
