"""The character count under the prompt, live while it is typed.

A text area tells the server nothing until it is left, so the count is kept in the browser. The
rule and its numbers stay in `studio.domain.prompt`; they travel to the script as data.
"""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from studio.domain.prompt import (
    CHINESE_LIMIT,
    HAN_RANGES,
    KANA_OR_HANGUL_RANGES,
    OTHER_LIMIT,
    RECOMMENDED,
)

HERE = Path(__file__).parent


@cache
def _component() -> Any:
    return st.components.v2.component(
        "prompt_meter",
        html='<div class="meter" role="status"></div>',
        css=(HERE / "meter.css").read_text("utf-8"),
        js=(HERE / "meter.js").read_text("utf-8"),
    )


def draw(*, watches: str, typed: str, sent: str) -> None:
    """Draw the count of a text area's characters against the limit of its language.

    Args:
        watches: Key of the text area.
        typed: What stood in it as the page was drawn.
        sent: The prompt that is sent for that: the longest, where it stands for several.
    """
    _component()(
        key=f"{watches}_meter",
        data={
            "watches": watches,
            "chineseLimit": CHINESE_LIMIT,
            "otherLimit": OTHER_LIMIT,
            "recommended": RECOMMENDED,
            "han": HAN_RANGES,
            "kanaOrHangul": KANA_OR_HANGUL_RANGES,
            # For a dict Streamlit would load pandas (75 MB), to see whether it is a table.
            "standsFor": None if sent == typed else (typed, sent),
        },
    )
