"""A clip comes to lie in the vault whole, measured and with a poster, or not at all."""

import hashlib
import io

import av
import pytest

from studio.clock import SystemClock
from studio.errors import NotAFilmError
from studio.media.collector import Collector
from studio.media.download import Link
from studio.media.inspector import Inspector
from studio.media.vault import Vault

ID = "0123456789abcdef" * 2


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "clips")


@pytest.fixture
def inspector():
    inspector = Inspector(SystemClock())
    yield inspector
    inspector.close()


@pytest.fixture
def collector(vault, world, clock, inspector):
    return Collector(vault, world.downloader, clock, inspector=inspector)


@pytest.fixture
def collect(collector, world, new_generation):
    generation = new_generation(id=ID)
    return lambda: collector.collect(generation, Link(url=world.url))


def test_a_clip_is_measured(collect, vault):
    clip = collect()
    assert (clip.width, clip.height, clip.fps, clip.frames) == (64, 48, 24.0, 24)
    assert clip.duration_s == pytest.approx(1.0)
    assert clip.has_sound
    assert clip.sha256 == hashlib.sha256(vault.clip(ID).read_bytes()).hexdigest()


def test_a_clip_tells_its_recipe(collect, vault, inspector):
    collect()
    assert inspector.read_recipe(vault.clip(ID)).generation.id == ID


def test_a_film_that_takes_no_recipe_is_kept_as_it_came(collect, vault, film, inspector):
    def refuse(*_):
        raise NotAFilmError

    inspector.embed = refuse
    clip = collect()
    assert vault.clip(ID).read_bytes() == film.read_bytes()
    assert clip.sha256 == hashlib.sha256(film.read_bytes()).hexdigest()


def test_the_poster_shows_a_picture_a_third_into_the_film(collect, vault):
    collect()
    with av.open(io.BytesIO(vault.poster(ID).read_bytes())) as picture:
        grey = next(picture.decode(video=0)).to_ndarray(format="gray")
    assert grey.shape == (48, 64)
    assert grey.mean() == pytest.approx(80, abs=15)


def test_nothing_half_done_is_left_behind(collect, vault, server, tmp_path):
    server.body = server.body[:-1]
    with pytest.raises(Exception, match="broke off"):
        collect()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_film_that_cannot_be_read_is_not_kept(collect, vault, server):
    server.body = b"\0\0\0\x0cftypisom\0\0\0\x08moov\0\0\0\x08mdat"
    with pytest.raises(NotAFilmError):
        collect()
    assert not vault.clip(ID).exists()


def test_what_a_crash_left_in_the_vault_is_found(collect, collector, vault):
    clip = collect()
    vault.poster(ID).unlink()
    assert collector.find_kept(ID) == clip
    assert vault.poster(ID).exists()


def test_where_nothing_is_nothing_is_found(collector):
    assert collector.find_kept(ID) is None
