"""Whatever ends a generation is said in three parts: what happened, what it cost, what to do."""

import re

import pytest

from studio.api.failures import error_for
from studio.domain.task import TaskFault
from studio.errors import Charged
from studio.tracker.verdicts import OF_REFUSALS, OF_TASKS, failure_of_error, failure_of_task

TASK_CODES = (
    "content_policy_violation",
    "invalid_parameters",
    "image_processing_error",
    "image_dimension_mismatch",
    "request_cancelled",
    "generation_failed_no_content",
    "service_error",
    "generation_timeout",
    "resource_exhausted",
    "quota_exceeded",
    "service_unavailable",
    "resource_not_found",
    "unknown_error",
)
"""Source: EvoLink, Error Codes Reference."""

HTTP_CODES = (
    (400, "invalid_request", "as the message says"),
    (400, "content_filter", "Reword"),
    (401, "unauthorized", "Check the key"),
    (401, "key_expired", "another key"),
    (402, "insufficient_quota", "Top up"),
    (402, "insufficient_user_quota", "Top up"),
    (402, "quota_exceeded", "credits and limits"),
    (402, "key_daily_quota_exhausted", "renewed"),
    (403, "model_access_denied", "Allow the model"),
    (403, "permission_denied", "Allow the model"),
    (403, "ip_restricted", "Allow this address"),
    (404, "task_not_found", "belongs to the account"),
    (413, "http_413", "as the message says"),
    (418, "http_418", "service's message"),
    (429, "rate_limit_exceeded", "waits and tries again"),
    (500, "internal_error", "asks again"),
    (502, "http_502", "asks again"),
    (503, "no_available_channel", "few minutes"),
)
SENTENCE = re.compile(r"[A-Z][^!]*\.")


@pytest.mark.parametrize("code", TASK_CODES)
def test_every_code_of_a_failed_task_has_its_words(code):
    failure = failure_of_task(TaskFault(code=code, message=""))
    assert failure.message == OF_TASKS[code].happened
    assert failure.advice == OF_TASKS[code].advice
    assert failure.charged is Charged.RELEASED


def test_no_code_of_a_task_is_made_up():
    assert set(OF_TASKS) == set(TASK_CODES)


def test_the_services_own_words_are_kept():
    fault = TaskFault(code="content_policy_violation", message="A likeness of a celebrity.")
    assert failure_of_task(fault).message == (
        "The service's safety filter refused it. The service says: A likeness of a celebrity."
    )


@pytest.mark.parametrize("fault", [None, TaskFault(code="channel_odd", message="")])
def test_what_nobody_foresaw_is_said_fairly(fault):
    failure = failure_of_task(fault)
    assert "does not tell" in failure.message
    assert "support" in failure.advice
    assert failure.charged is Charged.RELEASED


@pytest.mark.parametrize(("status", "code", "advice"), HTTP_CODES)
def test_every_refusal_says_what_to_do_and_that_it_cost_nothing(status, code, advice):
    error = error_for(status, TaskFault(code=code, message="No"), None)
    failure = failure_of_error(code, error)
    assert advice in failure.advice
    assert failure.charged is Charged.NO
    assert SENTENCE.fullmatch(failure.message)


@pytest.mark.parametrize("verdict", [*OF_TASKS.values(), *OF_REFUSALS.values()])
def test_happening_and_advice_are_sentences(verdict):
    assert SENTENCE.fullmatch(verdict.happened)
    assert SENTENCE.fullmatch(verdict.advice)
