"""Films small enough to make for every test that wants a real one."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from studio.domain.generation import Generation
from studio.domain.recipe import Recipe
from studio.media import recipe as recipes


def write_film(path: Path) -> None:
    """Write one second of a grey field that grows brighter, 64 x 48, with silence."""
    with av.open(str(path), "w", format="mp4") as container:
        picture = container.add_stream("libx264", rate=24, options={"preset": "ultrafast"})
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream("aac", rate=44100, layout="stereo")
        for number in range(24):
            field = np.full((48, 64, 3), number * 10, np.uint8)
            container.mux(picture.encode(av.VideoFrame.from_ndarray(field, "rgb24")))
        container.mux(picture.encode())
        silence = np.zeros((2, 44100), np.float32)
        frame = av.AudioFrame.from_ndarray(silence, "fltp", "stereo")
        frame.sample_rate = 44100
        container.mux(sound.encode(frame))
        container.mux(sound.encode())


def write_counting_film(
    path: Path,
    frames: int = 24,
    *,
    size: tuple[int, int] = (64, 48),
    rate: Fraction | int = 24,
    click_at: Fraction | None = Fraction(1, 2),
    tags: dict[str, str] | None = None,
    **options: str,
) -> None:
    """Write a film whose pictures tell their number, for `numbers_in`; 48 of them at most.

    Args:
        path: The file.
        frames: Pictures.
        size: Pixels.
        rate: Pictures a second.
        click_at: The moment, in seconds, of a click in its sound; None makes it silent.
        tags: Kept in the file as QuickTime does.
        options: The encoder's.
    """
    width, height = size
    told = {"movflags": "use_metadata_tags"} if tags else {}
    with av.open(str(path), "w", format="mp4", options=told) as container:
        container.metadata.update(tags or {})
        pictures = container.add_stream("libx264", rate=rate, options={"crf": "4", **options})
        pictures.width, pictures.height, pictures.pix_fmt = width, height, "yuv420p"
        sound = None
        if click_at is not None:
            sound = container.add_stream("aac", rate=48000, layout="stereo")
        for number in range(frames):
            field = np.full((height * 3 // 2, width), 128, np.uint8)
            field[:height] = 20 + 4 * number
            container.mux(pictures.encode(av.VideoFrame.from_ndarray(field, "yuv420p")))
        container.mux(pictures.encode())
        if sound is not None and click_at is not None:
            samples = np.zeros((2, round(frames / rate * 48000)), np.float32)
            samples[:, round(click_at * 48000) :][:, :96] = 0.9
            frame = av.AudioFrame.from_ndarray(samples, "fltp", "stereo")
            frame.sample_rate = 48000
            frame.pts, frame.time_base = 0, Fraction(1, 48000)
            container.mux(sound.encode(frame))
            container.mux(sound.encode())


def numbers_in(path: Path) -> list[int]:
    """Return the number that each picture of a counting film tells, from its middle."""
    with av.open(path) as film:
        lights = [
            picture.to_ndarray()[picture.height // 2, picture.width // 2]
            for picture in film.decode(video=0)
        ]
    return [round((int(light) - 20) / 4) for light in lights]


def clicks_in(path: Path) -> list[float]:
    """Return the moments, in seconds, at which clicks begin in a film's sound."""
    with av.open(path) as film:
        mixer = av.AudioResampler("fltp", "mono", 48000)
        parts = [part for frame in film.decode(audio=0) for part in mixer.resample(frame)]
        begins = float((parts[0].pts or 0) * (parts[0].time_base or 0))
        loud = np.abs(np.concatenate([part.to_ndarray()[0] for part in parts])) > 0.4
    places = np.flatnonzero(loud)
    first = np.diff(places, prepend=-48000) > 4800
    return [begins + float(place) / 48000 for place in places[first]]


def write_told_film(path: Path, generation: Generation) -> None:
    """Write a counting film that carries the recipe of a generation, as a studio hands it on."""
    plain = path.with_suffix(".plain.mp4")
    write_counting_film(plain)
    recipes.embed(plain, path, Recipe(generation=generation, version="happyhorse-studio/1"))
    plain.unlink()
