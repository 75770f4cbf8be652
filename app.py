"""What `streamlit run app.py` serves: the studio's pages, its routes and the local service.

The pages live in `pages/`, apart from the packages, since Streamlit reloads whatever lies beside
the script it runs.
"""

import sys

import streamlit as st

from server import exports, failures, logs, media, runtime, security, webhooks
from studio.errors import SettingsError, StoreError
from studio.settings import load_settings

try:
    settings = load_settings()
    logs.configure(settings.log_level)
    opened = runtime.open_all(settings)
except (SettingsError, StoreError) as error:
    sys.exit(f"{error} {error.advice}")

base = runtime.base_path()
app = st.App(
    "pages/frame.py",
    routes=[
        *media.routes(base),
        *exports.routes(base),
        *webhooks.routes(base),
        *runtime.routes(settings),
    ],
    middleware=security.middleware(allowed_hosts=settings.hosts, own_prefixes=[f"{base}/v1/"]),
    lifespan=runtime.lifespan(opened),
    on_script_error=failures.on_script_error,
)
