"""Tables that leave as CSV."""

import pandas as pd

from studio.domain.spreadsheet import as_cell

_BYTE_ORDER_MARK = "utf-8-sig"
"""Without it Excel takes UTF-8 for the machine's old encoding."""


def as_csv(table: pd.DataFrame) -> bytes:
    """Return a table as CSV that Excel opens as it is meant, without live formulas."""
    safe = table.map(lambda value: as_cell(value) if isinstance(value, str) else value)
    return safe.to_csv(index=False, lineterminator="\r\n").encode(_BYTE_ORDER_MARK, "replace")
