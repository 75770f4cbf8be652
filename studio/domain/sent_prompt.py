"""A prompt that was sent, with what it was sent as."""

from dataclasses import dataclass
from datetime import datetime

from studio.domain.request import GenerationRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPrompt:
    """One of the distinct prompts ever sent."""

    request: GenerationRequest
    """Of its newest take; without that take's seed."""
    takes: int
    """How many takes were ordered with this very prompt."""
    last_at: datetime

    @property
    def prompt(self) -> str:
        """Return the prompt, to the letter."""
        return self.request.prompt
