"""What the library needs: a search through prompts and notes, and an index to page by.

SQLite keeps the words in an FTS5 table over `search_texts`, PostgreSQL in an index of its own.
Triggers fill `search_texts`, so that whoever writes a prompt or a note need not think of it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_SQLITE = (
    """
    CREATE VIRTUAL TABLE search_index USING fts5(
        prompt, note, content='search_texts', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3')
    """,
    """
    CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
        INSERT INTO search_index (rowid, prompt, note) VALUES (new.id, new.prompt, new.note);
    END
    """,
    """
    CREATE TRIGGER search_texts_removed AFTER DELETE ON search_texts BEGIN
        INSERT INTO search_index (search_index, rowid, prompt, note)
        VALUES ('delete', old.id, old.prompt, old.note);
    END
    """,
    """
    CREATE TRIGGER search_texts_changed AFTER UPDATE ON search_texts BEGIN
        INSERT INTO search_index (search_index, rowid, prompt, note)
        VALUES ('delete', old.id, old.prompt, old.note);
        INSERT INTO search_index (rowid, prompt, note) VALUES (new.id, new.prompt, new.note);
    END
    """,
    """
    CREATE TRIGGER generations_searched AFTER INSERT ON generations BEGIN
        INSERT INTO search_texts (generation_id, prompt, note)
        VALUES (new.id, divided(new.prompt), '')
        ON CONFLICT (generation_id) DO UPDATE SET prompt = excluded.prompt;
    END
    """,
    """
    CREATE TRIGGER marks_added_searched AFTER INSERT ON marks WHEN new.note <> '' BEGIN
        UPDATE search_texts SET note = divided(new.note)
        WHERE generation_id = new.generation_id;
    END
    """,
    """
    CREATE TRIGGER marks_changed_searched AFTER UPDATE OF note ON marks
    WHEN new.note <> old.note BEGIN
        UPDATE search_texts SET note = divided(new.note)
        WHERE generation_id = new.generation_id;
    END
    """,
)

_POSTGRESQL = (
    r"""
    CREATE FUNCTION divided(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT regexp_replace(
            normalize(
                regexp_replace(normalize(coalesce($1, ''), NFD), '[\u0300-\u036F]', '', 'g'), NFC),
            '([\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U0002EE5D'
            '\U00030000-\U000323AF\u3041-\u30FF\u31F0-\u31FF\u0E00-\u0EFF\u1000-\u109F])',
            ' \1 ', 'g')
    $$
    """,
    """
    CREATE INDEX ix_search_texts_words ON search_texts
    USING gin (to_tsvector('simple', prompt || ' ' || note))
    """,
    """
    CREATE FUNCTION search_prompt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO search_texts (generation_id, prompt, note)
        VALUES (new.id, divided(new.prompt), '');
        RETURN NULL;
    END $$
    """,
    """
    CREATE FUNCTION search_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE search_texts SET note = divided(new.note)
        WHERE generation_id = new.generation_id;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER generations_searched AFTER INSERT ON generations
    FOR EACH ROW EXECUTE FUNCTION search_prompt()
    """,
    """
    CREATE TRIGGER marks_searched AFTER INSERT OR UPDATE OF note ON marks
    FOR EACH ROW EXECUTE FUNCTION search_note()
    """,
)

_FILL = """
    INSERT INTO search_texts (generation_id, prompt, note)
    SELECT id, divided(prompt), divided(marks.note) FROM generations
    LEFT JOIN marks ON marks.generation_id = generations.id
"""


def upgrade() -> None:
    """Create the table, the index over it and the triggers, and fill them."""
    op.create_index("ix_generations_status_created_at", "generations", ["status", "created_at"])
    op.create_table(
        "search_texts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("generation_id", sa.String(32), nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_texts"),
        sa.UniqueConstraint("generation_id", name="uq_search_texts_generation_id"),
        sa.ForeignKeyConstraint(
            ["generation_id"],
            ["generations.id"],
            ondelete="CASCADE",
            name="fk_search_texts_generation_id",
        ),
    )
    for step in (*(_POSTGRESQL if _is_postgresql() else _SQLITE), _FILL):
        op.get_bind().exec_driver_sql(step)


def downgrade() -> None:
    """Drop all of it."""
    if _is_postgresql():
        op.execute("DROP TRIGGER generations_searched ON generations")
        op.execute("DROP TRIGGER marks_searched ON marks")
        op.execute("DROP FUNCTION search_prompt, search_note, divided")
    else:
        for trigger in ("generations_searched", "marks_added_searched", "marks_changed_searched"):
            op.execute(f"DROP TRIGGER {trigger}")
        op.drop_table("search_index")
    op.drop_table("search_texts")
    op.drop_index("ix_generations_status_created_at", "generations")


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
