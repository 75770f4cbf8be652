"""What is asked for while a prompt is written, turned into calls of the studio's drawer."""

from dataclasses import replace
from difflib import get_close_matches
from typing import BinaryIO, assert_never

from components import form_fields, notices, state
from components.state import UiState
from components.writing import aids, link, own_templates
from components.writing.desk import (
    AddTemplates,
    AskOfTemplates,
    Clear,
    DeleteTemplate,
    Desk,
    Discard,
    Duplicate,
    RenameTemplate,
    Restore,
    Resume,
    SaveTemplate,
    Shelf,
    TakeIn,
    UseTemplate,
    Wish,
)
from server import intake, tabs
from studio.domain.reuse import same
from studio.domain.sheet import KeptDraft, Sheet
from studio.errors import MediaError, NameTakenError, StoreError, TemplateError
from studio.studio import Studio


def shelf(studio: Studio) -> Shelf:
    """Return what lies ready beside the form."""
    drawer = studio.drawer
    return Shelf(
        sent=drawer.sent,
        unsent=lambda: drawer.drafts.find_free(tabs.current()),
        own_templates=drawer.templates.find_all,
    )


def begin(ui: UiState, studio: Studio, *, most_takes: int) -> None:
    """Fill the form with what was asked for, if anything was; before it is drawn.

    Raises:
        StoreError: What was asked for cannot be read or written.
    """
    desk = ui.desk
    if (wish := desk.take_wish()) is not None:
        _do(ui, studio, wish)
    if (asked := link.take(most_seeds=most_takes)) is not None:
        desk.remarks = asked.remarks
        _replace(desk, studio, asked.sheet)
        ui.say("The form is filled in from the link; nothing was sent.")
    if (filling := ui.take_filling()) is not None:
        _put_aside(desk, studio)
        form_fields.fill(filling)
    if (sheet := desk.take_sheet()) is not None:
        form_fields.lay(sheet, most_takes=most_takes)


def resume(ui: UiState, studio: Studio) -> bool:
    """Go on with what was not sent, once a session; after the form is drawn.

    A form that has text already was there before the server was: it goes on with its own draft,
    which is the one most like it, since words may have been added meanwhile.

    Returns:
        Whether the form is to be drawn again, filled in.

    Raises:
        StoreError: The drafts cannot be read.
    """
    desk, drafts, tab = ui.desk, studio.drawer.drafts, tabs.current()
    if desk.is_resumed:
        return False
    desk.is_resumed = True
    typed = form_fields.read()
    if not typed.is_blank:
        free = {draft.sheet.prompt: draft.id for draft in drafts.find_free(tab)}
        own = [free[prompt] for prompt in get_close_matches(typed.prompt, free, n=1)]
        if own and (draft := drafts.take_up(tab, own[0])) is not None:
            _go_on(desk, draft)
        return False
    if (draft := drafts.take_up(tab)) is None:
        return False
    _go_on(desk, draft)
    desk.to_lay = draft.sheet
    ui.say("What you had not sent is here again.", icon=":material/edit_note:")
    return True


def keep(ui: UiState, studio: Studio, typed: str | None = None) -> None:
    """Keep the form as it stands, if it is another than before; after it is drawn.

    Args:
        ui: The session.
        studio: The studio.
        typed: The prompt as it is being typed; None takes it as the page has it.

    Raises:
        StoreError: What was kept before stays.
    """
    desk, drafts = ui.desk, studio.drawer.drafts
    sheet = form_fields.read()
    if typed is not None:
        sheet = replace(sheet, prompt=typed)
    if desk.is_laid_anew:
        desk.laid, desk.is_laid_anew = sheet, False
    if sheet == desk.seen:
        return
    desk.seen = sheet
    if sheet.is_blank:
        if desk.is_kept:
            drafts.discard(desk.draft_id)
            desk.begin_anew()
        return
    if not drafts.keep(desk.draft_id, sheet, tabs.current()):
        desk.begin_anew()
        drafts.keep(desk.draft_id, sheet, tabs.current())
    desk.is_kept = True


def let_go_of_sent(ui: UiState, studio: Studio) -> None:
    """Forget the draft of a form that was sent; what still stands in the form counts as sent.

    Raises:
        StoreError: The draft stays.
    """
    desk = ui.desk
    desk.seen = form_fields.read()
    if desk.is_kept:
        studio.drawer.drafts.discard(desk.draft_id)
    desk.begin_anew()


def _do(ui: UiState, studio: Studio, wish: Wish) -> None:
    desk = ui.desk
    match wish:
        case Clear():
            _replace(desk, studio, replace(form_fields.read(), prompt="", values=()))
            ui.to_prompt += 1
        case Duplicate():
            _duplicate(ui, studio)
        case Restore(filling):
            ui.refill(filling)
        case Resume(draft_id):
            _resume(ui, studio, draft_id)
        case Discard(draft_id):
            studio.drawer.drafts.discard(draft_id)
        case UseTemplate(template):
            sheet = replace(
                form_fields.read(),
                prompt=template.prompt,
                aspect_ratio=template.aspect_ratio,
                duration=template.duration,
            )
            _replace(desk, studio, sheet)
        case TakeIn(film):
            _take_in(ui, studio, film)
        case SaveTemplate() | RenameTemplate() | DeleteTemplate() | AddTemplates():
            _do_to_templates(ui, studio, wish)
        case unknown:
            assert_never(unknown)


def _take_in(ui: UiState, studio: Studio, film: BinaryIO) -> None:
    """Take in a film and close its menu; why that cannot be is said where it was dropped."""
    try:
        intake.take_in(ui, studio, film)
    except (MediaError, StoreError) as error:
        ui.desk.refused_film = notices.failure(error)
    else:
        state.fill(aids.FILM_KEY, value=False)


def _duplicate(ui: UiState, studio: Studio) -> None:
    newest = studio.generations((ui.shown or [])[:1])
    if not newest:
        ui.say("There is no take yet to begin from.", icon=":material/info:")
        return
    ui.refill(same(newest[0].request))
    ui.say("The form is filled in from the newest take; nothing was sent.")


def _resume(ui: UiState, studio: Studio, draft_id: str) -> None:
    _put_aside(ui.desk, studio)
    draft = studio.drawer.drafts.take_up(tabs.current(), draft_id)
    if draft is None:
        ui.say("Another tab goes on with that draft already.", icon=":material/info:")
        return
    _go_on(ui.desk, draft)
    ui.desk.to_lay = draft.sheet
    ui.to_prompt += 1


def _do_to_templates(ui: UiState, studio: Studio, wish: AskOfTemplates) -> None:
    """Do what was asked; what a template's rules forbid is said beside the templates."""
    desk, book = ui.desk, studio.drawer.templates
    desk.trouble = desk.contested = desk.deleted = None
    try:
        match wish:
            case SaveTemplate(template, overwrite):
                book.save(template, overwrite=overwrite)
                state.fill(own_templates.NAME_KEY, "")
                ui.say(f"“{template.name}” is kept among your templates.")
            case RenameTemplate(template, new_name):
                book.rename(template, new_name)
                desk.renamed = None
            case DeleteTemplate(name):
                desk.deleted = book.remove(name)
            case AddTemplates(templates, overwrite):
                written = book.add(templates, overwrite=overwrite)
                desk.imports += 1
                ui.say(f"{written} of {len(templates)} templates written.")
            case unknown:
                assert_never(unknown)
    except NameTakenError as error:
        desk.trouble = error.message
        desk.contested = wish.template if isinstance(wish, SaveTemplate) else None
    except TemplateError as error:
        desk.trouble = error.message


def _go_on(desk: Desk, draft: KeptDraft) -> None:
    desk.draft_id, desk.is_kept, desk.seen = draft.id, True, draft.sheet


def _replace(desk: Desk, studio: Studio, sheet: Sheet) -> None:
    """Have the form filled with this; what a person wrote there stays as a draft."""
    _put_aside(desk, studio)
    desk.to_lay = sheet


def _put_aside(desk: Desk, studio: Studio) -> None:
    """Leave the present draft where it is, unless a press wrote it; then it would not be missed."""
    if desk.is_kept and desk.seen != desk.laid:
        studio.drawer.drafts.let_go(desk.draft_id)
        desk.begin_anew()
    desk.is_laid_anew = True
    desk.is_resumed = True
