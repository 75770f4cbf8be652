"""How words that are not ours come onto a page: never as markup.

A prompt, a note from a service or an error's text may hold anything. Where an element takes plain
text (`st.text`, `st.code`, inputs) it goes there as it is; everywhere else through one of these.
"""

import html
import re
from collections.abc import Iterable

from studio.domain.service import LOCAL

WORD_JOINER = "\u2060"
_LINK_START = re.compile(r"\w(?=://)|\bwww(?=\.)|@", re.IGNORECASE)
_MARKDOWN_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def as_markdown(text: str) -> str:
    """Return Markdown that draws this text on one line: no image, link, colour or icon.

    Bare addresses, which become links in spite of every backslash, get an invisible joiner.

    Source: CommonMark 0.31.2, section 2.4: any ASCII punctuation may be backslash-escaped.
    """
    unlinked = _LINK_START.sub(f"\\g<0>{WORD_JOINER}", " ".join(text.split()))
    return _MARKDOWN_PUNCTUATION.sub(r"\\\1", unlinked)


def as_marked_markdown(pieces: Iterable[tuple[str, bool]]) -> str:
    """Return Markdown that draws these pieces of a text on one line, the marked ones coloured."""
    return "".join(
        f":orange-background[{as_markdown(piece)}]" if is_marked else _with_edges(piece)
        for piece, is_marked in pieces
    )


def _with_edges(piece: str) -> str:
    """Escape a piece, but keep that blanks part it from its neighbours."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return f"{before}{as_markdown(piece)}{after}"


def as_html(text: str) -> str:
    """Return HTML that draws exactly this text, safe inside an element or a quoted attribute."""
    return html.escape(text, quote=True)


def shortened(text: str, most: int) -> str:
    """Return the text on one line, cut with an ellipsis beyond so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def clock_time(seconds: float) -> str:
    """Return a span as people read it: `8 s`, `1 min 20 s`, `2 h 5 min`."""
    whole = max(round(seconds), 0)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        minutes, rest = divmod(whole, 60)
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, rest = divmod(whole, 3600)
    return f"{hours} h {rest // 60} min"


def service_name(service: str) -> str:
    """Return who makes the films there, for people."""
    return "Animatics" if service == LOCAL else "HappyHorse 1.1"


def amount(of_credits: float) -> str:
    """Return an amount of credits: `38.08`, `60`, `1,204.5`."""
    return f"{of_credits:,.2f}".rstrip("0").rstrip(".")


def counted(count: int, thing: str) -> str:
    """Return a count with its noun: `no clips`, `1 clip`, `1,204 clips`."""
    number = f"{count:,}" if count else "no"
    return f"{number} {thing}" if count == 1 else f"{number} {thing}s"


def data_size(size_bytes: int) -> str:
    """Return a number of bytes in decimal units: `940 kB`, `20.1 MB`, `1.2 TB`."""
    size = float(size_bytes)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if size >= 100 or unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
