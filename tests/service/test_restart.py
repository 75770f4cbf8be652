"""What a new process makes of what an earlier one left."""

import stat


def test_an_unfinished_task_is_ordered_again_with_the_same_seed(stage):
    task_id = stage.create(prompt="Fog")
    before = stage.farm.ordered(task_id)
    stage.farm.draw(task_id, 24)

    stage.reopen()

    assert stage.farm.ordered(task_id) == before


def test_unfinished_tasks_are_ordered_again_in_the_order_they_came(stage):
    ids = []
    for _ in range(3):
        ids.append(stage.create())
        stage.clock.turn(seconds=1)

    stage.reopen()

    stage.farm.ordered(ids[-1])
    assert list(stage.farm.orders) == ids


def test_a_finished_task_is_not_drawn_again(stage, finished):
    task_id = finished()
    failed = stage.create()
    stage.farm.fail(failed)

    stage.reopen()

    assert not stage.farm.orders
    assert stage.task(task_id)["status"] == "completed"
    assert stage.task(failed)["status"] == "failed"


def test_progress_does_not_fall_back_to_nothing(stage):
    task_id = stage.create(duration=5)
    stage.farm.draw(task_id, 60)

    stage.reopen()

    assert stage.task(task_id)["progress"] == 50


def test_progress_is_written_down_at_most_once_a_second(stage):
    task_id = stage.create(duration=5)
    stage.farm.draw(task_id, 12)
    stage.clock.turn(seconds=0.9)
    stage.farm.draw(task_id, 24)

    stage.reopen()

    assert stage.task(task_id)["progress"] == 10


def test_a_links_secret_outlives_the_process(stage, finished):
    link = stage.link(finished())

    stage.reopen()

    assert stage.client.get(link).status_code == 200


def test_the_first_key_outlives_the_process(stage):
    key = stage.service.local_key()

    stage.reopen()

    assert stage.service.local_key() == key


def test_the_estimate_remembers_the_films_drawn_before(stage):
    task_id = stage.create(duration=4)
    stage.farm.draw(task_id, 1)
    stage.clock.turn(seconds=2)
    stage.farm.finish(task_id)

    stage.reopen()

    assert stage.post(duration=10).json()["task_info"]["estimated_time"] == 5


def test_the_key_and_the_secret_are_for_their_owner_alone(stage):
    for name in ("key", "secret"):
        assert stat.S_IMODE((stage.folder / name).stat().st_mode) == 0o600


def test_the_key_file_holds_the_local_key(stage):
    assert (stage.folder / "key").read_text() == f"{stage.service.local_key()}\n"


def test_keys_are_kept_as_hashes_alone(stage):
    stage.reopen()

    database = (stage.folder / "tasks.db").read_bytes()

    assert stage.service.local_key().encode() not in database


def test_a_new_key_file_lets_its_key_in(stage):
    (stage.folder / "key").write_text("chosen-by-hand\n")

    stage.reopen()

    assert stage.client.headers["authorization"] == "Bearer chosen-by-hand"
    assert stage.post().status_code == 200
