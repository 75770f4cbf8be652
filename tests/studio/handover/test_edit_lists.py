"""Edit lists open again with the same clips, in the same order, of the same lengths."""

from dataclasses import replace
from urllib.parse import unquote

import opentimelineio
import pytest

from studio.domain.frame_rate import exact_rate
from studio.domain.handover import EditFormat
from studio.errors import EditListsMissingError, InvalidOrderError
from studio.handover import edit_lists

FILM = 24000 / 1001


def cut(handover, outgoing, edit_format, **options):
    adapter = edit_lists._ADAPTERS[edit_format]
    told = handover.edit_list(outgoing, edit_format).decode()
    opened = opentimelineio.adapters.read_from_string(told, adapter, **options)
    return opened.tracks


def lengths(track):
    return [(round(one.duration().value, 3), round(one.duration().rate, 3)) for one in track]


@pytest.fixture
def three(put, shot):
    takes = shot(1, 120), shot(2, 73, prompt="狐狸在雪地里奔跑"), shot(3, 361)
    outgoing = put(*takes)
    return replace(outgoing, ids=(takes[2].id, takes[0].id, takes[1].id))


@pytest.mark.parametrize("edit_format", EditFormat)
def test_a_cut_opens_again_as_it_was_ordered(handover, three, edit_format):
    pictures = cut(handover, three, edit_format)[0]
    names = handover.names(three)
    assert "狐狸" in names[2]
    assert [unquote(one.media_reference.target_url) for one in pictures] == [
        f"clips/{name}" for name in names
    ]
    assert lengths(pictures) == [(361, 24), (120, 24), (73, 24)]
    assert [one.name for one in pictures] == list(names)


@pytest.mark.parametrize("edit_format", [EditFormat.OTIO, EditFormat.FCP_XML])
def test_sound_lies_under_its_pictures_and_silence_under_the_others(
    handover, put, shot, edit_format
):
    outgoing = put(shot(1), shot(2, 48, has_sound=False), shot(3))
    pictures, sound = cut(handover, outgoing, edit_format)
    assert sound.kind == "Audio"
    assert lengths(sound) == lengths(pictures)
    heard = [isinstance(one, opentimelineio.schema.Clip) for one in sound]
    assert heard == [True, False, True]


@pytest.mark.parametrize("fps", [24.0, 25.0, 30.0, 23.976, 29.97, FILM])
@pytest.mark.parametrize("edit_format", EditFormat)
def test_frames_are_exact_at_every_usual_rate(handover, put, shot, edit_format, fps):
    outgoing = put(shot(1, 119, fps), shot(2, 121, fps))
    options = {"rate": float(exact_rate(fps))} if edit_format is EditFormat.EDL else {}
    pictures = cut(handover, outgoing, edit_format, **options)[0]
    assert [frames for frames, _ in lengths(pictures)] == [119, 121]


def test_otio_keeps_the_frames_of_mixed_rates(handover, put, shot):
    outgoing = put(shot(1, 120, 24.0), shot(2, 125, 25.0), shot(3, 151, 30.0), shot(4, 119, FILM))
    assert lengths(cut(handover, outgoing, EditFormat.OTIO)[0]) == [
        *[(120, 24), (125, 25)],
        *[(151, 30), (119, 23.976)],
    ]


@pytest.mark.parametrize("edit_format", [EditFormat.EDL, EditFormat.FCP_XML])
def test_the_older_formats_count_mixed_rates_at_that_of_most(handover, put, shot, edit_format):
    takes = shot(1, 125, 25.0), shot(2, 120), shot(3, 151, 30.0), shot(4, 119, FILM), shot(5, 24)
    pictures = cut(handover, put(*takes), edit_format)[0]
    assert lengths(pictures) == [(120, 24), (120, 24), (120, 24), (119, 24), (24, 24)]
    for one, take in zip(pictures, takes, strict=True):
        assert one.duration().to_seconds() <= take.clip.duration_s


def test_a_cut_of_nothing_is_refused_in_a_sentence(handover, put):
    with pytest.raises(InvalidOrderError, match="None of these takes has a clip"):
        handover.edit_list(put(), EditFormat.OTIO)


def test_without_the_extra_a_sentence_says_how_to_get_it(handover, three, monkeypatch):
    monkeypatch.setattr(edit_lists, "find_spec", lambda _: None)
    assert not handover.can_write_edit_lists()
    with pytest.raises(EditListsMissingError) as refused:
        handover.edit_list(three, EditFormat.OTIO)
    assert "pip install '.[nle]'" in refused.value.advice
