"""Every format is what was ordered, and the same order is the same film wherever it is drawn."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from service.renderer.chance import Chance
from service.renderer.film import plan
from service.renderer.players import Kind
from service.renderer.production import _raster, render
from service.renderer.request import FilmRequest, picture_size
from service.renderer.subjects.people.wardrobe import dress
from service.vocabulary import AspectRatio, Quality

ROOT = Path(__file__).parents[3]
AAC_FRAME_S = 1024 / 48_000
REQUEST = FilmRequest(prompt="Two wolves by a lake at dusk", duration=3, seed=5)
FORMATS = [(quality, ratio) for quality in Quality for ratio in AspectRatio]


def check_format(quality, ratio, path):
    request = replace(REQUEST, quality=quality, aspect_ratio=ratio)
    render(request, path, lambda frames, total: None)
    size = picture_size(quality, ratio)
    with av.open(str(path)) as film:
        video, audio = film.streams.video[0], film.streams.audio[0]
        assert (video.width, video.height) == (size.width, size.height)
        assert (video.average_rate, video.frames) == (24, 72)
        assert abs(float(audio.duration * audio.time_base) - 3) <= AAC_FRAME_S


@pytest.mark.parametrize(
    ("quality", "ratio"), [(Quality.HD, AspectRatio.LANDSCAPE_21_9), (Quality.HD, "9:21")]
)
def test_the_extremes_are_what_was_ordered(quality, ratio, tmp_path):
    check_format(quality, ratio, tmp_path / "film.mp4")


@pytest.mark.sweep
@pytest.mark.parametrize(("quality", "ratio"), FORMATS)
def test_every_format_is_what_was_ordered(quality, ratio, tmp_path):
    check_format(quality, ratio, tmp_path / "film.mp4")


@pytest.mark.process
def test_the_hash_seed_changes_nothing(tmp_path):
    def drawn(hash_seed):
        path = tmp_path / f"{hash_seed}.mp4"
        command = [sys.executable, "-m", "service", "render", "--duration", "3"]
        told = ["--prompt", REQUEST.prompt, "-o", str(path)]
        environment = os.environ | {"PYTHONHASHSEED": hash_seed}
        subprocess.run([*command, *told], cwd=ROOT, env=environment, check=True, timeout=120)
        return hashlib.sha256(path.read_bytes()).hexdigest()

    assert drawn("1") == drawn("2")


def test_seeds_begin_with_pictures_that_differ():
    def first_frame(seed):
        request = replace(REQUEST, seed=seed, slate=False)
        shot = plan(request).screenplay.shots[0]
        return _raster(request, shot).frame(0)[::8, ::8, :3].astype(int)

    frames = [first_frame(seed) for seed in range(1, 7)]
    apart = [
        np.abs(one - other).mean()
        for number, one in enumerate(frames)
        for other in frames[number + 1 :]
    ]

    assert min(apart) > 4


def test_people_wear_the_same_in_every_shot():
    first, second = (Chance(prompt="A dancer", seed=3, shot=shot).of_the_film for shot in (0, 1))

    assert dress(Kind.WOMAN, first.dice("x")) == dress(Kind.WOMAN, second.dice("x"))
