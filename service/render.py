"""Draws one film by command, into a file of the person's own: no task, no key, no database."""

import argparse
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from service.administration import Administration, CommandError
from service.renderer.farm import RenderFarm, RenderOrder
from service.renderer.request import FilmRequest
from service.vocabulary import (
    DEFAULT_DURATION,
    MAX_DURATION,
    MAX_SEED,
    MIN_DURATION,
    AspectRatio,
    Quality,
)


def add_render(command: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    prompt = command.add_mutually_exclusive_group(required=True)
    prompt.add_argument("--prompt", metavar="TEXT", help="what the film shows")
    prompt.add_argument("--prompt-file", metavar="FILE", type=Path, help="the same, from a file")
    command.add_argument("--seed", type=int, default=1, metavar="N", help="default: 1")
    command.add_argument("--quality", choices=[*Quality], default=Quality.HD)
    command.add_argument("--aspect-ratio", choices=[*AspectRatio], default="16:9")
    command.add_argument("--duration", type=int, default=DEFAULT_DURATION, metavar="SECONDS")
    command.add_argument("--no-slate", dest="slate", action="store_false", help="no labels")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILM.mp4")
    command.add_argument("--sheet", type=Path, metavar="SHEET.png", help="eight frames at a glance")
    command.set_defaults(command=_render)


class _Progress:
    """Shows how far the film has come, and hears when it ends."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.reason = ""

    def progressed(self, name: str, frames: int, total: int) -> None:
        """Show the share drawn, where somebody sees it."""
        del name
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{frames * 100 // total} %")

    def finished(self, name: str, path: Path) -> None:
        """Let the waiting end."""
        del name, path
        self.over.set()

    def failed(self, name: str, reason: str) -> None:
        """Keep the reason, and let the waiting end."""
        del name
        self.reason = reason
        self.over.set()


def _render(_service: Administration, given: argparse.Namespace) -> str:
    request = _request(given)
    progress = _Progress()
    with TemporaryDirectory() as scratch:
        farm = RenderFarm(progress, workers=given.workers, scratch=Path(scratch, "parts"))
        farm.start()
        try:
            farm.order(RenderOrder(name="film", request=request, path=given.output))
            progress.over.wait()
        finally:
            farm.stop()
    if progress.reason:
        message = f"The film could not be drawn: {progress.reason}"
        raise CommandError(message)
    if given.sheet:
        # Here, since drawing is for the workers, and a server never loads what draws.
        from service.renderer.contact_sheet import write_sheet  # noqa: PLC0415

        write_sheet(given.output, given.sheet)
    return f"{given.output}: {request.duration} s, {request.quality}, seed {request.seed}"


def _request(given: argparse.Namespace) -> FilmRequest:
    if not MIN_DURATION <= given.duration <= MAX_DURATION:
        message = f"A film lasts {MIN_DURATION} to {MAX_DURATION} whole seconds."
        raise CommandError(message)
    if not 0 <= given.seed <= MAX_SEED:
        message = f"A seed is a whole number from 0 to {MAX_SEED}."
        raise CommandError(message)
    return FilmRequest(
        prompt=_prompt(given),
        quality=given.quality,
        aspect_ratio=given.aspect_ratio,
        duration=given.duration,
        seed=given.seed,
        slate=given.slate,
    )


def _prompt(given: argparse.Namespace) -> str:
    if given.prompt is not None:
        return str(given.prompt)
    try:
        return str(given.prompt_file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        message = f"The prompt could not be read from {given.prompt_file}: {error}"
        raise CommandError(message) from error
