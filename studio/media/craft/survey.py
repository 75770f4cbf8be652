"""What has to be known of a clip before it is joined to others; read without decoding anything."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from av.packet import Packet
from av.video.stream import VideoStream

from studio.errors import NotAFilmError
from studio.media.craft.footage import Footage, opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """How pictures are coded; where two clips agree, one may follow the other in one film."""

    codec: str
    extradata: bytes
    size: tuple[int, int]
    pixels: str
    time_base: Fraction
    step: int
    """Ticks from one picture to the next."""
    delay: int
    """Ticks from when the first picture is decoded to when it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The facts of a clip."""

    path: Path
    size: tuple[int, int]
    rate: Fraction
    pictures: int
    length: Fraction
    """Seconds."""
    has_sound: bool
    labels: dict[str, str]
    """What says that a machine made it."""
    coding: Coding | None
    """None where nothing may follow it without being encoded anew."""


def survey(path: Path) -> Survey:
    """Read the facts of a clip.

    Raises:
        NotAFilmError: It holds no pictures.
        av.FFmpegError: It cannot be read.
    """
    with opened(path) as footage:
        packets = [packet for packet in footage.container.demux(footage.video) if packet.size]
        if not packets:
            raise NotAFilmError("One of the clips holds no pictures.")
        return Survey(
            path=path,
            size=footage.size,
            rate=footage.rate,
            pictures=sum(1 for packet in packets if not packet.is_discard),
            length=footage.length,
            has_sound=footage.audio is not None,
            labels=footage.labels,
            coding=_coding_of(footage, packets),
        )


def _coding_of(footage: Footage, packets: list["Packet[VideoStream]"]) -> Coding | None:
    """Return how a clip is coded, unless its times are uneven or some of it is not to be shown."""
    context, base = footage.video.codec_context, footage.video.time_base
    shown = sorted(packet.pts for packet in packets if packet.pts is not None)
    decoded = [packet.dts for packet in packets if packet.dts is not None]
    steps = {later - earlier for earlier, later in pairwise(shown)}
    steps |= {packet.duration or 0 for packet in packets}
    is_whole = len(shown) == len(decoded) == len(packets) and packets[0].is_keyframe
    if base is None or not is_whole or len(steps) != 1 or any(one.is_discard for one in packets):
        return None
    (step,) = steps
    return Coding(
        codec=context.name,
        extradata=context.extradata or b"",
        size=footage.size,
        pixels=context.pix_fmt or "",
        time_base=base,
        step=step,
        delay=shown[0] - decoded[0],
    )
