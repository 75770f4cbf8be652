"""How the workbench says how far it has come: a line now and then."""

import json
from collections.abc import Callable
from fractions import Fraction
from typing import IO

from studio.clock import Clock

Tell = Callable[[Fraction], None]
"""Takes how much is done, 0 to 1; may be called for every picture."""

_EVERY_S = 0.25


def telling(answers: IO[str], clock: Clock) -> Tell:
    """Return what writes a line for a share, four times a second at most."""
    told_at = -_EVERY_S

    def tell(share: Fraction) -> None:
        nonlocal told_at
        if clock.monotonic() - told_at >= _EVERY_S:
            told_at = clock.monotonic()
            print(json.dumps({"share": min(float(share), 1.0)}), file=answers, flush=True)

    return tell
