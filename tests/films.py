"""A film small enough to make for every test that wants a real one."""

from pathlib import Path

import av
import numpy as np


def write_film(path: Path) -> None:
    """Write one second of a grey field that grows brighter, 64 x 48, with silence."""
    with av.open(str(path), "w", format="mp4") as container:
        picture = container.add_stream("libx264", rate=24, options={"preset": "ultrafast"})
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream("aac", rate=44100, layout="stereo")
        for number in range(24):
            field = np.full((48, 64, 3), number * 10, np.uint8)
            container.mux(picture.encode(av.VideoFrame.from_ndarray(field, "rgb24")))
        container.mux(picture.encode())
        silence = np.zeros((2, 44100), np.float32)
        frame = av.AudioFrame.from_ndarray(silence, "fltp", "stereo")
        frame.sample_rate = 44100
        container.mux(sound.encode(frame))
        container.mux(sound.encode())
