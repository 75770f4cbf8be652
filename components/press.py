"""What one push of a button in the form orders, and where."""

from dataclasses import dataclass

from components.draft import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A draft that is to be sent."""

    draft: Draft
    films: bool = True
    """Whether the service in use makes it."""
    animatics: bool = False
    """Whether the local service draws it as well, or instead, for nothing."""
