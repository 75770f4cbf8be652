"""How the process logs: a line an event, on standard error.

structlog's usual tracebacks show local variables, among them prompts and keys; these do not.
"""

import logging
import sys

import structlog

from studio.settings import LogLevel


def configure(level: LogLevel) -> None:
    """Set up logging for the studio and the service in this process."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.value.upper()]
        ),
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S"),
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
