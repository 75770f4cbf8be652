"""Takes in a film that a person brings, on whichever page it was dropped."""

from typing import BinaryIO

from components.state import UiState
from studio.domain.generation import Generation
from studio.domain.recipe import Adopted
from studio.domain.reuse import same
from studio.studio import Studio


def take_in(ui: UiState, studio: Studio, file: BinaryIO) -> Generation:
    """Keep a film as the clip that its recipe says it is, and have the form filled with that.

    Returns:
        The clip's record.

    Raises:
        NotAdoptedError: It has no recipe, or cannot be what that says; nothing is changed.
        MediaError: It cannot be kept.
        StoreError: It cannot be written down.
    """
    adopted = studio.workshop.adopt(file)
    told = _told(studio, adopted)
    studio.library.take_back([adopted.generation.id])
    ui.refill(same(adopted.generation.request))
    ui.say(f"{told}, and its settings stand in the form; nothing was sent.")
    return adopted.generation


def _told(studio: Studio, adopted: Adopted) -> str:
    if studio.library.lying([adopted.generation.id]):
        return "The film is out of the trash again"
    return "The library has this film already" if adopted.was_here else "The film is in the library"
