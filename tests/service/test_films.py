"""How long films are kept."""


def test_a_film_stays_for_25_hours_from_its_completion(stage, finished):
    path = stage.farm.ordered(finished()).path
    stage.clock.turn(hours=25)

    stage.reopen()

    assert path.exists()


def test_a_film_is_removed_after_25_hours(stage, finished):
    path = stage.farm.ordered(finished()).path
    stage.clock.turn(hours=25, seconds=1)

    assert stage.service._parts.films.sweep() == 1
    assert not path.exists()


def test_a_file_of_no_completed_task_is_left_alone(stage):
    task_id = stage.create()
    path = stage.farm.ordered(task_id).path
    path.write_bytes(b"half")
    stage.clock.turn(hours=100)

    assert stage.service._parts.films.sweep() == 0
    assert path.exists()
