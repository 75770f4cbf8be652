"""The blank film: one black and silent second."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

_SIZE = 320, 180
_FRAME_RATE = 24
_SAMPLE_RATE = 48_000


def draw_blank(path: Path) -> None:
    """Write a film of one black and silent second, as MP4 with H.264 and AAC."""
    options = {"movflags": "faststart"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        picture = container.add_stream("libx264", rate=_FRAME_RATE)
        picture.width, picture.height = _SIZE
        picture.pix_fmt = "yuv420p"
        sound = container.add_stream("aac", rate=_SAMPLE_RATE)
        for frame in _pictures():
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        container.mux(sound.encode(_silence()))
        container.mux(sound.encode(None))


def _pictures() -> Iterator[av.VideoFrame]:
    width, height = _SIZE
    black = np.zeros((height, width, 3), np.uint8)
    for number in range(_FRAME_RATE):
        frame = av.VideoFrame.from_ndarray(black, format="rgb24")
        frame.pts = number
        yield frame


def _silence() -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.zeros((1, _SAMPLE_RATE), np.float32), "fltp", "mono")
    frame.sample_rate = _SAMPLE_RATE
    return frame
