"""The takes in the player, with what is thought of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.compare import names
from components.compare.desk import wish
from components.compare.place import Place
from components.compare.wishes import Judge, PutBack, Still, Wish
from components.player import Outcome, Reel, Verdict
from components.words import as_markdown
from studio.domain.comparison import MOST_COMPARED
from studio.domain.generation import Generation
from studio.domain.verdict import UNMARKED, Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """What is thought of the takes that are shown."""

    marks: Mapping[str, Marks]
    winner_id: str | None = None

    def verdict_on(self, take_id: str) -> Verdict:
        """Return what was decided on a take."""
        if take_id == self.winner_id:
            return Verdict.WINNER
        rejected = self.marks.get(take_id, UNMARKED).is_rejected
        return Verdict.REJECT if rejected else Verdict.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where films and pictures come from."""

    media_url: str
    copied: frozenset[str] = frozenset()
    """Ids of the takes that are played from a copy with more key frames."""


def reels_of(takes: Sequence[Generation], opinions: Opinions, sources: Sources) -> list[Reel]:
    """Return what the player needs of takes that have a clip."""
    return [
        _reel(take, label, sources, opinions=opinions)
        for take, label in zip(takes, names.labels(takes), strict=True)
        if take.clip
    ]


def hidden_reels_of(
    takes: Sequence[Generation], labels: Sequence[str], sources: Sources
) -> list[Reel]:
    """Return the same under other names and without a word of what is thought of them."""
    return [
        _reel(take, label, sources) for take, label in zip(takes, labels, strict=True) if take.clip
    ]


def _reel(take: Generation, label: str, sources: Sources, opinions: Opinions | None = None) -> Reel:
    clip = take.clip
    if clip is None:
        raise ValueError(take.id)
    copied = take.id in sources.copied
    marks = opinions.marks.get(take.id, UNMARKED) if opinions else UNMARKED
    return Reel(
        id=take.id,
        url=f"{sources.media_url}/{'proxies' if copied else 'clips'}/{take.id}.mp4",
        poster=f"{sources.media_url}/posters/{take.id}.jpg",
        label=label,
        width=clip.width,
        height=clip.height,
        fps=clip.fps,
        frames=clip.frames,
        duration_s=clip.duration_s,
        proxy=copied,
        stars=marks.stars,
        verdict=opinions.verdict_on(take.id) if opinions else Verdict.NONE,
        note=marks.note,
    )


def wishes_of(outcome: Outcome, takes: Sequence[Generation]) -> tuple[Wish, ...]:
    """Return what was asked for in the player, but for how the takes are shown."""
    among = tuple(take.id for take in takes)
    judged = tuple(Judge(rating, among) for rating in outcome.ratings)
    return (*judged, Still(outcome.moment)) if outcome.moment else judged


def say_lying(takes: Sequence[Generation]) -> None:
    """Name the takes that are in the trash, and offer to put them back."""
    if not takes:
        return
    named = "; ".join(names.label(take) for take in takes)
    verb = "is in the trash, so it is" if len(takes) == 1 else "are in the trash, so they are"
    with st.container(key="lying", horizontal=True, vertical_alignment="center"):
        st.warning(as_markdown(f"{named} {verb} not shown."), icon=":material/delete:")
        st.button(
            "Put back",
            key="put_back",
            icon=":material/undo:",
            on_click=wish,
            args=(PutBack(tuple(take.id for take in takes)),),
        )


def say_missing(place: Place, takes: Sequence[Generation]) -> None:
    """Name the takes that were asked for and cannot be shown."""
    known = {take.id for take in takes}
    lost = [names.label(take) for take in takes if take.clip is None]
    lost += [f"one with the id {take_id[:8]}…" for take_id in place.takes if take_id not in known]
    if lost:
        words = f"Not shown, since the clip is not here: {'; '.join(lost)}."
        st.warning(as_markdown(words), icon=":material/videocam_off:")
    if place.left_out:
        st.warning(
            f"{MOST_COMPARED} takes fit on one clock; {place.left_out} more were asked for and are "
            "left out.",
            icon=":material/grid_view:",
        )
