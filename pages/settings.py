"""Settings: which service, which key, and whether they answer."""

from typing import assert_never

import streamlit as st

from components import connection_form, notices, state
from components.connection_form import ForgetKey, SendTo, Test, Use
from server import runtime

ui, studio, access = state.current(), runtime.studio(), runtime.access()
key = access.key()

st.title("Settings")
asked = connection_form.draw(
    connection_form.Now(
        base_url=access.base_url,
        masked_key=key.masked,
        key_source=key.source,
        target=access.target,
        has_local=access.has_local,
    )
)
match asked:
    case None:
        st.stop()
    case Test(service):
        connection_form.draw_result(studio.check(service))
        st.stop()
    case Use(base_url, typed):
        with notices.on_failure():
            access.use(base_url=base_url, typed_key=typed)
            ui.say("Used from now on, until the studio stops.")
    case ForgetKey():
        access.forget_typed_key()
        ui.say("The typed key is forgotten.")
    case SendTo(local):
        access.prefer_local(local)
    case unknown:
        assert_never(unknown)
st.rerun()
