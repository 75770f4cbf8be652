"""What can be set from outside, checked once.

Later beats earlier: built-in value, settings file, environment. The file is TOML; it lies in the
platform's folder for settings, or where `HAPPYHORSE_CONFIG` points. No message repeats a value,
since it might be a key.
"""

import os
import re
import tomllib
from decimal import Decimal
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import platformdirs
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from studio.addresses import checked_address, checked_public
from studio.errors import SettingsError

NAME = "happyhorse-studio"
PREFIX = "HAPPYHORSE_"
CONFIG_VARIABLE = "HAPPYHORSE_CONFIG"


def _user_agent() -> str:
    """Name the version where the studio is installed, as in a container, and not just cloned."""
    try:
        return f"{NAME}/{version(NAME)}"
    except PackageNotFoundError:
        return NAME


USER_AGENT = _user_agent()
"""How the studio names itself to services and film servers; some refuse nameless clients."""


class LogLevel(StrEnum):
    """How much the log tells."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def _split(names: object) -> object:
    """Divide what stands in the environment; a list in the settings file is one already."""
    return re.split(r"[\s,]+", names.strip(", ")) if isinstance(names, str) else names


class Settings(BaseSettings):
    """Everything that can be set from outside."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    api_key: SecretStr | None = Field(
        default=None,
        description="Key of the HappyHorse API; without one the local service is used.",
    )
    base_url: Annotated[str, AfterValidator(checked_address)] = Field(
        default="https://api.evolink.ai", description="Address of the HappyHorse API."
    )
    data_dir: Path = Field(
        default_factory=lambda: platformdirs.user_data_path(NAME, appauthor=False),
        description="Folder of the database and the clips.",
    )
    allowed_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)] = Field(
        default=(),
        description="Names, divided by commas, under which this server is reached from outside.",
    )
    public_url: Annotated[str, AfterValidator(checked_public)] | None = Field(
        default=None,
        description=(
            "Address, with https://, under which the service may call this server when a task "
            "moves on; without one it is only asked."
        ),
    )
    local_service: bool = Field(
        default=True, description="Whether this server also draws animatics, for free."
    )
    concurrency: int = Field(
        default=3, ge=1, le=32, description="Creations under way at one service at the same time."
    )
    most_takes: int = Field(default=24, ge=1, le=200, description="Takes that one press may order.")
    keep_drafts: bool = Field(
        default=True,
        description=(
            "Whether a form that is filled in and not sent is kept in the data folder, where the "
            "next one to open this server finds it."
        ),
    )
    budget_press: Decimal | None = Field(
        default=None, gt=0, description="Credits that one press may take; empty sets no limit."
    )
    budget_day: Decimal | None = Field(
        default=None, gt=0, description="Credits that a day may take; empty sets no limit."
    )
    rate_720p: Decimal | None = Field(
        default=None,
        gt=0,
        description="Credits for a second at 720p, in place of the published rate.",
    )
    rate_1080p: Decimal | None = Field(
        default=None,
        gt=0,
        description="Credits for a second at 1080p, in place of the published rate.",
    )
    replay_services: Annotated[
        tuple[Annotated[str, AfterValidator(checked_address)], ...],
        NoDecode,
        BeforeValidator(_split),
    ] = Field(
        default=(),
        description=(
            "Addresses, divided by commas, of services that keep the answer to a creation under "
            "its Idempotency-Key, so that a lost answer may be asked for by sending again."
        ),
    )
    poll_fastest_s: float = Field(
        default=2, ge=1, le=60, description="Seconds between the first questions about a task."
    )
    poll_slowest_s: float = Field(
        default=15, ge=1, le=600, description="Seconds between the questions about a task at most."
    )
    overdue_min: float = Field(
        default=60,
        ge=1,
        le=2880,
        description="Minutes after which a task is shown as overdue and asked for seldom.",
    )
    keep_days: int | None = Field(
        default=None,
        ge=1,
        le=36_500,
        description=(
            "Days after which a clip without stars, tags and favour moves to the trash; empty "
            "keeps all."
        ),
    )
    log_level: LogLevel = Field(default=LogLevel.INFO, description="How much the log tells.")

    @property
    def hosts(self) -> tuple[str, ...]:
        """All names under which this server is reached from outside."""
        public = urlsplit(self.public_url or "").hostname
        return (*self.allowed_hosts, public) if public else self.allowed_hosts

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments, then the environment, then the settings file."""
        file = TomlConfigSettingsSource(settings_cls, toml_file=config_file())
        return init_settings, env_settings, file


def config_file() -> Path:
    """Return where the settings file lies, whether or not there is one.

    Raises:
        SettingsError: The environment names a file that does not exist.
    """
    named = os.environ.get(CONFIG_VARIABLE)
    if not named:
        return platformdirs.user_config_path(NAME, appauthor=False) / "config.toml"
    if not Path(named).is_file():
        raise SettingsError(f"{CONFIG_VARIABLE} names no file.", names=(CONFIG_VARIABLE,))
    return Path(named)


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: A value is not usable; names every such setting.
    """
    try:
        return Settings()
    except ValidationError as error:
        flaws = [
            (".".join(map(str, flaw["loc"])), flaw["msg"].removeprefix("Value error, "))
            for flaw in error.errors()
        ]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{config_file()} cannot be read as TOML.") from error
    names = tuple(PREFIX + name.upper() for name, _ in flaws)
    told = (f"{name}: {why}." for name, (_, why) in zip(names, flaws, strict=True))
    raise SettingsError(" ".join(told), names=names)


def describe() -> list[tuple[str, str, str]]:
    """Return name in the environment, default and description of each setting."""
    return [
        (PREFIX + name.upper(), _default_of(name), field.description or "")
        for name, field in Settings.model_fields.items()
    ]


def _default_of(name: str) -> str:
    field = Settings.model_fields[name]
    if field.default_factory is not None:
        return "the platform's folder for data"
    match field.get_default():
        case bool() as flag:
            return str(flag).lower()
        case None | ():
            return ""
        case default:
            return str(default)
