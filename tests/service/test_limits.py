"""How often a key may ask, and how many films may wait."""

import pytest

ORDER = {"model": "happyhorse-1.1-text-to-video", "prompt": "A red kite"}
UNKNOWN = "/v1/tasks/task-unified-1745726400000000000-aBcDeFgH-happyhorse-1.1-text-to-video"


@pytest.fixture
def narrow(stage):
    """Two creations and three queries a minute."""
    stage.reopen(creations_per_minute=2, queries_per_minute=3)
    return stage


def post(client):
    return client.post("/v1/videos/generations", json=ORDER)


def test_too_many_creations_are_refused_with_the_time_to_wait(narrow):
    client = narrow.stranger(hundredths=100_000)
    post(client)
    narrow.clock.turn(seconds=20)
    post(client)

    answer = post(client)

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "40"
    assert answer.json()["error"] == {
        "code": "rate_limit_exceeded",
        "message": "Too many requests, please try again later",
        "type": "rate_limit_error",
    }


def test_too_many_queries_are_refused_in_the_querys_words(narrow):
    client = narrow.stranger(hundredths=0)
    assert [client.get(UNKNOWN).status_code for _ in range(3)] == [404, 404, 404]

    answer = client.get(UNKNOWN)

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "60"
    assert answer.json()["error"] == {
        "code": "rate_limit_exceeded",
        "message": "Rate limit exceeded",
        "type": "evo_api_error",
    }


def test_the_window_moves(narrow):
    client = narrow.stranger(hundredths=100_000)
    post(client)
    narrow.clock.turn(seconds=50)
    post(client)
    narrow.clock.turn(seconds=11)

    assert [post(client).status_code for _ in range(2)] == [200, 429]


def test_each_key_has_a_window_of_its_own(narrow):
    first, second = narrow.stranger(hundredths=100_000), narrow.stranger(hundredths=100_000)
    for _ in range(3):
        post(first)

    assert post(second).status_code == 200


def test_creations_and_queries_are_counted_apart(narrow):
    client = narrow.stranger(hundredths=100_000)
    for _ in range(4):
        client.get(UNKNOWN)

    assert post(client).status_code == 200


def test_the_first_key_may_ask_as_often_as_it_likes(narrow):
    assert {post(narrow.client).status_code for _ in range(5)} == {200}


def test_a_full_queue_takes_no_more(stage):
    stage.reopen(queue_limit=3)
    ids = [stage.create() for _ in range(3)]

    answer = stage.post()

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "30"
    assert answer.json()["error"]["type"] == "rate_limit_error"
    stage.farm.finish(ids[0])
    assert stage.post().status_code == 200


def test_a_refused_order_takes_no_place_in_the_queue(stage):
    stage.reopen(queue_limit=1)
    poor = stage.stranger(hundredths=0)
    assert [post(poor).status_code for _ in range(3)] == [402, 402, 402]

    assert stage.post().status_code == 200


def test_a_key_may_be_for_other_models(stage):
    client = stage.stranger(models=frozenset({"happyhorse-1.0-text-to-video"}))

    answer = post(client)

    assert answer.status_code == 403
    assert answer.json()["error"] == {
        "code": "model_access_denied",
        "message": "Token does not have access to model: happyhorse-1.1-text-to-video",
        "type": "invalid_request_error",
    }
