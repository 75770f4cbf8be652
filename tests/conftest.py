"""What every test may rely on: no network but for those that say so."""

import pytest
from hypothesis import settings

# How long one example takes says more about the machine's other work than about the code.
settings.register_profile("studio", deadline=None)
settings.load_profile("studio")

LIVES = "lives of the studio under faults"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests that start real processes or a browser reach this machine's own ports."""
    for item in items:
        if item.get_closest_marker("browser") or item.get_closest_marker("process"):
            item.add_marker(pytest.mark.enable_socket)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many lives the fault tests have cost."""
    reports = [one for kind in terminalreporter.stats.values() for one in kind]
    ended = [one for one in reports if getattr(one, "when", None) == "teardown"]
    if total := sum(value for one in ended for name, value in one.user_properties if name == LIVES):
        terminalreporter.write_line(f"{LIVES}: {total}")
