"""Which faults are ordered, in a small grammar.

```
faults = rule *(";" rule)           create:3=429;task=content_policy_violation;render=none
rule   = place [":" nth] "=" fault  the nth time since the start; without it, every time
```

| place  | fault                                                                            |
|--------|----------------------------------------------------------------------------------|
| create | `429` `500` `502` `drop` `stall`, before anything was done                       |
|        | `502-after` `drop-after` `stall-after`, when the task was made                   |
| query  | the same                                                                         |
| task   | a business code, with which the task that is made fails                          |
| result | `html` (a page as 200), `cut` (half of the film), `slow`, `expired`              |
| render | `none`: every task is completed at once with the same blank film of one second   |
"""

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.vocabulary import FailureCode


class Place(StrEnum):
    """Where a fault strikes."""

    CREATE = "create"
    QUERY = "query"
    TASK = "task"
    RESULT = "result"
    RENDER = "render"


class AnswerFault(StrEnum):
    """What may go wrong with an answer."""

    TOO_MANY = "429"
    INTERNAL = "500"
    BAD_GATEWAY = "502"
    BAD_GATEWAY_AFTER = "502-after"
    DROP = "drop"
    DROP_AFTER = "drop-after"
    STALL = "stall"
    STALL_AFTER = "stall-after"


class ResultFault(StrEnum):
    """What may go wrong with a film that is fetched."""

    HTML = "html"
    CUT = "cut"
    SLOW = "slow"
    EXPIRED = "expired"


class RenderFault(StrEnum):
    """What may go wrong with the drawing."""

    NONE = "none"


Fault = AnswerFault | ResultFault | RenderFault | FailureCode

_FAULTS: dict[Place, type[Fault]] = {
    Place.CREATE: AnswerFault,
    Place.QUERY: AnswerFault,
    Place.TASK: FailureCode,
    Place.RESULT: ResultFault,
    Place.RENDER: RenderFault,
}


class UnknownFaultError(ValueError):
    """A fault was ordered that there is not."""

    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(f"no such fault: {rule}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One fault, and when it strikes."""

    place: Place
    fault: Fault
    nth: int | None
    """Counted from 1; None for every time."""


def read_rules(text: str) -> tuple[Rule, ...]:
    """Read an order for faults.

    Raises:
        UnknownFaultError: If a rule is not understood.
    """
    return tuple(_read_rule(part.strip()) for part in text.split(";") if part.strip())


def _read_rule(text: str) -> Rule:
    where, _, what = text.partition("=")
    name, counts, nth = where.partition(":")
    try:
        place = Place(name.strip())
        fault = _FAULTS[place](what.strip())
        number = int(nth) if counts else None
    except ValueError:
        raise UnknownFaultError(text) from None
    if number is not None and (number < 1 or place is Place.RENDER):
        raise UnknownFaultError(text)
    return Rule(place=place, fault=fault, nth=number)


class FaultPlan:
    """The rules, and how often each place was passed. Any thread may ask it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._passed: Counter[Place] = Counter()
        self._lock = threading.Lock()

    def next(self, place: Place) -> Fault | None:
        """Count one more pass of a place, and return the fault that strikes, if any."""
        with self._lock:
            self._passed[place] += 1
            passed = self._passed[place]
        struck = (
            rule.fault for rule in self._rules if rule.place is place and rule.nth in {None, passed}
        )
        return next(struck, None)
