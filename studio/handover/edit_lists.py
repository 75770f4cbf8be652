"""Cuts as editors read them: OTIO, EDL and FCP XML, through OpenTimelineIO.

OTIO keeps each clip's own frames. The two older formats count a whole cut at one rate, so there a
clip of another rate is cut to whole frames of that one, never past its end. Links lead from the
list to the clips beside it.
"""

from collections.abc import Sequence
from fractions import Fraction
from importlib.util import find_spec
from types import ModuleType
from typing import Any
from urllib.parse import quote

from studio.domain.frame_rate import broadcast_rate, exact_rate, main_rate
from studio.domain.generation import Clip
from studio.domain.handover import EditFormat, why_not
from studio.errors import EditListsMissingError, InvalidOrderError
from studio.handover.manifest import Item

_ADAPTERS = {
    EditFormat.OTIO: "otio_json",
    EditFormat.EDL: "cmx_3600",
    EditFormat.FCP_XML: "fcp_xml",
}
_PARTS = ("opentimelineio", "otio_cmx3600_adapter", "otio_fcp_adapter")


def can_write() -> bool:
    """Tell whether what writes edit lists is installed."""
    return all(find_spec(name) is not None for name in _PARTS)


def write(items: Sequence[Item], edit_format: EditFormat, title: str) -> bytes:
    """Return the clips one after the other as an edit list.

    Args:
        items: Takes in the order of the cut; those without a clip are left out.
        edit_format: What to write.
        title: Name of the cut, on one line.

    Raises:
        EditListsMissingError: What writes them is not installed.
        InvalidOrderError: These make no such list.
    """
    if not can_write():
        raise EditListsMissingError
    shots = [(item, item.entry.generation.clip) for item in items]
    here = [(item, clip) for item, clip in shots if clip is not None]
    if (refusal := why_not(edit_format, len(here))) is not None:
        raise InvalidOrderError(refusal)
    # The libraries are an extra of their own, and slow to load.
    import opentimelineio  # noqa: PLC0415

    timeline = _Cutter(opentimelineio, edit_format, here).timeline(title)
    told = opentimelineio.adapters.write_to_string(timeline, _ADAPTERS[edit_format])
    return str(told).encode()


class _Cutter:
    """Puts clips on tracks, in the manner of one format."""

    def __init__(
        self, otio: ModuleType, edit_format: EditFormat, shots: Sequence[tuple[Item, Clip]]
    ) -> None:
        self._otio = otio
        self._format = edit_format
        self._shots = shots
        self._main = broadcast_rate(main_rate([exact_rate(clip.fps) for _, clip in shots]))

    def timeline(self, title: str) -> Any:
        schema = self._otio.schema
        pictures = schema.Track("Pictures", kind=schema.TrackKind.Video)
        pictures.extend([self._shot(item, clip) for item, clip in self._shots])
        timeline = schema.Timeline(name=title)
        timeline.tracks.append(pictures)
        if self._format is not EditFormat.EDL:
            timeline.tracks.append(self._sound())
        return timeline

    def _sound(self) -> Any:
        schema = self._otio.schema
        track = schema.Track("Sound", kind=schema.TrackKind.Audio)
        for item, clip in self._shots:
            length = self._range(*self._cut(clip))
            silence = schema.Gap(source_range=length)
            track.append(self._shot(item, clip) if clip.has_sound else silence)
        return track

    def _shot(self, item: Item, clip: Clip) -> Any:
        is_edl = self._format is EditFormat.EDL
        reference = self._otio.schema.ExternalReference(
            target_url=item.path if is_edl else quote(item.path),
            available_range=self._range(clip.frames, exact_rate(clip.fps)),
        )
        reference.name = item.file_name
        shot = self._otio.schema.Clip(
            name=item.file_name,
            media_reference=reference,
            source_range=self._range(*self._cut(clip)),
        )
        # A reel is a tape's name; AX says that there is none, and that the file's name counts.
        shot.metadata["cmx_3600"] = {"reel": "AX"}
        request = item.entry.generation.request
        shot.metadata["happyhorse"] = {
            "generation_id": item.entry.generation.id,
            "prompt": request.prompt,
            "seed": request.seed,
        }
        return shot

    def _cut(self, clip: Clip) -> tuple[int, Fraction]:
        """Return how many frames of a clip are cut, and at which rate they are counted."""
        rate = exact_rate(clip.fps)
        if self._format is EditFormat.OTIO or rate == self._main:
            return clip.frames, rate
        return int(clip.frames / rate * self._main), self._main

    def _range(self, frames: int, rate: Fraction) -> Any:
        time = self._otio.opentime
        return time.TimeRange(
            time.RationalTime(0, float(rate)), time.RationalTime(frames, float(rate))
        )
