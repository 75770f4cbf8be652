"""What a creation request may hold, and how it is refused.

A whole number may be written `5.0`, as JSON Schema has it; nothing else is converted. What is wrong
is told by the field's rule alone: what was sent is never repeated, as it may hold anything.
"""

import unicodedata
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
)

from service.callbacks.urls import is_callable
from service.errors import InvalidRequestError
from service.vocabulary import (
    DEFAULT_DURATION,
    MAX_CALLBACK_LENGTH,
    MAX_DURATION,
    MAX_SEED,
    MIN_DURATION,
    MODEL,
    AspectRatio,
    Quality,
)


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _visible(prompt: str) -> str:
    if all(unicodedata.category(character)[0] in "ZC" for character in prompt):
        raise ValueError
    return prompt


def _may_be_called(url: str, info: ValidationInfo) -> str:
    if not is_callable(url, info.context or frozenset()):
        raise ValueError
    return url


Whole = Annotated[int, BeforeValidator(_whole)]


class VideoGenerationRequest(BaseModel):
    """A film as it is ordered. Each description is the rule that a refusal quotes."""

    model_config = ConfigDict(strict=True, frozen=True, hide_input_in_errors=True)

    model: Literal["happyhorse-1.1-text-to-video"] = Field(description=f"must be {MODEL}")
    prompt: Annotated[str, AfterValidator(_visible)] = Field(
        description="must be text with at least one visible character"
    )
    quality: Quality = Field(default=Quality.HD, description=f"must be one of {', '.join(Quality)}")
    aspect_ratio: AspectRatio = Field(
        default=AspectRatio.LANDSCAPE_16_9, description=f"must be one of {', '.join(AspectRatio)}"
    )
    duration: Whole = Field(
        default=DEFAULT_DURATION,
        ge=MIN_DURATION,
        le=MAX_DURATION,
        description=f"must be a whole number of seconds from {MIN_DURATION} to {MAX_DURATION}",
    )
    seed: Whole = Field(
        default=0, ge=0, le=MAX_SEED, description=f"must be a whole number from 0 to {MAX_SEED}"
    )
    callback_url: Annotated[str, AfterValidator(_may_be_called)] = Field(
        default="",
        description=f"must be a public HTTPS URL of at most {MAX_CALLBACK_LENGTH} characters",
    )
    """Empty when none was given."""


def read_request(
    body: bytes, callback_hosts: frozenset[str] = frozenset()
) -> VideoGenerationRequest:
    """Read a creation request from its JSON text.

    Args:
        body: The JSON text.
        callback_hosts: Hosts in lower case that may be called back wherever they are.

    Raises:
        InvalidRequestError: If it is not JSON or breaks a rule; `param` names the field.
    """
    try:
        return VideoGenerationRequest.model_validate_json(body, context=callback_hosts)
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False, include_context=False)[0]
        raise _refusal(problem["type"], str(next(iter(problem["loc"]), ""))) from None


def _refusal(problem: str, field: str) -> InvalidRequestError:
    if not field:
        wanted = "valid JSON in UTF-8" if problem == "json_invalid" else "a JSON object"
        return InvalidRequestError(f"The request body must be {wanted}")
    if problem == "missing":
        return InvalidRequestError(f"{field} is required", param=field)
    rule = VideoGenerationRequest.model_fields[field].description
    return InvalidRequestError(f"{field} {rule}", param=field)
