"""What a client hears of its task's end."""

import json

import pytest
from sqlalchemy import select

from service.administration import Administration
from service.schema import callbacks

URL = "https://hooks.example.com/film?id=1"


def waiting(stage):
    with stage.service._parts.books.database.reader.connect() as connection:
        return connection.execute(select(callbacks)).mappings().all()


def test_a_completed_task_is_told_as_a_query_tells_it(stage):
    task_id = stage.create(callback_url=URL)
    stage.farm.finish(task_id)

    assert stage.mailbox.letter() == (URL, stage.task(task_id))


def test_the_link_in_a_callback_leads_to_the_film(stage):
    stage.farm.finish(stage.create(callback_url=URL))

    _, body = stage.mailbox.letter()

    assert stage.client.get(body["results"][0]).status_code == 200


def test_a_failed_task_is_told_as_a_query_tells_it(stage):
    task_id = stage.create(callback_url=URL)
    stage.farm.fail(task_id)

    _, body = stage.mailbox.letter()

    assert body == stage.task(task_id)
    assert body["error"]["code"] == "service_error"


def test_a_task_without_a_callback_writes_to_nobody(stage, finished):
    finished()

    assert waiting(stage) == []


def test_a_callback_that_a_crash_kept_back_is_sent_by_the_next_process(stage):
    stage.mailbox.is_shut = True
    task_id = stage.create(callback_url=URL)
    stage.farm.finish(task_id)
    (row,) = waiting(stage)
    assert json.loads(row["body"])["status"] == "completed"
    assert row["done_at"] is None

    stage.mailbox.is_shut = False
    stage.reopen()

    assert stage.mailbox.letter() == (URL, stage.task(task_id))


def test_a_name_on_this_machine_is_refused(stage):
    answer = stage.post(callback_url="https://hooks.test/film")

    assert answer.status_code == 400
    assert answer.json()["error"]["param"] == "callback_url"


@pytest.mark.parametrize("hosts", ["hooks.test", "other.test, Hooks.Test"])
def test_a_host_that_is_let_through_is_accepted(stage, hosts):
    stage.reopen(callback_allow_hosts=hosts)

    assert stage.post(callback_url="https://hooks.test/film").status_code == 200


def test_a_task_that_another_process_cancelled_is_told(stage):
    task_id = stage.create(callback_url=URL)
    Administration(stage.folder, stage.clock).cancel(task_id)

    stage.service._parts.lookout.look()

    _, body = stage.mailbox.letter()
    assert body == stage.task(task_id)
    assert body["error"]["code"] == "request_cancelled"
