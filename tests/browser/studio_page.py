"""The Create page in the words of the person who uses it."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.any_page import AnyPage

MADE_WITHIN_MS = 120_000


@dataclass
class CreatePage(AnyPage):
    """The page Create of a studio at an address."""

    def open(self) -> "CreatePage":
        self.page.goto(self.url)
        # The page arrives piece by piece; the button is the last of the form.
        self.send.wait_for()
        self.settle()
        return self

    @property
    def prompt(self) -> Locator:
        return self.page.get_by_role("textbox", name="Prompt")

    @property
    def send(self) -> Locator:
        return self.page.locator(".st-key-send button")

    @property
    def players(self) -> Locator:
        return self.page.locator("video")

    @property
    def takes(self) -> Locator:
        return self.page.locator("[class*=st-key-take_]")

    def press_line(self, press_id: str) -> Locator:
        """Return the button that folds a press or opens it."""
        return self.page.locator(f".st-key-fold_{press_id} button")

    def show(self, which: str) -> None:
        """Choose which takes the list shows."""
        self.page.locator(".st-key-list_show button", has_text=which).click()
        self.settle()

    def choose_quality(self, quality: str) -> None:
        self.page.locator(".st-key-quality button", has_text=quality).click()

    def choose_duration(self, seconds: int) -> None:
        slider = self.page.get_by_role("slider", name="Duration")
        slider.focus()
        steps = seconds - int(slider.input_value())
        for _ in range(abs(steps)):
            slider.press("ArrowRight" if steps > 0 else "ArrowLeft")
        expect(slider).to_have_value(str(seconds))
        self.settle()

    def choose_seeds(self, seeds: str) -> None:
        self.page.locator(".st-key-seed_choice button", has_text="Chosen").click()
        field = self.page.get_by_role("textbox", name="Which seeds")
        field.fill(seeds)
        field.press("Tab")
        self.settle()

    def fill_in(self, field: Locator, text: str) -> None:
        """Type into a field and leave it, so that the page hears of it."""
        field.fill(text)
        field.press("Tab")
        self.settle()

    def press(self, label: str) -> None:
        """Press a button or a switch by what it says."""
        self.page.get_by_text(label, exact=True).first.click()
        self.settle()

    def choose(self, field: Locator, option: str) -> None:
        """Choose from a list that opens below its field."""
        field.click()
        self.page.get_by_role("option", name=option, exact=True).click()
        self.settle()

    def in_shot(self, number: int, label: str) -> Locator:
        """Return a field of the shot table, by its shot counted from 1."""
        return self.page.locator(f".st-key-shot_row_{number - 1}").get_by_label(label)

    def wait_for_players(self, count: int) -> None:
        expect(self.players).to_have_count(count, timeout=MADE_WITHIN_MS)

    def play(self, player: Locator) -> None:
        """Play a film with its sound until it has moved on by a second and a half."""
        player.evaluate("video => { video.loop = true; return video.play(); }")
        player.evaluate(
            """video => new Promise((done, failed) => {
                 const late = setTimeout(() => failed(new Error("it does not play")), 15000);
                 const watch = () => video.currentTime > 1.5
                   ? (clearTimeout(late), done()) : requestAnimationFrame(watch);
                 watch();
               })"""
        )

    def play_muted(self, player: Locator) -> None:
        """Play a film of any length over and over."""
        player.evaluate("video => { video.loop = video.muted = true; return video.play(); }")

    def download(self, number: int, folder: Path) -> Path:
        """Download the clip of one take, counted from 0, oldest first."""
        link = self.page.locator("[class*=st-key-download_] a").nth(number)
        with self.page.expect_download() as coming:
            link.click()
        target = folder / coming.value.suggested_filename
        coming.value.save_as(target)
        return target
