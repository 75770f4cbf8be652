"""What a person is told of each way in which a task can fail, and advised to do.

The codes are the vendor's; the sentences are this service's own. What is reserved for a film that
fails is always released, and each message says so. The codes that no animatic can lead to are
here for the faults that a client's author may order.

Source for the codes: the vendor's list of error codes for tasks.
"""

from service.vocabulary import FailureCode

_SAYINGS = {
    FailureCode.CONTENT_POLICY: (
        "The prompt was refused by the content policy.",
        "Reword it without violence or sexual content and send it again.",
    ),
    FailureCode.INVALID_PARAMETERS: (
        "The settings do not fit together.",
        "Correct them and send the request again.",
    ),
    FailureCode.IMAGE_PROCESSING: (
        "The input image could not be read.",
        "Try another image.",
    ),
    FailureCode.IMAGE_DIMENSION: (
        "The input image has the wrong size for this request.",
        "Resize it or choose another aspect ratio.",
    ),
    FailureCode.CANCELLED: (
        "The task was cancelled.",
        "Send it again if the film is still wanted.",
    ),
    FailureCode.NO_CONTENT: (
        "No film came out.",
        "Try again, or try other words.",
    ),
    FailureCode.SERVICE_ERROR: (
        "The film could not be drawn.",
        "Try again.",
    ),
    FailureCode.TIMEOUT: (
        "The film took too long.",
        "Try again later.",
    ),
    FailureCode.RESOURCE_EXHAUSTED: (
        "There is no room for more films at the moment.",
        "Try again in a minute.",
    ),
    FailureCode.QUOTA_EXCEEDED: (
        "The quota is used up.",
        "Look at the credits that are left, then try again more slowly.",
    ),
    FailureCode.SERVICE_UNAVAILABLE: (
        "The service is down for a while.",
        "Try again in a few minutes.",
    ),
    FailureCode.NOT_FOUND: (
        "What the task needed is no longer there.",
        "Check the task's id, or send the request again.",
    ),
    FailureCode.UNKNOWN: (
        "Something went wrong that has no name.",
        "Tell the service's operator the task's id.",
    ),
}


def message(code: FailureCode) -> str:
    """Return what happened, what it cost and what to do next, on three lines."""
    happened, advice = _SAYINGS[code]
    return f"{happened}\nNothing was charged.\n{advice}"
