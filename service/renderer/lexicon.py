"""The words, English and Chinese, by which a prompt names what the renderer knows.

The longest word wins and no letter is read twice, so that a lighthouse is no house and a seagull
no sea. English words match whole; Chinese has no spaces and matches anywhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.renderer.shots import (
    Daytime,
    Framing,
    Heading,
    Kind,
    Move,
    Pace,
    Place,
    Style,
    Tint,
    Weather,
)

Meaning = Framing | Move | Daytime | Weather | Place | Style | Kind | Heading | Pace | Tint

WORDS: dict[Meaning, str] = {
    Framing.EXTREME_WIDE: (
        "extreme wide, establishing shot, aerial, bird's eye, 大远景, 远景, 航拍, 鸟瞰"
    ),
    Framing.WIDE: "wide angle, wide shot, wide, long shot, panorama, 全景, 广角",
    Framing.FULL: "full shot, full body, full-length, 全身",
    Framing.MEDIUM: "medium shot, mid shot, medium, waist shot, 中景, 中近景",
    Framing.MEDIUM_CLOSE_UP: "medium close-up, medium close up, 近景",
    Framing.CLOSE_UP: "close-up, close up, closeup, portrait of, 特写",
    Framing.EXTREME_CLOSE_UP: "extreme close-up, extreme close up, macro, 大特写",
    Move.STATIC: "static, locked off, fixed camera, still camera, 固定镜头, 静止镜头",
    Move.PUSH_IN: "push in, pushes in, push-in, dolly in, zoom in, zooms in, 推进, 推镜, 拉近",
    Move.PULL_OUT: (
        "pull out, pulls out, pull back, pulls back, dolly out, zoom out, 拉远, 拉镜, 后拉"
    ),
    Move.PAN_LEFT: "pan left, pans left, 左摇, 向左摇",
    Move.PAN_RIGHT: "pan right, pans right, pan, panning, pans, 右摇, 向右摇, 摇镜",
    Move.TILT_UP: "tilt up, tilts up, 上摇, 仰摇",
    Move.TILT_DOWN: "tilt down, tilts down, tilt, 下摇, 俯摇",
    Move.TRACK: (
        "tracking shot, tracking, follow shot, following shot, camera follows, dolly,"
        " 跟拍, 跟镜, 移镜"
    ),
    Move.ORBIT: "orbit, orbiting, arc shot, circles around, 环绕, 绕拍",
    Move.CRANE_UP: "crane up, crane shot, crane, rising shot, drone rises, 升镜, 升降",
    Move.CRANE_DOWN: "crane down, descending shot, 降镜",
    Move.HANDHELD: "handheld, hand-held, shaky, 手持",
    Daytime.DAWN: (
        "dawn, sunrise, daybreak, early morning, morning, 黎明, 日出, 清晨, 早晨, 拂晓, 晨"
    ),
    Daytime.DAY: "midday, noon, afternoon, daylight, daytime, sunny, 白天, 正午, 中午, 下午, 阳光",
    Daytime.DUSK: "dusk, sunset, golden hour, twilight, evening, 黄昏, 日落, 傍晚, 夕阳, 晚霞",
    Daytime.NIGHT: (
        "night, nighttime, midnight, moonlit, moonlight, starry, 夜晚, 夜里, 深夜, 午夜,"
        " 月光, 星空, 夜"
    ),
    Weather.CLEAR: "clear sky, clear skies, cloudless, 晴朗, 晴",
    Weather.CLOUDY: "cloudy, overcast, grey sky, gray sky, storm clouds, 多云, 阴天, 乌云",
    Weather.RAIN: (
        "rain, rainy, raining, rainstorm, storm, stormy, downpour, drizzle, 下雨, 暴雨, 暴风雨, 雨"
    ),
    Weather.SNOW: "snow, snowy, snowing, snowfall, blizzard, winter, 下雪, 暴雪, 雪, 冬",
    Weather.FOG: "fog, foggy, mist, misty, haze, hazy, 大雾, 薄雾, 雾",
    Place.SEA: "sea, ocean, waves, open water, at sea, 大海, 海面, 海洋, 海上, 海浪, 海",
    Place.CITY: (
        "city, cities, skyline, town, downtown, metropolis, skyscraper, 城市, 都市, 小镇, 城"
    ),
    Place.STREET: "street, alley, road, avenue, sidewalk, 街道, 街头, 小巷, 马路, 街",
    Place.FOREST: "forest, woods, woodland, jungle, pine forest, trees, 森林, 树林, 丛林, 林间",
    Place.PLAIN: (
        "meadow, field, grassland, plain, prairie, steppe, grass, countryside, hill, 草原,"
        " 草地, 田野, 原野, 平原, 山坡"
    ),
    Place.MOUNTAIN: "mountain, peak, summit, alps, cliff, valley, 山脉, 高山, 雪山, 山峰, 山谷, 山",
    Place.DESERT: "desert, dune, sand dune, sahara, 沙漠, 沙丘, 戈壁",
    Place.BEACH: "beach, shore, seaside, coast, coastline, 海滩, 沙滩, 海边, 海岸",
    Style.CARDBOARD: (
        "cardboard, paper, papercraft, paper-cut, origami, bottle cap, 纸板, 硬纸板, 纸艺,"
        " 剪纸, 折纸, 瓶盖"
    ),
    Style.NEON: "neon, cyberpunk, 霓虹, 霓虹灯, 赛博朋克",
    Kind.SAILING_SHIP: (
        "sailing ship, antique sailing ship, tall ship, galleon, ship, frigate, 帆船,"
        " 古帆船, 大船, 船只, 轮船, 船"
    ),
    Kind.BOAT: "boat, rowboat, rowing boat, fishing boat, canoe, 小船, 渔船, 木船, 小舟",
    Kind.LIGHTHOUSE: "lighthouse, 灯塔",
    Kind.REEF: "reef, 礁石, 暗礁",
    Kind.SAILOR: "sailor, seaman, captain, fisherman, fishermen, 水手, 船长, 渔夫, 渔民, 船员",
    Kind.MAN: (
        "man, men, boy, person, people, figure, traveler, traveller, wanderer, detective,"
        " 男人, 男子, 男孩, 人们, 行人, 老人, 旅人, 一个人"
    ),
    Kind.WOMAN: "woman, women, girl, lady, ladies, 女人, 女子, 女孩, 少女, 姑娘",
    Kind.CHILD: "child, children, kid, 孩子, 小孩, 儿童",
    Kind.TRAIN: "train, locomotive, steam train, 火车, 列车, 小火车",
    Kind.CAR: "car, taxi, cab, automobile, 汽车, 轿车, 出租车, 跑车",
    Kind.HORSE: "horse, stallion, mare, pony, ponies, 马匹, 骏马, 马",
    Kind.DOG: "dog, puppy, puppies, hound, 小狗, 狗",
    Kind.DEER: "deer, stag, doe, elk, 小鹿, 鹿",
    Kind.WOLF: "wolf, wolves, 狼",
    Kind.FOX: "fox, foxes, 狐狸",
    Kind.CAT: "cat, kitten, 小猫, 猫",
    Kind.BIRD: (
        "bird, seagull, gull, eagle, crow, swallow, 海鸥, 小鸟, 飞鸟, 鸟, 老鹰, 鹰, 燕子, 乌鸦"
    ),
    Kind.CAMPFIRE: "campfire, bonfire, 篝火, 营火",
    Kind.MOON: "moon, full moon, 月亮, 明月, 满月",
    Kind.SUN: "sun, 太阳",
    Heading.LEFT: "to the left, leftward, leftwards, 向左, 朝左",
    Heading.RIGHT: "to the right, rightward, rightwards, 向右, 朝右",
    Heading.AWAY: (
        "away from the camera, away from camera, from behind, back to the camera,"
        " 背对镜头, 背影, 远离镜头"
    ),
    Heading.TOWARD: (
        "toward the camera, towards the camera, toward camera, towards camera, facing the"
        " camera, 走向镜头, 面向镜头, 朝镜头"
    ),
    Pace.STILL: (
        "stands, standing, sits, sitting, gazing, gazes, waits, waiting, resting, 站,"
        " 站着, 坐, 坐着, 凝望, 眺望, 望着"
    ),
    Pace.SLOW: (
        "walk, walks, walking, trot, strolls, strolling, slowly, trots, passes, 走, 行走,"
        " 漫步, 缓缓, 慢慢"
    ),
    Pace.FAST: (
        "run, runs, running, gallop, gallops, galloping, races, racing, sprints, chasing,"
        " speeds, 跑, 奔跑, 奔驰, 飞驰, 疾驰"
    ),
    Tint.RED: "red, crimson, scarlet, 红色, 红",
    Tint.ORANGE: "orange, 橙色, 橙",
    Tint.YELLOW: "yellow, golden, 黄色, 金色",
    Tint.GREEN: "green, 绿色, 绿",
    Tint.BLUE: "blue, navy, 蓝色, 蓝",
    Tint.PURPLE: "purple, violet, 紫色, 紫",
    Tint.PINK: "pink, 粉色, 粉红",
    Tint.WHITE: "white, 白色, 白",
    Tint.GREY: "grey, gray, silver, 灰色, 银色",
    Tint.BLACK: "black, 黑色, 黑",
    Tint.BROWN: "brown, 棕色, 褐色",
}
"""What each meaning is called; plurals in -s and -es need no entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A meaning found in a text, and where."""

    meaning: Meaning
    word: str
    """The word as it stands there, in lower case."""
    start: int
    end: int


def mentions(text: str) -> Iterator[Mention]:
    """Yield all that the text names, in its order."""
    for match in _PATTERN.finditer(text.lower()):
        word = match.group()
        meaning = _MEANINGS.get(word) or _MEANINGS[_singular(word)]
        yield Mention(meaning=meaning, word=word, start=match.start(), end=match.end())


def _singular(word: str) -> str:
    return word[:-1] if word[:-1] in _MEANINGS else word.removesuffix("es")


def _entries() -> Iterator[tuple[str, Meaning]]:
    for meaning, words in WORDS.items():
        for word in words.split(", "):
            yield word, meaning


def _alternatives() -> Iterator[str]:
    for word in sorted(_MEANINGS, key=len, reverse=True):
        if word.isascii():
            yield rf"(?<![a-z]){re.escape(word)}(?:e?s)?(?![a-z])"
        else:
            yield word


_MEANINGS = dict(_entries())
_PATTERN = re.compile("|".join(_alternatives()))
