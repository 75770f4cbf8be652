"""What a person may ask for in the library, of one clip or of many."""

from dataclasses import dataclass
from typing import BinaryIO

from studio.domain.library import View
from studio.domain.reuse import Filling

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """Give so many stars; 0 takes them back."""

    ids: Ids
    stars: int


@dataclass(frozen=True, slots=True)
class Favourite:
    """Make them favourites, or none any more."""

    ids: Ids
    on: bool


@dataclass(frozen=True, slots=True)
class Reject:
    """Reject them, or take that back."""

    ids: Ids
    on: bool


@dataclass(frozen=True, slots=True)
class Note:
    """Write a note on them."""

    ids: Ids
    text: str


@dataclass(frozen=True, slots=True)
class Tag:
    """Put a tag on them."""

    ids: Ids
    tag: str


@dataclass(frozen=True, slots=True)
class Untag:
    """Take a tag off them."""

    ids: Ids
    tag: str


@dataclass(frozen=True, slots=True)
class ThrowAway:
    """Move their clips to the trash."""

    ids: Ids


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take their clips out of the trash."""

    ids: Ids


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove for good these clips, which were named one by one."""

    ids: Ids


@dataclass(frozen=True, slots=True)
class Select:
    """Remember these as the selection, in their order."""

    ids: Ids


@dataclass(frozen=True, slots=True)
class SelectFound:
    """Select everything that a view finds."""

    view: View


@dataclass(frozen=True, slots=True)
class SaveView:
    """Keep a view under a name."""

    name: str
    view: View


@dataclass(frozen=True, slots=True)
class RenameView:
    """Give a named view another name."""

    name: str
    to: str


@dataclass(frozen=True, slots=True)
class DeleteView:
    """Forget a named view."""

    name: str


@dataclass(frozen=True, slots=True)
class Adopt:
    """Take in a film by the recipe inside it."""

    file: BinaryIO


@dataclass(frozen=True, slots=True)
class OpenClip:
    """Show one clip with all that is known of it."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class OpenStack:
    """Show the takes that one stands for."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class OpenView:
    """Show another view of the library."""

    view: View


@dataclass(frozen=True, slots=True)
class HandOver:
    """Take these out of the studio."""

    ids: Ids


@dataclass(frozen=True, slots=True)
class Compare:
    """Show these side by side."""

    ids: Ids


@dataclass(frozen=True, slots=True)
class Fill:
    """Fill the form from a take; send nothing."""

    filling: Filling


@dataclass(frozen=True, slots=True)
class MakeStills:
    """Have so many stills of a clip put on one sheet."""

    generation_id: str
    count: int


@dataclass(frozen=True, slots=True)
class MakeCleanCopy:
    """Have a clip copied without its recipe."""

    generation_id: str


Change = (
    Rate
    | Favourite
    | Reject
    | Note
    | Tag
    | Untag
    | ThrowAway
    | TakeBack
    | Remove
    | Select
    | SelectFound
    | SaveView
    | RenameView
    | DeleteView
    | MakeStills
    | MakeCleanCopy
)
"""What changes something and stays where it was asked for."""

Journey = OpenClip | OpenStack | OpenView | HandOver | Compare | Fill | Adopt
"""What leads elsewhere."""

LibraryAsk = Change | Journey
