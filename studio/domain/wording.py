"""Words that are known to get prompts refused, and calmer ones for the same picture.

A short list, kept here and sent nowhere. It marks what a person may want to look at after a
refusal; it decides nothing, and a prompt without any of these words may be refused as well.

Source: the vendor's error guide, `content_policy_violation` and its sub-types, and its prompt
guide's advice to make names fictional and verbs softer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

REFUSED = "content_policy_violation"
"""The code of a refused prompt. Source: the vendor's error guide."""

_PLAINER = {
    "blood": "dark red paint",
    "bloody": "torn and stained",
    "corpse": "still figure",
    "dead body": "still figure",
    "kill": "defeat",
    "kills": "defeats",
    "killed": "defeated",
    "killing": "defeating",
    "murder": "mystery",
    "stab": "strike",
    "stabs": "strikes",
    "shoot": "chase",
    "shoots": "chases",
    "gun": "torch",
    "rifle": "long torch",
    "knife": "tool",
    "bomb": "signal flare",
    "explosion": "burst of light",
    "explodes": "bursts into light",
    "suicide": "farewell",
    "torture": "interrogation by words",
    "naked": "in a plain robe",
    "nude": "in a plain robe",
    "sexy": "confident",
    "lingerie": "evening dress",
    "drunk": "dizzy",
    "cocaine": "icing sugar",
    "celebrity": "fictional performer",
    "president": "fictional leader",
    "disney": "hand-drawn fairy tale",
    "marvel": "comic book",
    "pokemon": "small fantasy creature",
    "batman": "masked night hero",
    "spider-man": "masked climber",
    "nike": "plain sports",
    "coca-cola": "plain red soda",
    "血腥": "紧张",
    "尸体": "静止的身影",
    "杀死": "击败",
    "杀害": "击败",
    "枪": "手电",
    "匕首": "工具",
    "炸弹": "信号弹",
    "爆炸": "光芒迸发",
    "自杀": "告别",
    "裸体": "身穿长袍",
    "性感": "自信",
    "毒品": "白糖",
    "总统": "虚构的领袖",
    "明星": "虚构的演员",
}
_PATTERN = re.compile(
    "|".join(
        rf"(?<![^\W_]){re.escape(word)}(?![^\W_])" if word.isascii() else re.escape(word)
        for word in sorted(_PLAINER, key=len, reverse=True)
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A word that may be why, and where it stands."""

    start: int
    end: int
    word: str
    instead: str
    """A calmer wording for the same picture."""


def doubts(prompt: str) -> tuple[Doubt, ...]:
    """Return the words of a prompt that are on the list, in its order."""
    return tuple(_doubts(prompt))


def marked(prompt: str) -> tuple[tuple[str, bool], ...]:
    """Return the prompt in pieces, each with whether it is on the list."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for doubt in _doubts(prompt):
        pieces += [(prompt[end : doubt.start], False), (doubt.word, True)]
        end = doubt.end
    pieces.append((prompt[end:], False))
    return tuple(piece for piece in pieces if piece[0])


def softened(prompt: str) -> str:
    """Return the prompt with each of those words replaced by the calmer wording."""
    return _PATTERN.sub(lambda match: _PLAINER[match[0].lower()], prompt)


def _doubts(prompt: str) -> Iterator[Doubt]:
    for match in _PATTERN.finditer(prompt):
        yield Doubt(
            start=match.start(),
            end=match.end(),
            word=match[0],
            instead=_PLAINER[match[0].lower()],
        )
