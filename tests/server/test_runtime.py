import subprocess
import sys

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from server import runtime
from studio.settings import Settings


@pytest.fixture
def client(tmp_path):
    settings = Settings(data_dir=tmp_path)
    opened = runtime.Open(settings=settings, studio=None, access=None)
    opened.api = PlainTextResponse("from the local service")
    runtime.use(opened)
    yield TestClient(Starlette(routes=runtime.routes(settings)))
    runtime.use(None)


@pytest.mark.parametrize("path", ["/v1/tasks/x", "/v1/anything", "/v1/with%0Aa-line-break"])
def test_every_path_below_v1_is_the_local_services(client, path):
    assert client.get(path).text == "from the local service"


def test_the_local_service_can_be_switched_off(tmp_path):
    assert runtime.routes(Settings(data_dir=tmp_path, local_service=False)) == []


def test_nothing_is_opened_by_asking_for_it():
    with pytest.raises(runtime.NotOpenError):
        runtime.studio()


def loaded_by(code):
    code = f"import sys; {code}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_a_server_that_has_settled_has_loaded_nothing_for_tables_pictures_or_films():
    loaded = loaded_by("from server import runtime; runtime.settle()")
    assert "components.task_list" in loaded
    assert {"pandas", "pyarrow", "numpy", "PIL", "av", "alembic"} & loaded == set()


def test_a_server_without_the_local_service_has_loaded_nothing_of_it():
    assert "service" not in loaded_by("from server import runtime; runtime.settle()")


def test_a_local_service_that_has_no_order_has_loaded_nothing_that_reads_prompts():
    loaded = loaded_by("import service.asgi, service.service")
    assert "service.renderer.farm" in loaded
    assert not any(name.startswith("service.renderer.reader") for name in loaded)
