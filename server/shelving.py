"""What is asked for in the library, turned into calls of the studio."""

from dataclasses import replace
from datetime import tzinfo
from typing import BinaryIO, assert_never

from components import address, notices
from components.journey import To
from components.library_asks import (
    Adopt,
    Change,
    Compare,
    DeleteView,
    Favourite,
    Fill,
    HandOver,
    Journey,
    LibraryAsk,
    MakeCleanCopy,
    MakeStills,
    Note,
    OpenClip,
    OpenStack,
    OpenView,
    Rate,
    Reject,
    Remove,
    RenameView,
    SaveView,
    Select,
    SelectFound,
    Tag,
    TakeBack,
    ThrowAway,
    Untag,
)
from components.library_state import LibraryState
from components.state import UiState
from components.words import counted
from server import intake
from studio.domain.library import Grouping, View
from studio.domain.library_address import parameters_of
from studio.errors import MediaError, StoreError
from studio.studio import Studio


def do_all(ui: UiState, studio: Studio, zone: tzinfo) -> To | None:
    """Do all that was asked for and is yet to be done; return where that leads, if anywhere.

    Args:
        ui: The session; what fails is said there.
        studio: The studio.
        zone: Where the person's days begin.
    """
    to: To | None = None
    for ask in ui.library.take_waiting():
        with notices.on_failure():
            to = do(ui, studio, ask, zone) or to
    return to


def do(ui: UiState, studio: Studio, ask: LibraryAsk, zone: tzinfo) -> To | None:
    """Do what was asked for; return where that leads, if anywhere.

    Args:
        ui: The session.
        studio: The studio.
        ask: What was asked for.
        zone: Where the person's days begin.

    Raises:
        MediaError: Some files could not be removed yet.
        StoreError: Nothing was changed.
    """
    match ask:
        case OpenClip() | OpenStack() | OpenView() | HandOver() | Compare() | Fill() | Adopt():
            return _lead(ui, studio, ask)
        case _:
            if (told := _change(ui.library, studio, ask, zone)) is not None:
                ui.say(told)
            # What the library takes of the disk stands beyond the part that was drawn again.
            return To() if isinstance(ask, ThrowAway | TakeBack | Remove) else None


def _lead(ui: UiState, studio: Studio, ask: Journey) -> To | None:
    match ask:
        case OpenClip() | OpenView() | Compare():
            return _page_of(ask)
        case OpenStack(generation_id):
            return To(view=_stack(studio, generation_id, address.view()))
        case HandOver(ids):
            ui.library.leaving = ids
            return To()
        case Fill(filling):
            ui.refill(filling)
            ui.say("The form is filled in; nothing was sent.")
            return To(page="create.py")
        case Adopt(file):
            return _take_in(ui, studio, file)
        case unknown:
            assert_never(unknown)


def _take_in(ui: UiState, studio: Studio, film: BinaryIO) -> To | None:
    """Take in a film and lead to it; why that cannot be is said where it was dropped."""
    try:
        taken = intake.take_in(ui, studio, film)
    except (MediaError, StoreError) as error:
        ui.library.refused_film = notices.failure(error)
        return None
    return _page_of(OpenClip(taken.id))


def _page_of(ask: OpenClip | OpenView | Compare) -> To:
    match ask:
        case OpenClip(generation_id):
            return To(page="clip.py", parameters={"id": generation_id})
        case OpenView(view):
            return To(page="library.py", parameters=parameters_of(view))
        case Compare(ids):
            return To(page="compare.py", parameters={"takes": ",".join(ids)})
        case unknown:
            assert_never(unknown)


def _stack(studio: Studio, generation_id: str, view: View) -> View:
    """Return the view of the takes that one stands for."""
    opened = replace(view, grouping=Grouping.NONE, page=1)
    if view.grouping is Grouping.PROMPT:
        return replace(opened, like=generation_id)
    press_ids = [one.press_id for one in studio.generations([generation_id])]
    return replace(opened, press_id="".join(press_ids))


def _change(ours: LibraryState, studio: Studio, ask: Change, zone: tzinfo) -> str | None:
    """Change what is kept; return what to say about it, if anything."""
    match ask:
        case SelectFound(view):
            ours.select(studio.library.find_ids(view, zone))
        case Select(ids):
            ours.select(ids)
        case ThrowAway() | TakeBack() | Remove():
            return _move(ours, studio, ask)
        case SaveView() | RenameView() | DeleteView():
            return _name(studio, ask)
        case MakeStills(generation_id, count):
            ours.sheets[generation_id] = studio.workshop.stills(generation_id, count).id
        case MakeCleanCopy(generation_id):
            ours.copies[generation_id] = studio.workshop.clean_copy(generation_id).id
        case _:
            _mark(studio, ask)
    return None


def _mark(studio: Studio, ask: Rate | Favourite | Reject | Note | Tag | Untag) -> None:
    match ask:
        case Rate(ids, stars):
            studio.jury.rate(ids, stars)
        case Favourite(ids, on):
            studio.jury.favourite(ids, on=on)
        case Reject(ids, on):
            studio.jury.reject(ids, on=on)
        case Note(ids, text):
            studio.jury.note(ids, text)
        case Tag(ids, tag):
            studio.library.tag(ids, tag)
        case Untag(ids, tag):
            studio.library.untag(ids, tag)
        case unknown:
            assert_never(unknown)


def _move(ours: LibraryState, studio: Studio, ask: ThrowAway | TakeBack | Remove) -> str | None:
    """Move clips into the trash, out of it, or off the disk; they leave the selection."""
    gone = set(ask.ids)
    ours.select([one for one in ours.selected if one not in gone])
    match ask:
        case ThrowAway(ids):
            ours.undo = studio.library.throw_away(ids)
            return None
        case TakeBack(ids):
            ours.undo = ()
            studio.library.take_back(ids)
            return f"Back in the library: {counted(len(ids), 'clip')}."
        case Remove(ids):
            studio.library.remove(ids)
            return f"Removed for good: {counted(len(ids), 'clip')}."
        case unknown:
            assert_never(unknown)


def _name(studio: Studio, ask: SaveView | RenameView | DeleteView) -> str | None:
    match ask:
        case SaveView(name, view):
            studio.library.save_view(name, view)
            return "The view is saved." if name.strip() else "A view needs a name."
        case RenameView(name, to):
            renamed = studio.library.rename_view(name, to)
            return None if renamed else "Another view has that name, or none was given."
        case DeleteView(name):
            studio.library.delete_view(name)
            return "The view is forgotten; its clips stay."
        case unknown:
            assert_never(unknown)
