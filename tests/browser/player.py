"""The player in the words of the person who uses it, and of the one who measures it."""

import json
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Locator, Page, expect

from components.player.reel import Reel
from tests.browser.any_page import wait_until
from tests.browser.numbered import BITS, Numbered
from tests.browser.server import Server
from tests.browser.sync import FILMS

PATIENCE_MS = 30_000
APP = Path(__file__).parent / "apps" / "player.py"

NUMBERS = f"""() => ({FILMS})().map((film) => {{
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [film.videoWidth, film.videoHeight];
  const brush = canvas.getContext("2d");
  brush.drawImage(film, 0, 0);
  const side = canvas.width / {BITS};
  let number = 0;
  for (let bit = 0; bit < {BITS}; bit += 1) {{
    const [light] = brush.getImageData(side * (bit + 0.5), side / 4, 1, 1).data;
    if (light > 127) number += 2 ** bit;
  }}
  return number;
}})"""
"""Reads the number in the squares of each film's picture."""


def reel(name: str, film: Numbered, **changes: Any) -> Reel:
    """Return the reel of a film; what is named beside it differs."""
    known: dict[str, Any] = {
        "id": name,
        "url": f"/app/static/clips/{name}.mp4",
        "poster": "",
        "label": f"Take {name}",
        "width": film.width,
        "height": film.height,
        "fps": film.rate,
        "frames": film.frames,
        "duration_s": film.seconds,
    }
    return Reel(**known | changes)


@contextmanager
def served(folder: Path, reels: Sequence[Reel]) -> Iterator[Server]:
    """Serve a player of the reels, whose clips lie in the folder."""
    home = Path(tempfile.mkdtemp(dir=folder))
    chosen = home / "reels.json"
    chosen.write_text(json.dumps([asdict(each) for each in reels]), "utf-8")
    environment = {"PLAYER_CLIPS": str(folder), "PLAYER_REELS": str(chosen)}
    server = Server(home=home, script=APP, environment=environment)
    try:
        yield server.start()
    finally:
        server.stop()


@dataclass
class PlayerPage:
    """The player on its page."""

    page: Page
    url: str
    unmarked_focus: list[str] = field(default_factory=list)
    """Controls that did not show that they had the focus."""

    def open(self, *, extra: str = "", **stage: Any) -> "PlayerPage":
        """Open it with a stage that differs in what is named."""
        self.page.goto(f"{self.url}/?stage={quote(json.dumps(stage))}{extra}")
        self.at_rest()
        return self

    @property
    def root(self) -> Locator:
        return self.page.get_by_role("region", name="Player")

    @property
    def films(self) -> Locator:
        return self.root.locator("video")

    @property
    def told(self) -> dict[str, Any]:
        """What the page has heard of the player."""
        told: dict[str, Any] = json.loads(self.page.get_by_test_id("stCode").inner_text())
        return told

    def is_in_state(self, state: str) -> None:
        """Wait until the player is in a state: paused, waiting, playing or stalled."""
        expect(self.root).to_have_attribute("data-state", state, timeout=PATIENCE_MS)

    def at_rest(self) -> None:
        """Wait until every clip stands where it was sent."""
        self.is_in_state("paused")
        wait_until(
            self.page,
            f"""() => ({FILMS})().every(
                  (film) => film.error || (film.readyState > 1 && !film.seeking))""",
        )

    def play(self) -> None:
        self.button("Play").click()
        self.is_in_state("playing")

    def pause(self) -> None:
        self.button("Pause").click()
        self.at_rest()

    def seek(self, moment: float) -> None:
        """Pull the line to a moment, in seconds."""
        self.root.get_by_role("slider", name="Moment").evaluate(
            """(line, moment) => {
                 line.value = moment;
                 line.dispatchEvent(new Event("input", { bubbles: true }));
               }""",
            moment,
        )
        self.at_rest()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def hears(self, *acts: dict[str, Any]) -> None:
        """Wait until the page has heard of these acts and of no others, in whichever order."""
        self._wait_for(lambda told: sorted(map(str, told["acts"])), sorted(map(str, acts)))

    def tells(self, **stage: Any) -> None:
        """Wait until the page has heard of a stage with these values."""
        self._wait_for(lambda told: {name: told["stage"][name] for name in stage}, stage)

    def _wait_for(self, read: Callable[[dict[str, Any]], object], wanted: object) -> None:
        deadline = time.monotonic() + 10
        while read(self.told) != wanted and time.monotonic() < deadline:
            self.page.wait_for_timeout(50)
        assert read(self.told) == wanted, read(self.told)

    def places(self) -> list[float]:
        """Read where each clip is, in seconds."""
        places: list[float] = self.page.evaluate(
            f"() => ({FILMS})().map((film) => film.currentTime)"
        )
        return places

    def time_until_all_move(self, act: Callable[[], object]) -> float:
        """Do something; return after how many seconds every clip has moved on by a frame."""
        moved = self.page.evaluate_handle(
            f"""() => {{
              const films = ({FILMS})();
              const from = films.map((film) => film.currentTime);
              const state = {{ at: null }};
              const look = () => {{
                const hasMoved = (film, n) => !film.paused && film.currentTime > from[n] + 0.04;
                if (films.every(hasMoved)) state.at = performance.now();
                else requestAnimationFrame(look);
              }};
              look();
              return state;
            }}"""
        )
        began = self.page.evaluate("() => performance.now()")
        act()
        wait_until(self.page, "(state) => state.at !== null", moved)
        return float(moved.evaluate("(state) => state.at") - began) / 1000

    def watch_for_upsets(self) -> None:
        """Count from now on whatever disturbs a clip that plays."""
        self.page.evaluate(
            f"""() => {{
              window.upsets = 0;
              window.films = ({FILMS})();
              for (const film of window.films)
                for (const upset of ["emptied", "loadstart", "pause", "seeking", "waiting"])
                  film.addEventListener(upset, () => (window.upsets += 1));
            }}"""
        )

    def upsets(self) -> int:
        """Return how often a clip was disturbed, or taken away."""
        upsets: int = self.page.evaluate(
            "() => upsets + films.filter((film) => film.paused || !film.isConnected).length"
        )
        return upsets

    def too_small_targets(self) -> list[str]:
        """Return the controls that a thumb would miss: lower or narrower than 44 pixels."""
        targets = self.root.locator("button:visible, select:visible, .stars label:visible")
        small: list[str] = targets.evaluate_all(
            """(targets) => targets
                 .filter((each) => {
                   const { width, height } = each.getBoundingClientRect();
                   return Math.min(width, height) < 43.9;
                 })
                 .map((each) => each.outerHTML.slice(0, 80))"""
        )
        return small

    def tab_through(self) -> list[str]:
        """Press Tab until the focus leaves the player; return the names of all it came to."""
        names: list[str] = []
        while True:
            self.press("Tab")
            name, is_marked = self.root.evaluate(
                """(root) => {
                  const here = root.getRootNode().activeElement;
                  if (!here || !root.contains(here)) return [null, true];
                  const shown = here.matches(".stars input") ? here.parentElement : here;
                  const label = here.getAttribute("aria-label") ?? here.textContent;
                  return [label, getComputedStyle(shown).outlineStyle !== "none"];
                }"""
            )
            if name is None:
                return names
            names.append(name)
            if not is_marked:
                self.unmarked_focus.append(name)

    def numbers(self) -> list[int]:
        """Read the frame that each clip shows."""
        numbers: list[int] = self.page.evaluate(NUMBERS)
        return numbers
