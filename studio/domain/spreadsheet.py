"""Words of people and services in tables that a spreadsheet will open.

A spreadsheet takes a cell that begins like a formula for one, and a formula can fetch from the web
or start a program. An apostrophe before it makes it text.

Source: OWASP, "CSV Injection".
"""

_LEADS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""ASCII signs and their full-width forms, which some spreadsheets read alike."""


def as_cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula; control characters become blanks."""
    plain = "".join(one if one.isprintable() or one == "\n" else " " for one in text)
    is_live = text.startswith(_LEADS) or plain.lstrip().startswith(_LEADS)
    return f"'{plain}" if is_live else plain
