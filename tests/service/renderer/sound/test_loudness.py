import av
import numpy as np
import pytest
from av.filter import Graph

from service.renderer.sound.bands import Band, band_sound
from service.renderer.sound.loudness import loudness

RATE = 48_000


def measured(sound):
    """Return what libavfilter's EBU R 128 meter says."""
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=RATE, format="fltp", layout="stereo", time_base="1/48000"
    )
    meter = graph.add("ebur128", "metadata=1")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound), format="fltp", layout="stereo")
    frame.sample_rate, frame.pts = RATE, 0
    graph.push(frame)
    graph.push(None)
    last = None
    while True:
        try:
            last = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return float(last.metadata["lavfi.r128.I"])


def tone(hertz, level):
    time = np.arange(5 * RATE) / RATE
    wave = (level * np.sin(2 * np.pi * hertz * time)).astype(np.float32)
    return np.stack([wave, wave])


def test_a_full_tone_of_a_kilohertz_on_both_sides_is_at_zero():
    assert loudness(tone(1000, 1.0)) == pytest.approx(0.0, abs=0.1)


def test_half_the_level_is_six_units_less():
    assert loudness(tone(500, 0.5)) - loudness(tone(500, 0.25)) == pytest.approx(6.02, abs=0.01)


def test_the_ear_hears_little_of_the_lowest_tones():
    assert loudness(tone(30, 0.5)) < loudness(tone(1000, 0.5)) - 8


def test_a_bed_is_as_loud_as_another_meter_says():
    stream = np.random.Generator(np.random.PCG64(1))
    sound = band_sound(stream, Band(low=80, high=2000, gain=0.05, swell=0.4, depth=0.8), 6 * RATE)

    assert loudness(sound) == pytest.approx(measured(sound), abs=0.2)


def test_silence_has_a_floor():
    assert loudness(np.zeros((2, RATE), np.float32)) == -70


def test_pauses_do_not_count():
    sound = tone(1000, 0.1)
    paused = np.concatenate([sound, np.zeros((2, 5 * RATE), np.float32)], axis=1)

    assert loudness(paused) == pytest.approx(loudness(sound), abs=0.3)
