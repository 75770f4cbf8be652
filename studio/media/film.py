"""Looks into a film: its measures, and the still that stands for it."""

import io
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.video.frame import VideoFrame

from studio.errors import NotAFilmError

POSTER_WIDTH = 640
"""Pixels."""

_POSTER_AT = Fraction(1, 3)
"""The first pictures are often dark or empty; a third in, the subject is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a film is, as found in the file."""

    width: int
    """Pixels."""
    height: int
    fps: float
    frames: int
    duration_s: float
    has_sound: bool


def measure(file: Path) -> Measure:
    """Measure a film.

    Raises:
        NotAFilmError: It cannot be read as one.
        OSError: The file cannot be read.
    """
    try:
        with av.open(file) as container:
            return _measure(container)
    except av.FFmpegError as error:
        raise NotAFilmError from error


def _measure(container: av.container.InputContainer) -> Measure:
    if not container.streams.video:
        raise NotAFilmError("What the service sent holds no pictures.")
    video = container.streams.video[0]
    fps = float(video.average_rate or 0)
    if video.duration is not None and video.time_base is not None:
        duration_s = float(video.duration * video.time_base)
    else:
        duration_s = (container.duration or 0) / av.time_base
    return Measure(
        width=video.width,
        height=video.height,
        fps=fps,
        frames=video.frames or round(duration_s * fps),
        duration_s=duration_s,
        has_sound=bool(container.streams.audio),
    )


def draw_poster(file: Path) -> bytes:
    """Return a JPEG of the picture a third into the film, `POSTER_WIDTH` pixels wide at most.

    Raises:
        NotAFilmError: No picture can be decoded.
        OSError: The file cannot be read.
    """
    try:
        with av.open(file) as container:
            return _to_jpeg(_picture_at(container, _POSTER_AT))
    except av.FFmpegError as error:
        raise NotAFilmError from error


def _picture_at(container: av.container.InputContainer, part: Fraction) -> VideoFrame:
    """Decode to the wanted picture: a film may have a single keyframe, at its beginning."""
    if not container.streams.video:
        raise NotAFilmError("What the service sent holds no pictures.")
    video = container.streams.video[0]
    video.thread_type = "AUTO"
    wanted = int((video.duration or 0) * part)
    container.seek(wanted, stream=video)
    picture = None
    for picture in container.decode(video):
        if picture.pts is not None and picture.pts >= wanted:
            break
    if picture is None:
        raise NotAFilmError("What the service sent holds no pictures.")
    return picture


def _to_jpeg(picture: VideoFrame) -> bytes:
    width = min(POSTER_WIDTH, picture.width)
    height = max(2, round(picture.height * width / picture.width / 2) * 2)
    sink = io.BytesIO()
    with av.open(sink, "w", format="mjpeg") as output:
        stream = output.add_stream("mjpeg", rate=1, options={"qmin": "3", "qmax": "3"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuvj420p"
        still = picture.reformat(width, height, "yuvj420p", dst_color_range="JPEG")
        still.pts = 0
        output.mux(stream.encode(still))
        output.mux(stream.encode())
    return sink.getvalue()
