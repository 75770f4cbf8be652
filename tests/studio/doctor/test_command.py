"""`python -m studio doctor`, as it is typed."""

import pytest
import structlog

from studio.__main__ import ILL, UNUSABLE, WELL, main
from studio.domain.generation import Status
from studio.store.backups import Backups

FIRST = f"{1:032x}"


@pytest.fixture
def doctor(folder, monkeypatch, capsys):
    """Return what runs the command on the folder: how it ended, and what it said where."""
    monkeypatch.setenv("HAPPYHORSE_DATA_DIR", str(folder.path))

    def run(*arguments):
        ended = main(["doctor", *arguments])
        said = capsys.readouterr()
        return ended, said.out, said.err

    yield run
    structlog.reset_defaults()


def test_a_sound_folder_ends_well(doctor):
    ended, out, err = doctor("--thorough")
    assert (ended, err) == (WELL, "")
    assert "Everything is in order" in out
    assert "2 clips" in out


def test_what_is_wrong_is_said_with_what_can_be_done(doctor, folder):
    folder.vault.poster(FIRST).unlink()
    ended, out, _ = doctor()
    assert ended == ILL
    assert "Missing posters (1)" in out
    assert "1 of these can be mended, with --mend." in out


def test_mending_ends_well_where_nothing_is_left(doctor, folder):
    folder.vault.poster(FIRST).unlink()
    ended, out, _ = doctor("--mend")
    assert ended == WELL
    assert "Missing posters: 1 drawn again." in out


def test_what_only_a_person_can_decide_stays_a_finding(doctor, folder):
    folder.add(3, Status.UNKNOWN, task_id=None)
    ended, out, _ = doctor("--mend")
    assert ended == ILL
    assert "send them again or forget them" in out


def test_a_damaged_database_is_replaced_by_its_backup(doctor, folder):
    (folder.path / "studio.db").write_bytes(b"no database" * 500)
    assert doctor()[0] == ILL
    ended, out, _ = doctor("--mend")
    assert ended == WELL
    assert "moved aside and replaced by the copy of" in out


def test_while_a_studio_runs_one_may_look_but_not_mend(doctor, folder):
    folder.vault.poster(FIRST).unlink()
    folder.open()
    ended, out, _ = doctor()
    assert ended == ILL
    assert "on the Settings page of the studio that runs" in out
    ended, _, err = doctor("--mend")
    assert ended == UNUSABLE
    assert "process" in err
    assert "Settings page" in err
    assert not folder.vault.poster(FIRST).exists()


def test_an_unusable_folder_is_said_in_one_sentence(doctor, folder, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_DATA_DIR", str(folder.path / "none"))
    for arguments in ((), ("--mend",)):
        ended, out, err = doctor(*arguments)
        assert (ended, out) == (UNUSABLE, "")
        assert err.startswith("There is no data folder")
    assert not (folder.path / "none").exists()


def test_a_setting_that_breaks_a_rule_is_said(doctor, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_OVERDUE_MIN", "soon")
    ended, _, err = doctor()
    assert ended == UNUSABLE
    assert "HAPPYHORSE_OVERDUE_MIN" in err


def test_a_prompt_cannot_speak_to_the_terminal(doctor, folder):
    folder.sql("UPDATE generations SET prompt = ? WHERE id = ?", "\x1b[2Jgone\x07", FIRST)
    Backups(folder.path / "studio.db", folder.path / "backups").make(folder.clock.now())
    folder.vault.poster(FIRST).unlink()
    _, out, _ = doctor()
    assert "gone" in out
    assert all(char.isprintable() or char == "\n" for char in out)
