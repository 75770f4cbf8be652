"""Where requests go, and with which key.

A service has a name: `local` for the one inside this server, else its base URL. Generations
remember the name, so a task is always asked after where it was created, whatever is chosen later
and whichever port the server has by then.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st
from pydantic import SecretStr
from streamlit.errors import StreamlitSecretNotFoundError

from studio.addresses import checked_address
from studio.domain.service import LOCAL
from studio.errors import KeyMissingError, SettingsError
from studio.settings import Settings

SECRET_NAME = "HAPPYHORSE_API_KEY"  # noqa: S105 - the name of the setting, not its value


class KeySource(StrEnum):
    """Where a key comes from; the value is how it is said to a person."""

    TYPED = "typed on this page, kept until the studio stops"
    SETTINGS = "from the environment or the settings file"
    SECRETS = "from .streamlit/secrets.toml"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyInUse:
    """The vendor key that would be sent, and where it comes from."""

    source: KeySource
    secret: SecretStr | None

    @property
    def masked(self) -> str:
        """The key with all but its last four characters hidden; empty without a key."""
        if self.secret is None:
            return ""
        value = self.secret.get_secret_value()
        return f"••••••••{value[-4:]}" if len(value) > 8 else "••••••••"


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalService:
    """How the service inside this server is reached; asked each time, as a port may change."""

    address: Callable[[], str]
    key: Callable[[], str]


class ServiceAccess:
    """Resolves the names of services; holds what a person chose for this process."""

    def __init__(self, settings: Settings, *, local: LocalService | None) -> None:
        self._settings = settings
        self._local = local
        self._lock = threading.Lock()
        self._typed_key: SecretStr | None = None
        self._base_url = settings.base_url
        self._prefers_local = False

    def of(self, service: str) -> tuple[str, SecretStr]:
        """Return the base URL and the key of a service.

        Raises:
            KeyMissingError: There is no key for it, or it is not served here.
        """
        if service == LOCAL:
            if self._local is None:
                raise KeyMissingError
            return self._local.address(), SecretStr(self._local.key())
        key = self.key().secret
        # A key is for the address in use: a task from another service must not receive it.
        if key is None or service != self.base_url:
            raise KeyMissingError
        return service, key

    @property
    def target(self) -> str:
        """The service that the next request goes to."""
        without_key = self.key().secret is None
        use_local = self._local is not None and (self._prefers_local or without_key)
        return LOCAL if use_local else self.base_url

    @property
    def vendor(self) -> str | None:
        """The vendor's service, where there is a key for it."""
        return None if self.key().secret is None else self.base_url

    @property
    def has_local(self) -> bool:
        """Whether the local service runs inside this server."""
        return self._local is not None

    @property
    def base_url(self) -> str:
        """The vendor's address in use, without a slash at its end."""
        with self._lock:
            return self._base_url

    def key(self) -> KeyInUse:
        """Return the vendor key in use: typed, else from settings, else from secrets."""
        with self._lock:
            typed = self._typed_key
        if typed is not None:
            return KeyInUse(source=KeySource.TYPED, secret=typed)
        if self._settings.api_key is not None:
            return KeyInUse(source=KeySource.SETTINGS, secret=self._settings.api_key)
        secret = _from_secrets()
        if secret is not None:
            return KeyInUse(source=KeySource.SECRETS, secret=secret)
        return KeyInUse(source=KeySource.NONE, secret=None)

    def use(self, *, base_url: str, typed_key: SecretStr | None) -> None:
        """Send to this address from now on, and with this key unless it is None.

        Raises:
            SettingsError: The address is not usable.
        """
        try:
            checked = checked_address(base_url)
        except ValueError as error:
            raise SettingsError(f"The address {error}.") from error
        with self._lock:
            self._base_url = checked
            if typed_key is not None:
                self._typed_key = typed_key

    def forget_typed_key(self) -> None:
        """Go back to the key from the settings or secrets, if there is one."""
        with self._lock:
            self._typed_key = None

    def prefer_local(self, choice: bool) -> None:  # noqa: FBT001 - one choice, named by the method
        """Send to the local service even though there is a vendor key, or no longer."""
        self._prefers_local = choice


def _from_secrets() -> SecretStr | None:
    try:
        value = st.secrets.get(SECRET_NAME)
    except StreamlitSecretNotFoundError:
        return None
    return SecretStr(str(value)) if value else None
