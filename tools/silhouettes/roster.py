"""The roster read: which glyphs are baked, of which sort, how tall, and what they are called.

Emoji take their names from Unicode's short names in English and Chinese. Its keywords are not
used: they name a koala for "down" and scissors for "cutting".
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from service.renderer.catalogue import Sort
from service.renderer.lexicon import WORDS
from service.renderer.shots import Kind

_WORD_LISTS = ("rigs", "dropped", "vague")
_LINKS = {"of", "with", "for", "in", "on", "without", "and", "from", "the"}
_SINGLES = "龙虎蛇兔猪鸡鸭鹅猴鼠虾蟹鸽獾貘驴豹床梨鼓"
"""Chinese names of one character that hide in few other words."""
_ENTRY = re.compile(r"(?P<glyph>[\w-]+)(?:@(?P<metres>[\d.]+))?(?:\s+(?P<names>.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One glyph that is to be baked."""

    source: str
    """`noto` or `game`."""
    glyph: str
    sort: Sort
    metres: float | None
    names: tuple[str, ...]
    """The first one is the silhouette's own."""


@dataclass(slots=True, kw_only=True)
class Roster:
    """The roster as written, before the names of one glyph are weighed against another's."""

    entries: list[Entry] = field(default_factory=list)
    synonyms: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)
    """The lists of words that names are weighed against, by section."""


def read_roster(path: Path, short_names: dict[str, list[str]]) -> Roster:
    """Return what the roster says.

    Args:
        path: The roster.
        short_names: English and Chinese names of each emoji glyph.
    """
    roster, section = Roster(), ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip("[]")
        elif section == "synonyms":
            name, _, others = line.partition(":")
            roster.synonyms[name.lower()] = _names(others)
        elif section in _WORD_LISTS:
            roster.words.setdefault(section, set()).update(_names(line))
        else:
            roster.entries.extend(_entries(line, Sort(section), short_names))
    return roster


def emoji_names(noto: Path, cldr: Path) -> dict[str, list[str]]:
    """Return the short names, English and Chinese, of every emoji glyph."""
    glyphs: dict[str, str] = json.loads((noto / "chars.json").read_text())
    found: dict[str, list[str]] = {}
    tables = [_short_names(cldr, language) for language in ("en", "zh")]
    for code, glyph in glyphs.items():
        emoji = "".join(chr(int(part, 16)) for part in code.split("-"))
        names = [table[emoji] for table in tables if emoji in table]
        found.setdefault(glyph, names)
    return found


def _short_names(cldr: Path, language: str) -> dict[str, str]:
    path = cldr / "annotations" / language / "annotations.json"
    table = json.loads(path.read_text())["annotations"]["annotations"]
    return {
        emoji.replace("\N{VARIATION SELECTOR-16}", ""): entry["tts"][0].lower()
        for emoji, entry in table.items()
        if "tts" in entry
    }


def _names(text: str) -> list[str]:
    return [name.strip().lower() for name in text.split(",") if name.strip()]


def _entries(line: str, sort: Sort, short_names: dict[str, list[str]]) -> Iterator[Entry]:
    source, _, rest = line.partition(": ")
    for written in rest.split() if source == "noto" else rest.split("; "):
        match = _ENTRY.fullmatch(written)
        if match is None:
            raise ValueError(f"An entry that cannot be read: {written}")
        glyph = match["glyph"]
        names = _names(match["names"] or "")
        own = glyph.replace("-", " ")
        if source == "noto":
            names = [*short_names.get(glyph, []), own]
        elif not any(name[0].isascii() for name in names):
            names = [own, *names]
        metres = float(match["metres"]) if match["metres"] else None
        yield Entry(source=source, glyph=glyph, sort=sort, metres=metres, names=tuple(names))


def christened(roster: Roster) -> list[Entry]:
    """Return the entries, each name with one of them alone, and none with a rig's name."""
    taken = _rig_words() | roster.words["rigs"] | roster.words["dropped"]
    claimed: set[str] = set()
    heads = Counter(_head(entry.names[0]) for entry in roster.entries)
    known = {name for entry in roster.entries for name in entry.names}
    known.update(name for names in roster.synonyms.values() for name in names)
    kept = []
    for entry in roster.entries:
        head = _head(entry.names[0])
        alone = heads[head] == 1 and head not in known and len(head) > 3
        wanted = [*entry.names, *roster.synonyms.get(entry.names[0], [])]
        if alone and head not in roster.words["vague"]:
            wanted.append(head)
        wanted = [name for name in wanted if _usable(name) and name not in taken | claimed]
        names = tuple(dict.fromkeys(wanted))
        claimed.update(names)
        if names:
            kept.append(
                Entry(
                    source=entry.source,
                    glyph=entry.glyph,
                    sort=entry.sort,
                    metres=entry.metres,
                    names=names,
                )
            )
    return kept


def _rig_words() -> set[str]:
    words = {word for written in WORDS.values() for word in written.split(", ")}
    return words | {f"{word}s" for word in words} | {kind.value for kind in Kind}


def _usable(name: str) -> bool:
    return (len(name) > 1 or name in _SINGLES) and not re.search(r"[()“”,:]", name)


def _head(name: str) -> str:
    words = name.split()
    return "" if len(words) < 2 or _LINKS & set(words) else words[-1]
