"""The contract that is served, as one OpenAPI 3.1 document.

`openapi.yaml` keeps to JSON's notation, which YAML includes: so the one file is both, and
reading it takes no YAML parser.
"""

from functools import cache
from pathlib import Path


@cache
def text() -> str:
    """Return the document; it reads as JSON and as YAML."""
    return Path(__file__).with_name("openapi.yaml").read_text("utf-8")
