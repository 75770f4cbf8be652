"""Every error can be shown to a person as it is."""

import re

import pytest

from studio import errors
from studio.errors import Charged, StudioError
from studio.service_errors import RateLimitedError


def tree(kind):
    return [kind, *(below for child in kind.__subclasses__() for below in tree(child))]


@pytest.mark.parametrize("kind", tree(StudioError))
def test_message_and_advice_are_sentences(kind):
    for text in (kind.__doc__.partition("\n")[0], kind.advice):
        assert re.fullmatch(r"[A-Z][^!]*\.", text)


@pytest.mark.parametrize("kind", tree(StudioError))
def test_the_tree_in_the_docstring_names_every_error(kind):
    assert kind.__name__ in errors.__doc__


def test_the_services_own_words_are_passed_on():
    error = RateLimitedError(status=429, code="x", message="Slow down.", retry_after=3)
    assert str(error) == "The service asks for patience: Slow down."


@pytest.mark.parametrize("charged", Charged)
def test_every_outcome_for_the_purse_has_its_words(charged):
    assert charged.sentence.endswith(".")
