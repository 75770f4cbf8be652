"""What is done to a studio by command: `python -m studio doctor`."""

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence

import structlog
from pydantic import SecretStr

from studio.clock import SystemClock
from studio.doctor.visit import check_folder, visiting
from studio.domain.health import REMEDIES, Depth, Report
from studio.errors import DataFolderInUseError, KeyMissingError, SettingsError, StudioError
from studio.opening import open_studio
from studio.settings import Settings, load_settings
from studio.store.lock import find_holder

WELL, ILL, UNUSABLE = 0, 1, 2
"""What the command ends with: nothing found, something left, nothing could be done."""


class NoAccess:
    """Leads nowhere: a command asks no service for anything."""

    def of(self, service: str) -> tuple[str, SecretStr]:
        """Refuse.

        Raises:
            KeyMissingError: Always.
        """
        del service
        raise KeyMissingError


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what a command says; return what to end with."""
    given = _parser().parse_args(arguments)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    try:
        settings = load_settings()
        depth = Depth(decode=given.thorough)
        return _mend(settings, depth) if given.mend else _look(settings, depth)
    except DataFolderInUseError as error:
        _complain(f"{error.message} Mend on its Settings page, or stop it first.")
    except SettingsError as error:
        _complain(f"{error.message} Correct the setting.")
    except StudioError as error:
        _complain(f"{error.message} {error.advice}")
    return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(prog="python -m studio", description="Look after a studio.")
    commands = root.add_subparsers(title="commands", metavar="", required=True)
    doctor = commands.add_parser(
        "doctor",
        help="say what is wrong with the data folder, and mend it",
        description="Say what is wrong with the data folder. Changes nothing without --mend. "
        "Ends with 0 where nothing is wrong, 1 where something is, 2 where it cannot be said.",
    )
    doctor.add_argument("--mend", action="store_true", help="mend what can be mended for free")
    doctor.add_argument(
        "--thorough", action="store_true", help="have each clip's ends decoded as well; slow"
    )
    return root


def _look(settings: Settings, depth: Depth) -> int:
    with visiting(settings, SystemClock()) as examiner:
        report = examiner.examine(depth)
    _tell(report)
    if report.mendable:
        holder = find_holder(settings.data_dir)
        where = "on the Settings page of the studio that runs" if holder else "with --mend"
        _say("", f"{len(report.mendable)} of these can be mended, {where}.")
    return ILL if report.findings else WELL


def _mend(settings: Settings, depth: Depth) -> int:
    check_folder(settings)
    studio = open_studio(settings, access=NoAccess())
    try:
        recovered = studio.recovered()
        mended = studio.mend(studio.examine(depth))
    finally:
        studio.stop()
    _say(*([recovered] if recovered else []), mended.sentence, "")
    _tell(mended.left)
    return ILL if mended.left.findings else WELL


def _tell(report: Report) -> None:
    _say(*_lines(report))


def _lines(report: Report) -> Iterator[str]:
    for kind, findings in report.by_kind():
        yield f"{REMEDIES[kind].heading} ({len(findings)})"
        for finding in findings:
            place = f" [{finding.file_name}]" if finding.file_name else ""
            yield f"  {finding.sentence}{place}"
        yield f"  {REMEDIES[kind].advice}"
        yield ""
    yield f"Looked at: {report.counted.sentence}"
    if not report.findings:
        yield "Everything is in order."


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{_printable(line)}\n")


def _complain(line: str) -> None:
    sys.stderr.write(f"{_printable(line)}\n")


def _printable(line: str) -> str:
    """Keep what a prompt or a file's name could do to a terminal from doing it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)


if __name__ == "__main__":
    sys.exit(main())
