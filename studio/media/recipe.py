"""Writes a film's recipe into its file, reads it there, and makes copies without it.

The pictures and the sound are copied as they are. The recipe is the comment, where every player
shows it; what the service wrote stays, above all `AIGC`, which says that a machine made the film.
FFmpeg writes tags of such names only in QuickTime's own way, so that is used where there are any.
As with all of FFmpeg, only the inspection's own process imports this.
"""

from collections.abc import Mapping
from pathlib import Path

import av

from studio.domain.recipe import LARGEST_RECIPE, Recipe, read_recipe, write_recipe
from studio.errors import NotAFilmError

_OF_THE_FILE = frozenset({"major_brand", "minor_version", "compatible_brands", "encoder"})
"""What says how the old file was packed, and would be untrue of the new one."""

_PLAIN = frozenset({"title", "comment", "description", "creation_time", "artist", "copyright"})
"""Tags that fit the usual place."""


_OURS = frozenset({"title", "comment", "description"})
"""What a recipe fills."""

_PROVENANCE = frozenset({"AIGC"})
"""Labels that say that a machine made the film, which have to go wherever it goes. Source: GB
45438-2025, on labels in a file's metadata."""


def embed(source: Path, target: Path, recipe: Recipe) -> None:
    """Copy a film, index first, with its recipe inside.

    Raises:
        NotAFilmError: It cannot be copied; the target is of no use then.
    """
    told = {
        "title": recipe.title,
        "description": recipe.generation.request.prompt,
        "comment": write_recipe(recipe),
    }
    try:
        _copy(source, target, told)
    except (av.FFmpegError, ValueError, OSError) as error:
        raise NotAFilmError("The film cannot be copied.") from error


def strip(source: Path, target: Path) -> None:
    """Copy a film, index first, without its recipe; the label of provenance stays.

    Raises:
        av.FFmpegError, ValueError, OSError: It cannot be copied; the target is of no use then.
    """
    _copy(source, target, {})


def _copy(source: Path, target: Path, told: Mapping[str, str]) -> None:
    """Copy a film with these tags in place of a recipe's, beside all that the service wrote."""
    with av.open(source) as film:
        tags = {**_tags_of(film), **told}
        own = "" if tags.keys() <= _PLAIN else "+use_metadata_tags"
        options = {"movflags": "faststart" + own}
        with av.open(str(target), "w", format="mp4", options=options) as copy:
            copy.metadata.update(tags)
            _copy_packets(film, copy)


def provenance(tags: Mapping[str, str]) -> dict[str, str]:
    """Return those of a film's tags that say that a machine made it."""
    return {name: value for name, value in tags.items() if name in _PROVENANCE}


def read(path: Path) -> Recipe | None:
    """Return the recipe inside a film; None where there is none that can be understood."""
    try:
        with av.open(path) as film:
            comment = film.metadata.get("comment", "")
    except (av.FFmpegError, ValueError, OSError):
        return None
    return read_recipe(comment)


def _tags_of(film: av.container.InputContainer) -> dict[str, str]:
    """Return what the service wrote, and no recipe."""
    return {
        name: value
        for name, value in film.metadata.items()
        if name not in _OF_THE_FILE | _OURS and len(value) <= LARGEST_RECIPE
    }


def _copy_packets(film: av.container.InputContainer, copy: av.container.OutputContainer) -> None:
    wanted = [*film.streams.video, *film.streams.audio]
    streams = {stream.index: copy.add_stream_from_template(stream) for stream in wanted}
    for packet in film.demux(wanted):
        if packet.dts is not None:
            packet.stream = streams[packet.stream.index]
            copy.mux(packet)
