"""The queue in front of the farm."""


def test_the_farm_is_given_a_few_films_at_a_time(stage):
    ids = [stage.create() for _ in range(10)]
    stage.farm.ordered(ids[7])

    assert list(stage.farm.orders) == ids[:8]


def test_each_end_makes_room_for_the_next_film(stage):
    ids = [stage.create() for _ in range(10)]
    stage.farm.fail(ids[3])
    stage.farm.finish(ids[5])

    assert stage.farm.ordered(ids[9])


def test_a_film_that_the_farm_cannot_take_fails_and_the_next_is_drawn(stage):
    stage.farm.refusal = OSError(28, "No space left on device")
    lost = stage.create()
    stage.wait_for(lost, "failed")
    stage.farm.refusal = None

    assert stage.farm.ordered(stage.create())
    assert stage.task(lost)["error"]["code"] == "service_error"


def test_the_service_stops_with_films_waiting(stage):
    ids = [stage.create() for _ in range(20)]

    stage.reopen()

    assert stage.task(ids[19])["status"] == "pending"
