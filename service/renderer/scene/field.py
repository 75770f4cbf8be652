"""Seamless noise: the stuff of clouds, mottled ground and haze.

Spectral synthesis: white noise whose spectrum falls with the frequency tiles by itself and costs
milliseconds.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.floating]
TILE = 512
"""Side of a tile in samples."""


def tile(noise: np.random.Generator, *, slope: float = 1.75, side: int = TILE) -> Floats:
    """Return a tile of values around 0 with a spread of 1; shape (side, side).

    Args:
        noise: The stream to draw from.
        slope: How fast the amplitude falls with the frequency: 1 is rough, 2 smooth.
        side: Samples in a row.
    """
    spectrum = np.fft.rfft2(noise.standard_normal((side, side), dtype=np.float32))
    across = np.fft.rfftfreq(side)
    down = np.fft.fftfreq(side)
    frequency = np.hypot(down[:, None], across[None, :])
    frequency[0, 0] = 1.0
    values = np.fft.irfft2(spectrum / frequency**slope, s=(side, side))
    even: Floats = ((values - values.mean()) / values.std()).astype(np.float32)
    return even


def sample(values: Floats, x: Numbers, y: Numbers) -> Floats:
    """Return the tile's values between its samples; x and y repeat beyond its sides."""
    side = values.shape[0]
    left, top = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
    across, down = x - left, y - top
    left, top = left % side, top % side
    right, bottom = (left + 1) % side, (top + 1) % side
    upper = values[top, left] * (1 - across) + values[top, right] * across
    lower = values[bottom, left] * (1 - across) + values[bottom, right] * across
    mixed: Floats = (upper * (1 - down) + lower * down).astype(np.float32)
    return mixed


def smoothstep(low: float, high: float, values: Numbers) -> Floats:
    """Return 0 below low, 1 above high, and a soft way between."""
    share = np.clip((values - low) / (high - low), 0.0, 1.0)
    soft: Floats = (share * share * (3 - 2 * share)).astype(np.float32)
    return soft
