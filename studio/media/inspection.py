"""The process that looks into films, apart from the studio: `python -m studio.media.inspection`.

Reads an order a line and answers a line, or what is wrong. `{"film": ..., "poster": ...}` brings
the measures, `{"film": ..., "into": ..., "recipe": ...}` a copy with its recipe inside, and
`{"film": ...}` alone the recipe. Ends with its input, so it never outlives the studio.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import IO

from studio.domain.recipe import read_recipe, write_recipe
from studio.errors import NotAFilmError
from studio.media import recipe
from studio.media.film import check_ends, draw_poster, measure

Json = dict[str, object]


def serve(orders: Iterable[str], answers: IO[str]) -> None:
    """Answer each order in its turn."""
    for order in orders:
        print(json.dumps(_answer(json.loads(order))), file=answers, flush=True)


def _answer(order: dict[str, str]) -> Json:
    try:
        match order:
            case {"film": film, "poster": poster}:
                return _inspect(Path(film), Path(poster))
            case {"film": film, "into": into, "recipe": text}:
                return _embed(Path(film), Path(into), text)
            case _:
                found = recipe.read(Path(order["film"]))
                return {"recipe": found and write_recipe(found)}
    except NotAFilmError as error:
        return {"refused": error.message}


def _inspect(film: Path, poster: Path) -> Json:
    found = measure(film)
    check_ends(film)
    return {"measure": asdict(found), "has_poster": _draw_poster(film, poster)}


def _embed(film: Path, into: Path, text: str) -> Json:
    """Copy a film with its recipe; a copy that is not the same film is refused."""
    found = read_recipe(text)
    if found is None:
        raise NotAFilmError("The film has no recipe.")
    recipe.embed(film, into, found)
    before, after = measure(film), measure(into)
    if (before.frames, before.has_sound) != (after.frames, after.has_sound):
        raise NotAFilmError("The film cannot be copied.")
    return {}


def _draw_poster(film: Path, poster: Path) -> bool:
    """Draw the poster; a film without one, as on a full disk, is still a film."""
    try:
        poster.write_bytes(draw_poster(film))
    except (NotAFilmError, OSError):
        return False
    return True


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout)
