"""`python -m service keys ...` and `cancel`, beside a service on the same folder."""

import pytest

from service.__main__ import main

ORDER = {"model": "happyhorse-1.1-text-to-video", "prompt": "A red kite"}


@pytest.fixture
def command(stage, capsys, monkeypatch):
    """Return what runs a command on the stage's folder and returns what it says."""
    monkeypatch.setattr("service.__main__.SystemClock", lambda: stage.clock)
    monkeypatch.setattr("service.__main__.logs.configure", lambda: None)

    def run(*words):
        main(["--data", str(stage.folder), *words])
        return capsys.readouterr().out.splitlines()[-2:]

    return run


def look(stage):
    stage.service._parts.lookout.look()


def client_of(stage, key):
    return stage.nobody(authorization=f"Bearer {key}")


def test_a_new_key_is_let_in_by_the_service_that_runs(stage, command):
    key, note = command("keys", "add", "ann", "--credits", "50.5")
    look(stage)

    assert note == "This key is shown once; only its hash is kept."
    answer = client_of(stage, key).get("/v1/credits").json()
    assert answer["data"]["token"]["remaining_credits"] == 50.5


def test_a_key_may_be_for_some_models_alone(stage, command):
    key, _ = command("keys", "add", "ann", "--models", "another", "and-another")
    look(stage)

    assert client_of(stage, key).post("/v1/videos/generations", json=ORDER).status_code == 403


def test_a_name_is_given_once(command):
    command("keys", "add", "ann")

    with pytest.raises(SystemExit, match="There is a key named ann already"):
        command("keys", "add", "ann")


def test_the_list_shows_what_each_key_has(stage, command):
    command("keys", "add", "ann", "--credits", "100")
    command("keys", "top-up", "ann", "20.25")

    lines = command("keys", "list")

    assert lines[0].split() == ["ann", "120.25", "0.00", "0.00", "all"]
    assert lines[1].startswith("local-")
    assert lines[1].split()[1:] == ["unlimited", "all"]


def test_a_removed_key_is_let_in_no_longer(stage, command):
    key, _ = command("keys", "add", "ann")
    look(stage)
    assert client_of(stage, key).get("/v1/credits").status_code == 200

    command("keys", "remove", "ann")
    look(stage)

    assert client_of(stage, key).get("/v1/credits").status_code == 401


def test_the_name_of_a_removed_key_may_be_given_again(command):
    first, _ = command("keys", "add", "ann")
    command("keys", "remove", "ann")
    second, _ = command("keys", "add", "ann")

    assert first != second


def test_more_credits_count_at_once(stage, command):
    key, _ = command("keys", "add", "ann", "--credits", "0")
    look(stage)
    command("keys", "top-up", "ann", "38.08")

    answer = client_of(stage, key).post("/v1/videos/generations", json=ORDER)

    assert answer.status_code == 200


@pytest.mark.parametrize("words", [("remove", "bob"), ("top-up", "bob", "1")])
def test_an_unknown_name_is_told(command, words):
    with pytest.raises(SystemExit, match="There is no key named bob"):
        command("keys", *words)


def test_an_unlimited_key_needs_no_credits(command):
    command("keys", "add", "ann")

    with pytest.raises(SystemExit, match="unlimited"):
        command("keys", "top-up", "ann", "1")


@pytest.mark.parametrize("number", ["-1", "many", "NaN", "1e30"])
def test_credits_are_a_sensible_number(command, number):
    with pytest.raises(SystemExit):
        command("keys", "add", "ann", f"--credits={number}")


def test_a_cancelled_task_reads_as_failed(stage, command):
    task_id = stage.create()
    stage.farm.ordered(task_id)

    assert command("cancel", task_id)[-1] == f"{task_id} is cancelled."
    look(stage)

    task = stage.task(task_id)
    assert task["status"] == "failed"
    assert task["error"]["code"] == "request_cancelled"
    assert stage.farm.forgotten == [task_id]


def test_what_a_cancelled_task_reserved_is_released(stage, command):
    stage.client = client_of(stage, command("keys", "add", "ann", "--credits", "38.08")[0])
    look(stage)

    command("cancel", stage.create())

    token = stage.client.get("/v1/credits").json()["data"]["token"]
    assert (token["remaining_credits"], token["used_credits"]) == (38.08, 0.0)


def test_a_film_that_comes_after_the_cancellation_changes_nothing(stage, command):
    task_id = stage.create()
    command("cancel", task_id)

    stage.farm.draw(task_id, 24)
    stage.farm.finish(task_id)

    assert stage.task(task_id)["error"]["code"] == "request_cancelled"


def test_a_cancelled_task_makes_room_for_the_next(stage, command):
    ids = [stage.create() for _ in range(9)]
    command("cancel", ids[0])
    look(stage)

    assert stage.farm.ordered(ids[8])


def test_a_task_that_waits_is_cancelled_before_it_is_drawn(stage, command):
    ids = [stage.create() for _ in range(10)]
    command("cancel", ids[8])
    look(stage)
    stage.farm.finish(ids[0])

    assert stage.farm.ordered(ids[9])
    assert ids[8] not in stage.farm.orders


def test_a_cancelled_task_is_not_drawn_after_a_restart(stage, command):
    task_id = stage.create()
    stage.service.stop()
    command("cancel", task_id)
    stage.open()

    assert stage.task(task_id)["error"]["code"] == "request_cancelled"
    assert stage.service.health().queue == 0


def test_only_a_task_in_flight_can_be_cancelled(stage, command, finished):
    with pytest.raises(SystemExit, match="has ended already"):
        command("cancel", finished())


def test_only_a_task_that_is_there_can_be_cancelled(command):
    with pytest.raises(SystemExit, match="There is no such task"):
        command("cancel", "task-unified-1")
