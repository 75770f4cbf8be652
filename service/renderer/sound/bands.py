"""Bands of noise that swell and fall: wind, water, traffic, rain."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from service.renderer.encode import SAMPLE_RATE

Samples = npt.NDArray[np.float32]
"""Left and right; shape (2, samples)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One band of noise."""

    low: float
    """Hertz below which it fades out."""
    high: float
    """Hertz above which it fades out."""
    gain: float
    swell: float = 0.0
    """Swells a second; 0 for an even sound."""
    depth: float = 0.0
    """Share of the level that a swell takes away, from 0 to 1."""


def band_sound(stream: np.random.Generator, band: Band, samples: int) -> Samples:
    """Return the band's sound: each side has its own, and half of it in common."""
    swell = _swell(band, samples, stream.uniform(0, 1, (2, 1)).astype(np.float32))
    return filtered(stream, (band.low, band.high), samples) * band.gain * swell


def filtered(stream: np.random.Generator, edges: tuple[float, float], samples: int) -> Samples:
    """Return noise between two frequencies in hertz, of mean power 1."""
    low, high = edges
    # A length of small factors: the transform of a prime one takes many times as long.
    length = -(-samples // 4096) * 4096
    frequency = np.fft.rfftfreq(length, 1 / SAMPLE_RATE)
    shape = 1 / np.sqrt(1 + (frequency / high) ** 4)
    shape *= (frequency / low) ** 2 / (1 + (frequency / low) ** 2)
    white = stream.standard_normal((3, length), dtype=np.float32)
    mixed = white[:1] * 0.6 + white[1:] * 0.8
    # In double precision the transform would take twice as long, and nobody hears it.
    values = np.fft.irfft(np.fft.rfft(mixed) * shape.astype(np.float32), n=length)[:, :samples]
    even: Samples = (values / values.std()).astype(np.float32)
    return even


def _swell(band: Band, samples: int, phase: Samples) -> Samples:
    if not band.swell:
        return np.ones((2, samples), np.float32)
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    turn = 2 * np.pi * (band.swell * time[None, :] + phase[:1] + 0.12 * phase)
    wave = 0.5 + 0.5 * np.sin(turn) * (0.8 + 0.2 * np.sin(turn * 2.7))
    return (1 - band.depth * wave).astype(np.float32)
