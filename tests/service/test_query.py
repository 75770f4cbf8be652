"""GET /v1/tasks/{task_id}."""

import pytest

UNKNOWN = "task-unified-1745726400000000000-aBcDeFgH-happyhorse-1.1-text-to-video"


def test_a_new_task_is_pending(stage):
    task_id = stage.create()

    assert stage.task(task_id) == {
        "created": 1795348800,
        "id": task_id,
        "model": "happyhorse-1.1-text-to-video",
        "object": "video.generation.task",
        "progress": 0,
        "status": "pending",
        "type": "video",
        "task_info": {"can_cancel": False},
    }


def test_progress_is_the_share_of_the_frames_that_are_drawn(stage):
    task_id = stage.create(duration=5)
    stage.farm.draw(task_id, 60)

    task = stage.task(task_id)

    assert (task["status"], task["progress"]) == ("processing", 50)


def test_the_last_frame_is_not_yet_the_film(stage):
    task_id = stage.create(duration=5)
    stage.farm.draw(task_id, 120)

    task = stage.task(task_id)

    assert (task["status"], task["progress"]) == ("processing", 99)


def test_progress_never_goes_back(stage):
    task_id = stage.create(duration=5)
    stage.farm.draw(task_id, 60)
    stage.farm.draw(task_id, 24)

    assert stage.task(task_id)["progress"] == 50


def test_a_completed_task_has_one_result_at_the_address_that_was_asked(stage, finished):
    task = stage.task(finished())

    assert (task["status"], task["progress"]) == ("completed", 100)
    assert len(task["results"]) == 1
    assert task["results"][0].startswith("http://studio.test:8501/v1/files/")
    assert task["results"][0].endswith(".mp4")
    assert "error" not in task


def test_the_link_is_signed_anew_at_each_query(stage, finished):
    task_id = finished()
    stage.clock.turn(hours=3)
    link = stage.link(task_id)
    stage.clock.turn(hours=23)

    assert stage.client.get(link).status_code == 200


def test_a_failed_task_says_why_and_has_no_result(stage):
    task_id = stage.create()
    stage.farm.draw(task_id, 60)
    stage.farm.fail(task_id)

    task = stage.task(task_id)

    assert (task["status"], task["progress"]) == ("failed", 50)
    assert task["error"] == {
        "code": "service_error",
        "message": "The film could not be drawn.\nNothing was charged.\nTry again.",
        "type": "task_error",
    }
    assert "results" not in task


@pytest.mark.parametrize("film", [b"", None])
def test_a_film_that_is_not_there_fails_its_task(stage, film):
    task_id = stage.create()
    path = stage.farm.ordered(task_id).path
    if film is not None:
        path.write_bytes(film)
    stage.farm.watcher.finished(task_id, path)

    assert stage.task(task_id)["error"]["code"] == "generation_failed_no_content"


def test_an_end_is_final(stage, finished):
    task_id = finished()
    stage.farm.draw(task_id, 24)
    stage.farm.fail(task_id)

    assert stage.task(task_id)["status"] == "completed"


@pytest.mark.parametrize(
    "task_id", ["x", "task-unified-", UNKNOWN.upper(), "task-unified-1-a-b", "x%0Ay"]
)
def test_what_is_no_task_id_is_refused(stage, task_id):
    answer = stage.client.get(f"/v1/tasks/{task_id}")

    assert answer.status_code == 400
    assert answer.json()["error"] == {
        "code": "invalid_task_id",
        "message": "Invalid task ID format, must start with 'task-unified-'",
        "type": "invalid_request_error",
        "param": "task_id",
    }


def test_an_unknown_task_is_not_found(stage):
    answer = stage.client.get(f"/v1/tasks/{UNKNOWN}")

    assert answer.status_code == 404
    assert answer.json()["error"] == {
        "code": "task_not_found",
        "message": "The requested task could not be found",
        "type": "invalid_request_error",
    }


@pytest.mark.parametrize("is_finished", [False, True])
def test_a_task_is_told_to_its_own_key_alone(stage, finished, is_finished):
    task_id = finished() if is_finished else stage.create()

    answer = stage.stranger().get(f"/v1/tasks/{task_id}")

    assert answer.status_code == 403
    assert answer.json()["error"] == {
        "code": "permission_denied",
        "message": "You don't have permission to access this task",
        "type": "invalid_request_error",
    }


def test_nobody_asks_without_a_key(stage):
    answer = stage.nobody().get(f"/v1/tasks/{UNKNOWN}")

    assert answer.status_code == 401
    assert answer.json()["error"] == {
        "code": "unauthorized",
        "message": "Authentication required",
        "type": "authentication_error",
    }


def test_a_fault_of_our_own_is_told_without_details(stage, monkeypatch):
    def breaks(*_arguments):
        raise OSError("/secret/place")

    monkeypatch.setattr(stage.service, "find_at_hand", breaks)
    stage.client._transport.raise_server_exceptions = False

    answer = stage.client.get(f"/v1/tasks/{UNKNOWN}")

    assert answer.status_code == 500
    assert answer.json()["error"] == {
        "code": "internal_error",
        "message": "Failed to retrieve task status",
        "type": "api_error",
    }


@pytest.mark.parametrize(
    "path", ["/v1/", "/v1/health", "/v1/tasks/", "/v1/files/x.avi", "/v1/openapi.json/"]
)
def test_a_path_that_is_not_served_is_refused_in_the_contracts_form(stage, path):
    answer = stage.client.get(path)

    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_a_method_that_is_not_served_is_refused_in_the_contracts_form(stage):
    answer = stage.client.get("/v1/videos/generations")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert answer.json()["error"]["code"] == "method_not_allowed"
