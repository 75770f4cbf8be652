"""Reads a table of prompts; `prompts/*.toml` say what of each must be understood.

A reading names what is checked: frames, size, setup, move, day, weather, season, air, place,
style, cast, and the lead's does, pace, goes and tint; `|` divides what is right as well.
"""

import tomllib
from pathlib import Path

import pytest

from service.renderer.lexicon.matching import Lexicon
from service.renderer.request import FilmRequest
from service.renderer.screenplay import write_screenplay

NAMES = {
    "violin": "violin",
    "dragon": "dragon",
    "castle": "castle",
    "swan": "swan",
    "teapot": "teapot",
    "teddy bear": "teddy-bear",
    "hot dog": "hot-dog",
    "watch": "watch",
    "吉他": "guitar",
    "蝴蝶": "butterfly",
    "龙": "dragon",
    "coat": "coat",
    "外套": "coat",
    "bench": "bench",
    "长椅": "bench",
    "giant": "giant",
    "school of fish": "shoal",
    "glasses": "glasses",
    "眼镜": "glasses",
    "crown": "crown",
    "皇冠": "crown",
    "scarf": "scarf",
    "robot": "robot",
    "truck": "truck",
    "balloons": "balloons",
    "perfume": "perfume",
    "flying saucer": "flying saucer",
    "kite": "kite",
    "diamond ring": "diamond ring",
}
LEXICON = Lexicon(NAMES)
PROMPTS = {
    prompt: readings
    for path in sorted(Path(__file__).parent.joinpath("prompts").glob("*.toml"))
    for prompt, readings in tomllib.loads(path.read_text("utf-8")).items()
}


def listed(values):
    return " + ".join(sorted(str(value) for value in values)) or "none"


def cast_of(shot):
    parts = []
    for subject in shot.subjects:
        count = f"{subject.count} " if subject.count > 1 else ""
        parts.append(f"{count}{subject.kind} {subject.name}".strip())
    return " + ".join(parts) or "nobody"


def understood(screenplay, shot):
    lead = shot.subjects[0] if shot.subjects else None
    return {
        "frames": f"{shot.start}-{shot.end}",
        "asked": f"{screenplay.asked or 0:g}",
        "size": shot.framing,
        "setup": shot.setup,
        "move": shot.move,
        "day": shot.daytime,
        "weather": shot.weather,
        "season": shot.season or "none",
        "air": listed(shot.particles),
        "place": shot.place,
        "style": listed(shot.styles),
        "cast": cast_of(shot),
        "does": lead and (lead.action or "none"),
        "pace": lead and (lead.pace or "none"),
        "goes": lead and (lead.heading or "none"),
        "tint": (lead and lead.tint) or "none",
    }


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_prompt_is_understood(prompt):
    screenplay = write_screenplay(FilmRequest(prompt=prompt, duration=6, seed=1), LEXICON)
    readings = PROMPTS[prompt]

    assert len(screenplay.shots) == len(readings)
    for shot, reading in zip(screenplay.shots, readings, strict=True):
        facts = understood(screenplay, shot)
        for expected in reading.split("; "):
            name, _, value = expected.partition(" ")
            assert facts[name] in value.split("|"), name


def test_both_languages_are_read_alike_often():
    chinese = [prompt for prompt in PROMPTS if not prompt.isascii()]

    assert len(chinese) > 90
    assert len(PROMPTS) - len(chinese) > 90
