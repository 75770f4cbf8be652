"""Everything that the studio raises, in one tree.

    StudioError                  anything a page may show
    ├─ SettingsError             the settings break a rule
    ├─ InvalidRequestError       the request breaks a rule; nothing was sent
    ├─ InvalidOrderError         what is to be made of clips breaks a rule; nothing was made
    ├─ EditListsMissingError     what writes edit lists is not installed
    ├─ TemplateError             a template cannot be kept as asked
    │  ├─ NameTakenError         another one has the name
    │  └─ NotATemplateFileError  a file that holds none
    ├─ KeyMissingError           there is no key for this service
    ├─ ServiceError              the service said no
    │  ├─ RequestRefusedError    400  ├─ KeyRefusedError   401  ├─ CreditsExhaustedError 402
    │  ├─ AccessDeniedError      403  ├─ UnknownTaskError  404  ├─ RateLimitedError      429
    │  └─ ServiceDownError       5xx
    ├─ NotAcceptedError          nothing was sent, so nothing was charged
    ├─ OutcomeUnknownError       the answer to a creation was lost; it may have been charged
    ├─ UnreachableError          no answer to a question
    ├─ UnexpectedAnswerError     an answer that the contract does not know
    ├─ UnknownGenerationError    no such generation is kept here
    ├─ NotNowError               what was asked does not fit the generation's status
    ├─ LinkExpiredError          the link to a result is dead
    ├─ MediaError                a clip could not be fetched or kept
    │  ├─ NotAFilmError  ├─ DownloadCutError  ├─ DiskFullError
    │  ├─ NotAdoptedError        a film that was brought cannot become a clip
    │  └─ WorkFailedError        a new file could not be made of clips
    └─ StoreError                the database could not be opened or written
       └─ DataFolderInUseError   another studio works on the same data folder

The first line of a class docstring is its default message. `advice` is the next step in one
sentence; `charged` says what became of the credits where that question arises. The branch of what
comes of asking a service, from ServiceError to UnexpectedAnswerError, is `studio.service_errors`.
"""

from dataclasses import dataclass
from enum import StrEnum
from inspect import cleandoc


class Charged(StrEnum):
    """What became of the credits."""

    NO = "no"
    RELEASED = "released"
    """Reserved, and given back by the service's own policy when a task fails."""
    MAYBE = "maybe"
    YES = "yes"

    @property
    def sentence(self) -> str:
        """Return the words for people."""
        return _SENTENCES[self]


_SENTENCES = {
    Charged.NO: "No credits were used.",
    Charged.RELEASED: "The service does not charge for a task that failed.",
    Charged.MAYBE: "Credits may have been used.",
    Charged.YES: "Credits were used.",
}


class StudioError(Exception):
    """Something went wrong in the studio."""

    advice: str = "Try again; if it stays so, look at the log."
    charged: Charged | None = None

    def __init__(self, message: str | None = None) -> None:
        self.message = message or _first_line(type(self))
        super().__init__(self.message)


def _first_line(kind: type[StudioError]) -> str:
    return cleandoc(kind.__doc__ or "").partition("\n")[0]


class SettingsError(StudioError):
    """A setting is not usable."""

    advice = "Correct the setting and start the studio again."

    def __init__(self, message: str | None = None, *, names: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.names = names


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with a request."""

    field: str
    """Name of the field, as the API spells it."""

    message: str


class InvalidRequestError(StudioError):
    """The request breaks a rule; nothing was sent."""

    advice = "Correct what is marked and send it again."
    charged = Charged.NO

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems) or None)
        self.problems = problems


class InvalidOrderError(StudioError):
    """This cannot be made."""

    advice = "Change what is asked for and try again."


class EditListsMissingError(StudioError):
    """Edit lists need OpenTimelineIO, which is not installed."""

    advice = "Run `.venv/bin/pip install '.[nle]'` in the studio's own folder, then start it again."


class TemplateError(StudioError):
    """The template cannot be kept."""

    advice = "Change it and save it again."


class NameTakenError(TemplateError):
    """Another template has this name."""

    advice = "Choose another name, or overwrite it."


class NotATemplateFileError(TemplateError):
    """The file holds no templates of this studio."""

    advice = "Choose a file that was exported from a studio's templates."


class KeyMissingError(StudioError):
    """No API key is set for this service."""

    advice = "Set the key on the settings page, then send it again."
    charged = Charged.NO


class UnknownGenerationError(StudioError):
    """No such generation is kept here."""

    advice = "Reload the page."


class NotNowError(StudioError):
    """The generation has moved on, so this can no longer be done."""

    advice = "Reload the page to see where it stands."


class LinkExpiredError(StudioError):
    """The link to the film is dead."""

    advice = "Send it again with the same seed for a film much like it."
    charged = Charged.YES


class MediaError(StudioError):
    """The film could not be fetched."""

    advice = "Nothing to do: the studio fetches it again."


class NotAFilmError(MediaError):
    """What the service sent is not a film."""


class DownloadCutError(MediaError):
    """The download broke off."""


class DiskFullError(MediaError):
    """The disk is full."""

    advice = "Make room on the disk; the studio then fetches the film by itself."

    def __init__(
        self,
        message: str | None = None,
        *,
        needed_bytes: int | None = None,
        free_bytes: int | None = None,
    ) -> None:
        super().__init__(message)
        self.needed_bytes = needed_bytes
        """How much would have to be free; None where nobody knows."""
        self.free_bytes = free_bytes


class NotAdoptedError(MediaError):
    """The file cannot be adopted."""

    advice = "Bring in a film that a studio like this one saved, as it was saved."


class WorkFailedError(MediaError):
    """It could not be made: a clip may be damaged, or it took too long."""

    advice = "Ask again; if it stays so, see whether each of the clips plays to its end."


class StoreError(StudioError):
    """The database could not be opened or written."""

    advice = "Check that the data folder exists, is writable and has room."


class DataFolderInUseError(StoreError):
    """Another studio works on this data folder."""

    advice = "Use that one, or stop it first, or set HAPPYHORSE_DATA_DIR to another folder."

    def __init__(self, message: str | None = None, *, folder: str, holder: str) -> None:
        super().__init__(
            message
            or f"Another studio ({holder or 'not known'}) works on the data folder {folder}."
        )
        self.folder = folder
        self.holder = holder
        """Which process on which machine, as it wrote itself; may be empty."""
