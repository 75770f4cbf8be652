"""`Idempotency-Key`: what is sent twice makes one task."""

import threading

import pytest
from sqlalchemy import func, select

from service.checks import VideoGenerationRequest
from service.intake import Order
from service.replies import once
from service.schema import replies, tasks

ORDER = {"model": "happyhorse-1.1-text-to-video", "prompt": "A red kite", "duration": 5}


def post(client, key="press-1", **fields):
    headers = {"idempotency-key": key}
    return client.post("/v1/videos/generations", json=ORDER | fields, headers=headers)


def count(stage, table):
    with stage.service._parts.books.database.reader.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table))


def test_the_first_answer_is_given_again(stage):
    first, second = post(stage.client), post(stage.client)

    assert second.status_code == 200
    assert second.json() == first.json()
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    assert count(stage, tasks) == 1


def test_the_same_order_may_be_written_in_another_way(stage):
    first = post(stage.client)
    body = b'{"duration": 5.0,"prompt":"A red kite", "model":"happyhorse-1.1-text-to-video"}'
    headers = {"idempotency-key": "press-1", "content-type": "application/json"}

    second = stage.client.post("/v1/videos/generations", content=body, headers=headers)

    assert second.json()["id"] == first.json()["id"]


def test_another_order_under_the_same_key_is_refused(stage):
    post(stage.client)

    answer = post(stage.client, duration=6)

    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "idempotency_conflict"
    assert answer.json()["error"]["type"] == "invalid_request_error"
    assert count(stage, tasks) == 1


def test_without_the_header_each_creation_makes_a_task(stage):
    assert stage.create() != stage.create()


def test_another_owners_keys_are_its_own(stage):
    assert post(stage.client).json()["id"] != post(stage.stranger()).json()["id"]


def test_an_answer_is_remembered_for_24_hours(stage):
    first = post(stage.client).json()["id"]
    stage.clock.turn(hours=23, minutes=59)

    assert post(stage.client).json()["id"] == first


def test_after_24_hours_the_key_is_new(stage):
    first = post(stage.client).json()["id"]
    stage.clock.turn(hours=24)

    assert post(stage.client, duration=6).json()["id"] != first


def test_old_answers_are_removed(stage):
    post(stage.client)
    stage.clock.turn(hours=24)

    stage.service._parts.films.sweep()

    assert count(stage, replies) == 0


def test_an_answer_outlives_the_process(stage):
    first = post(stage.client).json()

    stage.reopen()

    assert post(stage.client).json() == first


def test_a_replay_is_the_first_answer_though_the_task_has_gone_on(stage):
    first = post(stage.client).json()
    stage.farm.finish(first["id"])

    assert post(stage.client).json() == first


def test_a_replay_costs_nothing(stage):
    client = stage.stranger(hundredths=3808)
    post(client)

    assert post(client).status_code == 200


def test_a_refused_order_is_not_remembered(stage):
    client = stage.stranger(hundredths=100)
    assert post(client).status_code == 402
    key = stage.service.find_key(client.headers["authorization"].removeprefix("Bearer "))
    stage.service._parts.books.accounts.top_up(key.digest, 10_000, stage.clock.now())

    assert post(client).status_code == 200


@pytest.mark.parametrize("key", ["", "k" * 256, "a\tb"])
def test_a_key_that_is_none_is_refused(stage, key):
    answer = post(stage.client, key)

    assert answer.status_code == 400
    assert "Idempotency-Key" in answer.json()["error"]["message"]


def test_sent_many_times_at_once_an_order_makes_one_task(stage):
    key = stage.service.find_key(stage.service.local_key())
    request = VideoGenerationRequest.model_validate(ORDER)
    order = Order(request=request, key=key, once=once("press-1", request))
    start = threading.Barrier(8)
    futures = []

    def send():
        start.wait()
        futures.append(stage.service.create(order))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    receipts = [future.result(10) for future in futures]
    assert len({receipt.answer for receipt in receipts}) == 1
    assert [receipt.is_replayed for receipt in receipts].count(False) == 1
    assert count(stage, tasks) == 1
