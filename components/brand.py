"""The studio's mark, in the browser's tab and in the header.

`st.set_page_config(page_icon=...)` and `st.logo` load numpy and Pillow (14 MB) before they look at
what they were given, even for an address that they only pass on. So the two messages that they
would send to the browser are sent without them.
"""

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Logo_pb2 import Logo
from streamlit.proto.PageConfig_pb2 import PageConfig
from streamlit.runtime.scriptrunner import get_script_run_ctx

MARK = "/app/static/icon.png"
"""Address of the mark; the browser puts the server's base path before it."""


def draw() -> None:
    """Put the mark into the tab and the header."""
    context = get_script_run_ctx()
    if context is not None:
        context.enqueue(_in_the_tab())
        context.enqueue(_in_the_header())


def _in_the_tab() -> ForwardMsg:
    message = ForwardMsg()
    tab = message.page_config_changed
    tab.favicon = MARK
    # What is not said here would be set to Streamlit's own choice: it stays as it is.
    tab.layout = PageConfig.LAYOUT_UNSET
    tab.initial_sidebar_state = PageConfig.SIDEBAR_UNSET
    return message


def _in_the_header() -> ForwardMsg:
    message = ForwardMsg()
    message.logo.image = MARK
    message.logo.image_type = Logo.ImageType.IMAGE
    message.logo.size = "large"
    return message
