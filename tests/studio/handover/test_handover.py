"""What leaves is whole, under safe names, and says what is missing."""

import csv
import io
import json
from dataclasses import replace
from urllib.parse import unquote
from zipfile import ZipFile

import opentimelineio
import pytest

from studio.domain.generation import Status
from studio.domain.handover import EditFormat, Outgoing, ParcelOrder
from tests.injections import INJECTIONS
from tests.seeded import FAILURE, a_generation

EVERYTHING = {"with_table": True, "with_recipes": True, "edit_lists": tuple(EditFormat)}


def fetch(handover, outgoing, **beside):
    parcel = handover.open(handover.take(ParcelOrder(outgoing=outgoing, **beside)))
    return parcel.file_name, ZipFile(io.BytesIO(b"".join(parcel.chunks)))


def rows(table):
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


@pytest.fixture
def injected(studio, put):
    """Keep a take for each hostile text, which stands wherever a person or a service writes."""
    takes = []
    for number, text in enumerate(INJECTIONS, start=1):
        prompt = text if text.strip() else f"x{text}"
        failure = replace(FAILURE, message=text, code=text[:30])
        takes.append(a_generation(number, prompt=prompt, failure=failure, task_id=text[:200]))
    outgoing = put(*takes)
    for take, text in zip(takes, INJECTIONS, strict=True):
        studio.jury.note([take.id], text)
        studio.library.tag([take.id], text)
    return outgoing


def test_the_preview_shows_the_names_of_the_parcel(handover, put):
    outgoing = put(*(a_generation(number, prompt="A red fox") for number in (1, 2, 3)))
    outgoing = replace(outgoing, pattern="{title}")
    assert handover.names(outgoing) == ("a-red-fox.mp4", "a-red-fox-2.mp4", "a-red-fox-3.mp4")
    name, parcel = fetch(handover, outgoing)
    assert parcel.namelist() == [f"clips/{one}" for one in handover.names(outgoing)]
    assert name == "happyhorse-2026-11-22-1200-3-clips.zip"


def test_what_was_asked_for_lies_at_the_top(handover, put):
    outgoing = put(a_generation(1))
    _, parcel = fetch(handover, outgoing, **EVERYTHING)
    beside = ["takes.csv", "recipes.json", "cut.otio", "cut.edl", "cut.xml"]
    assert parcel.namelist() == [*beside, f"clips/{handover.names(outgoing)[0]}"]


def test_links_of_tables_and_cuts_lead_to_the_clips(handover, put):
    outgoing = put(a_generation(1, prompt="狐狸 #1 50% é"), a_generation(2))
    _, parcel = fetch(handover, outgoing, **EVERYTHING)
    clips = [name for name in parcel.namelist() if name.startswith("clips/")]
    assert [row["file"] for row in rows(parcel.read("takes.csv"))] == clips
    assert [one["file"] for one in json.loads(parcel.read("recipes.json"))] == clips
    cut = opentimelineio.adapters.read_from_string(parcel.read("cut.otio").decode(), "otio_json")
    assert [unquote(one.media_reference.target_url) for one in cut.tracks[0]] == clips


def test_what_is_gone_is_named(handover, put, tmp_path):
    outgoing = put(a_generation(1), a_generation(2))
    (tmp_path / "data" / "clips" / "00" / f"{1:032x}.mp4").unlink()
    outgoing = replace(outgoing, ids=(*outgoing.ids, "f" * 32))
    _, parcel = fetch(handover, outgoing)
    missing = parcel.read("MISSING.txt").decode()
    assert handover.names(outgoing)[0] in missing
    assert "f" * 32 in missing
    assert parcel.testzip() is None


def test_a_take_without_a_clip_stands_in_the_tables_alone(handover, put):
    outgoing = put(a_generation(1), a_generation(2, status=Status.FAILED))
    assert len(handover.names(outgoing)) == 1
    _, failed = rows(handover.table(outgoing))
    assert (failed["file"], failed["message"]) == ("", FAILURE.message)


def test_tables_tell_what_a_person_said(handover, studio, put):
    outgoing = put(a_generation(1))
    studio.jury.rate(outgoing.ids, 4)
    studio.jury.note(outgoing.ids, "soft light")
    studio.library.tag(outgoing.ids, "片头")
    (row,) = rows(handover.table(outgoing))
    assert (row["stars"], row["note"], row["tags"]) == ("4", "soft light", "片头")
    (told,) = json.loads(handover.recipes(outgoing))
    assert told["marks"] == {
        "stars": 4,
        "is_favourite": False,
        "is_rejected": False,
        "note": "soft light",
        "tags": ["片头"],
    }


def test_no_hostile_word_leaves_the_export_or_lives_in_it(handover, injected):
    _, parcel = fetch(handover, injected, **EVERYTHING)
    assert parcel.testzip() is None
    names = parcel.namelist()
    assert len(set(names)) == len(names) == 5 + len(INJECTIONS)
    for name in names[5:]:
        folder, _, rest = name.partition("/")
        assert folder == "clips"
        assert not set('/\\:*?"<>|') & set(rest)
    for row in rows(parcel.read("takes.csv")):
        live = [cell for cell in row.values() if cell.lstrip().startswith(("=", "+", "-", "@"))]
        assert live == []


def test_hostile_words_unpack_where_they_are_told_to(handover, injected, tmp_path):
    _, parcel = fetch(handover, injected)
    parcel.extractall(tmp_path / "out")
    unpacked = [place for place in (tmp_path / "out").rglob("*") if place.is_file()]
    assert len(unpacked) == len(INJECTIONS)
    assert all(place.parent == tmp_path / "out" / "clips" for place in unpacked)


def test_hostile_words_make_cuts_that_open(handover, injected):
    _, parcel = fetch(handover, injected, **EVERYTHING)
    clips = [name for name in parcel.namelist() if name.startswith("clips/")]
    for name, adapter in (("cut.otio", "otio_json"), ("cut.xml", "fcp_xml")):
        cut = opentimelineio.adapters.read_from_string(parcel.read(name).decode(), adapter)
        assert [unquote(one.media_reference.target_url) for one in cut.tracks[0]] == clips


def test_nothing_at_all_is_an_empty_table(handover):
    assert rows(handover.table(Outgoing(ids=()))) == []
    assert json.loads(handover.recipes(Outgoing(ids=()))) == []
