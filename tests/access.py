"""Where a studio under test finds its services."""

from pydantic import SecretStr

KEY = "sk-evo-1"


class Access:
    """Leads every service's name to this machine, with whatever key is set."""

    def __init__(self, key: str = KEY) -> None:
        self.key = key

    def of(self, _service: str) -> tuple[str, SecretStr]:
        return "http://127.0.0.1", SecretStr(self.key)


class NoAccess:
    """For a studio that is to ask no service for anything."""

    def of(self, service: str) -> tuple[str, SecretStr]:
        raise AssertionError(service)
