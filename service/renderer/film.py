"""How a film is cut into segments that can be drawn apart.

The cut depends on the shots alone, never on how many workers there are: that keeps the bytes the
same on any number of cores.
"""

from dataclasses import dataclass
from itertools import pairwise

from service.renderer.chance import Chance
from service.renderer.request import FilmRequest, Size, picture_size
from service.renderer.shots import Screenplay, Shot

_SEGMENT = 30
"""Frames in a segment, about: short enough to share one shot among cores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of frames within one shot, encoded by itself."""

    shot: Shot
    start: int
    """First frame, counted from the shot's beginning."""
    end: int
    """Frame after the last one, counted likewise."""

    @property
    def frames(self) -> int:
        """Frames in the segment."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A request, ready to be drawn."""

    request: FilmRequest
    size: Size
    screenplay: Screenplay
    segments: tuple[Segment, ...]

    @property
    def parts(self) -> int:
        """How many files the film is joined from: its segments and the sound."""
        return len(self.segments) + 1

    def chance(self, shot: Shot) -> Chance:
        """Return what decides all that the prompt leaves open in a shot."""
        return Chance(prompt=self.request.prompt, seed=self.request.seed, shot=shot.number)


def plan(request: FilmRequest) -> Film:
    """Return the film's shots and segments, in order.

    Raises:
        ValueError: For a quality or a ratio that there is no picture for.
    """
    # What reads a prompt is not needed before the first film is ordered, which may be never.
    from service.renderer.screenplay import write_screenplay  # noqa: PLC0415

    screenplay = write_screenplay(request)
    return Film(
        request=request,
        size=picture_size(request.quality, request.aspect_ratio),
        screenplay=screenplay,
        segments=tuple(segment for shot in screenplay.shots for segment in _segments(shot)),
    )


def _segments(shot: Shot) -> tuple[Segment, ...]:
    parts = max(round(shot.frames / _SEGMENT), 1)
    cuts = [round(shot.frames * part / parts) for part in range(parts + 1)]
    return tuple(Segment(shot=shot, start=start, end=end) for start, end in pairwise(cuts))
