"""A person's own templates."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from studio.domain.request import AspectRatio
from studio.domain.starting_points import OWN, Template
from studio.store.database import Database
from studio.store.schema import templates

_table = templates.c


class Templates:
    """Kept by name; a name is taken once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_all(self) -> tuple[Template, ...]:
        """Return all of them by name."""
        query = sa.select(templates).order_by(sa.func.lower(_table.name), _table.name)
        with self._database.reading() as connection:
            return tuple(_template_of(row) for row in connection.execute(query).mappings())

    def write(self, wanted: Sequence[Template], at: datetime, *, overwrite: bool) -> int:
        """Keep these, all or none; return how many there are anew or otherwise than before.

        Args:
            wanted: With names that are different from each other.
            at: The moment.
            overwrite: Whether one that has the name already gives way; else it stays.

        Raises:
            StoreError: Nothing was written.
        """
        with self._database.writing() as connection:
            rows = connection.execute(sa.select(templates)).mappings()
            known = {row["name"]: _template_of(row) for row in rows}
            written = [
                one
                for one in wanted
                if one.name not in known or (overwrite and known[one.name] != one)
            ]
            for one in written:
                connection.execute(templates.delete().where(_table.name == one.name))
                connection.execute(templates.insert().values(_row(one, at)))
        return len(written)

    def rename(self, name: str, new_name: str, at: datetime) -> bool:
        """Give one another name; return whether that was free and the old one there.

        Raises:
            StoreError: It keeps its name.
        """
        with self._database.writing() as connection:
            taken = sa.select(_table.name).where(_table.name == new_name)
            if connection.execute(taken).first() is not None:
                return False
            renaming = templates.update().where(_table.name == name)
            values = {"name": new_name, "changed_at": at}
            return connection.execute(renaming.values(values)).rowcount == 1

    def remove(self, name: str) -> Template | None:
        """Take one out and return it; None where there is none such.

        Raises:
            StoreError: It stays.
        """
        one = _table.name == name
        with self._database.writing() as connection:
            row = connection.execute(sa.select(templates).where(one)).mappings().first()
            connection.execute(templates.delete().where(one))
        return None if row is None else _template_of(row)


def _template_of(row: sa.RowMapping) -> Template:
    return Template(
        use=OWN,
        name=row["name"],
        prompt=row["prompt"],
        aspect_ratio=AspectRatio(row["aspect_ratio"]),
        duration=row["duration"],
    )


def _row(template: Template, at: datetime) -> dict[str, object]:
    return {
        "name": template.name,
        "prompt": template.prompt,
        "aspect_ratio": template.aspect_ratio.value,
        "duration": template.duration,
        "changed_at": at,
    }
