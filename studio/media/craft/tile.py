"""Clips side by side in one film: the takes of a comparison, to be shown elsewhere.

The film has the frame rate of its fastest clip and the length of its longest; shorter ones hold
their last picture. Each cell is drawn anew only when its clip has a new picture.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from statistics import median

from av.video.frame import VideoFrame
from PIL import Image

from studio.media.assignment import Assignment
from studio.media.craft.canvas import Canvas
from studio.media.craft.footage import Footage, Playhead, opened
from studio.media.craft.layout import Box, Grid, fitted, grid_for
from studio.media.craft.lettering import label
from studio.media.craft.reel import Look, Pictures, reel
from studio.media.craft.sound import CopiedSound
from studio.media.craft.telling import Tell

_OPTIONS = {"preset": "veryfast", "crf": "18", "threads": "2", "g": "48"}
_FASTEST = Fraction(60)
_LABEL_SHARE = 18
"""A label is as high as the shorter side of a cell divided by this, but can be read and does not
shout."""
_SMALLEST, _LARGEST = 12, 40


@dataclass(slots=True, kw_only=True)
class _Cell:
    """A place in the film, and what is shown there."""

    playhead: Playhead
    box: Box
    words: Image.Image | None
    shown: VideoFrame | None = None

    def draw(self, canvas: Canvas, moment: Fraction) -> None:
        picture = self.playhead.at(moment)
        if picture is self.shown:
            return
        self.shown = picture
        canvas.paste(picture, self.box)
        if self.words is not None:
            # At the top, since an animatic has its own slate at the bottom.
            margin = self.words.height // 4 * 2
            canvas.write(self.words, self.box.x + margin, self.box.y + margin)


def make(assignment: Assignment, tell: Tell) -> None:
    """Write the film."""
    with ExitStack() as stack:
        clips = [stack.enter_context(opened(Path(one))) for one in assignment.sources]
        into = Path(assignment.into)
        grid = grid_for(_aspect_of(clips), len(clips), assignment.height_px)
        container = stack.enter_context(reel(into, (clip.labels for clip in clips)))
        rate = min(max(clip.rate for clip in clips), _FASTEST)
        look = Look(size=grid.size, rate=rate, time_base=1 / rate, options=_OPTIONS)
        pictures = Pictures(container, look, clips[0])
        sound = None
        if assignment.heard is not None:
            heard = stack.enter_context(opened(Path(assignment.sources[assignment.heard])))
            sound = CopiedSound(container, heard)
        canvas, cells = Canvas(grid.size), _cells(clips, grid, assignment.labels)
        count = max(round(clip.length * rate) for clip in clips)
        for number in range(count):
            for cell in cells:
                # In the middle of a picture's time no rounding can lead to its neighbour.
                cell.draw(canvas, (number + Fraction(1, 2)) / rate)
            pictures.write(canvas.picture(), number, 1)
            if sound is not None:
                sound.copy_until(number / rate)
            tell(Fraction(number, count))
        pictures.close()
        if sound is not None:
            sound.copy_until(count / rate)


def _aspect_of(clips: list[Footage]) -> float:
    return median(clip.size[0] / clip.size[1] for clip in clips)


def _cells(clips: list[Footage], grid: Grid, labels: tuple[str, ...]) -> list[_Cell]:
    size = min(max(min(grid.cell) // _LABEL_SHARE, _SMALLEST), _LARGEST)
    cells = []
    # The last row may have cells to spare.
    for clip, text, room in zip(clips, labels, grid.boxes(), strict=False):
        box = fitted(clip.size, room)
        words = label(text, size, box.width - size)
        cells.append(_Cell(playhead=Playhead(clip), box=box, words=words))
    return cells
