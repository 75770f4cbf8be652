from dataclasses import replace

import pytest

from studio.domain.handover import MOST_IN_LIST, EditFormat, about_rates, why_not
from tests.seeded import a_clip


def clips(*rates):
    return [replace(a_clip(), fps=rate) for rate in rates]


@pytest.mark.parametrize("edit_format", EditFormat)
def test_a_list_holds_so_many_clips_and_no_more(edit_format):
    most = MOST_IN_LIST[edit_format]
    assert why_not(edit_format, 1) is why_not(edit_format, most) is None
    assert f"at most {most:,} clips" in why_not(edit_format, most + 1)


@pytest.mark.parametrize("edit_format", EditFormat)
def test_no_clips_make_no_list(edit_format):
    assert why_not(edit_format, 0) == "None of these takes has a clip to cut."
    assert about_rates(edit_format, []) is None


@pytest.mark.parametrize("edit_format", EditFormat)
def test_nothing_is_said_where_all_rates_agree(edit_format):
    assert about_rates(edit_format, clips(23.976, 24000 / 1001)) is None


def test_mixed_rates_are_named_where_the_format_knows_one():
    mixed = clips(30.0, 24.0, 24.0, 29.97)
    assert about_rates(EditFormat.OTIO, mixed) is None
    assert about_rates(EditFormat.EDL, mixed) == (
        "These clips run at 24, 29.97, 30 frames a second. An EDL counts a whole cut at one rate, "
        "so each clip is cut to whole frames of 24 a second."
    )


def test_a_rate_without_timecode_is_named_too():
    assert "12.5 frames a second" in about_rates(EditFormat.FCP_XML, clips(12.5, 12.5))
