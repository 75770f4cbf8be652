"""The ended tasks in memory."""

from service.recent import RecentEnds


def test_an_ended_task_is_told_without_the_disk(stage, finished, monkeypatch):
    task_id = finished()
    monkeypatch.setattr(stage.service, "load", None)

    assert stage.task(task_id)["status"] == "completed"


def test_it_is_remembered_again_once_it_was_asked_for(stage, finished, monkeypatch):
    task_id = finished()
    stage.reopen()
    stage.task(task_id)
    monkeypatch.setattr(stage.service, "load", None)

    assert stage.task(task_id)["status"] == "completed"


def test_only_so_many_are_kept_those_that_were_touched_last(stage, finished):
    recent = RecentEnds(limit=2)
    ids = [finished() for _ in range(3)]
    tasks = [stage.service._parts.recent.find(task_id) for task_id in ids]
    recent.put(tasks[0])
    recent.put(tasks[1])
    recent.find(ids[0])
    recent.put(tasks[2])

    assert [recent.find(task_id) is not None for task_id in ids] == [True, False, True]


def test_no_prompt_is_kept_in_memory(stage):
    task_id = stage.create(prompt="A red kite")

    assert stage.service._parts.board.find(task_id).prompt == ""
