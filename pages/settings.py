"""Settings: which service, which key, whether they answer, and how the data folder is."""

from typing import assert_never

import streamlit as st

from components import connection_form, health, notices, state
from components.connection_form import ForgetKey, SendTo, Test, Use
from components.health import CheckNow, Mend
from server import actions, runtime

ui, studio, access = state.current(), runtime.studio(), runtime.access()
key = access.key()

with st.container(horizontal=True):
    st.title("Settings", anchor=False)
asked = connection_form.draw(
    connection_form.Now(
        base_url=access.base_url,
        masked_key=key.masked,
        key_source=key.source,
        target=access.target,
        has_local=access.has_local,
    )
)
result = st.container(width=connection_form.WIDTH_PX)
wish = health.draw(ui.health, ui.mended)
match asked or wish:
    case None:
        st.stop()
    case Test(service):
        with result:
            connection_form.draw_result(studio.check(service))
        st.stop()
    case CheckNow() | Mend() as health_ask:
        with st.spinner("Looking at the data folder…"), notices.on_failure():
            actions.look_after(ui, studio, health_ask)
    case Use(base_url, typed):
        with notices.on_failure():
            access.use(base_url=base_url, typed_key=typed)
            studio.account.forget(access.base_url)
            ui.say("Used from now on, until the studio stops.")
    case ForgetKey():
        access.forget_typed_key()
        ui.say("The typed key is forgotten.")
    case SendTo(local):
        access.prefer_local(local)
    case unknown:
        assert_never(unknown)
st.rerun()
