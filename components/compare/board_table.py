"""The board on the screen: posters in a grid of versions and seeds, and what fills its gaps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from components.compare import entry, names
from components.compare.contrast_table import changes
from components.compare.desk import wish
from components.compare.wishes import Fill, Play, PutBack
from components.words import amount, as_html, as_markdown, shortened
from studio.domain.board import Board, Cell, Row
from studio.domain.credits import Estimate
from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL

PROMISE = "The same seed is no promise of the same picture: it only takes one kind of chance away."
_PROMPT_SHOWN = 400
_TALLEST_PX = 320
_GAP = (
    '<div role="img" aria-label="{words}" style="{shape};display:flex;'
    "align-items:center;justify-content:center;border-radius:6px;border:1px dashed #3a3f49;"
    'color:#8b8f98;font-size:.8rem;text-align:center">{words}</div>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """Where the takes of gaps are ordered, and what they cost."""

    service: str
    price: Callable[[GenerationRequest], Estimate | None]
    """None where it is free."""


def draw(board: Board, shop: Shop, *, media_url: str) -> None:
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
                        _draw_cell(cell, shop, media_url, key=f"{row.version}_{cell.request.seed}")


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


def _draw_cell(cell: Cell, shop: Shop, media_url: str, *, key: str) -> None:
    seed = cell.request.seed
    with st.container(gap="xsmall", key=f"cell_{key}"):
        take = cell.take
        if take is not None and take.can_play:
            st.html(names.still(take, media_url=media_url, tallest_px=_TALLEST_PX))
            st.caption(f"seed `{seed}` · {take.request.quality}")
            return
        words = as_html(_gap_words(cell))
        st.html(_GAP.format(words=words, shape=names.shape(cell.request.aspect_ratio, _TALLEST_PX)))
        if cell.is_trashed:
            back = PutBack((cell.lying[0].id,))
            _draw_deed("Put back", back, icon=":material/undo:", key=f"put_back_{key}")
        elif cell.is_open:
            fill = Fill(cell.request, len(cell.takes), shop.service)
            label = _fill_label(shop.price(cell.request))
            _draw_deed(label, fill, icon=":material/add:", key=f"fill_{key}")
        else:
            st.caption(f"seed `{seed}`")


def _draw_deed(label: str, wanted: Fill | PutBack, *, icon: str, key: str) -> None:
    st.button(label, key=key, icon=icon, type="tertiary", on_click=wish, args=(wanted,))


def _gap_words(cell: Cell) -> str:
    if cell.is_trashed:
        return f"seed {cell.request.seed}: in the trash"
    if cell.take is None:
        return f"seed {cell.request.seed}: not made yet"
    if not cell.is_open:
        return f"on its way, {cell.take.progress} %"
    return "no film came of it"


def _fill_label(price: Estimate | None) -> str:
    return "Make, free" if price is None else f"Make, {amount(float(price.credits))} credits"


def draw_empty() -> None:
    """Say that there is nothing on the board yet, and lead to where takes are made."""
    with st.container(key="empty_board", border=True, horizontal_alignment="center"):
        st.markdown("**No takes yet.** Make some; each new version of their prompt adds a row.")
        st.page_link("create.py", label="Make takes", icon=":material/movie_edit:")


def draw_screen_bar(takes: Sequence[Generation]) -> None:
    """Draw what can be done with the takes that play."""
    with st.container(horizontal=True, key="screen_bar"):
        entry.draw([take.id for take in takes], label="Open in Compare")
        st.button(
            "Close the player", key="close_player", type="tertiary", on_click=wish, args=(Play(()),)
        )


def choose_service(takes: Sequence[Generation], *, target: str) -> str:
    """Draw whose takes are shown, where several services made some; return that service."""
    services = list(dict.fromkeys(take.service for take in takes))
    if len(services) == 1:
        return services[0]
    chosen = st.segmented_control(
        "Made by",
        services,
        default=target if target in services else services[0],
        format_func=_service_name,
        key="board_service",
        required=True,
    )
    return str(chosen or services[0])


def choose_family(families: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Draw the prompts that have takes, versions of one as one; return the chosen one's."""
    by_oldest = {prompts[-1]: prompts for prompts in families}
    chosen = st.selectbox(
        "Prompt",
        list(by_oldest),
        format_func=lambda oldest: _family_name(by_oldest[oldest]),
        key="board_family",
    )
    return by_oldest[chosen or families[0][-1]]


def _service_name(service: str) -> str:
    return "Animatics" if service == LOCAL else as_markdown(f"HappyHorse 1.1, {service}")


def _family_name(prompts: Sequence[str]) -> str:
    versions = "1 version" if len(prompts) == 1 else f"{len(prompts)} versions"
    return f"{shortened(prompts[0], 90)} ({versions})"
