"""How loud a sound is to the ear, in LUFS.

The weighting is applied to the spectrum, not sample by sample: for a whole film's worth of sound
that is one transform, and the same to a hundredth of a decibel.

Source: ITU-R BS.1770-4, the K-weighting of annex 1 for 48 kHz, its blocks and its two gates.
"""

import numpy as np
import numpy.typing as npt

from service.renderer.encode import SAMPLE_RATE
from service.renderer.sound.bands import Samples

Powers = npt.NDArray[np.float64]
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
_BLOCK, _STEP = SAMPLE_RATE * 2 // 5, SAMPLE_RATE // 10
_OFFSET = -0.691
_SILENCE = -70.0
"""LUFS below which a block is not counted."""
_GATE = -10.0
"""LU below the mean of the others at which a block is not counted."""


def loudness(sound: Samples) -> float:
    """Return the integrated loudness in LUFS; -70 for silence.

    Args:
        sound: Left and right, within -1 to 1, at least 0.4 s of them; shape (2, samples).
    """
    powers = _powers(sound)
    heard = powers[_level(powers) > _SILENCE]
    if not heard.size:
        return _SILENCE
    kept = heard[_level(heard) > _level(heard.mean(keepdims=True)) + _GATE]
    return float(_level(kept.mean(keepdims=True))[0])


def _level(power: Powers) -> Powers:
    return _OFFSET + 10 * np.log10(np.maximum(power, 1e-12)).astype(np.float64)


def _powers(sound: Samples) -> Powers:
    """Return each block's weighted power, both channels together."""
    samples = sound.shape[1]
    length = -(-samples // 4096) * 4096
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(length))
    response = _response(turn, *_SHELF) * _response(turn, *_HIGH_PASS)
    weighted = np.fft.irfft(np.fft.rfft(sound, n=length) * response, n=length)[:, :samples]
    energy = np.concatenate([[0.0], np.cumsum((weighted**2).sum(axis=0), dtype=np.float64)])
    starts = np.arange(0, max(samples - _BLOCK, 0) + 1, _STEP)
    ends = np.minimum(starts + _BLOCK, samples)
    powers: Powers = (energy[ends] - energy[starts]) / (ends - starts)
    return powers


def _response(
    turn: npt.NDArray[np.complex128], forward: tuple[float, ...], back: tuple[float, ...]
) -> Samples:
    """Return how much a filter lets through, in single precision, as the spectrum is."""
    above = sum(factor * turn**power for power, factor in enumerate(forward))
    below = 1 + sum(factor * turn**power for power, factor in enumerate(back, 1))
    return np.abs(above / below).astype(np.float32)
