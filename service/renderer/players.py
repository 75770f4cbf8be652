"""Who plays in a shot: what there is to cast, and how each looks, goes and acts.

As in a shot's own words, every closed set is what the lexicon can find and the scenes can draw.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What can be cast in a shot; the last two stand for all that has no rig of its own."""

    SAILING_SHIP = "sailing ship"
    BOAT = "boat"
    LIGHTHOUSE = "lighthouse"
    WINDMILL = "windmill"
    BRIDGE = "bridge"
    VOLCANO = "volcano"
    WATERFALL = "waterfall"
    ISLAND = "island"
    REEF = "reef"
    SAILOR = "sailor"
    MAN = "man"
    WOMAN = "woman"
    CHILD = "child"
    ASTRONAUT = "astronaut"
    TRAIN = "train"
    CAR = "car"
    HORSE = "horse"
    ZEBRA = "zebra"
    DOG = "dog"
    DEER = "deer"
    WOLF = "wolf"
    FOX = "fox"
    CAT = "cat"
    CAMEL = "camel"
    ELEPHANT = "elephant"
    LION = "lion"
    TIGER = "tiger"
    BEAR = "bear"
    PANDA = "panda"
    COW = "cow"
    SHEEP = "sheep"
    BIRD = "bird"
    FISH = "fish"
    WHALE = "whale"
    HOUSE = "house"
    TOWER = "tower"
    TREE = "tree"
    PINE = "pine"
    PALM = "palm"
    CAMPFIRE = "campfire"
    BALLOON = "hot-air balloon"
    ROCKET = "rocket"
    MOON = "moon"
    SUN = "sun"
    SILHOUETTE = "silhouette"
    STAND_IN = "stand-in"


class Tint(StrEnum):
    """The colour that a prompt gives a subject."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    PINK = "pink"
    WHITE = "white"
    GREY = "grey"
    BLACK = "black"
    BROWN = "brown"


class Heading(StrEnum):
    """Where a subject goes or looks, as the camera sees it."""

    LEFT = "left"
    RIGHT = "right"
    AWAY = "away"
    TOWARD = "toward"


class Pace(StrEnum):
    """How fast a subject moves."""

    STILL = "still"
    SLOW = "slow"
    FAST = "fast"


class Action(StrEnum):
    """What a subject does."""

    STAND = "stand"
    SIT = "sit"
    LIE = "lie"
    LOOK = "look"
    WALK = "walk"
    RUN = "run"
    FLY = "fly"
    SWIM = "swim"
    SAIL = "sail"
    DRIVE = "drive"
    FLOAT = "float"
    DANCE = "dance"
    BOW = "bow"


class Garment(StrEnum):
    """What somebody is told to wear."""

    DRESS = "dress"
    COAT = "coat"
    JACKET = "jacket"
    HOOD = "hood"
    HAT = "hat"
    KNITTED_CAP = "knitted cap"
    SCARF = "scarf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing the shot shows, or several alike."""

    kind: Kind
    count: int = 1
    heading: Heading | None = None
    """None leaves it to chance."""
    pace: Pace | None = None
    """None leaves it to what the kind usually does."""
    action: Action | None = None
    """None leaves it to what the kind usually does."""
    tint: Tint | None = None
    """None leaves it to what the kind usually wears."""
    worn: frozenset[Garment] = frozenset()
    """What a person wears; chance adds what is not said."""
    name: str = ""
    """A silhouette's name in the catalogue, or the words that a stand-in is labelled with."""
    called: str = ""
    """The prompt's word for it, where its kind comes in sorts."""
    mount: "Subject | None" = None
    """What carries it, where it rides or has a seat."""
    held: "Subject | None" = None
    """What it has in the hand."""
