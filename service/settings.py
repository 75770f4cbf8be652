"""How the service is set up: from the environment, checked once."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from service.faults.rules import Rule, read_rules


def _default_data_dir() -> Path:
    return user_data_path("happyhorse-studio", appauthor=False) / "service"


class ServiceSettings(BaseSettings):
    """Each is also an environment variable, such as `HAPPYHORSE_SERVICE_PORT`."""

    model_config = SettingsConfigDict(
        env_prefix="HAPPYHORSE_SERVICE_", frozen=True, populate_by_name=True
    )

    data_dir: Path = Field(default_factory=_default_data_dir)
    """Where tasks, films, the first key and the secret are kept."""
    host: str = "127.0.0.1"
    """The address to listen on when the service runs alone."""
    port: int = Field(default=8787, ge=1, le=65_535)
    workers: int | None = Field(default=None, ge=1)
    """Processes that draw; left out, as many as the machine has cores for."""
    slate: bool = True
    """Whether films say in the picture that they are animatics, with shot and timecode."""
    retention: timedelta = Field(default=timedelta(hours=48), gt=timedelta())
    """How long a task and its film stay after its end."""
    queue_limit: int = Field(default=10_000, ge=1)
    """Tasks that may be waiting or under way at one time."""
    creations_per_minute: int = Field(default=600, ge=1)
    """Creations by one key; the first key is not counted."""
    queries_per_minute: int = Field(default=6_000, ge=1)
    """Other questions by one key; the first key is not counted."""
    content_policy: bool = True
    """Whether prompts with certain words fail; see `policy`."""
    callback_allow_hosts: Annotated[frozenset[str], NoDecode] = frozenset()
    """Hosts, separated by commas, that may be called back wherever they are. For tests, and for an
    intranet that is trusted with requests from this machine."""
    faults: Annotated[tuple[Rule, ...], NoDecode] = Field(
        default=(), validation_alias="HAPPYHORSE_FAULTS"
    )
    """Faults to order; see `faults.rules`. The variable is `HAPPYHORSE_FAULTS`."""
    fault_header: bool = False
    """Whether a request may order faults for itself with `X-HappyHorse-Fault`."""

    @field_validator("callback_allow_hosts", mode="before")
    @classmethod
    def _split(cls, hosts: object) -> object:
        if not isinstance(hosts, str):
            return hosts
        return frozenset(host.strip().lower() for host in hosts.split(",") if host.strip())

    @field_validator("faults", mode="before")
    @classmethod
    def _read(cls, faults: object) -> object:
        return read_rules(faults) if isinstance(faults, str) else faults
