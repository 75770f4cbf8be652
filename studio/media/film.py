"""Looks into a film: its measures, whether it can be shown to its end, and its poster.

FFmpeg has been led astray by hostile files before, so nothing but the inspection's own process
imports this.
"""

import io
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.video.frame import VideoFrame

from studio.errors import NotAFilmError
from studio.media.measure import Measure

POSTER_WIDTH = 640
"""Pixels."""

_POSTER_AT = Fraction(1, 3)
"""The first pictures are often dark or empty; a third in, the subject is there."""

_LAST_S = 0.5
"""Seconds before the end within which the last picture has to begin."""


def measure(file: Path) -> Measure:
    """Measure a film.

    Raises:
        NotAFilmError: It cannot be read as one.
    """
    try:
        with av.open(file) as container:
            return _measure(container)
    except av.FFmpegError as error:
        raise NotAFilmError from error


def _measure(container: InputContainer) -> Measure:
    video = _pictures_of(container)
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


def check_ends(file: Path) -> None:
    """Decode the first picture and the last one.

    Raises:
        NotAFilmError: One of them cannot be shown.
    """
    try:
        with av.open(file) as container:
            _decode_to(container, Fraction(0))
        with av.open(file) as container:
            last = _decode_to(container, Fraction(1))
            missing_s = _measure(container).duration_s - (last.time or 0.0)
    except av.FFmpegError as error:
        raise NotAFilmError from error
    if missing_s > _LAST_S:
        raise NotAFilmError("The film cannot be shown to its end.")


def draw_poster(file: Path) -> bytes:
    """Return a JPEG of the picture a third into the film, `POSTER_WIDTH` pixels wide at most.

    Raises:
        NotAFilmError: No picture can be decoded.
    """
    try:
        with av.open(file) as container:
            return _to_jpeg(_decode_to(container, _POSTER_AT))
    except av.FFmpegError as error:
        raise NotAFilmError from error


def _pictures_of(container: InputContainer) -> av.VideoStream:
    if not container.streams.video:
        raise NotAFilmError("What the service sent holds no pictures.")
    return container.streams.video[0]


def _decode_to(container: InputContainer, part: Fraction) -> VideoFrame:
    """Decode to the wanted picture: a film may have a single keyframe, at its beginning."""
    video = _pictures_of(container)
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
