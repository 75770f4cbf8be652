"""Pictures of a clip: the one that is shown at a moment, or a sheet of some from all over it."""

from fractions import Fraction
from pathlib import Path

from av.video.frame import VideoFrame
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from studio.errors import NotAFilmError
from studio.media.assignment import Assignment
from studio.media.craft.footage import Footage, Playhead, opened
from studio.media.craft.layout import Box, Grid, fitted
from studio.media.craft.lettering import label
from studio.media.craft.telling import Tell

CELL = 320
"""Pixels of the longer side of a picture on a sheet."""

_NEAR = Fraction(1, 1000)
"""Seconds. Players tell moments rounded; what begins within this of one is shown at it."""

_BACK = (14, 15, 18)
_BT709, _BT601 = 1, 5
_UNTOLD = 2
_LIMITED, _FULL = 1, 2
_HD_HEIGHT = 720


def make_still(assignment: Assignment, tell: Tell) -> None:
    """Write the picture that is shown at a moment, as PNG in the clip's own size."""
    (source,) = assignment.sources
    with opened(Path(source)) as clip:
        moment = min(max(Fraction(assignment.at_s), Fraction(0)), clip.length)
        clip.seek(moment)
        picture, found = _shown_at(clip, moment + _NEAR), PngInfo()
        for name, value in clip.labels.items():
            found.add_itxt(name, value)
        tell(Fraction(1, 2))
        _colours(picture).save(assignment.into, "PNG", pnginfo=found)


def make_stills(assignment: Assignment, tell: Tell) -> None:
    """Write a sheet of pictures at even distances, each with its moment, as JPEG."""
    (source,) = assignment.sources
    columns, count = assignment.columns, assignment.count
    with opened(Path(source)) as clip:
        box = fitted(clip.size, Box(x=0, y=0, width=CELL, height=CELL))
        grid = Grid(columns=columns, rows=-(-count // columns), cell=(box.width, box.height))
        sheet, playhead = Image.new("RGB", grid.size, _BACK), Playhead(clip)
        for number, place in zip(range(count), grid.boxes(), strict=False):
            moment = clip.length * Fraction(2 * number + 1, 2 * count)
            small = _colours(playhead.at(moment)).resize(grid.cell, Image.Resampling.LANCZOS)
            _write_moment(small, f"{float(moment):.2f} s")
            sheet.paste(small, (place.x, place.y))
            tell(Fraction(number + 1, count))
        sheet.save(assignment.into, "JPEG", quality=90)


def _shown_at(clip: Footage, moment: Fraction) -> VideoFrame:
    """Return the last picture that begins by a moment; the first where none does."""
    shown = None
    for begins, picture in clip.pictures():
        if shown is not None and begins > moment:
            break
        shown = picture
    if shown is None:
        raise NotAFilmError("The clip cannot be shown at this moment.")
    return shown


def _colours(picture: VideoFrame) -> Image.Image:
    """Return a picture in red, green and blue, by the matrix that the clip names or its size means.

    Source: ITU-R BT.709 for high definition, BT.601 below.
    """
    is_hd = picture.colorspace == _BT709 or (
        picture.colorspace == _UNTOLD and picture.height >= _HD_HEIGHT
    )
    converted = picture.reformat(
        format="rgb24",
        src_colorspace=_BT709 if is_hd else _BT601,
        src_color_range=picture.color_range or _LIMITED,
        dst_color_range=_FULL,
        threads=1,
    )
    return Image.fromarray(converted.to_ndarray())


def _write_moment(picture: Image.Image, text: str) -> None:
    words = label(text, 14, picture.width)
    if words is not None:
        light, opacity = words.split()
        picture.paste(Image.merge("RGB", (light,) * 3), (8, 8), opacity)
