"""Credits: what a key may spend, and GET /v1/credits."""

import threading

from sqlalchemy import func, select

from service.checks import VideoGenerationRequest
from service.intake import Order
from service.schema import ledger, tasks

PRICE = 3808
"""Hundredths of a credit for five seconds at 720p."""


def numbers(client):
    return client.get("/v1/credits").json()["data"]["token"]


def ordered(client, **fields):
    order = {"model": "happyhorse-1.1-text-to-video", "prompt": "A red kite", **fields}
    return client.post("/v1/videos/generations", json=order)


def entries(stage, task_id):
    database = stage.service._parts.books.database
    query = select(ledger.c.kind, ledger.c.account, ledger.c.amount)
    with database.reader.connect() as connection:
        return sorted(connection.execute(query.where(ledger.c.reference == task_id)).all())


def test_the_answer_is_the_vendors(stage):
    client = stage.stranger(hundredths=10_000)

    assert client.get("/v1/credits").json() == {
        "success": True,
        "message": "",
        "data": {
            "token": {
                "remaining_credits": 100.0,
                "unlimited_credits": False,
                "used_credits": 0.0,
            },
            "user": {"remaining_credits": 100.0, "used_credits": 0.0},
        },
    }


def test_the_first_key_is_unlimited_and_spends_nothing(stage, finished):
    finished()

    assert numbers(stage.client) == {
        "remaining_credits": 0.0,
        "unlimited_credits": True,
        "used_credits": 0.0,
    }


def test_credits_are_told_to_nobody_without_a_key(stage):
    answer = stage.nobody().get("/v1/credits")

    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "Authentication required"


def test_a_creation_sets_its_price_aside(stage):
    client = stage.stranger(hundredths=10_000)

    ordered(client)

    assert numbers(client)["remaining_credits"] == 61.92
    assert numbers(client)["used_credits"] == 0.0


def test_a_completed_film_is_charged_for(stage):
    client = stage.stranger(hundredths=10_000)
    task_id = ordered(client).json()["id"]

    stage.farm.finish(task_id)

    assert numbers(client)["remaining_credits"] == 61.92
    assert numbers(client)["used_credits"] == 38.08


def test_a_failed_film_costs_nothing(stage):
    client = stage.stranger(hundredths=10_000)
    task_id = ordered(client).json()["id"]

    stage.farm.fail(task_id)

    assert numbers(client)["remaining_credits"] == 100.0
    assert numbers(client)["used_credits"] == 0.0


def test_each_move_is_two_entries_that_sum_to_zero(stage):
    client = stage.stranger(hundredths=10_000)
    task_id = ordered(client).json()["id"]
    stage.farm.finish(task_id)

    assert entries(stage, task_id) == [
        ("charge", "income", PRICE),
        ("charge", "reserved", -PRICE),
        ("reserve", "available", -PRICE),
        ("reserve", "reserved", PRICE),
    ]


def test_what_cannot_be_paid_is_refused(stage):
    client = stage.stranger(hundredths=PRICE - 1)

    answer = ordered(client)

    assert answer.status_code == 402
    assert answer.json()["error"] == {
        "code": "insufficient_quota",
        "message": "Insufficient quota. Please top up your account.",
        "type": "insufficient_quota",
    }
    assert not stage.farm.orders


def test_the_last_credits_may_be_spent(stage):
    client = stage.stranger(hundredths=PRICE)

    assert ordered(client).status_code == 200
    assert numbers(client)["remaining_credits"] == 0.0


def test_a_restart_changes_no_balance(stage):
    client = stage.stranger(hundredths=10_000)
    task_id = ordered(client).json()["id"]
    key = client.headers["authorization"]

    stage.reopen()
    stage.farm.finish(task_id)

    assert numbers(stage.nobody(authorization=key))["used_credits"] == 38.08


def test_of_200_orders_at_once_as_many_are_accepted_as_can_be_paid(stage):
    key = stage.service.find_key(stage.service.mint_key(hundredths=50 * PRICE))
    start = threading.Barrier(20)
    futures = []

    def send():
        start.wait()
        futures.extend(stage.service.create(order_of(key)) for _ in range(10))

    threads = [threading.Thread(target=send) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    outcomes = [future.exception(10) for future in futures]
    assert len(outcomes) == 200
    assert outcomes.count(None) == 50
    assert {type(outcome).__name__ for outcome in outcomes} == {
        "NoneType",
        "InsufficientQuotaError",
    }
    assert count(stage, tasks) == 50
    balance = stage.service.balance(key)
    assert (balance.available, balance.reserved, balance.spent) == (0, 50 * PRICE, 0)


def order_of(key):
    request = VideoGenerationRequest(model="happyhorse-1.1-text-to-video", prompt="A red kite")
    return Order(request=request, key=key)


def count(stage, table):
    with stage.service._parts.books.database.reader.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table))
