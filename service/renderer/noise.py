"""Chance for whole arrays, apart from `chance` so that planning a film needs no numpy."""

import numpy as np

from service.renderer.chance import Chance


def noise(chance: Chance, name: str) -> np.random.Generator:
    """Return the named stream, always from its start."""
    return np.random.Generator(np.random.PCG64(chance.number(name)))
