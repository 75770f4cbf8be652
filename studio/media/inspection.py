"""The process that looks into films, apart from the studio: `python -m studio.media.inspection`.

Reads an order a line, `{"film": ..., "poster": ...}`, and answers a line: the measures, or what is
wrong. Ends with its input, so it never outlives the studio.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import IO

from studio.errors import NotAFilmError
from studio.media.film import check_ends, draw_poster, measure

Json = dict[str, object]


def serve(orders: Iterable[str], answers: IO[str]) -> None:
    """Answer each order in its turn."""
    for order in orders:
        print(json.dumps(_answer(json.loads(order))), file=answers, flush=True)


def _answer(order: dict[str, str]) -> Json:
    film = Path(order["film"])
    try:
        found = measure(film)
        check_ends(film)
        has_poster = _draw_poster(film, Path(order["poster"]))
    except NotAFilmError as error:
        return {"refused": error.message}
    return {"measure": asdict(found), "has_poster": has_poster}


def _draw_poster(film: Path, poster: Path) -> bool:
    """Draw the poster; a film without one, as on a full disk, is still a film."""
    try:
        poster.write_bytes(draw_poster(film))
    except (NotAFilmError, OSError):
        return False
    return True


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout)
