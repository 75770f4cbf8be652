from decimal import Decimal

import pytest

from studio.account import FRESH_S, PATIENCE_S, Account
from studio.domain.balance import Balance
from studio.domain.service import LOCAL
from studio.service_errors import ServiceError

VENDOR = "https://api.example.com"
RICH = Balance(of_key=None, of_account=Decimal(900))
POOR = Balance(of_key=Decimal(3), of_account=Decimal(900))


class Service:
    """Says one balance after the other, or raises."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = 0

    def balance(self):
        self.asked += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def account_of(clock):
    return lambda service: Account(lambda _: service, clock, start=lambda work: work())


def test_nobody_waits_for_the_first_answer(account_of):
    account = account_of(Service(RICH))
    assert account.balance(VENDOR) is None
    assert account.balance(VENDOR) == RICH


def test_a_fresh_answer_is_not_asked_for_again(account_of):
    service = Service(RICH)
    account = account_of(service)
    for _ in range(5):
        account.balance(VENDOR)
    assert service.asked == 1


def test_an_old_answer_is_shown_until_the_next_one_is_here(account_of, clock):
    account = account_of(Service(RICH, POOR))
    account.balance(VENDOR)
    clock.turn(FRESH_S)
    assert account.balance(VENDOR) == RICH
    assert account.balance(VENDOR) == POOR


def test_a_service_without_an_answer_is_left_alone_for_a_while(account_of, clock):
    service = Service(ServiceError(status=404, code="not_found", message=""), RICH)
    account = account_of(service)
    account.balance(VENDOR)
    clock.turn(PATIENCE_S - 1)
    assert account.balance(VENDOR) is None
    assert service.asked == 1
    clock.turn(1)
    account.balance(VENDOR)
    assert account.balance(VENDOR) == RICH


def test_a_question_under_way_is_not_asked_twice(clock):
    held = []
    account = Account(lambda _: Service(RICH), clock, start=held.append)
    account.balance(VENDOR)
    account.balance(VENDOR)
    assert len(held) == 1


def test_the_local_service_is_never_asked(account_of):
    service = Service()
    assert account_of(service).balance(LOCAL) is None
    assert service.asked == 0


def test_a_new_key_is_asked_about_at_once(account_of):
    service = Service(RICH, POOR)
    account = account_of(service)
    account.balance(VENDOR)
    account.forget(VENDOR)
    account.balance(VENDOR)
    assert account.balance(VENDOR) == POOR


@pytest.mark.parametrize(
    ("of_key", "of_account", "left"),
    [(None, None, None), (3, None, 3), (None, 900, 900), (3, 900, 3), (900, 3, 3)],
)
def test_the_lower_bound_is_what_is_left(of_key, of_account, left):
    assert Balance(of_key=of_key, of_account=of_account).left == left
