"""Faults to order, as a client meets them."""

import pytest

from service.faults import misfortunes

FILM = bytes(range(256)) * 400


@pytest.fixture
def faulty(stage):
    """Return what starts the service with faults."""

    def start(faults, **settings):
        stage.reopen(faults=faults, **settings)
        return stage

    return start


def count(stage):
    return stage.service.health().queue


def test_the_nth_creation_is_refused_as_one_too_many(faulty):
    stage = faulty("create:2=429")

    answers = [stage.post() for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 429, 200]
    assert answers[1].headers["retry-after"] == "2"
    assert answers[1].json()["error"]["type"] == "rate_limit_error"
    assert count(stage) == 2


def test_a_query_is_refused_in_its_own_words(faulty):
    stage = faulty("query:1=429;query:2=500")
    task_id = stage.create()

    first, second, third = (stage.client.get(f"/v1/tasks/{task_id}") for _ in range(3))

    assert first.json()["error"]["type"] == "evo_api_error"
    assert second.json()["error"]["code"] == "internal_error"
    assert third.status_code == 200


@pytest.mark.parametrize(("fault", "status"), [("500", 500), ("502", 502)])
def test_a_failing_creation_makes_no_task(faulty, fault, status):
    stage = faulty(f"create={fault}")

    assert stage.post().status_code == status
    assert count(stage) == 0


def test_a_gateway_may_lose_the_answer_to_a_creation_that_was_accepted(faulty):
    stage = faulty("create:1=502-after")

    answer = stage.post()

    assert answer.status_code == 502
    assert answer.headers["content-type"].startswith("text/html")
    assert count(stage) == 1


def test_a_refusal_is_not_hidden_by_a_fault_that_comes_after(faulty):
    stage = faulty("create=502-after")

    assert stage.post(duration=2).status_code == 400


@pytest.mark.parametrize(("fault", "made"), [("drop", 0), ("drop-after", 1)])
def test_a_connection_may_be_dropped(faulty, fault, made):
    stage = faulty(f"create={fault}")

    with pytest.raises(ConnectionResetError):
        stage.post()
    assert count(stage) == made


def test_a_stalled_answer_ends_when_the_client_is_gone_or_the_wait_is_over(faulty, monkeypatch):
    monkeypatch.setattr(misfortunes, "STALL_S", 0.05)
    stage = faulty("create=stall")

    with pytest.raises(ConnectionResetError):
        stage.post()
    assert count(stage) == 0


def test_a_task_fails_with_the_code_that_was_ordered(faulty):
    stage = faulty("task:2=resource_exhausted")

    first, second = stage.create(), stage.create()

    stage.wait_for(second, "failed")
    assert stage.task(second)["error"]["code"] == "resource_exhausted"
    assert stage.task(first)["status"] == "pending"


def film(stage):
    task_id = stage.create()
    stage.farm.finish(task_id, FILM)
    return stage.client.get(stage.link(task_id))


def test_a_film_may_turn_out_to_be_a_page(faulty):
    answer = film(faulty("result=html"))

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")


def test_a_link_may_have_expired(faulty):
    answer = film(faulty("result:1=expired"))

    assert answer.status_code == 410
    assert answer.json()["error"]["code"] == "link_expired"


def test_a_film_may_be_cut_off(faulty):
    stage = faulty("result=cut")
    stage.client._transport.raise_server_exceptions = False

    answer = film(stage)

    assert answer.headers["content-length"] == str(len(FILM))
    assert answer.content == FILM[: len(FILM) // 2]


def test_a_film_may_come_slowly_and_whole(faulty, monkeypatch):
    monkeypatch.setattr(misfortunes, "SLOW_PAUSE_S", 0.001)

    assert film(faulty("result=slow")).content == FILM


def test_a_request_orders_its_own_faults_where_the_switch_is_on(faulty):
    stage = faulty("", fault_header=True)

    def answer(fault):
        stage.client.headers["x-happyhorse-fault"] = fault
        return stage.post()

    assert answer("create=429").status_code == 429
    task_id = answer("task=generation_timeout").json()["id"]
    stage.wait_for(task_id, "failed")
    assert answer("").status_code == 200


def test_a_header_with_an_unknown_fault_is_refused(faulty):
    stage = faulty("", fault_header=True)
    stage.client.headers["x-happyhorse-fault"] = "create=flood"

    error = stage.post().json()["error"]

    assert error["param"] == "X-HappyHorse-Fault"
    assert "flood" not in error["message"]


def test_without_the_switch_the_header_is_ignored(stage):
    stage.client.headers["x-happyhorse-fault"] = "create=500"

    assert stage.post().status_code == 200
