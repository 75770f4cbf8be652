"""The one thread that writes."""

from datetime import UTC, datetime

from sqlalchemy import event, insert, select
from sqlalchemy.exc import IntegrityError

from service.schema import keys
from service.writer import Writer, statement

INSERT = statement(insert(keys))


def digests(database):
    with database.reader.connect() as connection:
        return list(connection.scalars(select(keys.c.digest).order_by(keys.c.digest)))


def row(digest):
    return {"digest": digest, "name": digest, "created_at": datetime(2026, 11, 22, tzinfo=UTC)}


def test_what_waits_together_is_written_in_one_transaction(database):
    commits = []
    event.listen(database.writer, "commit", commits.append)
    writer = Writer(database.writer)
    futures = [writer.write(INSERT, row(str(n))) for n in range(5)]

    writer.start()
    writer.stop()

    assert all(future.result(0) is None for future in futures)
    assert digests(database) == ["0", "1", "2", "3", "4"]
    assert len(commits) == 1


def test_a_bad_statement_spoils_only_itself(database):
    writer = Writer(database.writer)
    good = writer.write(INSERT, row("a"))
    bad = writer.write(INSERT, row("a"))
    other = writer.write(INSERT, row("b"))

    writer.start()
    writer.stop()

    assert isinstance(bad.exception(0), IntegrityError)
    assert (good.exception(0), other.exception(0)) == (None, None)
    assert digests(database) == ["a", "b"]


def test_stopping_writes_all_that_waits(database):
    writer = Writer(database.writer)
    writer.start()
    for number in range(600):
        writer.write(INSERT, row(f"{number:03d}"))

    writer.stop()

    assert len(digests(database)) == 600
