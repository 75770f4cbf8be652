"""A rough cut: clips one after the other in one film.

Where all are coded alike, their pictures are copied bit for bit. Else all are encoded in the manner
of the first, with black beside those of another shape. The sound is put together anew either way,
since coded sound has no seams: only so do pictures and sound stay together at every one.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

from av.container import OutputContainer
from av.video.frame import VideoFrame

from studio.media.assignment import Assignment
from studio.media.craft.canvas import Canvas
from studio.media.craft.footage import Footage, Playhead, opened
from studio.media.craft.layout import Box, even, fitted
from studio.media.craft.reel import Look, Pictures, Scaler, reel
from studio.media.craft.sound import RATE, JoinedSound
from studio.media.craft.survey import Coding, Survey, survey
from studio.media.craft.telling import Tell

_OPTIONS = {"preset": "veryfast", "crf": "18", "threads": "2", "g": "48"}


def make(assignment: Assignment, tell: Tell) -> None:
    """Write the film."""
    known = {one: survey(Path(one)) for one in dict.fromkeys(assignment.sources)}
    clips = [known[one] for one in assignment.sources]
    labels = (clip.labels for clip in clips)
    with opened(clips[0].path) as first, reel(Path(assignment.into), labels) as container:
        coding = clips[0].coding
        if coding is not None and all(clip.coding == coding for clip in clips):
            _join(container, first, coding, clips=clips, tell=tell)
        else:
            _encode(container, first, clips=clips, tell=tell)


def _join(
    container: OutputContainer,
    first: Footage,
    coding: Coding,
    *,
    clips: Sequence[Survey],
    tell: Tell,
) -> None:
    """Copy the pictures of clips that are coded alike."""
    stream = container.add_stream_from_template(first.video)
    counts = [clip.pictures for clip in clips]
    sound = _sound(container, clips, _ends(counts, coding.step * coding.time_base))
    number = 0
    for clip in clips:
        with opened(clip.path) as footage:
            moved = number * coding.step - round(footage.start / coding.time_base)
            for packet in footage.container.demux(footage.video):
                if packet.pts is None or packet.dts is None:
                    continue
                packet.pts, packet.dts = packet.pts + moved, packet.dts + moved
                packet.stream = stream
                container.mux(packet)
                number += 1
                if sound is not None:
                    sound.write_until(number * coding.step * coding.time_base)
                tell(Fraction(number, sum(counts)))
    if sound is not None:
        sound.close()


def _encode(
    container: OutputContainer, first: Footage, *, clips: Sequence[Survey], tell: Tell
) -> None:
    """Encode all pictures in the size and at the rate of the first clip."""
    rate, size = first.rate, (even(first.size[0]), even(first.size[1]))
    counts = [_pictures_at(rate, clip) for clip in clips]
    look = Look(size=size, rate=rate, time_base=1 / rate, options=_OPTIONS)
    pictures = Pictures(container, look, first)
    sound = _sound(container, clips, _ends(counts, 1 / rate))
    number = 0
    for clip, count in zip(clips, counts, strict=True):
        for picture in _pictures_of(clip, count, look):
            pictures.write(picture, number, 1)
            number += 1
            if sound is not None:
                sound.write_until(number / rate)
            tell(Fraction(number, sum(counts)))
    pictures.close()
    if sound is not None:
        sound.close()


def _pictures_at(rate: Fraction, clip: Survey) -> int:
    """Return how many pictures a clip has at a rate: all that it has where that is its own."""
    return clip.pictures if clip.rate == rate else max(1, round(clip.length * rate))


def _pictures_of(clip: Survey, count: int, look: Look) -> Iterator[VideoFrame]:
    """Yield so many pictures of a clip, in the middle of black where the shape is another."""
    with opened(clip.path) as footage:
        playhead, canvas, scaler = Playhead(footage), Canvas(look.size), Scaler()
        width, height = look.size
        box = fitted(footage.size, Box(x=0, y=0, width=width, height=height))
        for number in range(count):
            picture = playhead.at((number + Fraction(1, 2)) / look.rate)
            if footage.size == look.size:
                yield scaler.scale(picture, look.size)
            else:
                canvas.paste(picture, box)
                yield canvas.picture()


def _ends(counts: Sequence[int], step: Fraction) -> list[int]:
    """Return the sample at which each clip ends; sums are rounded, since rounded ones drift."""
    return [round(total * step * RATE) for total in accumulate(counts)]


def _sound(
    container: OutputContainer, clips: Sequence[Survey], ends: Sequence[int]
) -> JoinedSound | None:
    """Return the track of all clips; None where none of them has sound."""
    if not any(clip.has_sound for clip in clips):
        return None
    begins = [0, *ends[:-1]]
    counts = (end - begin for begin, end in zip(begins, ends, strict=True))
    return JoinedSound(container, zip([clip.path for clip in clips], counts, strict=True))
