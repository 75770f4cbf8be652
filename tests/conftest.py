"""What every test may rely on: no network but for those that say so."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests that start real processes or a browser reach this machine's own ports."""
    for item in items:
        if item.get_closest_marker("browser") or item.get_closest_marker("process"):
            item.add_marker(pytest.mark.enable_socket)
