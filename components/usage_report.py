"""The figures of a period, from the one that matters most down to single reasons."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import altair as alt
import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from components import usage_tables
from components.words import amount
from studio.domain.period import Period
from studio.domain.tables import as_csv
from studio.domain.usage import Entry, Sum, Usage

_CHART_PX = 220
_COLOURS = {"Credits": "#D1490F", "Takes": "#D1490F", "Animatics": "#5A5F69"}


def draw(usage: Usage, before: Sum, entries: Sequence[Entry], period: Period) -> None:
    """Draw all of it.

    Args:
        usage: The figures.
        before: The same for as many days before, to compare with.
        entries: The takes behind them.
        period: The days.
    """
    _head(usage.whole, before, period)
    if not entries:
        st.caption("Nothing was asked for in these days. Choose others above.")
        return
    _charts(usage)
    _tables(usage, entries)
    _downloads(usage, entries, period)


def _charts(usage: Usage) -> None:
    table = usage_tables.days(usage)
    if not usage.whole.takes:
        _bars("**Animatics a day**", table, ["Animatics"])
        return
    money, counts = st.columns(2, gap="medium")
    with money:
        _bars("**Credits a day**", table, ["Credits"])
    with counts:
        _bars(
            "**Takes a day** :small[:primary[■] paid :gray[■] animatics]",
            table,
            ["Takes", "Animatics"],
        )


def _head(now: Sum, before: Sum, period: Period) -> None:
    with st.grid(4, min_column_width=150, gap="small"):
        _metric("Credits", now.credits, before.credits)
        _metric("Takes", Decimal(now.takes), Decimal(before.takes))
        _metric("Credits a kept take", now.per_kept, before.per_kept)
        _metric("Animatics, free", Decimal(now.animatics), Decimal(before.animatics))
    against = "the day before" if period.length == 1 else f"the {period.length} days before"
    st.caption(f"Arrows compare with {against}.")
    if now.estimated:
        st.caption(
            f"{amount(float(now.estimated))} of these credits are estimates: the service has not "
            "said what it took. A failed take counts as free only if the service says so."
        )


def _metric(label: str, now: Decimal | None, before: Decimal | None) -> None:
    change = None if now is None or before is None or now == before else now - before
    st.metric(
        label,
        "–" if now is None else amount(float(now)),
        delta=None
        if change is None
        else f"{'+' if change > 0 else '-'}{amount(abs(float(change)))}",
        delta_color="off",
        border=True,
        height="stretch",
    )


def _bars(title: str, table: pd.DataFrame, series: list[str]) -> None:
    long = table.melt("Day", series, var_name="Kind", value_name="Amount")
    colours = alt.Scale(domain=series, range=[_COLOURS[kind] for kind in series])
    chart = (
        alt.Chart(long)
        .mark_bar(cornerRadiusTopLeft=2, cornerRadiusTopRight=2)
        .encode(
            x=alt.X(
                "yearmonthdate(Day):O",
                title=None,
                axis=alt.Axis(format="%-d %b", labelOverlap=True, labelSeparation=16),
            ),
            y=alt.Y("Amount:Q", title=None, axis=alt.Axis(tickCount=4)),
            color=alt.Color("Kind:N", scale=colours, legend=None),
            tooltip=[alt.Tooltip("Day:T", format="%-d %B %Y"), "Kind:N", "Amount:Q"],
        )
        .properties(height=_CHART_PX)
    )
    with st.container(border=True):
        st.markdown(title)
        st.altair_chart(chart, alt=f"{' and '.join(series)} a day, over {len(table)} days")


def _tables(usage: Usage, entries: Sequence[Entry]) -> None:
    _table("By quality", usage_tables.kinds(usage), _KINDS)
    _waiting(usage, entries)
    if usage.troubles:
        _table("What came to nothing", usage_tables.troubles(usage), _TROUBLES)


def _waiting(usage: Usage, entries: Sequence[Entry]) -> None:
    title = "Waiting, from acceptance until the clip was here"
    if usage.waits:
        _table(title, usage_tables.waits(usage), _WAITS)
        return
    st.subheader(title, anchor=False)
    if any(entry.generation.can_play for entry in entries):
        st.caption("These takes were brought in as films, so nobody knows how long they took.")
    else:
        st.caption("None of these takes has arrived yet.")


def _table(title: str, table: pd.DataFrame, columns: Mapping[str, ColumnConfig]) -> None:
    st.subheader(title, anchor=False)
    st.dataframe(
        table,
        hide_index=True,
        column_config=columns,
        placeholder="–",
        height="content",
        alt=title,
    )


def _column(label: str, format_: str) -> ColumnConfig:
    return st.column_config.NumberColumn(label, format=format_)


_KINDS = {
    "Credits": _column("Credits", "localized"),
    "Credits a kept take": _column("Credits a kept take", "localized"),
}
_WAITS = {name: _column(name, "%.0f s") for name in ("Film", "Median", "Nine of ten within")}
_TROUBLES = {"Credits": _column("Credits", "localized")}


def _downloads(usage: Usage, entries: Sequence[Entry], period: Period) -> None:
    span = f"{period.first.isoformat()}-to-{period.last.isoformat()}"
    with st.container(horizontal=True, key="usage_downloads"):
        st.download_button(
            "Takes as CSV",
            lambda: as_csv(usage_tables.takes(entries, period)),
            file_name=f"takes-{span}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            "Days as CSV",
            lambda: as_csv(usage_tables.days(usage)),
            file_name=f"days-{span}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
