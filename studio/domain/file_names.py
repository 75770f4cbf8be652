"""How clips are called when they leave: a person's pattern, made safe for every system.

Words of the prompt may hold anything. What comes out is one name in one folder, on Windows, macOS
and Linux alike, and no two of an export are alike even where letters' cases and accents are not
told apart.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import tzinfo

from studio.domain.generation import Generation
from studio.domain.naming import slug

USUAL_PATTERN = "{title}-seed{seed}-take{take}-{id}"

FIELDS = ("title", "seed", "take", "date", "quality", "ratio", "duration", "service", "id")
"""What may stand in braces in a pattern."""

LONGEST_PATTERN = 200
"""Code points."""

STEM_BYTES = 150
"""Longest name in UTF-8 without its ending; leaves room for a folder in 255."""

_FIELD = re.compile(r"\{(\w+)\}")
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""Source: Microsoft, "Naming Files, Paths, and Namespaces"."""
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)


def unknown_fields(pattern: str) -> tuple[str, ...]:
    """Return what stands in braces and is no field."""
    return tuple(name for name in _FIELD.findall(pattern) if name not in FIELDS)


def name_by(pattern: str, generation: Generation, zone: tzinfo) -> str:
    """Return the name of a clip without its ending.

    Args:
        pattern: Text with `FIELDS` in braces; others stay as they are.
        generation: The clip's.
        zone: Where its day is counted.
    """
    values = _values(generation, zone)
    pattern = pattern[:LONGEST_PATTERN]
    return safe(_FIELD.sub(lambda found: values.get(found[1], found[0]), pattern))


def _values(generation: Generation, zone: tzinfo) -> dict[str, str]:
    request = generation.request
    return {
        "title": slug(request.prompt),
        "seed": str(request.seed or 0),
        "take": str(generation.take),
        "date": generation.created_at.astimezone(zone).strftime("%Y-%m-%d"),
        "quality": request.quality.value,
        "ratio": request.aspect_ratio.value.replace(":", "x"),
        "duration": f"{request.duration}s",
        "service": "animatic" if generation.is_animatic else "happyhorse",
        "id": generation.id[:8],
    }


def safe(text: str) -> str:
    """Return a name that every system takes as one plain name; never empty."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join("-" if one in _FORBIDDEN else one for one in plain if _is_plain(one))
    # A mark may now stand beside another letter than before.
    kept = unicodedata.normalize("NFC", kept)
    kept = kept.encode()[:STEM_BYTES].decode(errors="ignore").strip(" .-")
    if not kept:
        return "film"
    return f"film-{kept}" if _DEVICE.match(kept) else kept


def _is_plain(char: str) -> bool:
    """Tell whether a character shows: no control, no direction, no half of a pair."""
    return char == " " or unicodedata.category(char)[0] not in "CZ"


def apart(stems: Iterable[str]) -> tuple[str, ...]:
    """Return the names, those that are alike told apart by a number."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    names = []
    for stem in stems:
        name = stem
        while (folded := _folded(name)) in taken:
            # Thousands may be alike, so counting goes on from where it was.
            number = last[_folded(stem)] = last.get(_folded(stem), 1) + 1
            name = f"{stem}-{number}"
        taken.add(folded)
        names.append(name)
    return tuple(names)


def _folded(name: str) -> str:
    """Return what a system sees that tells neither cases nor ways of writing apart."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
