"""Sound for new films: copied as it is, or put together anew to the sample.

A coded sound cannot be cut between any two samples, and begins with some that are not to be heard.
So where clips are joined, each is decoded, cut or filled up to exactly the length of its pictures,
and all are encoded as one.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.packet import Packet

from studio.media.craft.footage import Footage, opened

Samples = npt.NDArray[np.float32]

RATE = 48_000
"""Samples a second."""

_BLOCK = 4096
_OPTIONS = {"b": "192k"}


def samples_of(path: Path, count: int) -> Iterator[Samples]:
    """Yield exactly so many samples of a clip's sound, from its first picture on.

    Returns:
        Blocks of left and right, shape (2, samples), with silence wherever the clip has no sound.
    """
    missing = count
    for block in _blocks_of(path):
        if missing <= 0:
            return
        yield block[:, :missing]
        missing -= block.shape[1]
    while missing > 0:
        yield np.zeros((2, min(missing, _BLOCK)), np.float32)
        missing -= _BLOCK


def _blocks_of(path: Path) -> Iterator[Samples]:
    """Yield a clip's sound as it is, led in by silence or cut to begin with the pictures."""
    with opened(path) as footage:
        if footage.audio is None:
            return
        early: int | None = None
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
        for frame in chain(footage.container.decode(footage.audio), [None]):
            for part in resampler.resample(frame):
                if early is None:
                    begins = Fraction(part.pts or 0) * (part.time_base or 0)
                    early = round((footage.start - begins) * RATE)
                    if early < 0:
                        yield np.zeros((2, -early), np.float32)
                block = np.asarray(part.to_ndarray(), np.float32)
                skipped = min(max(early, 0), block.shape[1])
                early -= skipped
                yield block[:, skipped:]


class JoinedSound:
    """The sound of several clips as one track, written along with the pictures."""

    def __init__(self, container: OutputContainer, parts: Iterable[tuple[Path, int]]) -> None:
        """Add the track.

        Args:
            container: The new film.
            parts: Clips, and how many samples each one gives.
        """
        self._container = container
        self._stream = container.add_stream("aac", rate=RATE, layout="stereo", options=_OPTIONS)
        self._blocks = chain.from_iterable(samples_of(path, count) for path, count in parts)
        self._written = 0

    def write_until(self, moment: Fraction) -> None:
        """Encode what is heard before a moment of the new film."""
        while self._written < moment * RATE:
            block = next(self._blocks, None)
            if block is None:
                return
            if block.shape[1]:
                self._write(block)

    def close(self) -> None:
        """Write what is left, and what the encoder still holds."""
        for block in self._blocks:
            self._write(block)
        self._container.mux(self._stream.encode(None))

    def _write(self, block: Samples) -> None:
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), "fltp", "stereo")
        frame.sample_rate = RATE
        frame.pts, frame.time_base = self._written, Fraction(1, RATE)
        self._written += block.shape[1]
        self._container.mux(self._stream.encode(frame))


class CopiedSound:
    """A clip's sound, copied packet by packet along with the pictures."""

    def __init__(self, container: OutputContainer, footage: Footage) -> None:
        self._container = container
        self._packets: Iterator[Packet[AudioStream]] = iter(())
        self._waiting: Packet[AudioStream] | None = None
        self._start = footage.start
        if footage.audio is not None:
            self._stream = container.add_stream_from_template(footage.audio)
            self._packets = iter(footage.container.demux(footage.audio))
            self._waiting = next(self._packets, None)

    def copy_until(self, moment: Fraction | None) -> None:
        """Copy what is heard before a moment of the new film; None means all that is left."""
        while (packet := self._waiting) is not None:
            if packet.pts is not None and packet.dts is not None:
                base = packet.time_base or Fraction(1, RATE)
                if moment is not None and packet.pts * base - self._start > moment:
                    return
                self._mux(packet, round(self._start / base))
            self._waiting = next(self._packets, None)

    def _mux(self, packet: "Packet[AudioStream]", early: int) -> None:
        packet.pts, packet.dts = (packet.pts or 0) - early, (packet.dts or 0) - early
        packet.stream = self._stream
        self._container.mux(packet)
