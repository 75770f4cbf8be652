"""The studio's pages over a data folder that a benchmark filled; nothing is sent or drawn.

`BENCHMARK_DATA` names the folder. The tracker is not started, so what is live stays live.
"""

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from server import media, runtime, security  # noqa: E402 - the folder above has to be known first
from studio.settings import Settings  # noqa: E402

settings = Settings(data_dir=Path(os.environ["BENCHMARK_DATA"]), local_service=False)


@asynccontextmanager
async def opened(_app: Any) -> AsyncIterator[dict[str, Any]]:
    """Open the studio without starting it."""
    runtime.use(runtime.open_all(settings))
    runtime.settle()
    yield {}


app = st.App(
    ROOT / "pages" / "frame.py",
    routes=media.routes(""),
    middleware=security.middleware(allowed_hosts=[], own_prefixes=[]),
    lifespan=opened,
)
