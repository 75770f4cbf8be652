"""The film's sound: a quiet stereo bed, made a shot at a time.

Each shot fades into the next, so that no cut clicks, and each is brought to the same loudness, so
that a cut from a street to a meadow does not startle.
"""

import numpy as np

from service.renderer.encode import SAMPLE_RATE
from service.renderer.film import Film
from service.renderer.noise import noise
from service.renderer.request import FRAME_RATE
from service.renderer.shots import Shot
from service.renderer.sound.bands import Samples, band_sound
from service.renderer.sound.loudness import loudness
from service.renderer.sound.places import LEVELS, USUAL_LEVEL, bands_of, voices_of
from service.renderer.sound.voices import voice_sound

_FADE = round(0.18 * SAMPLE_RATE)
"""Samples before and after a cut over which one shot's bed gives way to the next."""
_PEAK = 0.9


def sound_of(film: Film) -> Samples:
    """Return the film's sound: shape (2, samples), as long as the picture to the sample."""
    total = film.request.frames * SAMPLE_RATE // FRAME_RATE
    sound = np.zeros((2, total), np.float32)
    shots = film.screenplay.shots
    for shot in shots:
        start = max(_sample(shot.start) - _FADE, 0)
        end = min(_sample(shot.end) + _FADE, total)
        bed = _shot_sound(film, shot, end - start)
        ramp = np.sin(np.linspace(0, np.pi / 2, 2 * _FADE, dtype=np.float32))[: end - start]
        if shot is not shots[0]:
            bed[:, : ramp.size] *= ramp
        if shot is not shots[-1]:
            bed[:, -ramp.size :] *= ramp[::-1]
        sound[:, start:end] += bed
    edge = np.linspace(0, 1, SAMPLE_RATE // 20, dtype=np.float32)
    sound[:, : edge.size] *= edge
    sound[:, -edge.size :] *= edge[::-1]
    return np.clip(sound, -_PEAK, _PEAK)


def _sample(frame: int) -> int:
    return frame * SAMPLE_RATE // FRAME_RATE


def _shot_sound(film: Film, shot: Shot, samples: int) -> Samples:
    stream = noise(film.chance(shot), "sound")
    sound = np.zeros((2, samples), np.float32)
    for band in bands_of(shot):
        sound += band_sound(stream, band, samples)
    for voice in voices_of(shot):
        sound += voice_sound(stream, voice, samples)
    wanted = LEVELS.get(shot.place, USUAL_LEVEL)
    return sound * np.float32(10 ** ((wanted - loudness(sound)) / 20))
