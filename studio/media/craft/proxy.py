"""A clip's proxy: key frames close together, small enough to be decoded nine at a time.

Every picture keeps its moment and the sound is copied, so that a person who chooses by the proxy
has chosen the clip.
"""

from fractions import Fraction
from pathlib import Path

from studio.media.assignment import Assignment
from studio.media.craft.footage import Footage, opened
from studio.media.craft.layout import even
from studio.media.craft.reel import Look, Pictures, Scaler, reel
from studio.media.craft.sound import CopiedSound
from studio.media.craft.telling import Tell

HIGHEST = 720
"""Pixels."""

DISTANCE = 12
"""Pictures from one key frame to the next at most."""

_OPTIONS = {
    "preset": "veryfast",
    "crf": "20",
    "threads": "1",
    "g": str(DISTANCE),
    "bf": "0",
    "x264-params": "scenecut=0:threads=1:lookahead-threads=1",
}
"""No picture waits for a later one, so that a seek decodes no more than it shows."""


def make(assignment: Assignment, tell: Tell) -> None:
    """Write the proxy of the one source."""
    (source,) = assignment.sources
    with (
        opened(Path(source)) as clip,
        opened(Path(source)) as heard,
        reel(Path(assignment.into), [clip.labels]) as container,
    ):
        size, base = _size_of(clip), clip.video.time_base or 1 / clip.rate
        look = Look(size=size, rate=clip.rate, time_base=base, options=_OPTIONS)
        pictures, sound = Pictures(container, look, clip), CopiedSound(container, heard)
        scaler = Scaler()
        usual = round(1 / clip.rate / base)
        for number, (moment, picture) in enumerate(clip.pictures()):
            scaled = scaler.scale(picture, size)
            pictures.write(scaled, round(moment / base), picture.duration or usual)
            sound.copy_until(moment)
            tell(Fraction(number, max(clip.frames, 1)))
        pictures.close()
        sound.copy_until(None)


def _size_of(clip: Footage) -> tuple[int, int]:
    width, height = clip.size
    share = min(1.0, HIGHEST / height)
    return even(width * share), even(height * share)
