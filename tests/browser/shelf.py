"""A data folder in which takes lie still until they are moved by hand."""

import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from studio.domain.generation import Generation
from studio.media.vault import Vault
from studio.store.database import open_database, sqlite_url
from studio.store.rows import clip_row
from studio.store.trash import Trash
from tests.browser.server import Server
from tests.films import write_film
from tests.seeded import a_clip, keep


@dataclass
class Shelf:
    """The data folder of a server."""

    server: Server

    def fill(self, *kept: Generation) -> None:
        keep(self.server.data_dir, *kept)
        for one in kept:
            if one.clip is not None:
                write_film(self._place(one))
        self._run("UPDATE generations SET next_at = ?", int((time.time() + 3000) * 1e6))

    def advance(self, percent: int) -> None:
        self._run("UPDATE generations SET progress = ? WHERE status = 'processing'", percent)

    def finish(self, take: Generation) -> None:
        """Bring a film home, as the tracker would."""
        self._place(take).parent.mkdir(parents=True, exist_ok=True)
        write_film(self._place(take))
        row = clip_row(take.id, a_clip()) | {"saved_at": 0}
        places = ", ".join("?" for _ in row)
        self._run(f"INSERT INTO clips ({', '.join(row)}) VALUES ({places})", *row.values())
        self._run("UPDATE generations SET status = 'saved' WHERE id = ?", take.id)

    def throw_away(self, take: Generation) -> None:
        """Move a clip into the trash, as another tab's library would."""
        database = open_database(sqlite_url(self.server.data_dir / "studio.db"))
        assert Trash(database).put([take.id], datetime.now(tz=UTC))
        database.close()

    def _place(self, take: Generation) -> Path:
        return Vault(self.server.data_dir / "clips").clip(take.id)

    def _run(self, statement: str, *values: object) -> None:
        with sqlite3.connect(self.server.data_dir / "studio.db", timeout=20) as database:
            database.execute(statement, values)
        database.close()
