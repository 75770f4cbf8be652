"""The encoder: pictures to H.264 segments, and segments with sound to the finished file.

Every segment is a closed group of pictures of its own x264 on one thread, whose bytes therefore
depend on nothing but its frames. Joining copies packets and encodes nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import VideoReformatter

from service.renderer.finish import Finish
from service.renderer.raster import Pixels
from service.renderer.request import FRAME_RATE, Size

SAMPLE_RATE = 48_000
"""Samples a second of the sound."""
VIDEO_OPTIONS = {
    "preset": "veryfast",
    "crf": "22",
    "profile": "high",
    "threads": "1",
    "x264-params": (
        "keyint=48:min-keyint=24:scenecut=0:threads=1:lookahead-threads=1"
        ":bframes=0:weightp=0:partitions=none"
    ),
    "flags": "+bitexact+cgop",
}
"""Frames that borrow from the future, weights and small blocks would take half of the encoder's
time for less than 0.2 dB; without them files are a fifth to a third larger."""
_BT709 = 1
_LIMITED, _FULL = 1, 2
_TICKS = Fraction(1, FRAME_RATE)
_AUDIO_FRAME = 1024
_SOUND_OPTIONS = {"b": "192k", "aac_coder": "fast", "flags": "+bitexact"}
"""The fast coder at this rate is nearer to the sound than the usual one at 128k, in a third of its
time: the sound is the last part, while the other cores may be idle."""


class SegmentEncoder:
    """Writes the frames of one segment."""

    def __init__(self, path: Path, size: Size) -> None:
        """Open the file and the encoder."""
        self._container = av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"})
        self._stream = self._container.add_stream("libx264", rate=FRAME_RATE, options=VIDEO_OPTIONS)
        self._stream.width, self._stream.height = size.width, size.height
        self._stream.pix_fmt = "yuv420p"
        self._stream.time_base = _TICKS
        context = self._stream.codec_context
        context.color_primaries = context.color_trc = context.colorspace = _BT709
        context.color_range = _LIMITED
        self._reformatter = VideoReformatter()
        self._written = 0

    def write(self, pixels: Pixels, finish: Finish, number: int) -> None:
        """Encode one frame.

        Args:
            pixels: Blue, green, red and an unused byte; shape (height, width, 4).
            finish: What the film stock does to it.
            number: The frame in its shot, which chooses the grain.
        """
        frame = self._reformatter.reformat(
            av.VideoFrame.from_numpy_buffer(pixels, "bgra"),
            format="yuv420p",
            src_colorspace=_BT709,
            dst_colorspace=_BT709,
            src_color_range=_FULL,
            dst_color_range=_LIMITED,
            # The other cores draw parts of their own: waiting for them costs more than it saves.
            threads=1,
        )
        finish.apply(frame, number)
        frame.pts, frame.time_base = self._written, _TICKS
        self._written += 1
        self._container.mux(self._stream.encode(frame))

    def close(self) -> None:
        """Write what the encoder still holds, and close the file."""
        self._container.mux(self._stream.encode(None))
        self._container.close()


def write_sound(sound: npt.NDArray[np.float32], path: Path) -> None:
    """Encode the film's sound by itself.

    Args:
        sound: Left and right; shape (2, samples), within -1 to 1.
        path: The file to write.
    """
    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream(
            "aac", rate=SAMPLE_RATE, layout="stereo", options=_SOUND_OPTIONS
        )
        for start in range(0, sound.shape[1], _AUDIO_FRAME):
            block = np.ascontiguousarray(sound[:, start : start + _AUDIO_FRAME])
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            frame.sample_rate = SAMPLE_RATE
            frame.pts, frame.time_base = start, Fraction(1, SAMPLE_RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def join(parts: Sequence[Path], path: Path) -> None:
    """Write the finished film from its parts, encoding nothing.

    Args:
        parts: Segments of the same encoder settings, in order, and the sound at the end.
        path: Where the file appears once it is whole.
    """
    draft = path.with_name(f"{path.name}.part")
    try:
        _write_film(parts, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write_film(parts: Sequence[Path], path: Path) -> None:
    """Copy the parts' packets into one file, pictures and sound side by side."""
    *segments, sound = parts
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with (
        av.open(str(path), "w", format="mp4", options=options) as film,
        av.open(str(sound)) as voice,
    ):
        with av.open(str(segments[0])) as first:
            video = film.add_stream_from_template(first.streams.video[0])
        audio = film.add_stream_from_template(voice.streams.audio[0])
        spoken = (packet for packet in voice.demux(audio=0) if packet.dts is not None)
        heard = 0.0
        for packet, seconds in _joined(segments, video):
            while heard <= seconds and (sample := next(spoken, None)) is not None:
                heard = float((sample.pts or 0) * sample.time_base)
                sample.stream = audio
                film.mux(sample)
            film.mux(packet)
        for sample in spoken:
            sample.stream = audio
            film.mux(sample)


def _joined(
    parts: Sequence[Path], stream: av.VideoStream
) -> "Iterator[tuple[av.Packet[av.VideoStream], float]]":
    """Yield the parts' packets on one time line, and the second at which each is shown."""
    offset = 0
    for part in parts:
        frames = 0
        with av.open(str(part)) as segment:
            for packet in segment.demux(video=0):
                if packet.dts is None or packet.pts is None or packet.time_base is None:
                    continue
                ticks = packet.time_base / _TICKS
                packet.pts = round(packet.pts * ticks) + offset
                packet.dts = round(packet.dts * ticks) + offset
                packet.duration = 1
                packet.time_base = _TICKS
                packet.stream = stream
                frames += 1
                yield packet, packet.pts / FRAME_RATE
        offset += frames


@contextmanager
def segment_file(path: Path, size: Size) -> Iterator[SegmentEncoder]:
    """Encode into a file that is closed whatever happens."""
    encoder = SegmentEncoder(path, size)
    try:
        yield encoder
    finally:
        encoder.close()
