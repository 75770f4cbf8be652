"""Create: write a prompt, see its price, send it, watch its takes arrive."""

import streamlit as st
from streamlit_autorefresh import st_autorefresh

from components import composer, empty, notices, prompt_focus, prompt_form, state, task_list
from components.press_group import Live
from server import actions, runtime
from studio.domain.service import LOCAL

TICK_MS = 2000

ui, studio, access = state.current(), runtime.studio(), runtime.access()
base = runtime.base_path()
actions.restore(ui, studio)

st.title("Create")
if (filling := ui.take_filling()) is not None:
    prompt_form.fill(filling)
press = composer.draw(
    ui.problems,
    actions.purse(studio, access),
    shapes_url=f"{base}/app/static/shapes",
    is_animatic=access.target == LOCAL,
    can_draft=access.has_local and access.target != LOCAL,
    most_takes=runtime.current().settings.most_takes,
)
prompt_focus.draw(prompt_form.PROMPT_KEY, turn=ui.to_prompt)
if press is not None:
    with notices.on_failure():
        actions.press(ui, studio, press, service=access.target)
    st.rerun()


@st.fragment(key="takes")
def takes() -> None:
    """Redraw on its own clock, so that a tick never reruns the page."""
    generations = studio.generations(ui.shown or ())
    if not generations:
        empty.draw_no_takes()
        return
    under_way = task_list.tell(generations, ui.listing, page="Create")
    live = Live(now=studio.now(), time_left=studio.time_left, media_url=f"{base}/app/static")
    asked = task_list.draw(generations, live, ui.listing) or ui.take_asked()
    if asked is not None:
        with notices.on_failure():
            actions.do(ui, studio, asked)
        st.rerun()
    if under_way:
        st_autorefresh(interval=TICK_MS, key="tick")


takes()
