"""Serves a filled data folder and its parcel of everything; the page says where that lies."""

import os
from pathlib import Path

import streamlit as st

from server import exports, runtime, security
from server.desk import StudioDesk
from studio.domain.handover import Outgoing, ParcelOrder
from studio.domain.library import View
from studio.settings import Settings

settings = Settings(data_dir=Path(os.environ["BENCHMARK_DATA"]), local_service=False)
opened = runtime.open_all(settings)
desk = StudioDesk(studio=opened.studio, base="")
ids = opened.studio.library.find_ids(View())
order = ParcelOrder(outgoing=Outgoing(ids=ids), with_table=True, with_recipes=True)
Path(os.environ["BENCHMARK_URL"]).write_text(desk.parcel_url(order), "utf-8")
app = st.App(
    str(Path(__file__).with_name("bare.py")),
    routes=exports.routes(""),
    middleware=security.middleware(allowed_hosts=[], own_prefixes=[]),
    lifespan=runtime.lifespan(opened),
)
