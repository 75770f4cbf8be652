"""Ten thousand clips from a few real films: rows that vary, files that are links to the same bytes.

`python -m benchmarks.crowd FOLDER [COUNT]` fills a data folder, to look at the library by hand.
"""

import os
import random
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.domain.generation import Clip
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.domain.service import LOCAL
from studio.media.film import draw_poster, measure
from studio.media.vault import Vault
from studio.store.database import open_database, sqlite_url
from studio.store.rows import Values, clip_row, new_row
from studio.store.schema import clips, generations, marks, tags
from tests.seeded import a_clip, a_generation

PROMPTS = (
    ("Wide shot: a red fox crosses a snowy forest at dawn, push-in", AspectRatio.WIDE),
    ("Medium shot: a sailing ship on a calm sea at dusk, gulls overhead", AspectRatio.CINEMA),
    ("Wide shot: a city street at night in the rain, neon signs", AspectRatio.TALL),
    ("Close-up: a cup of tea on a wooden table, morning light", AspectRatio.SQUARE),
    ("Wide shot: a lighthouse on a cliff in a storm", AspectRatio.CLASSIC),
    ("Wide shot: a horse runs along a beach at golden hour", AspectRatio.WIDE),
)
WHO = ("a red fox", "an old sailor", "a paper boat", "two dancers", "一匹马", "a robot", "un café")
WHERE = ("in the snow", "by the sea", "on a rooftop", "在海边", "in a market", "under neon signs")
WHEN = ("at dawn", "at dusk", "at midnight", "in the rain", "黄昏", "before a storm")
HOW = ("slow push-in", "handheld", "aerial shot", "close-up", "long take", "macro")
TAGS = ("opening", "client", "maybe", "片头", "b-roll")
VENDOR = "https://api.evolink.ai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """One real film, as drawn by the local service."""

    file: Path
    poster: bytes
    clip: Clip
    ratio: AspectRatio


def draw_films(folder: Path) -> tuple[Film, ...]:
    """Draw the few films that stand for all."""
    films = []
    for number, (prompt, ratio) in enumerate(PROMPTS):
        file = folder / f"film-{number}.mp4"
        if not file.exists():
            _render(file, prompt, ratio)
        seen = measure(file)
        clip = replace(
            a_clip(file.stat().st_size),
            width=seen.width,
            height=seen.height,
            frames=seen.frames,
            duration_s=seen.duration_s,
        )
        films.append(Film(file=file, poster=draw_poster(file), clip=clip, ratio=ratio))
    return tuple(films)


def _render(file: Path, prompt: str, ratio: AspectRatio) -> None:
    options = ["--prompt", prompt, "--aspect-ratio", ratio.value, "--duration", "3"]
    command = [sys.executable, "-m", "service", "render", *options, "--output", str(file)]
    subprocess.run(command, check=True)


def fill(data_dir: Path, films: tuple[Film, ...], count: int, clip_bytes: int = 0) -> None:
    """Fill a data folder with so many clips.

    Args:
        data_dir: The folder.
        films: What each clip is a link to.
        count: How many clips.
        clip_bytes: How large each file shall be; its end is then empty, and it is no link. None
            at 0.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    rows: dict[str, list[Values]] = {"generations": [], "clips": [], "marks": [], "tags": []}
    vault = Vault(data_dir / "clips")
    for number in range(1, count + 1):
        film = films[number % len(films)]
        _add_rows(rows, number, film, chance)
        _add_files(vault, f"{number:032x}", film, clip_bytes)
    database = open_database(sqlite_url(data_dir / "studio.db"))
    with database.writing() as connection:
        for table in (generations, clips, marks, tags):
            if rows[table.name]:
                connection.execute(table.insert(), rows[table.name])
    database.close()


def _add_rows(
    rows: dict[str, list[Values]], number: int, film: Film, chance: random.Random
) -> None:
    """Vary one generation; four takes make a press."""
    press, take = divmod(number, 4)
    words = random.Random(press // 2)
    parts = (words.choice(words_of) for words_of in (HOW, WHO, WHERE, WHEN))
    prompt = ", ".join(parts) + f", scene {press // 2}"
    created_at = datetime.now(tz=UTC) - timedelta(minutes=7 * number)
    generation = a_generation(
        number,
        press_id=f"press-{press}",
        take=take + 1,
        takes=4,
        request=GenerationRequest(
            prompt=prompt,
            quality=words.choice(list(Quality)),
            aspect_ratio=film.ratio,
            duration=words.randint(3, 15),
            seed=chance.randint(1, 2**31 - 1),
        ),
        service=chance.choice([LOCAL, VENDOR, VENDOR]),
        created_at=created_at,
    )
    finished = {"finished_at": created_at + timedelta(minutes=3), "submitted_at": created_at}
    paid = {"credits_reserved": 7.5 * generation.request.duration, "task_id": f"task-{number}"}
    rows["generations"].append(new_row(generation) | finished | paid)
    rows["clips"].append(clip_row(generation.id, film.clip))
    if chance.random() < 0.4:
        rows["marks"].append(_mark(generation.id, chance))
    if chance.random() < 0.2:
        rows["tags"].append({"generation_id": generation.id, "tag": chance.choice(TAGS)})


def _mark(generation_id: str, chance: random.Random) -> Values:
    return {
        "generation_id": generation_id,
        "stars": chance.choice([0, 1, 2, 3, 3, 4, 5]),
        "is_favourite": chance.random() < 0.1,
        "is_rejected": chance.random() < 0.1,
        "note": chance.choice(["", "", "soft light", "the one for the trailer", "光线很好"]),
        "changed_at": datetime.now(tz=UTC),
    }


def _add_files(vault: Vault, generation_id: str, film: Film, clip_bytes: int) -> None:
    place = vault.clip(generation_id)
    place.parent.mkdir(parents=True, exist_ok=True)
    if clip_bytes:
        place.write_bytes(film.file.read_bytes())
        os.truncate(place, clip_bytes)
    else:
        os.link(film.file, place)
    vault.poster(generation_id).write_bytes(film.poster)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    fill(folder, draw_films(folder), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
