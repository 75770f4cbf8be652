"""A studio over a scratch data folder, and the way out of it."""

from dataclasses import replace

import pytest

from studio.domain.handover import Outgoing
from studio.opening import open_studio
from studio.settings import Settings
from tests.access import NoAccess
from tests.seeded import a_clip, a_generation, keep


@pytest.fixture
def studio(tmp_path, clock):
    keep(tmp_path / "data")
    studio = open_studio(Settings(data_dir=tmp_path / "data"), access=NoAccess(), clock=clock)
    yield studio
    studio.stop()


@pytest.fixture
def handover(studio):
    return studio.handover


@pytest.fixture
def put(tmp_path):
    """Keep takes and return them as on their way out."""

    def keep_all(*takes):
        keep(tmp_path / "data", *takes)
        return Outgoing(ids=tuple(take.id for take in takes))

    return keep_all


@pytest.fixture
def shot():
    """Make a take whose clip has so many frames at a rate."""

    def make(number, frames=120, fps=24.0, **changes):
        has_sound = changes.pop("has_sound", True)
        clip = replace(
            a_clip(), frames=frames, fps=fps, duration_s=frames / fps, has_sound=has_sound
        )
        return a_generation(number, clip=clip, **changes)

    return make
