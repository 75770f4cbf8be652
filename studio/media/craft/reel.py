"""The film that is being written: MP4, index first, H.264 on so many threads, the provenance kept.

Whatever is made of clips was made by a machine as well, so that label goes on with it.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.container import OutputContainer
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter

from studio.media.craft.footage import Footage

_LIMITED = 1
"""That lightness runs from 16 to 235, as in nearly every film."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How pictures are encoded."""

    size: tuple[int, int]
    """Pixels, even."""
    rate: Fraction
    time_base: Fraction
    options: Mapping[str, str]
    """The encoder's."""


@contextmanager
def reel(path: Path, labels: Iterable[Mapping[str, str]]) -> Iterator[OutputContainer]:
    """Open a film for writing, with the labels of provenance of what it is made of.

    Where several clips have one of the same name, that of the first stands for all.
    """
    tags: dict[str, str] = {}
    for some in labels:
        tags = {**some, **tags}
    options = {"movflags": "faststart" + ("+use_metadata_tags" if tags else "")}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        container.metadata.update(tags)
        yield container


class Scaler:
    """Brings pictures to a size, and to the colours that films are encoded in."""

    def __init__(self) -> None:
        self._reformatter = VideoReformatter()

    def scale(self, picture: VideoFrame, size: tuple[int, int]) -> VideoFrame:
        """Return a picture in this size; the same one where nothing has to change."""
        return self._reformatter.reformat(
            picture,
            *size,
            "yuv420p",
            src_color_range=picture.color_range or _LIMITED,
            dst_color_range=_LIMITED,
            interpolation=Interpolation.BICUBIC,
            threads=1,
        )


class Pictures:
    """The pictures of a film that is being written."""

    def __init__(self, container: OutputContainer, look: Look, like: Footage) -> None:
        self._container = container
        self._look = look
        self._stream = container.add_stream("libx264", rate=look.rate, options=dict(look.options))
        self._stream.width, self._stream.height = look.size
        self._stream.pix_fmt = "yuv420p"
        self._stream.time_base = look.time_base
        context, source = self._stream.codec_context, like.video.codec_context
        context.time_base = look.time_base
        context.color_range = _LIMITED
        context.colorspace = source.colorspace
        context.color_primaries = source.color_primaries
        context.color_trc = source.color_trc

    def write(self, picture: VideoFrame, pts: int, duration: int) -> None:
        """Encode a picture, both times in the look's time base."""
        picture.pts, picture.time_base = pts, self._look.time_base
        picture.duration = duration
        # As decoded it would carry its old kind over, and so force the encoder's hand.
        picture.pict_type = PictureType.NONE
        self._container.mux(self._stream.encode(picture))

    def close(self) -> None:
        """Write what the encoder still holds."""
        self._container.mux(self._stream.encode(None))
