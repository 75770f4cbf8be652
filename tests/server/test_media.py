from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import player
from server import media


def test_the_player_is_kept_by_browsers_under_the_name_of_its_edition():
    client = TestClient(Starlette(routes=media.routes("/studio")))
    sent = client.get(f"/studio/app/static/player/{player.edition()}/player.js")
    assert sent.headers["content-type"].startswith("text/javascript")
    assert "immutable" in sent.headers["cache-control"]
    assert client.get("/studio/app/static/player/another/player.js").status_code == 404
