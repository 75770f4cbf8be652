from itertools import count

import pytest

from studio.domain.handover import Outgoing, ParcelOrder
from studio.handover.tickets import MOST, Tickets


def order(number):
    return ParcelOrder(outgoing=Outgoing(ids=(f"{number:032x}",)))


@pytest.fixture
def tickets(clock):
    numbers = count()
    return Tickets(clock, draw=lambda: f"ticket-{next(numbers)}")


def test_a_ticket_brings_its_order(tickets):
    ticket = tickets.take(order(1))
    assert tickets.find(ticket) == order(1)
    assert tickets.find("another") is None


def test_the_same_order_keeps_its_ticket(tickets):
    assert tickets.take(order(1)) == tickets.take(order(1)) != tickets.take(order(2))


def test_a_ticket_is_good_for_an_hour_from_when_it_was_asked_for_last(tickets, clock):
    ticket = tickets.take(order(1))
    clock.turn(3000)
    assert tickets.take(order(1)) == ticket
    clock.turn(3000)
    assert tickets.find(ticket) == order(1)
    clock.turn(600)
    assert tickets.find(ticket) is None


def test_the_one_asked_for_longest_ago_goes_first(tickets):
    first, second, *_ = [tickets.take(order(number)) for number in range(MOST)]
    tickets.take(order(0))
    tickets.take(order(MOST))
    assert tickets.find(first) == order(0)
    assert tickets.find(second) is None
