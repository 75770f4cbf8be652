"""Hostile words on every page: nothing comes from elsewhere, no script runs, no mark-up lives."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from studio.domain.generation import Generation, Status
from studio.store.database import open_database, sqlite_url
from studio.store.schema import marks, tags
from studio.store.trash import Trash
from tests.browser.conftest import Visit
from tests.browser.library_page import LibraryPage
from tests.browser.server import Server
from tests.injections import INJECTIONS, MARKDOWN, MARKUP
from tests.seeded import FAILURE, a_generation, keep

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

WORST = (*MARKUP, *MARKDOWN)
TRASHED = f"{2:032x}"
PLACES = (
    *("/", "/usage", "/settings", "/board"),
    f"/compare?takes={1:032x},{4:032x},{18:032x}",
    *(f"/clip?id={number:032x}" for number in (1, 4, 18, 20, 1002)),
)
WATCH = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "open", "print"])
  window[name] = (...told) => window.ran.push([name, ...told]);
"""
# What these texts would put on a page if any of them were taken for mark-up. Elements of our own
# never have these addresses or handlers.
INJECTED = """
() => {
  const found = [];
  const look = (root) => {
    for (const one of root.querySelectorAll("*")) {
      const attributes = [...one.attributes];
      if (
        attributes.some((each) => each.name.startsWith("on")) ||
        attributes.some((each) => /^(src|href|data|action|poster)$/.test(each.name)
          && /sink\\.invalid|javascript:|^x$/.test(each.value)) ||
        (one.localName === "style" && one.textContent.includes("sink.invalid")) ||
        (one.localName === "meta" && one.httpEquiv === "refresh") ||
        (one.localName === "iframe" && /^javascript:/.test(one.getAttribute("src") ?? ""))
      ) found.push(one.outerHTML.slice(0, 200));
      if (one.shadowRoot) look(one.shadowRoot);
    }
  };
  look(document);
  return found;
}
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Server]:
    """Start a studio whose every word is hostile: prompts, notes, tags, messages."""
    server = Server(home=tmp_path)
    keep(server.data_dir, *_takes())
    database = open_database(sqlite_url(server.data_dir / "studio.db"))
    with database.writing() as connection:
        for number, text in enumerate(INJECTIONS, start=1):
            one = f"{number:032x}"
            now = a_generation().created_at
            note = {"generation_id": one, "note": text, "stars": 0, "changed_at": now}
            connection.execute(
                marks.insert().values(note | {"is_favourite": False, "is_rejected": False})
            )
            connection.execute(tags.insert().values(generation_id=one, tag=text[:60]))
    Trash(database).put([TRASHED], a_generation().created_at)
    database.close()
    yield server.start()
    server.stop()


def _takes() -> list[Generation]:
    """Return a clip for each text, and failures and doubts whose messages are the worst of them."""
    kept = [
        a_generation(number, prompt=text if text.strip() else f"x{text}", task_id=text[:100])
        for number, text in enumerate(INJECTIONS, start=1)
    ]
    for number, text in enumerate(WORST, start=1):
        failure = replace(FAILURE, message=text, advice=text, code=text[:40])
        changes = {"status": Status.FAILED, "failure": failure, "note": text, "prompt": text}
        kept.append(a_generation(1000 + number, **changes))
    kept.append(a_generation(2000, status=Status.UNKNOWN, prompt=WORST[0], note=WORST[1]))
    return kept


def assert_tame(visit: Visit, home: str, where: str) -> None:
    """Assert that what the page shows stayed words."""
    assert visit.page.evaluate(INJECTED) == [], where
    assert visit.page.evaluate("() => window.ran") == [], where
    assert visit.strays(home) == [], where


def test_hostile_words_stay_words_on_every_page(hostile: Server, visit: Visit) -> None:
    dialogs: list[str] = []
    visit.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    visit.page.add_init_script(WATCH)
    page = LibraryPage(visit.page, hostile.url)

    for query in ("?size=96", "?statuses=failed&size=96", "?trashed=1", f"?words={WORST[1]}"):
        page.open(query)
        visit.page.wait_for_timeout(300)
        assert_tame(visit, hostile.url, query)
    for path in PLACES:
        visit.page.goto(f"{hostile.url}{path}")
        page.settle()
        visit.page.wait_for_timeout(300)
        assert_tame(visit, hostile.url, path)

    page.open("?size=96")
    visit.page.get_by_role("button", name="Select all").first.click()
    visit.page.get_by_role("button", name="Hand over").click()
    panel = visit.page.get_by_role("dialog")
    for way in ("Table", "Edit list", "Rough cut", "Contact sheet", "Clips"):
        panel.get_by_text(way, exact=True).click()
        page.settle()
        assert_tame(visit, hostile.url, way)
    expect(panel.get_by_text("Download as ZIP")).to_be_visible()
    assert dialogs == []
