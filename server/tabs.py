"""Which browser tab a run of a page belongs to, and whether that tab is still open."""

from dataclasses import dataclass

from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx


@dataclass(frozen=True, slots=True)
class Tab:
    """One open page in a browser; a page that is loaded again is another."""

    session_id: str

    def is_open(self) -> bool:
        """Tell whether the browser is connected with it."""
        return runtime.exists() and runtime.get_instance().is_active_session(self.session_id)


def current() -> Tab:
    """Return the tab that this run draws."""
    context = get_script_run_ctx()
    return Tab("" if context is None else context.session_id)
