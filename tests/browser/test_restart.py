"""A studio that is killed in the middle goes on where it was, and sends nothing twice."""

import json
import sqlite3
import urllib.request
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def test_killed_in_mid_render_the_tasks_finish_after_the_next_start(
    server: Server, visit: Visit
) -> None:
    page = CreatePage(visit.page, server.url).open()
    page.choose_duration(8)
    page.choose_seeds("1, 2, 3")
    page.prompt.fill("Shot 1 wide angle: a ship on the sea at dusk")
    page.send.click()
    expect(visit.page.get_by_text("Being made").first).to_be_visible(timeout=20_000)
    renderers = renderers_of(server)
    assert renderers
    server.kill()
    _gone, alive = psutil.wait_procs(renderers, timeout=5)
    assert not alive

    sent_before = tasks_at_the_service(server.data_dir)
    server.start()
    page.open()
    expect(page.takes).to_have_count(3)
    page.wait_for_players(3)
    assert tasks_at_the_service(server.data_dir) == sent_before
    assert len(sent_before) == 3


def renderers_of(server: Server) -> list[psutil.Process]:
    assert server.process is not None
    return psutil.Process(server.process.pid).children(recursive=True)


def tasks_at_the_service(data_dir: Path) -> set[str]:
    """Return the ids of all tasks that the local service ever took on."""
    with sqlite3.connect(f"file:{data_dir / 'service' / 'tasks.db'}?mode=ro", uri=True) as database:
        return {row[0] for row in database.execute("SELECT id FROM tasks")}


def test_the_local_service_answers_programs_at_the_same_address(server: Server) -> None:
    request = urllib.request.Request(
        f"{server.url}/v1/tasks/task-unified-1-unknown",
        headers={"Authorization": f"Bearer {server.local_key()}"},
    )
    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(request, timeout=10)
    assert refusal.value.code in {400, 404}
    assert set(json.load(refusal.value)["error"]) >= {"code", "message", "type"}
