"""Single sounds over the bed: insects, birds, drips, crackle, engines, a train, thunder.

Each voice is a short sound and how often it comes; where it comes in time and between left and
right is chance.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from service.renderer.encode import SAMPLE_RATE
from service.renderer.sound.bands import Samples, filtered

Mono = npt.NDArray[np.float32]
Stream = np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A sound that comes again and again."""

    make: Callable[[Stream], Mono]
    """Draws one of them, of a peak of about 1."""
    every: float
    """Seconds from one to the next, about."""
    gain: float
    steady: bool = False
    """Whether it keeps time, as a machine does."""
    aside: float = 0.8
    """How far from the middle it may stand, from 0 to 1."""


def voice_sound(stream: Stream, voice: Voice, samples: int) -> Samples:
    """Return all of a voice's sounds in so many samples; shape (2, samples)."""
    sound = np.zeros((2, samples), np.float32)
    place = _sides(stream, voice.aside)
    at = stream.uniform(0, voice.every)
    while at * SAMPLE_RATE < samples:
        one = voice.make(stream) * voice.gain
        start = int(at * SAMPLE_RATE)
        end = min(start + one.size, samples)
        sound[:, start:end] += one[: end - start] * place
        place = place if voice.steady else _sides(stream, voice.aside)
        at += voice.every * (1.0 if voice.steady else stream.uniform(0.45, 1.7))
    return sound


def _sides(stream: Stream, aside: float) -> Mono:
    """Return the shares of left and right, of equal power wherever it stands; shape (2, 1)."""
    angle = np.pi / 4 * (1 + stream.uniform(-aside, aside))
    return np.asarray([[np.cos(angle)], [np.sin(angle)]], np.float32)


def _time(seconds: float) -> Mono:
    return np.arange(int(seconds * SAMPLE_RATE), dtype=np.float32) / np.float32(SAMPLE_RATE)


def _bell(time: Mono) -> Mono:
    """Return a rise and a fall over the whole of the time, silent at both ends."""
    shape: Mono = np.sin(np.pi * np.linspace(0, 1, time.size, dtype=np.float32)) ** 2
    return shape


def _tone(time: Mono, hertz: npt.NDArray[np.floating] | float) -> Mono:
    turns = np.cumsum(np.broadcast_to(hertz, time.shape)) / SAMPLE_RATE
    return np.asarray(np.sin(2 * np.pi * turns), np.float32)


def cricket(stream: Stream) -> Mono:
    """Draw three chirps in a row."""
    time = _time(0.16)
    chirps = np.clip(_tone(time, 19), 0, 1) ** 2
    return _tone(time, stream.uniform(4100, 4900)) * chirps * _bell(time)


def songbird(stream: Stream) -> Mono:
    """Draw a short phrase of two to four sliding notes."""
    notes = []
    for _ in range(stream.integers(2, 5)):
        time = _time(stream.uniform(0.06, 0.14))
        start, end = stream.uniform(2300, 4200, 2)
        slide = start + (end - start) * np.linspace(0, 1, time.size)
        notes += [_tone(time, slide) * _bell(time), _time(0.04) * 0]
    return np.concatenate(notes)


def gull(stream: Stream) -> Mono:
    """Draw a cry that rises and falls, with its overtone."""
    time = _time(stream.uniform(0.28, 0.45))
    pitch = stream.uniform(820, 1150) * (1 + 0.35 * _bell(time))
    return (0.7 * _tone(time, pitch) + 0.3 * _tone(time, 2 * pitch)) * _bell(time)


def drip(stream: Stream) -> Mono:
    """Draw a drop that falls into water in a wide hollow, with its echo."""
    time = _time(0.5)
    ring = _tone(time, stream.uniform(900, 1700)) * np.exp(-time * 24) * np.clip(time * 900, 0, 1)
    echo = np.zeros_like(ring)
    late = int(0.17 * SAMPLE_RATE)
    echo[late:] = ring[:-late] * 0.35
    return _closed(ring + echo)


def bubble(stream: Stream) -> Mono:
    """Draw a blip that rises in pitch."""
    time = _time(stream.uniform(0.04, 0.09))
    low = stream.uniform(260, 620)
    return _tone(time, low * (1 + 9 * time)) * _bell(time)


def crackle(stream: Stream) -> Mono:
    """Draw one snap of burning wood."""
    time = _time(0.018)
    return (stream.standard_normal(time.size) * np.exp(-time * 340) * 0.5).astype(np.float32)


def tick(stream: Stream) -> Mono:
    """Draw one tick of a clock."""
    time = _time(0.03)
    return _closed(_tone(time, stream.uniform(1900, 2100)) * np.exp(-time * 260))


def chuff(stream: Stream) -> Mono:
    """Draw one stroke of a steam engine."""
    samples = int(0.2 * SAMPLE_RATE)
    steam = filtered(stream, (180, 1500), samples)[0] * 0.4
    fall = np.linspace(1, 0, samples, dtype=np.float32) ** 2
    return np.asarray(steam * fall * _attack(samples), np.float32)


def motor(stream: Stream) -> Mono:
    """Draw a second of a motor that turns evenly."""
    time = _time(1.0)
    pitch = stream.uniform(52, 58)
    turning = sum(_tone(time, pitch * part) / part for part in range(1, 6))
    return np.asarray(turning * _bell(time) * 0.5, np.float32)


def thunder(stream: Stream) -> Mono:
    """Draw a roll of distant thunder."""
    samples = int(2.6 * SAMPLE_RATE)
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    roll = filtered(stream, (35, 170), samples)[0] * np.exp(-time * 1.5)
    return _closed(roll * _attack(samples) * 0.6)


def _attack(samples: int) -> Mono:
    rise: Mono = np.clip(np.arange(samples, dtype=np.float32) / (0.02 * SAMPLE_RATE), 0, 1)
    return rise


def _closed(sound: Mono) -> Mono:
    """Return the sound with its last hundredth of a second faded to silence."""
    fade = SAMPLE_RATE // 100
    sound = sound.astype(np.float32)
    sound[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return sound
