"""The app under requests that nobody thought of: generated from the contract, legal and not."""

from collections import Counter
from typing import Any

import pytest
import schemathesis
import schemathesis.openapi
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema
from schemathesis.engine.events import (
    FatalError,
    NonFatalError,
    ScenarioFinished,
)

from tests.contract.overlay import strict


def config(key: str, *, fuzzing: int, scenarios: int) -> SchemathesisConfig:
    return SchemathesisConfig.from_dict(
        {
            "seed": 20261122,
            "headers": {"Authorization": f"Bearer {key}"},
            "continue-on-failure": True,
            "generation": {"database": "none", "deterministic": False},
            "phases": {
                "fuzzing": {"generation": {"max-examples": fuzzing}},
                "stateful": {"generation": {"max-examples": scenarios}, "max-steps": 6},
            },
        }
    )


class Findings:
    """What a run of the generator came to."""

    def __init__(self) -> None:
        self.cases: Counter[str] = Counter()
        self.scenarios = 0
        self.statuses: Counter[int] = Counter()
        self.failures: list[str] = []
        self.errors: list[str] = []

    def note(self, event: Any) -> None:
        match event:
            case ScenarioFinished():
                self._note_scenario(event)
            case FatalError():
                self.errors.append(repr(event.exception))
            case NonFatalError():
                self.errors.append(f"{event.label}: {event.value!r}")

    def _note_scenario(self, event: ScenarioFinished) -> None:
        self.cases[event.phase.name] += len(event.recorder.interactions)
        self.scenarios += event.phase.name == "STATEFUL_TESTING"
        for interaction in event.recorder.interactions.values():
            if interaction.response is not None:
                self.statuses[interaction.response.status_code] += 1
        for case_id, checks in event.recorder.checks.items():
            for check in checks:
                if check.failure_info is not None:
                    case = event.recorder.cases[case_id].value
                    self.failures.append(f"{case.as_curl_command()}\n{check.failure_info.failure}")


def run(app: Any, service: Any, **amounts: int) -> Findings:
    schema = schemathesis.openapi.from_dict(strict(), config=config(service.local_key(), **amounts))
    schema.app = app
    findings = Findings()
    for event in from_schema(schema).execute():
        findings.note(event)
    print(f"\n{sum(findings.cases.values())} cases {dict(findings.cases)}", end=", ")
    print(f"{findings.scenarios} scenarios, statuses {dict(findings.statuses)}")
    assert not findings.errors, findings.errors
    assert not findings.failures, "\n\n".join(findings.failures)
    return findings


def test_a_share_of_the_generated_cases_finds_nothing(app, service):
    findings = run(app, service, fuzzing=60, scenarios=20)

    assert sum(findings.cases.values()) >= 300


@pytest.mark.sweep
@pytest.mark.timeout(600)
def test_thousands_of_generated_cases_find_nothing(app, service):
    findings = run(app, service, fuzzing=700, scenarios=560)

    assert sum(findings.cases.values()) >= 4_000
    assert findings.scenarios >= 500
