"""A clip as it is read for a new work: its facts, and which picture is shown when.

Pictures come in the order of their moments, and each is shown until the next one's. Moments are
exact fractions of a second from the first picture on, since sums of rounded ones drift.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.video.frame import VideoFrame

from studio.errors import NotAFilmError
from studio.media.recipe import provenance

_USUAL_RATE = Fraction(24)


class Footage:
    """An open clip."""

    def __init__(self, container: InputContainer) -> None:
        if not container.streams.video:
            raise NotAFilmError("One of the clips holds no pictures.")
        self.container = container
        self.video = container.streams.video[0]
        self.video.thread_type = "NONE"
        self.audio = container.streams.audio[0] if container.streams.audio else None

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height in pixels."""
        return self.video.width, self.video.height

    @property
    def labels(self) -> dict[str, str]:
        """Return what says that a machine made it."""
        return provenance(self.container.metadata)

    @property
    def rate(self) -> Fraction:
        """Return pictures a second."""
        return self.video.average_rate or _USUAL_RATE

    @property
    def start(self) -> Fraction:
        """Return the moment of the first picture on the file's own clock, in seconds."""
        return Fraction(self.video.start_time or 0) * (self.video.time_base or 1)

    @property
    def length(self) -> Fraction:
        """Return the seconds from the first picture to the end of the last."""
        if self.video.duration is not None and self.video.time_base is not None:
            return self.video.duration * self.video.time_base
        return Fraction(self.container.duration or 0, av.time_base) or self.video.frames / self.rate

    @property
    def frames(self) -> int:
        """Return the number of pictures; as good a guess as there is where the file is silent."""
        return self.video.frames or round(self.length * self.rate)

    def pictures(self) -> Iterator[tuple[Fraction, VideoFrame]]:
        """Yield each picture and its moment, from wherever the file stands."""
        for picture in self.container.decode(self.video):
            if picture.pts is not None and picture.time_base is not None:
                yield picture.pts * picture.time_base - self.start, picture

    def seek(self, moment: Fraction) -> None:
        """Go to the last key frame at or before a moment."""
        base = self.video.time_base or Fraction(1, av.time_base)
        self.container.seek(int((moment + self.start) / base), stream=self.video)


@contextmanager
def opened(path: Path) -> Iterator[Footage]:
    """Open a clip for reading.

    Raises:
        NotAFilmError: It holds no pictures.
        av.FFmpegError: It cannot be read.
    """
    with av.open(path) as container:
        yield Footage(container)


class Playhead:
    """Goes through a clip, forwards only."""

    def __init__(self, footage: Footage) -> None:
        self._pictures = footage.pictures()
        first = next(self._pictures, None)
        if first is None:
            raise NotAFilmError("One of the clips holds no pictures.")
        self._shown = first[1]
        self._next = next(self._pictures, None)

    def at(self, moment: Fraction) -> VideoFrame:
        """Return what is shown at a moment; past the end, the last picture."""
        while self._next is not None and self._next[0] <= moment:
            self._shown = self._next[1]
            self._next = next(self._pictures, None)
        return self._shown
