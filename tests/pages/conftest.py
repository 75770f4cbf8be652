"""The pages over a real studio whose tracker sleeps: what is in its data folder stays as it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from requests import ConnectionError, PreparedRequest, Response  # noqa: A004
from requests.adapters import BaseAdapter
from streamlit.testing.v1 import AppTest

from server import runtime
from server.access import LocalService, ServiceAccess
from studio.opening import open_studio
from studio.settings import Settings
from studio.studio import Studio
from tests.seeded import Generation, keep


class Refusing(BaseAdapter):
    """A network on which nobody listens."""

    def send(self, request: PreparedRequest, *_args: object, **_kwargs: object) -> Response:
        raise ConnectionError(request=request)

    def close(self) -> None:
        pass


FRAME = str(Path(__file__).resolve().parents[2] / "pages" / "frame.py")
Show = Callable[..., AppTest]


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Show]:
    """Return what opens a page over a folder with these generations in it."""
    monkeypatch.chdir(tmp_path)

    studios: list[Studio] = []

    def open_page(page: str, *kept: Generation, api_key: str | None = None) -> AppTest:
        for studio in studios:
            studio.stop()
        keep(tmp_path / "data", *kept)
        key = SecretStr(api_key) if api_key else None
        settings = Settings(data_dir=tmp_path / "data", api_key=key)
        local = LocalService(address=lambda: "http://127.0.0.1:9", key=lambda: "local-key")
        access = ServiceAccess(settings, local=local)
        studio = open_studio(settings, access=access, adapter=Refusing())
        studios.append(studio)
        runtime.use(runtime.Open(settings=settings, studio=studio, access=access))
        app = AppTest.from_file(FRAME, default_timeout=30).run()
        return app.switch_page(f"../pages/{page}").run() if page != "create.py" else app

    yield open_page
    runtime.use(None)
    for studio in studios:
        studio.stop()
