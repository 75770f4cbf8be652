"""Short advice on prompts for this model.

Source: the vendor's prompt guide and the contract; the numbers are theirs, the words ours.
"""

import streamlit as st

_ADVICE = """
**Order**  \nScene, subject, movement, sound. Say first who or what, and say it once.

**Shots**  \nWrite `Shot 1 [0~3s] wide angle: …` where cuts must come on time; six to eight at
most. For one flowing action or a quiet face, leave the times out.

**Camera**  \nGive it a sentence of its own. Name one move a shot, and what must not happen: no
shake, no zoom.

**Speech**  \nPut lines in quotation marks, two at most for each shot. Twelve seconds hold about
32 Chinese characters or 25 English words.

**What stays**  \nEnd with what stays the same: the coat, the light, the colours in every shot.

**Writing in the picture**  \n“No text on screen” keeps captions and signs away.

**Length**  \nUp to 2,000 characters read well; beyond the limit the end is cut off and not read.

**Several at once**  \n`{dusk|dawn}` makes a prompt of each, `${who}` asks for values. A backslash
before the brace, `\\{`, takes it to the letter.

**Seeds**  \nTry several at 720p, then the best again at 1080p. The same seed is no promise of the
same picture.
"""


def draw() -> None:
    """Draw the advice."""
    st.markdown(_ADVICE)
    st.caption("From the vendor's prompt guide and API documentation, in our words.")
