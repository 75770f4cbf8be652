"""The content policy: which prompts are taken, and then fail.

It is here so that a client can walk that path, not to judge anybody: a short list of words that
plainly name violence done to bodies, or sex. English words match whole, in any case;
Chinese has no spaces and matches anywhere. Words with a harmless everyday use (naked, blood, kill)
are left out on purpose. A setting switches the whole of it off.
"""

import re

_ENGLISH = (
    "beheading decapitation disembowelment dismemberment mutilation gore gory torture tortured "
    "rape raped porn porno pornography pornographic hentai orgy genitals nudity blowjob sexual"
)
_CHINESE = "斩首 肢解 剖腹 虐杀 血腥 酷刑 强奸 轮奸 色情 裸体 性交 淫秽"

_FORBIDDEN = re.compile(
    rf"\b(?:{'|'.join(_ENGLISH.split())})\b|{'|'.join(_CHINESE.split())}", re.IGNORECASE
)


def forbids(prompt: str) -> bool:
    """Tell whether a prompt names what the policy does not allow."""
    return _FORBIDDEN.search(prompt) is not None
