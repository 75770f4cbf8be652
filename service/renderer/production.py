"""Draws a film: segment by segment, the sound, then the join.

A process keeps the last scene built, since the segments of a shot mostly come one after another.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from service.renderer.encode import join, segment_file, write_sound
from service.renderer.film import Film, plan
from service.renderer.raster import Grain, Raster
from service.renderer.request import FilmRequest, Size
from service.renderer.scene.stages import build_scene
from service.renderer.shots import Shot
from service.renderer.slate import Slate
from service.renderer.sound.mix import sound_of

OnFrame = Callable[[int], None]
"""Is told how many frames are done."""


def render_part(film: Film, index: int, path: Path, on_frame: OnFrame) -> None:
    """Draw and encode one of the film's segments or, past the last of them, its sound."""
    if index == len(film.segments):
        write_sound(sound_of(film), path)
        return
    segment = film.segments[index]
    raster = _raster(film.request, segment.shot)
    grain = _grain(film.size)
    with segment_file(path, film.size) as encoder:
        for number in range(segment.start, segment.end):
            encoder.write(raster.frame(number), grain, number)
            on_frame(number + 1 - segment.start)


def render(request: FilmRequest, path: Path, on_progress: Callable[[int, int], None]) -> None:
    """Draw a whole film in this process.

    Args:
        request: What to draw.
        path: The finished film.
        on_progress: Is told the frames done and the frames in all.
    """
    film = plan(request)
    with TemporaryDirectory() as folder:
        parts = [Path(folder, f"{index:04}.mp4") for index in range(film.parts)]
        for index, part in enumerate(parts):
            before = sum(segment.frames for segment in film.segments[:index])

            def told(count: int, before: int = before) -> None:
                on_progress(before + count, request.frames)

            render_part(film, index, part, told)
        join(parts, path)


@lru_cache(maxsize=1)
def _raster(request: FilmRequest, shot: Shot) -> Raster:
    film = plan(request)
    scene = build_scene(shot, film.size, film.chance(shot))
    slate = Slate(shot, shots=len(film.screenplay.shots), size=film.size)
    return Raster(scene, slate if request.slate else None)


@lru_cache(maxsize=1)
def _grain(size: Size) -> Grain:
    return Grain(size)
