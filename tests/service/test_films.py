"""How long tasks and their films are kept."""

from datetime import timedelta


def test_a_film_stays_for_48_hours_from_its_completion(stage, finished):
    task_id = finished()
    stage.clock.turn(hours=48)

    stage.reopen()

    assert stage.task(task_id)["status"] == "completed"
    assert (stage.folder / "films" / f"{task_id}.mp4").exists()


def test_a_task_and_its_film_are_removed_after_48_hours(stage, finished):
    task_id = finished()
    path = stage.farm.ordered(task_id).path
    stage.clock.turn(hours=48, seconds=1)

    assert stage.service._parts.films.sweep() == 1
    assert not path.exists()
    assert stage.client.get(f"/v1/tasks/{task_id}").status_code == 404


def test_a_failed_task_is_removed_too(stage):
    task_id = stage.create()
    stage.farm.fail(task_id)
    stage.clock.turn(hours=49)

    stage.service._parts.films.sweep()

    assert stage.task(task_id)["error"]["code"] == "task_not_found"


def test_the_time_is_a_setting(stage, finished):
    stage.reopen(retention=timedelta(hours=1))
    finished()
    stage.clock.turn(hours=1, seconds=1)

    assert stage.service._parts.films.sweep() == 1


def test_a_task_in_flight_is_kept_however_old_it_is(stage):
    task_id = stage.create()
    path = stage.farm.ordered(task_id).path
    path.write_bytes(b"half")
    stage.clock.turn(hours=1000)

    assert stage.service._parts.films.sweep() == 0
    assert path.exists()
    assert stage.task(task_id)["status"] == "pending"


def test_more_tasks_than_are_removed_at_once_are_all_removed(stage):
    for _ in range(501):
        stage.create(prompt="gore")
    stage.wait_for(stage.create(prompt="gore"), "failed")
    stage.clock.turn(hours=49)

    assert stage.service._parts.films.sweep() == 502
