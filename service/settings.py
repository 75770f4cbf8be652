"""How the service is set up: from the environment, checked once."""

from datetime import timedelta
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def _default_data_dir() -> Path:
    return user_data_path("happyhorse-studio", appauthor=False) / "service"


class ServiceSettings(BaseSettings):
    """Each is also an environment variable, such as `HAPPYHORSE_SERVICE_PORT`."""

    model_config = SettingsConfigDict(env_prefix="HAPPYHORSE_SERVICE_", frozen=True)

    data_dir: Path = Field(default_factory=_default_data_dir)
    """Where tasks, films, the first key and the secret are kept."""
    host: str = "127.0.0.1"
    """The address to listen on when the service runs alone."""
    port: int = Field(default=8787, ge=1, le=65_535)
    workers: int | None = Field(default=None, ge=1)
    """Processes that draw; left out, as many as the machine has cores for."""
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
