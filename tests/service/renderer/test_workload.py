from pathlib import Path

from service.renderer.film import plan
from service.renderer.request import FilmRequest
from service.renderer.workload import RenderOrder, Workload


def taken_in(workload, name, *, prompt="the sea", duration=3):
    request = FilmRequest(prompt=prompt, duration=duration, seed=1)
    order = RenderOrder(name=name, request=request, path=Path(f"{name}.mp4"))
    film = plan(request)
    workload.add(order, film, Path(name))
    return film.parts


def units_of(workload, number):
    return [workload.next_unit() for _ in range(number)]


def test_films_are_done_first_come_first_served():
    workload = Workload()
    parts = taken_in(workload, "first")
    taken_in(workload, "second")

    units = units_of(workload, parts + 1)

    names = [unit.production.order.name for unit in units]
    assert names == ["first"] * parts + ["second"]


def test_each_worker_begins_a_shot_of_its_own_and_stays_with_it():
    workload = Workload()
    prompt = "Shot 1 [0~3s] the sea; Shot 2 [3~6s] a forest"
    taken_in(workload, "film", prompt=prompt, duration=6)

    first, second = units_of(workload, 2)
    third, fourth = workload.next_unit(second), workload.next_unit(first)

    segments = first.production.film.segments
    assert segments[first.index].shot != segments[second.index].shot
    assert segments[third.index].shot == segments[second.index].shot
    assert segments[fourth.index].shot == segments[first.index].shot


def test_a_worker_whose_shot_is_done_helps_with_another():
    workload = Workload()
    taken_in(workload, "film", duration=5)

    units = units_of(workload, 4)

    assert sorted(unit.index for unit in units) == [0, 1, 2, 3]


def test_a_film_is_joined_once_all_its_parts_are_done():
    workload = Workload()
    units = units_of(workload, taken_in(workload, "film"))
    for unit in units[:-1]:
        workload.finish(unit)
    assert workload.next_unit() is None

    workload.finish(units[-1])

    assert workload.next_unit().index is None
    assert workload.next_unit() is None


def test_progress_never_counts_a_segment_twice():
    workload = Workload()
    taken_in(workload, "film")
    unit = workload.next_unit()

    workload.drew(unit, 5)
    workload.drew(unit, 9)

    assert unit.production.frames == 9


def test_a_film_given_up_leaves_the_books_once():
    workload = Workload()
    taken_in(workload, "film")
    unit = workload.next_unit()

    assert workload.remove(unit.production)
    assert not workload.remove(unit.production)
    assert workload.next_unit() is None
