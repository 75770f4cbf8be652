"""The page of animatics shows what the renderer makes of its prompts."""

import re
from pathlib import Path

import pytest

from service.renderer.film import plan
from service.renderer.request import FilmRequest

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "animatics.md").read_text("utf-8")
SECTION = re.compile(
    r"^> (?P<prompt>.+)\n\nSeed (?P<seed>\d+), (?P<ratio>[\d:]+), (?P<duration>\d+) s\. "
    r"Understood:\n\n(?P<shots>(?:- .+\n)+)\n!\[.+\]\(animatics/(?P<sheet>[\w-]+\.jpg)\)$",
    re.MULTILINE,
)
FILMS = list(SECTION.finditer(PAGE))


def test_both_examples_and_more_than_two_dozen_prompts_are_shown():
    chinese = [film for film in FILMS if not film["prompt"].isascii()]

    assert (len(FILMS), len(chinese)) == (30, 14)


def test_every_sheet_is_there_and_shown():
    assert {film["sheet"] for film in FILMS} == {
        sheet.name for sheet in (DOCS / "animatics").iterdir()
    }


@pytest.mark.parametrize("film", FILMS, ids=[film["sheet"] for film in FILMS])
def test_prompts_are_read_as_the_page_says(film):
    request = FilmRequest(
        prompt=film["prompt"],
        aspect_ratio=film["ratio"],
        duration=int(film["duration"]),
        seed=int(film["seed"]),
    )
    lines = film["shots"].splitlines()
    shots = plan(request).screenplay.shots

    assert len(lines) == len(shots)
    for line, shot in zip(lines, shots, strict=True):
        camera, place, _ = line.removeprefix("- ").split("; ")
        assert camera.split(", ")[0] == shot.framing.value
        assert camera.split(", ")[-1] == shot.move.value
        assert place.split(", ")[0] == shot.place.value
