"""The mark reaches the browser as Streamlit's own commands would send it."""

import pytest
import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components import brand


@pytest.fixture
def sent(monkeypatch):
    """Return the messages that the browser is sent."""
    messages = []

    class Run:
        def enqueue(self, message):
            messages.append(ForwardMsg.FromString(message.SerializeToString()))

    for module in (brand, st.commands.page_config, st.commands.logo):
        monkeypatch.setattr(module, "get_script_run_ctx", Run)
    return messages


def test_the_mark_is_sent_as_streamlits_own_commands_send_it(sent):
    brand.draw()
    st.set_page_config(page_icon=brand.MARK)
    st.logo(brand.MARK, size="large")
    tab, header, own_tab, own_header = sent
    assert (tab, header) == (own_tab, own_header)
