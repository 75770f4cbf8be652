"""The figures as tables."""

from collections.abc import Sequence

import pandas as pd

from components.words import service_name
from studio.domain.period import Period
from studio.domain.usage import Entry, Usage


def days(usage: Usage) -> pd.DataFrame:
    """Return one row a day: takes, animatics, credits."""
    return pd.DataFrame(
        {
            "Day": [pd.Timestamp(day) for day, _ in usage.by_day],
            "Takes": [one.takes for _, one in usage.by_day],
            "Animatics": [one.animatics for _, one in usage.by_day],
            "Credits": [float(one.credits) for _, one in usage.by_day],
        }
    )


def kinds(usage: Usage) -> pd.DataFrame:
    """Return one row for each service and quality."""
    return pd.DataFrame(
        [
            {
                "Made by": service_name(service),
                "Quality": quality.value,
                "Takes": one.takes + one.animatics,
                "Kept": one.kept if one.takes else None,
                "Credits": float(one.credits) if one.takes else None,
                "Credits a kept take": None if one.per_kept is None else float(one.per_kept),
            }
            for (service, quality), one in usage.by_kind
        ]
    )


def waits(usage: Usage) -> pd.DataFrame:
    """Return one row for each service, quality and duration, times in seconds."""
    return pd.DataFrame(
        [
            {
                "Made by": service_name(wait.service),
                "Quality": wait.quality.value,
                "Film": wait.duration,
                "Takes": wait.takes,
                "Median": wait.median_s,
                "Nine of ten within": wait.p90_s,
            }
            for wait in usage.waits
        ]
    )


def troubles(usage: Usage) -> pd.DataFrame:
    """Return one row for each reason, with what the service says of its cost."""
    return pd.DataFrame(
        [
            {
                "Reason": trouble.message or trouble.code,
                "Code": trouble.code,
                "Takes": trouble.takes,
                "Cost": trouble.charged.sentence,
                "Credits": float(trouble.credits),
            }
            for trouble in usage.troubles
        ]
    )


def takes(entries: Sequence[Entry], period: Period) -> pd.DataFrame:
    """Return one row a take, moments as people read them where they are."""
    return pd.DataFrame([_take(entry, period) for entry in entries])


def _take(entry: Entry, period: Period) -> dict[str, object]:
    generation, request = entry.generation, entry.generation.request
    return {
        "id": generation.id,
        "asked for": generation.created_at.astimezone(period.zone).isoformat(timespec="seconds"),
        "made by": service_name(generation.service),
        "status": generation.status.value,
        "quality": request.quality.value,
        "aspect ratio": request.aspect_ratio.value,
        "duration s": request.duration,
        "seed": request.seed,
        "credits": float(entry.credits),
        "estimated": entry.is_estimated,
        "kept": entry.is_kept,
        "waited s": None if entry.waited_s is None else round(entry.waited_s, 1),
        "task": generation.task_id or "",
        "failure": generation.failure.code if generation.failure else "",
        "message": generation.failure.message if generation.failure else "",
        "prompt": request.prompt,
    }
