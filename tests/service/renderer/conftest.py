from pathlib import Path

import pytest

from service.renderer.film import Film, plan
from service.renderer.request import FilmRequest

REQUEST = FilmRequest(
    prompt="Shot 1: a sailing ship at dusk. Shot 2: snow in a forest.",
    aspect_ratio="9:21",
    duration=1,
    seed=7,
)


@pytest.fixture
def request_of_a_second() -> FilmRequest:
    """A film short enough to be drawn many times."""
    return REQUEST


@pytest.fixture
def film(request_of_a_second: FilmRequest) -> Film:
    return plan(request_of_a_second)


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That film, drawn in this process."""
    from service.renderer.production import render

    path = tmp_path_factory.mktemp("film") / "film.mp4"
    render(REQUEST, path, lambda frames, total: None)
    return path
