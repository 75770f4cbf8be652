"""What the renderer reads in a prompt."""

from service.renderer.request import FilmRequest
from service.renderer.screenplay import write_screenplay
from service.renderer.shots import Shot


def shots(prompt: str, *, duration: int = 6, seed: int = 1) -> tuple[Shot, ...]:
    """Return a prompt's shots as they fit into so many seconds."""
    return write_screenplay(FilmRequest(prompt=prompt, duration=duration, seed=seed)).shots
