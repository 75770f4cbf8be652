"""A Chromium, a studio to look at, and a log of every request that the page makes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chromium import ADVICE, find
from tests.browser.server import Server

PATIENCE_MS = 30_000
"""Of a click and of an expectation alike: what else a machine is busy with must not decide."""

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--autoplay-policy=no-user-gesture-required",
    # A name that is not this machine resolves to nothing, so a stray request cannot leave.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


@dataclass
class Visit:
    """A page and what it asked for."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def strays(self, home: str) -> list[str]:
        """Return the requests that went anywhere but to the studio's own address."""
        harmless = (home, home.replace("http", "ws", 1), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(harmless)]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Open a browser; while it is open, an event loop runs in this thread, so not for longer."""
    path = find()
    assert path is not None, ADVICE
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    studio = Server(home=tmp_path).start()
    yield studio
    studio.stop()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


@pytest.fixture
def visit(context: BrowserContext) -> Visit:
    visit = Visit(page=context.new_page())
    visit.page.on("request", lambda request: visit.requests.append(request.url))
    visit.page.on("websocket", lambda socket: visit.requests.append(socket.url))
    visit.page.on(
        "console",
        lambda message: visit.complaints.append(message.text) if message.type == "error" else None,
    )
    return visit


@pytest.fixture
def screenshots() -> Path | None:
    """Where to leave pictures for the documents; None on an ordinary run."""
    folder = os.environ.get("HAPPYHORSE_SCREENSHOTS")
    return Path(folder) if folder else None
