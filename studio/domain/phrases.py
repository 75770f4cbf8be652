"""Words for camera, light and style that can be put into a prompt with one press."""

from dataclasses import dataclass

from studio.domain.camera import MOVES, SIZES
from studio.domain.shot_list import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Words of one kind."""

    name: str
    words: dict[Language, tuple[str, ...]]


def _in_language(words: tuple[str, ...]) -> dict[Language, tuple[str, ...]]:
    return {
        Language.ENGLISH: tuple(word for word in words if word.isascii()),
        Language.CHINESE: tuple(word for word in words if not word.isascii()),
    }


SHELVES = (
    Shelf(name="Size", words=_in_language(SIZES)),
    Shelf(name="Move", words=_in_language(MOVES)),
    Shelf(
        name="Light",
        words={
            Language.ENGLISH: (
                "golden hour",
                "blue hour",
                "overcast soft light",
                "hard side light",
                "backlit silhouette",
                "candlelight",
                "neon reflections",
                "moonlight",
                "light through fog",
            ),
            Language.CHINESE: (
                "黄金时刻",
                "蓝调时刻",
                "阴天柔光",
                "侧面硬光",
                "逆光剪影",
                "烛光",
                "霓虹倒影",
                "月光",
                "雾中光束",
            ),
        },
    ),
    Shelf(
        name="Style",
        words={
            Language.ENGLISH: (
                "shallow depth of field",
                "anamorphic flares",
                "film grain",
                "teal and orange grade",
                "slow motion",
                "stop motion",
                "watercolour",
                "black and white noir",
                "one continuous shot",
                "no text on screen",
            ),
            Language.CHINESE: (
                "浅景深",
                "变形镜头光晕",
                "胶片颗粒",
                "青橙色调",
                "慢动作",
                "定格动画",
                "水彩风格",
                "黑白黑色电影",
                "一镜到底",
                "画面中没有文字",
            ),
        },
    ),
)
"""The shelves, in the order in which a sentence about a shot is usually built."""


def with_phrase(text: str, phrase: str) -> str:
    """Return the text with the phrase at its end, divided from it as its language divides."""
    bare = text.rstrip()
    if not bare:
        return phrase
    if not phrase.isascii():
        return f"{bare}{'' if bare[-1] in '，。；：、！？' else '，'}{phrase}"  # noqa: RUF001
    return f"{bare}{' ' if bare[-1] in ',.;:!?' else ', '}{phrase}"
