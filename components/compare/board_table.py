"""The board on the screen: posters in a grid of versions and seeds, and what fills its gaps."""

from collections.abc import Callable, Sequence
from decimal import Decimal

import streamlit as st

from components.compare import names
from components.compare.contrast_table import changes
from components.compare.desk import wish
from components.compare.wishes import Fill, Play
from components.words import amount, as_html, as_markdown, shortened
from studio.domain.board import Board, Cell, Row
from studio.domain.credits import Estimate
from studio.domain.request import GenerationRequest

PROMISE = "The same seed is no promise of the same picture: it only takes one kind of chance away."
_PROMPT_SHOWN = 400
_GAP = (
    '<div role="img" aria-label="{words}" style="aspect-ratio:{ratio};display:flex;'
    "align-items:center;justify-content:center;border-radius:6px;border:1px dashed #3a3f49;"
    'color:#8b8f98;font-size:.8rem;text-align:center">{words}</div>'
)

Price = Callable[[GenerationRequest], Estimate | None]
"""What a take would cost; None where it is free."""


def draw(board: Board, price: Price, *, media_url: str) -> None:
    """Draw a row a version and a column a seed; a press plays either or fills a gap."""
    width = len(board.seeds)
    with st.container(key="board"):
        if len(board.rows) > 1:
            with st.grid(width, wrap=False, min_column_width=130, gap="small", key="board_head"):
                for seed, cells in zip(board.seeds, board.columns, strict=True):
                    _draw_play(f"Seed {seed}", cells, key=f"column_{seed}")
        for row, before in zip(board.rows, [*board.rows[1:], None], strict=True):
            with st.container(key=f"version_{row.version}", gap="small"):
                _draw_version(row, before)
                with st.grid(width, wrap=False, min_column_width=130, gap="small"):
                    for cell in row.cells:
                        _draw_cell(cell, price, media_url, key=f"{row.version}_{cell.request.seed}")


def _draw_version(row: Row, before: Row | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        _draw_play(f"Version {row.version}", row.cells, key=f"row_{row.version}")
        prompt = row.prompt[:_PROMPT_SHOWN]
        words = changes(before.prompt, prompt) if before else as_markdown(prompt)
        st.markdown(f":small[{words}]", width="stretch")


def _draw_play(label: str, cells: Sequence[Cell], *, key: str) -> None:
    ids = tuple(cell.take.id for cell in cells if cell.take and cell.take.can_play)
    st.button(
        label,
        key=key,
        icon=":material/play_arrow:",
        type="tertiary",
        disabled=not ids,
        help=f"Plays {len(ids)} on one clock." if ids else None,
        on_click=wish,
        args=(Play(ids),),
    )


def _draw_cell(cell: Cell, price: Price, media_url: str, *, key: str) -> None:
    seed = cell.request.seed
    with st.container(gap="xsmall", key=f"cell_{key}"):
        take = cell.take
        if take is not None and take.can_play:
            st.html(names.still(take, media_url=media_url, tallest="220px"))
            st.caption(f"seed `{seed}` · {take.request.quality}")
            return
        width, height = cell.request.aspect_ratio.parts
        words = as_html(_gap_words(cell))
        st.html(_GAP.format(words=words, ratio=f"{width}/{height}"))
        if cell.is_open:
            st.button(
                _fill_label(price(cell.request)),
                key=f"fill_{key}",
                icon=":material/add:",
                type="tertiary",
                on_click=wish,
                args=(Fill(cell.request, len(cell.takes)),),
            )
        else:
            st.caption(f"seed `{seed}`")


def _gap_words(cell: Cell) -> str:
    if cell.take is None:
        return f"seed {cell.request.seed}: not made yet"
    if not cell.is_open:
        return f"on its way, {cell.take.progress} %"
    return "no film came of it"


def _fill_label(price: Estimate | None) -> str:
    return "Make, free" if price is None else f"Make, {amount(float(price.credits))} credits"


def total(board: Board, price: Price) -> Decimal:
    """Return the credits that all gaps together would take."""
    prices = (price(cell.request) for row in board.rows for cell in row.cells if cell.is_open)
    return sum((one.credits for one in prices if one is not None), Decimal(0))


def family_name(prompts: Sequence[str]) -> str:
    """Return what versions of a prompt are called in a list."""
    versions = "1 version" if len(prompts) == 1 else f"{len(prompts)} versions"
    return f"{shortened(prompts[0], 90)} ({versions})"
