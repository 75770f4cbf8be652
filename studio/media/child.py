"""A process that works on films in our place, which a hostile one may crash, hang or swell.

It takes an order a line and answers in lines. Its input ends with us, and it with its input, so it
never outlives the studio.
"""

import io
import subprocess
from pathlib import Path
from typing import IO

_ROOT = Path(__file__).resolve().parents[2]


class Child:
    """One such process, which can be ended at any moment."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """Start it.

        Args:
            command: Program and arguments; `-m` finds the studio's own modules.

        Raises:
            OSError: It cannot be started.
        """
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            # Ctrl+C in the terminal is for the studio, which then ends this one.
            start_new_session=True,
        )

    def take(self, order: str) -> IO[str]:
        """Hand over an order; return where its answers are read, empty once the process is gone."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            return io.StringIO()
        try:
            process.stdin.write(order + "\n")
            process.stdin.flush()
        except BrokenPipeError:
            return io.StringIO()
        return process.stdout

    def kill(self) -> None:
        """End it, whatever it is at; whoever reads its answers reads their end."""
        self._process.kill()

    def end(self) -> None:
        """End it and give back all that it held."""
        self._process.kill()
        self._process.communicate()
