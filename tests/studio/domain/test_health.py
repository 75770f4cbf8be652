from datetime import UTC, datetime

import pytest

from studio.domain.health import REMEDIES, Counted, Finding, Kind, Mended, Report, as_size

MANY = Counted(
    takes=12,
    clips=2,
    clips_bytes=34_500_000,
    read=1,
    to_read=2,
    free_bytes=4_100_000_000,
    backups=3,
    newest_backup=datetime(2026, 11, 22, 12, tzinfo=UTC),
)


def found(*kinds):
    return tuple(Finding(kind=kind, sentence="It is so.") for kind in kinds)


def test_every_kind_has_words():
    assert set(REMEDIES) == set(Kind)


def test_the_gravest_kind_comes_first_and_each_kind_once():
    kinds = (Kind.STALE_PART, Kind.MISSING_CLIP, Kind.STALE_PART)
    grouped = Report(findings=found(*kinds), counted=MANY).by_kind()
    assert [(kind, len(them)) for kind, them in grouped] == [
        (Kind.MISSING_CLIP, 1),
        (Kind.STALE_PART, 2),
    ]


def test_what_was_counted_is_told_in_a_sentence():
    assert MANY.sentence == (
        "12 takes; 2 clips of 34.5 MB, 1 of 2 read whole in the time there was; "
        "3 backups, the newest of 2026-11-22 12:00 UTC; 4.1 GB free."
    )


def test_what_was_mended_is_told_by_kind():
    left = Report(findings=(), counted=MANY)
    done = {Kind.STALE_PART: 2, Kind.MISSING_POSTER: 1}
    told = Mended(done=done, left=left).sentence
    assert told == "Missing posters: 1 drawn again. Stale unfinished files: 2 removed."


def test_to_have_mended_nothing_is_told():
    assert Mended(done={}, left=Report(findings=(), counted=MANY)).sentence == "Nothing was mended."


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (12_340_000, "12.3 MB"),
        (10**9, "1.0 GB"),
    ],
)
def test_a_size_reads_as_people_say_it(size_bytes, words):
    assert as_size(size_bytes) == words
