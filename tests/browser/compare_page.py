"""The Compare page in the words of the person who uses it, over films that count their frames."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Locator

from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest
from studio.media.vault import Vault
from tests.browser.numbered import Numbered, write
from tests.browser.player import PlayerPage
from tests.seeded import a_generation, keep

FILM = Numbered(width=320, height=180, seconds=6)
SPARSE = Numbered(width=320, height=180, seconds=6, keys_every=144)
"""Has no key frame but its first, as the service's own films."""
PROMPT = "A lighthouse by the sea"


def keep_takes(data_dir: Path, count: int, made_of: Numbered = FILM) -> list[Generation]:
    """Put the takes of one press into a data folder, each with the same film."""
    shown = {"width": FILM.width, "height": FILM.height, "frames": FILM.frames}
    takes = []
    for number in range(1, count + 1):
        request = GenerationRequest(prompt=PROMPT, seed=40 + number)
        take = a_generation(number, press_id="press", take=number, takes=count, request=request)
        assert take.clip is not None
        takes.append(replace(take, clip=replace(take.clip, duration_s=FILM.seconds, **shown)))
    keep(data_dir, *takes)
    vault, film = Vault(data_dir / "clips"), data_dir / "film.mp4"
    write(film, made_of)
    for take in takes:
        shutil.copy(film, vault.clip(take.id))
    film.unlink()
    return takes


@dataclass
class ComparePage(PlayerPage):
    """The page Compare of a studio at an address."""

    def open_takes(self, takes: Sequence[Generation], more: str = "") -> "ComparePage":
        """Follow a link to a comparison."""
        ids = ",".join(take.id for take in takes)
        self.page.goto(f"{self.url}/compare?takes={ids}{more}")
        return self.come_to_rest()

    def come_to_rest(self) -> "ComparePage":
        """Wait until the page has arrived and every clip stands."""
        self.films.first.wait_for()
        self.at_rest()
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until no run of the page is under way."""
        ready = '[data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
        self.page.locator(f'[data-testid="stApp"]{ready}').wait_for()

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
