"""A quiet stereo bed under the film: what the place and the weather sound like.

Filtered noise, made in the frequency domain, a shot at a time. Each shot fades into the next, so
that no cut clicks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from service.renderer.encode import SAMPLE_RATE
from service.renderer.film import Film
from service.renderer.noise import noise
from service.renderer.request import FRAME_RATE
from service.renderer.shots import Place, Shot, Weather

Samples = npt.NDArray[np.float32]
_FADE = 0.18
"""Seconds over which one shot's bed gives way to the next."""
_LEVEL = 0.05
"""Root mean square of the whole bed, about -26 dBFS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bed:
    """One band of noise that swells and falls."""

    low: float
    """Hertz below which it fades out."""
    high: float
    """Hertz above which it fades out."""
    gain: float
    swell: float = 0.0
    """Swells a second; 0 for an even sound."""
    depth: float = 0.0
    """Share of the level that a swell takes away, from 0 to 1."""


_PLACES: dict[Place, tuple[Bed, ...]] = {
    Place.SEA: (
        Bed(low=60, high=420, gain=1.0, swell=0.13, depth=0.5),
        Bed(low=500, high=3800, gain=0.45, swell=0.21, depth=0.85),
    ),
    Place.BEACH: (
        Bed(low=80, high=600, gain=0.8, swell=0.17, depth=0.7),
        Bed(low=700, high=5200, gain=0.55, swell=0.17, depth=0.9),
    ),
    Place.CITY: (
        Bed(low=40, high=190, gain=1.0, swell=0.07, depth=0.3),
        Bed(low=250, high=1100, gain=0.2, swell=0.11, depth=0.5),
    ),
    Place.STREET: (
        Bed(low=40, high=240, gain=1.0, swell=0.09, depth=0.3),
        Bed(low=300, high=1800, gain=0.25, swell=0.16, depth=0.6),
    ),
    Place.FOREST: (
        Bed(low=200, high=1500, gain=0.7, swell=0.12, depth=0.7),
        Bed(low=1800, high=6000, gain=0.2, swell=0.19, depth=0.8),
    ),
}
_WIND = (
    Bed(low=90, high=520, gain=0.9, swell=0.11, depth=0.7),
    Bed(low=500, high=1700, gain=0.3, swell=0.17, depth=0.8),
)
_WEATHERS = {
    Weather.RAIN: (
        Bed(low=900, high=9000, gain=0.9, swell=0.05, depth=0.15),
        Bed(low=150, high=600, gain=0.35),
    ),
    Weather.SNOW: (Bed(low=140, high=700, gain=0.5, swell=0.1, depth=0.6),),
}


def sound_of(film: Film) -> Samples:
    """Return the film's sound: shape (2, samples), as long as the picture to the sample."""
    total = film.request.frames * SAMPLE_RATE // FRAME_RATE
    sound = np.zeros((2, total), np.float32)
    shots = film.screenplay.shots
    for shot in shots:
        fade = round(_FADE * SAMPLE_RATE)
        start = max(_sample(shot.start) - fade, 0)
        end = min(_sample(shot.end) + fade, total)
        bed = _shot_sound(film, shot, end - start)
        ramp = np.sin(np.linspace(0, np.pi / 2, 2 * fade, dtype=np.float32))
        if shot is not shots[0]:
            bed[:, : 2 * fade] *= ramp
        if shot is not shots[-1]:
            bed[:, -2 * fade :] *= ramp[::-1]
        sound[:, start:end] += bed
    edge = np.linspace(0, 1, SAMPLE_RATE // 20, dtype=np.float32)
    sound[:, : edge.size] *= edge
    sound[:, -edge.size :] *= edge[::-1]
    return np.clip(sound, -0.9, 0.9)


def _sample(frame: int) -> int:
    return frame * SAMPLE_RATE // FRAME_RATE


def _shot_sound(film: Film, shot: Shot, samples: int) -> Samples:
    stream = noise(film.chance(shot), "sound")
    sound = np.zeros((2, samples), np.float32)
    for bed in _beds(shot):
        band = _band(stream, bed, samples)
        sound += band * bed.gain * _swell(bed, samples, stream.uniform(0, 1, (2, 1)))
    return (sound * (_LEVEL / max(float(np.sqrt(np.mean(sound**2))), 1e-6))).astype(np.float32)


def _beds(shot: Shot) -> Iterator[Bed]:
    yield from _PLACES.get(shot.place, _WIND)
    yield from _WEATHERS.get(shot.weather, ())


def _band(stream: np.random.Generator, bed: Bed, samples: int) -> Samples:
    # A length of small factors: the transform of a prime one takes many times as long.
    length = -(-samples // 4096) * 4096
    frequency = np.fft.rfftfreq(length, 1 / SAMPLE_RATE)
    shape = 1 / np.sqrt(1 + (frequency / bed.high) ** 4)
    shape *= (frequency / bed.low) ** 2 / (1 + (frequency / bed.low) ** 2)
    common, own = 0.6, 0.8
    white = stream.standard_normal((3, length), dtype=np.float32)
    mixed = white[:1] * common + white[1:] * own
    values = np.fft.irfft(np.fft.rfft(mixed) * shape, n=length)[:, :samples]
    even: Samples = (values / values.std()).astype(np.float32)
    return even


def _swell(bed: Bed, samples: int, phase: npt.NDArray[np.float64]) -> Samples:
    if not bed.swell:
        return np.ones((2, samples), np.float32)
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    turn = 2 * np.pi * (bed.swell * time[None, :] + phase[:1] + 0.12 * phase)
    wave = 0.5 + 0.5 * np.sin(turn) * (0.8 + 0.2 * np.sin(turn * 2.7))
    return (1 - bed.depth * wave).astype(np.float32)
