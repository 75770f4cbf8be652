"""A player, what came of it last, and buttons that change what it is given."""

import json
import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import streamlit as st

from components import player

st.set_page_config(layout="wide", page_icon="🎬")
chosen = json.loads(Path(os.environ["PLAYER_REELS"]).read_text("utf-8"))
reels = [player.Reel(**reel) for reel in chosen]

kept: dict[str, Any] = st.session_state.setdefault("kept", {"rated": {}, "acts": []})
stage = kept.get("stage", player.Stage(**json.loads(st.query_params.get("stage", "{}"))))
if st.query_params.get("count"):
    reels = reels[: int(st.query_params["count"])]

where = st.segmented_control("Page", ["Player", "Elsewhere"], default="Player", required=True)
run_again, reverse, proxies = st.columns(3)
run_again.button("Run again")
if reverse.toggle("Reverse"):
    reels = reels[::-1]
if proxies.toggle("Proxies"):
    reels = [replace(reel, url=f"{reel.url}-proxy", proxy=True) for reel in reels]
if where == "Player":
    shown = [replace(reel, **kept["rated"].get(reel.id, {})) for reel in reels]
    outcome = player.draw(
        shown,
        stage,
        key="compared",
        media_url="/app/static",
        blind="blind" in st.query_params,
    )
    kept["stage"] = outcome.stage
    for rating in outcome.ratings:
        said = {name: value for name, value in asdict(rating).items() if value is not None}
        kept["acts"].append({"rating": dict(said)})
        said.pop("id")
        kept["rated"].setdefault(rating.id, {}).update(said)
    if outcome.pick:
        kept["acts"].append({"pick": outcome.pick})
    if outcome.moment:
        kept["acts"].append({"moment": asdict(outcome.moment)})
    st.query_params["stage"] = json.dumps(asdict(outcome.stage))
kept["runs"] = kept.get("runs", 0) + 1
told = {"stage": asdict(kept.get("stage", stage)), "acts": kept["acts"], "runs": kept["runs"]}
st.code(json.dumps(told), language="json")
