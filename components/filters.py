"""Words and filters of the library; each change goes into the page's address.

The address is the one truth: every widget is filled from it before it is drawn.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from components import address, state
from components.take_card import stands
from studio.domain.generation import Status
from studio.domain.library import Grouping, Order, Origin, Rejects, View
from studio.domain.library_address import view_of
from studio.domain.request import LONGEST_S, SHORTEST_S, AspectRatio, Quality
from studio.domain.verdict import MOST_STARS

_ORDERS = {
    Order.NEWEST: "Newest first",
    Order.RATING: "Best rated first",
    Order.DURATION: "Longest first",
    Order.COST: "Dearest first",
    Order.SEED: "By seed",
}
_GROUPINGS = {
    Grouping.NONE: "Every take",
    Grouping.PROMPT: "One stack a prompt",
    Grouping.PRESS: "One stack a press",
}
_ORIGINS = {Origin.ANY: "All", Origin.REAL: "HappyHorse", Origin.ANIMATIC: "Animatics"}
_REJECTS = {Rejects.HIDDEN: "Hidden", Rejects.SHOWN: "Shown", Rejects.ONLY: "Only these"}
# On a phone the search takes a line of its own.
_WIDE = """<style>
@media (max-width: 640px) { .st-key-view_words { flex-basis: 100%; } }
</style>"""
_ANY_STARS = "Any"
_NO_TAG = ""


def draw(view: View, tags: Callable[[], Sequence[tuple[str, int]]]) -> None:
    """Draw the search and, behind a button, the filters.

    Args:
        view: What the address says.
        tags: Returns every tag with how many bear it; asked only where they are shown.
    """
    st.html(_WIDE)
    with st.container(horizontal=True, vertical_alignment="bottom", key="search_bar"):
        _words(view)
        _choice("Order", "order", view, _ORDERS)
        _choice("Stacks", "grouping", view, _GROUPINGS)
        count = _count(view)
        label = f"Filters ({count})" if count else "Filters"
        key = "filters"
        menu = st.popover(label, icon=":material/tune:", key=key, on_change="rerun")
        if menu.open:
            with menu:
                _filters(view, tags())
        if view.narrows:
            st.button(
                "Clear",
                key="clear_filters",
                type="tertiary",
                on_click=address.show,
                args=(View(trashed=view.trashed, order=view.order, size=view.size),),
            )


def _count(view: View) -> int:
    """Return how many filters are set beside the words."""
    begun, apart = View(), {"words", "order", "grouping", "page", "size", "trashed"}
    names = set(View.__slots__) - apart
    return sum(getattr(view, name) != getattr(begun, name) for name in names)


def _words(view: View) -> None:
    state.fill("view_words", view.words)
    st.text_input(
        "Search",
        key="view_words",
        placeholder="Words of the prompt or the note",
        icon=":material/search:",
        width="stretch",
        on_change=_changed,
        args=("words", view, lambda text: " ".join(text.split())),
    )


def _choice(label: str, field: str, view: View, options: dict[Any, str]) -> None:
    state.fill(f"view_{field}", getattr(view, field))
    st.selectbox(
        label,
        list(options),
        key=f"view_{field}",
        format_func=options.__getitem__,
        width=190,
        on_change=_changed,
        args=(field, view),
    )


def _filters(view: View, tags: Sequence[tuple[str, int]]) -> None:
    _pills("Quality", "qualities", view, Quality)
    _pills("Aspect ratio", "ratios", view, AspectRatio)
    _pills("Seconds", "durations", view, range(SHORTEST_S, LONGEST_S + 1))
    _segments("Made by", "origin", view, _ORIGINS)
    _stars(view)
    _segments("Rejected takes", "rejects", view, _REJECTS)
    state.fill("view_favourites", view.favourites)
    st.toggle(
        "Favourites only", key="view_favourites", on_change=_changed, args=("favourites", view)
    )
    _tag(view, tags)
    _seed(view)
    with st.container(horizontal=True):
        _day("From", "since", view)
        _day("To", "until", view)
    _statuses(view)


def _pills(label: str, field: str, view: View, options: Iterable[Any]) -> None:
    everything = list(options)
    chosen = getattr(view, field)
    state.fill(f"view_{field}", [one for one in everything if one in chosen])
    st.pills(
        label,
        everything,
        key=f"view_{field}",
        selection_mode="multi",
        format_func=str,
        on_change=_changed,
        args=(field, view, frozenset),
    )


def _segments(label: str, field: str, view: View, options: dict[Any, str]) -> None:
    state.fill(f"view_{field}", getattr(view, field))
    st.segmented_control(
        label,
        list(options),
        key=f"view_{field}",
        format_func=options.__getitem__,
        required=True,
        on_change=_changed,
        args=(field, view),
    )


def _stars(view: View) -> None:
    options = {0: _ANY_STARS} | {count: f"{count} ★" for count in range(1, MOST_STARS + 1)}
    _segments("At least", "stars", view, options)


def _tag(view: View, tags: Sequence[tuple[str, int]]) -> None:
    names = {_NO_TAG: "Any"} | {tag: f"{tag} ({count})" for tag, count in tags}
    names.setdefault(view.tag, view.tag)
    state.fill("view_tag", view.tag)
    st.selectbox(
        "Tag",
        list(names),
        key="view_tag",
        format_func=names.__getitem__,
        on_change=_changed,
        args=("tag", view),
    )


def _seed(view: View) -> None:
    state.fill("view_seed", "" if view.seed is None else str(view.seed))
    st.text_input("Seed", key="view_seed", on_change=_changed, args=("seed", view, _seed_of))


def _seed_of(text: str) -> int | None:
    """Return the seed that was typed; None where that is none."""
    return view_of({"seed": text.strip()}).seed


def _day(label: str, field: str, view: View) -> None:
    state.fill(f"view_{field}", getattr(view, field))
    st.date_input(
        label,
        key=f"view_{field}",
        value=None,
        min_value=date.min,
        max_value=date.max,
        format="YYYY-MM-DD",
        on_change=_changed,
        args=(field, view),
    )


def _statuses(view: View) -> None:
    state.fill("view_statuses", [one for one in Status if one in view.statuses])
    st.multiselect(
        "Status",
        list(Status),
        key="view_statuses",
        format_func=lambda status: stands(status) or "Saved",
        placeholder="Any",
        on_change=_changed,
        args=("statuses", view, frozenset),
    )


def _changed(field: str, view: View, read: Callable[[Any], Any] = lambda value: value) -> None:
    """Put what a widget says into the address, and begin at the first page."""
    value = read(state.value(f"view_{field}"))
    address.show(replace(view, **{field: value}, page=1))
