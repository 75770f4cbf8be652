"""Run the service alone, or manage it: `python -m service`, `python -m service keys list`."""

import argparse
import sys
from collections.abc import Sequence

from service import logs
from service.administration import Administration, CommandError
from service.clock import SystemClock
from service.commands import parser
from service.service import open_service
from service.settings import ServiceSettings
from service.standalone import serve

_SETTINGS = ("host", "port", "data_dir", "workers")


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what a command says; without one, serve until interrupted."""
    logs.configure()
    given = parser().parse_args(arguments)
    settings = _settings(given)
    if not hasattr(given, "command"):
        _serve(settings)
        return
    try:
        said = given.command(Administration(settings.data_dir, SystemClock()), given)
    except CommandError as error:
        sys.exit(str(error))
    sys.stdout.write(f"{said}\n")


def _settings(given: argparse.Namespace) -> ServiceSettings:
    values = {name: getattr(given, name) for name in _SETTINGS}
    return ServiceSettings(**{name: value for name, value in values.items() if value is not None})


def _serve(settings: ServiceSettings) -> None:
    key_file = settings.data_dir / "key"
    is_first_start = not key_file.exists()
    service = open_service(settings)
    sys.stdout.write(f"HappyHorse service: http://{settings.host}:{settings.port}/v1\n")
    key_note = f" ({service.local_key()})" if is_first_start else ""
    sys.stdout.write(f"Key: {key_file}{key_note}\n")
    sys.stdout.flush()
    serve(service, settings)


if __name__ == "__main__":
    main()
