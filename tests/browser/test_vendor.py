"""With a vendor's key: here the vendor is the studio's own local service, asked as a stranger."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.server import Server
from tests.browser.studio_page import CreatePage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


def test_a_wrong_key_is_said_and_the_right_one_mends_it(server: Server, visit: Visit) -> None:
    server.stop()
    server.environment = {"HAPPYHORSE_API_KEY": "sk-wrong", "HAPPYHORSE_BASE_URL": server.url}
    server.start()
    page = CreatePage(visit.page, server.url).open()
    expect(visit.page.get_by_text("Estimate: 38.08 credits")).to_be_visible()
    page.prompt.fill("Waves on a beach at dawn")
    page.send.click()
    alerts = visit.page.locator(".st-key-presses").get_by_role("alert")
    refusal = alerts.filter(has_text="does not accept the API key")
    expect(refusal).to_contain_text("No credits were used.")
    expect(refusal).to_contain_text("settings page")

    visit.page.get_by_role("link", name="Settings").click()
    visit.page.get_by_role("textbox", name="API key").fill(server.local_key())
    visit.page.get_by_role("button", name="Use from now on").click()
    expect(visit.page.get_by_text("typed on this page")).to_be_visible()
    assert server.local_key() not in visit.page.content()
    visit.page.get_by_role("button", name="Test HappyHorse 1.1").click()
    expect(visit.page.get_by_text("accepts the key")).to_be_visible()

    visit.page.get_by_role("link", name="Create").click()
    visit.page.get_by_role("button", name="Send again").click()
    page.wait_for_players(1)
    expect(visit.page.get_by_text("reserved 38.08 credits")).to_be_visible()
    expect(page.prompt).to_have_value("Waves on a beach at dawn")
