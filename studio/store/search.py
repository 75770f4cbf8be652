"""Finds words in prompts and notes: SQLite's FTS5 and PostgreSQL's own search, behind one call.

What is typed is taken for words, never for the syntax of either. All of them have to occur. One
that people write with blanks also finds longer words that begin with it; several in quotation
marks, and Chinese characters that were typed without a blank, have to follow each other.
"""

import re

import sqlalchemy as sa

from studio.store.dividing import is_single, words_of
from studio.store.schema import generations, search_texts

_MOST_PHRASES = 16
_MOST_WORDS = 64
_LONGEST_WORD = 100
_PIECE = re.compile(r'"([^"]*)"?|(\S+)')

_index = sa.table("search_index", sa.column("rowid"))
_text = search_texts.c
_POSTGRESQL = (
    "to_tsvector('simple', search_texts.prompt || ' ' || search_texts.note) "
    "@@ to_tsquery('simple', :words)"
)
"""Its left side is what the migration has an index over."""


def matching(typed: str, dialect: str) -> sa.ColumnElement[bool]:
    """Return the condition that a generation's prompt or note holds what was typed.

    Args:
        typed: Any text; what holds no letter and no digit leaves nothing out.
        dialect: Name of the database's dialect.
    """
    phrases = _phrases_of(typed)
    if not phrases:
        return sa.true()
    is_postgresql = dialect == "postgresql"
    found = _in_postgresql(phrases) if is_postgresql else _in_sqlite(phrases)
    return generations.c.id.in_(sa.select(_text.generation_id).where(found))


def _phrases_of(typed: str) -> list[tuple[list[str], bool]]:
    """Return what has to occur: words that follow each other, and whether the last may go on."""
    phrases: list[tuple[list[str], bool]] = []
    for quoted, plain in _PIECE.findall(typed):
        words = [word[:_LONGEST_WORD] for word in words_of(quoted or plain)[:_MOST_WORDS]]
        if words:
            phrases.append((words, not quoted and not is_single(words[-1])))
    return phrases[:_MOST_PHRASES]


def _in_sqlite(phrases: list[tuple[list[str], bool]]) -> sa.ColumnElement[bool]:
    """Source: sqlite.org/fts5.html, section 3, Full-text Query Syntax."""
    asked = " AND ".join(
        f'"{" ".join(words)}"' + (" *" if goes_on else "") for words, goes_on in phrases
    )
    match = sa.literal_column("search_index").op("MATCH")(sa.bindparam("words", asked))
    return _text.id.in_(sa.select(_index.c.rowid).where(match))


def _in_postgresql(phrases: list[tuple[list[str], bool]]) -> sa.TextClause:
    """Source: PostgreSQL 18, section 8.11.2, tsquery."""
    asked = " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in words) + (":*" if goes_on else "") + ")"
        for words, goes_on in phrases
    )
    return sa.text(_POSTGRESQL).bindparams(words=asked)
