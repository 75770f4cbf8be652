"""The contract that is served, as one OpenAPI 3.1 document.

`openapi.yaml` keeps to JSON's notation, which YAML includes: so the one file is both, and
reading it takes no YAML parser.
"""

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response


@cache
def text() -> str:
    """Return the document; it reads as JSON and as YAML."""
    return Path(__file__).with_name("openapi.yaml").read_text("utf-8")


async def as_yaml(_request: Request) -> Response:
    """Serve the document as YAML."""
    return Response(text(), media_type="application/yaml")


async def as_json(_request: Request) -> Response:
    """Serve the document as JSON."""
    return Response(text(), media_type="application/json")
