"""POST /v1/videos/generations."""

import re

import pytest
from sqlalchemy import event


def test_a_creation_answers_with_all_that_the_contract_names(stage):
    answer = stage.post(duration=5).json()

    task_id = answer.pop("id")
    assert answer == {
        "created": 1795348800,
        "model": "happyhorse-1.1-text-to-video",
        "object": "video.generation.task",
        "progress": 0,
        "status": "pending",
        "task_info": {"can_cancel": False, "estimated_time": 5, "video_duration": 5},
        "type": "video",
        "usage": {
            "billing_rule": "per_second",
            "credits_reserved": 38.08,
            "user_group": "default",
        },
    }
    assert re.fullmatch(
        r"task-unified-1795348800000000000-[A-Za-z]{8}-happyhorse-1\.1-text-to-video", task_id
    )


def test_what_is_left_out_takes_the_contracts_defaults(stage):
    order = stage.farm.ordered(stage.create())

    assert order.request.quality == "720p"
    assert order.request.aspect_ratio == "16:9"
    assert order.request.duration == 5


def test_what_is_given_reaches_the_renderer(stage):
    task_id = stage.create(
        prompt="Fog", quality="1080p", aspect_ratio="9:21", duration=15, seed=2147483647
    )

    request = stage.farm.ordered(task_id).request
    assert (request.prompt, request.quality, request.aspect_ratio) == ("Fog", "1080p", "9:21")
    assert (request.duration, request.seed) == (15, 2147483647)


@pytest.mark.parametrize("given", [{}, {"seed": 0}])
def test_without_a_seed_each_task_is_given_one_of_its_own(stage, given):
    seeds = {stage.farm.ordered(stage.create(**given)).request.seed for _ in range(3)}

    assert len(seeds) == 3
    assert all(1 <= seed <= 2147483647 for seed in seeds)


@pytest.mark.parametrize("duration", [5.0, 1e1])
def test_a_whole_number_may_be_written_with_a_point(stage, duration):
    assert stage.farm.ordered(stage.create(duration=duration)).request.duration == int(duration)


def test_unknown_fields_are_ignored(stage):
    assert stage.post(fps=24, negative_prompt=None).status_code == 200


def test_a_public_https_callback_is_accepted(stage):
    assert stage.post(callback_url="https://hooks.example.com/film?id=1").status_code == 200


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("model", "happyhorse-1.0"),
        ("model", None),
        ("prompt", None),
        ("prompt", 7),
        ("prompt", ["A kite"]),
        ("prompt", ""),
        ("prompt", " \n\u3000\u200b"),
        ("quality", "480p"),
        ("quality", "720P"),
        ("quality", 720),
        ("quality", None),
        ("aspect_ratio", "2:1"),
        ("aspect_ratio", "16/9"),
        ("aspect_ratio", None),
        ("duration", 2),
        ("duration", 16),
        ("duration", 5.5),
        ("duration", "5"),
        ("duration", True),
        ("duration", None),
        ("duration", 10**400),
        ("seed", -1),
        ("seed", 2147483648),
        ("seed", "42"),
        ("seed", False),
        ("seed", None),
        ("callback_url", None),
        ("callback_url", ""),
        ("callback_url", 1),
        ("callback_url", "http://hooks.example.com/"),
        ("callback_url", "https://10.0.0.1/"),
        ("callback_url", "https://[::1]/"),
        ("callback_url", "https://localhost/"),
        ("callback_url", "https://user@hooks.example.com/"),
        ("callback_url", "https://hooks.example.com:99999/"),
        ("callback_url", "https://hooks.example.com/" + "a" * 2048),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_field(stage, field, value):
    answer = stage.post(**{field: value})

    error = answer.json()["error"]
    assert answer.status_code == 400
    assert (error["code"], error["type"]) == ("invalid_request", "invalid_request_error")
    assert error["param"] == field
    assert error["message"].startswith(f"{field} must be ")
    assert not stage.farm.orders


@pytest.mark.parametrize("field", ["model", "prompt"])
def test_a_missing_field_is_named(stage, field):
    order = {"model": "happyhorse-1.1-text-to-video", "prompt": "A kite"}
    del order[field]

    error = stage.client.post("/v1/videos/generations", json=order).json()["error"]

    assert error["message"] == f"{field} is required"


def test_a_refusal_never_repeats_what_was_sent(stage):
    assert "hunter2" not in stage.post(quality="hunter2", model="hunter2").text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"\xff",
        b'{"prompt": "\\ud800"}',
        b'{"duration": NaN}',
        b'{"duration": 1e999}',
        b'{"seed": ' + b"9" * 5000 + b"}",
        b"[" * 60_000,
    ],
)
def test_a_body_that_is_no_request_is_refused(stage, body):
    answer = stage.client.post(
        "/v1/videos/generations", content=body, headers={"content-type": "application/json"}
    )

    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "invalid_request"


@pytest.mark.parametrize("media_type", ["text/plain", "multipart/form-data", ""])
def test_a_body_that_does_not_say_it_is_json_is_refused(stage, media_type):
    answer = stage.client.post(
        "/v1/videos/generations", content=b"{}", headers={"content-type": media_type}
    )

    assert answer.status_code == 400
    assert "Content-Type" in answer.json()["error"]["message"]


def test_a_body_of_64_kib_is_read(stage):
    assert stage.post(padding="x" * (64 * 1024 - 100)).status_code == 200


def test_a_body_of_more_than_64_kib_is_refused(stage):
    answer = stage.post(padding="x" * 64 * 1024)

    assert answer.status_code == 400
    assert "65536 bytes" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer wrong", "Basic d3Jvbmc=", "Bearer \u00e9"]
)
def test_nobody_orders_without_a_valid_key(stage, authorization):
    client = stage.nobody(authorization=authorization.encode("latin-1"))

    answer = client.post("/v1/videos/generations", json={})

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["error"] == {
        "code": "unauthorized",
        "message": "Invalid or expired token",
        "type": "authentication_error",
    }


def test_the_estimate_counts_the_films_ahead(stage):
    stage.create(duration=10)

    assert stage.post(duration=5).json()["task_info"]["estimated_time"] == 15


def test_the_estimate_learns_from_the_films_drawn_here(stage):
    task_id = stage.create(duration=4)
    stage.farm.draw(task_id, 1)
    stage.clock.turn(seconds=2)
    stage.farm.finish(task_id)

    assert stage.post(duration=10).json()["task_info"]["estimated_time"] == 5


def test_a_fault_of_our_own_is_told_without_details(stage, monkeypatch):
    def breaks(*_arguments):
        raise OSError("/secret/place")

    monkeypatch.setattr(stage.service, "create", breaks)
    client = stage.client
    client._transport.raise_server_exceptions = False

    answer = stage.post()

    assert answer.status_code == 500
    assert answer.json()["error"] == {
        "code": "internal_error",
        "message": "Internal server error",
        "type": "api_error",
    }


def test_a_full_disk_refuses_the_film_and_spoils_nothing(stage):
    writer = stage.service._parts.books.database.writer
    with writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    # The limit is a connection's own: every one that is opened from here on has it.
    def keep_small(connection, _record):
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(writer, "connect", keep_small)
    writer.dispose()
    stage.client._transport.raise_server_exceptions = False
    answers = [stage.post(prompt="fog " * 1000).status_code for _ in range(4)]
    event.remove(writer, "connect", keep_small)
    writer.dispose()

    assert answers[-1] == 500
    assert stage.post().status_code == 200
