import re
import unicodedata
from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.file_names import (
    FIELDS,
    STEM_BYTES,
    USUAL_PATTERN,
    apart,
    name_by,
    safe,
    unknown_fields,
)
from studio.domain.request import GenerationRequest
from tests.injections import INJECTIONS
from tests.seeded import a_generation

FORBIDDEN = set('<>:"/\\|?*')
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
ALL = "-".join(f"{{{field}}}" for field in FIELDS)
PROMPTS = st.text(min_size=1).filter(lambda text: text.strip()) | st.sampled_from(INJECTIONS)
TRICKY = st.sampled_from("conauxpl1¹ .$-/\\:{}title\u202e\u0301é\x00 ")
HOSTILE = st.text(alphabet=TRICKY) | st.text()


def take(prompt):
    made = a_generation(7)
    return replace(made, request=GenerationRequest(prompt=prompt, seed=42))


def assert_safe(name):
    """Assert that Windows, macOS and Linux each take this for one plain file's name."""
    assert name == unicodedata.normalize("NFC", name)
    assert not FORBIDDEN & set(name)
    assert all(one == " " or unicodedata.category(one)[0] not in "CZ" for one in name)
    assert name[0] not in " .-"
    assert name[-1] not in " ."
    assert name.partition(".")[0].strip().casefold() not in DEVICES
    assert 0 < len(f"{name}.mp4".encode()) <= 255


@settings(max_examples=300)
@given(prompt=PROMPTS, pattern=st.sampled_from([USUAL_PATTERN, ALL, "{title}"]) | HOSTILE)
def test_any_prompt_by_any_pattern_gives_a_name_that_every_system_takes(prompt, pattern):
    if prompt.strip():
        assert_safe(name_by(pattern, take(prompt), UTC))


@pytest.mark.parametrize("text", INJECTIONS)
def test_hostile_text_is_a_plain_name(text):
    assert_safe(safe(text))


@settings(max_examples=300)
@given(st.lists(HOSTILE.map(safe), max_size=12))
def test_no_two_names_of_an_export_are_alike_on_any_system(stems):
    names = apart(stems)
    seen = {unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", n).upper()) for n in names}
    assert len({name.casefold() for name in names}) == len(seen) == len(stems)
    for name in names:
        assert_safe(name)


def test_the_first_names_do_not_depend_on_the_rest():
    stems = ["a", "A", "a-2", "a", "b"]
    assert apart(stems)[:3] == apart(stems[:3])


def test_thousands_of_equal_names_are_told_apart_quickly():
    assert len(set(apart(["same"] * 10_000))) == 10_000


def test_a_pattern_is_filled_in():
    name = name_by("{date} {title}_{ratio}_{quality}_{duration}", take("A red fox"), UTC)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d a-red-fox_16x9_720p_5s", name)


def test_what_is_no_field_is_named_and_stays():
    assert unknown_fields("{title}{director}") == ("director",)
    assert name_by("{director}", take("A fox"), UTC) == "{director}"


@pytest.mark.parametrize("device", ["CON", "nul.tar", "com1 .x", "LPT9", "conin$"])
def test_the_name_of_a_device_becomes_an_ordinary_one(device):
    assert safe(device) == f"film-{device}"


def test_a_long_name_is_cut_between_characters():
    assert len(safe("狐" * 400).encode()) == STEM_BYTES
