"""The contract's closed sets of words and its limits, each written once.

Source: the published HappyHorse 1.1 text-to-video contract, of which `openapi.yaml` is the merged
form.
"""

from enum import StrEnum

MODEL = "happyhorse-1.1-text-to-video"

DEFAULT_DURATION = 5
MIN_DURATION = 3
MAX_DURATION = 15
"""Durations are whole seconds."""

MAX_SEED = 2_147_483_647

MAX_CALLBACK_LENGTH = 2_048
"""Characters in a callback address."""

MAX_CHINESE_PROMPT = 2_500
MAX_PROMPT = 5_000
"""Code points that are kept of a prompt."""


class Quality(StrEnum):
    """The two picture tiers."""

    HD = "720p"
    FULL_HD = "1080p"


class AspectRatio(StrEnum):
    """Width to height."""

    LANDSCAPE_16_9 = "16:9"
    PORTRAIT_9_16 = "9:16"
    SQUARE = "1:1"
    LANDSCAPE_4_3 = "4:3"
    PORTRAIT_3_4 = "3:4"
    PORTRAIT_4_5 = "4:5"
    LANDSCAPE_5_4 = "5:4"
    PORTRAIT_9_21 = "9:21"
    LANDSCAPE_21_9 = "21:9"


class Status(StrEnum):
    """Where a task stands; the last two are final. A cancelled task is a failed one."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class FailureCode(StrEnum):
    """Why a task failed: the vendor's business codes, all of them."""

    CONTENT_POLICY = "content_policy_violation"
    INVALID_PARAMETERS = "invalid_parameters"
    IMAGE_PROCESSING = "image_processing_error"
    IMAGE_DIMENSION = "image_dimension_mismatch"
    CANCELLED = "request_cancelled"
    NO_CONTENT = "generation_failed_no_content"
    SERVICE_ERROR = "service_error"
    TIMEOUT = "generation_timeout"
    RESOURCE_EXHAUSTED = "resource_exhausted"
    QUOTA_EXCEEDED = "quota_exceeded"
    SERVICE_UNAVAILABLE = "service_unavailable"
    NOT_FOUND = "resource_not_found"
    UNKNOWN = "unknown_error"
