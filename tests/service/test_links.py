"""GET /v1/files/{signed}.mp4."""

from itsdangerous import URLSafeSerializer


def code(answer):
    return answer.json()["error"]["code"]


def test_a_link_leads_to_the_film_without_a_key(stage, finished):
    task_id = finished()

    answer = stage.nobody().get(stage.link(task_id))

    assert answer.status_code == 200
    assert answer.content == bytes(range(256)) * 40
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.headers["cache-control"] == "private"
    assert answer.headers["content-disposition"] == f'inline; filename="{task_id}.mp4"'
    assert answer.headers["etag"]


def test_a_part_of_a_film_may_be_asked_for(stage, finished):
    answer = stage.client.get(stage.link(finished()), headers={"range": "bytes=256-259"})

    assert answer.status_code == 206
    assert answer.content == bytes([0, 1, 2, 3])
    assert answer.headers["content-range"] == "bytes 256-259/10240"


def test_a_films_size_may_be_asked_for_alone(stage, finished):
    answer = stage.client.head(stage.link(finished()))

    assert answer.status_code == 200
    assert answer.headers["content-length"] == "10240"
    assert answer.content == b""


def test_a_link_is_valid_one_second_before_24_hours(stage, finished):
    link = stage.link(finished())
    stage.clock.turn(hours=23, minutes=59, seconds=59)

    assert stage.client.get(link).status_code == 200


def test_a_link_has_expired_at_24_hours(stage, finished):
    link = stage.link(finished())
    stage.clock.turn(hours=24)

    answer = stage.client.get(link)

    assert answer.status_code == 410
    assert code(answer) == "link_expired"


def test_a_link_is_never_valid_for_longer_than_the_film_is_kept(stage, finished):
    task_id = finished()
    stage.clock.turn(hours=40)
    link = stage.link(task_id)
    stage.clock.turn(hours=8)

    assert code(stage.client.get(link)) == "link_expired"


def test_a_link_outlives_the_secret_that_signed_it_when_a_new_one_is_put_before_it(stage, finished):
    task_id = finished()
    link = stage.link(task_id)
    secret = stage.folder / "secret"
    old = secret.read_text()
    secret.write_text(f"a-new-secret\n{old}")
    stage.reopen()

    signed = URLSafeSerializer("a-new-secret", salt="result-link")
    newest = stage.link(task_id).rpartition("/")[2].removesuffix(".mp4")
    assert stage.client.get(link).status_code == 200
    assert signed.loads(newest)[0] == task_id


def test_a_link_dies_with_the_secret_that_signed_it(stage, finished):
    link = stage.link(finished())
    (stage.folder / "secret").write_text("another-secret\n")
    stage.reopen()

    assert code(stage.client.get(link)) == "link_invalid"


def test_a_clock_that_is_put_back_leaves_links_valid(stage, finished):
    link = stage.link(finished())
    stage.clock.turn(hours=-1)

    assert stage.client.get(link).status_code == 200


def test_a_changed_link_is_refused(stage, finished):
    link = stage.link(finished())

    answer = stage.client.get(link.replace(".mp4", "x.mp4"))

    assert answer.status_code == 403
    assert code(answer) == "link_invalid"


def test_a_signature_does_not_fit_another_tasks_film(stage, finished):
    first, second = stage.link(finished()), stage.link(finished())
    payload, signature = first.rsplit(".", 2)[0], second.rsplit(".", 2)[1]

    assert stage.client.get(f"{payload}.{signature}.mp4").status_code == 403


def test_a_link_signed_with_another_secret_is_refused(stage, finished):
    forged = URLSafeSerializer("guess", salt="result-link").dumps([finished(), 9999999999])

    assert stage.client.get(f"/v1/files/{forged}.mp4").status_code == 403


def test_a_film_that_is_no_longer_kept_is_not_found(stage, finished):
    task_id = finished()
    link = stage.link(task_id)
    stage.farm.ordered(task_id).path.unlink()

    answer = stage.client.get(link)

    assert answer.status_code == 404
    assert code(answer) == "resource_not_found"


def test_a_link_is_good_behind_a_prefix(stage, finished):
    task_id, client = finished(), stage.client
    client._transport.root_path = "/studio"

    link = client.get(f"/studio/v1/tasks/{task_id}").json()["results"][0]

    assert link.startswith("http://studio.test:8501/studio/v1/files/")
    assert client.get(link).status_code == 200
