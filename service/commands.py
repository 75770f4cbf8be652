"""The words after `python -m service`, and what each does."""

import argparse
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from service.administration import Administration
from service.render import add_render

Command = Callable[[Administration, argparse.Namespace], str]
"""Does what it was asked and returns what there is to say."""

_MOST = Decimal(1_000_000_000)


def parser() -> argparse.ArgumentParser:
    """Return the parser; without a command among its results, the service is to be run."""
    root = argparse.ArgumentParser(
        prog="python -m service", description="Run the service, or manage its keys and tasks."
    )
    root.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    root.add_argument("--port", type=int, help="port to listen on (default: 8787)")
    root.add_argument("--data", dest="data_dir", type=Path, help="folder for tasks and films")
    root.add_argument(
        "--workers", type=int, help="processes that draw (default: one for each core)"
    )
    commands = root.add_subparsers(title="commands", metavar="")
    _add_keys(commands.add_parser("keys", help="add, list, remove and top up keys"))
    cancel = commands.add_parser("cancel", help="end a task without a film")
    cancel.add_argument("task_id", metavar="TASK_ID")
    cancel.set_defaults(command=_cancel)
    add_render(commands.add_parser("render", help="draw one film into a file, without a task"))
    return root


def _add_keys(keys: argparse.ArgumentParser) -> None:
    words: Any = keys.add_subparsers(title="commands", metavar="", required=True)
    add = words.add_parser("add", help="make a key and show it, this once")
    add.add_argument("name", metavar="NAME", type=_name)
    add.add_argument("--credits", type=_credits, metavar="N", help="left out: unlimited")
    add.add_argument("--models", nargs="+", metavar="MODEL", help="left out: all")
    add.set_defaults(command=_add)
    words.add_parser("list", help="show the keys and their credits").set_defaults(command=_list)
    remove = words.add_parser("remove", help="let a key in no longer")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(command=_remove)
    top_up = words.add_parser("top-up", help="give a key more credits")
    top_up.add_argument("name", metavar="NAME")
    top_up.add_argument("credits", type=_credits, metavar="N")
    top_up.set_defaults(command=_top_up)


def _add(service: Administration, given: argparse.Namespace) -> str:
    return service.add_key(given.name, given.credits, given.models)


def _list(service: Administration, _given: argparse.Namespace) -> str:
    return service.list_keys()


def _remove(service: Administration, given: argparse.Namespace) -> str:
    return service.remove_key(given.name)


def _top_up(service: Administration, given: argparse.Namespace) -> str:
    return service.top_up(given.name, given.credits)


def _cancel(service: Administration, given: argparse.Namespace) -> str:
    return service.cancel(given.task_id)


def _credits(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise argparse.ArgumentTypeError("must be a number") from None
    if amount.is_nan() or not 0 <= amount <= _MOST:
        raise argparse.ArgumentTypeError(f"must be from 0 to {_MOST}")
    return amount


def _name(text: str) -> str:
    if not text.isprintable() or not 1 <= len(text) <= 100:
        raise argparse.ArgumentTypeError("must be 1 to 100 printable characters")
    return text
