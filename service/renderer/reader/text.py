"""A prompt made ready to be read, letter for letter in its place.

Nothing moves: what is found in the plain text stands at the same place in the prompt.
"""

import re

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ALIKE = str.maketrans("【】〔〕〖〗　’‘—–−〜∼→", "[][][] ''---~~~")  # noqa: RUF001
_QUOTED = re.compile(r'"[^"\n]{1,400}"|“[^”\n]{1,400}”|「[^」\n]{1,400}」|『[^』\n]{1,400}』')
_LETTER = re.compile(r"[^\W\d_]")


def plain(prompt: str) -> str:
    """Return the prompt in lower case and half width, with what is quoted blanked.

    Speech describes no scene; a prompt that is quoted as a whole is not speech.
    """
    text = prompt.translate(_WIDE).translate(_ALIKE)
    # Some capitals have more than one letter in lower case, which would move all that follows.
    text = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    silent = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    return silent if _LETTER.search(silent) else text
