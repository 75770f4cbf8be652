"""How the service logs when it runs alone: one JSON object a line, on standard error.

structlog's own tracebacks show local variables, among them prompts and keys; these do not.
"""

import sys

import structlog


def configure() -> None:
    """Set up structlog for the whole process."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
