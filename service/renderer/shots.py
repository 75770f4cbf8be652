"""What a shot is, in the words of the set: framing, camera, light, weather, place and players.

Every closed set here is what the lexicon can find in a prompt and what the scenes can draw.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from service.renderer.players import Kind, Subject, Tint
from service.renderer.request import FRAME_RATE


class Framing(StrEnum):
    """How much of the picture the subject fills; the value is what the slate says."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM_WIDE = "medium wide"
    MEDIUM = "medium"
    MEDIUM_CLOSE_UP = "medium close-up"
    CLOSE_UP = "close-up"
    BIG_CLOSE_UP = "big close-up"
    EXTREME_CLOSE_UP = "extreme close-up"


class Setup(StrEnum):
    """From where the camera looks, and past whom; the value is what the slate says."""

    EYE_LEVEL = "eye level"
    LOW_ANGLE = "low angle"
    HIGH_ANGLE = "high angle"
    AERIAL = "aerial"
    OVER_SHOULDER = "over the shoulder"
    TWO_SHOT = "two-shot"


class Move(StrEnum):
    """What the camera does during a shot; the value is what the slate says."""

    STATIC = "static"
    PUSH_IN = "push in"
    PULL_OUT = "pull out"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    TRACK = "track"
    ORBIT = "orbit"
    CRANE_UP = "crane up"
    CRANE_DOWN = "crane down"
    HANDHELD = "handheld"
    CRASH_ZOOM = "crash zoom"
    TIME_LAPSE = "time-lapse"


class Daytime(StrEnum):
    """Where the sun stands."""

    DAWN = "dawn"
    DAY = "day"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    """What the air does."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    SNOW = "snow"
    FOG = "fog"
    STORM = "storm"


class Season(StrEnum):
    """What grows, and what lies on the ground."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Particles(StrEnum):
    """What fills the air or the water, apart from the weather."""

    EMBERS = "embers"
    FIREFLIES = "fireflies"
    PETALS = "petals"
    LEAVES = "leaves"
    DUST = "dust"
    BUBBLES = "bubbles"
    CONFETTI = "confetti"
    FIREWORKS = "fireworks"


class Place(StrEnum):
    """Where the shot plays."""

    SEA = "sea"
    BEACH = "beach"
    HARBOUR = "harbour"
    LAKE = "lake"
    RIVER = "river"
    CITY = "city"
    STREET = "street"
    VILLAGE = "village"
    FOREST = "forest"
    JUNGLE = "jungle"
    PLAIN = "plain"
    DESERT = "desert"
    MOUNTAIN = "mountain"
    SNOWFIELD = "snowfield"
    CAVE = "cave"
    ROOM = "room"
    STAGE = "stage"
    STUDIO = "studio"
    SPACE = "space"
    SKY = "sky"
    UNDERWATER = "underwater"


class Room(StrEnum):
    """What a room is for, which furnishes it."""

    KITCHEN = "kitchen"
    BEDROOM = "bedroom"
    CLASSROOM = "classroom"
    LIBRARY = "library"
    OFFICE = "office"
    HOSPITAL = "hospital"
    LABORATORY = "laboratory"
    BAR = "bar"
    """Or a café, a restaurant."""


class Wood(StrEnum):
    """What a forest is of, where it is of one kind."""

    BAMBOO = "bamboo"
    BIRCH = "birch"
    PINE = "pine"


class Pitch(StrEnum):
    """What is played on."""

    GRASS = "grass"
    COURT = "court"


class Style(StrEnum):
    """What the world is made of or lit by."""

    CARDBOARD = "cardboard"
    NEON = "neon"
    NOIR = "noir"
    WATERCOLOUR = "watercolour"
    SEPIA = "sepia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stays from shot to shot until the prompt changes it."""

    daytime: Daytime | None = None
    weather: Weather | None = None
    season: Season | None = None
    place: Place | None = None
    styles: frozenset[Style] = frozenset()
    planet: Tint | None = None
    """The colour of the planet, where one is seen."""
    room: Room | None = None
    """What the room is for; None is a living room, or anywhere else."""
    wood: Wood | None = None
    """What the forest is of; None leaves it to season and chance."""
    pitch: Pitch | None = None
    """What is played on, where the shot plays on a sports ground."""
    unwatched: bool = False
    """Whether nobody sits in the stands."""
    tabled: bool = False
    """Whether a table is named for things to stand on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One take of the camera."""

    number: int
    """From 0."""
    start: int
    """First frame."""
    end: int
    """Frame after the last one."""
    framing: Framing
    move: Move
    daytime: Daytime
    weather: Weather
    place: Place
    setup: Setup = Setup.EYE_LEVEL
    season: Season | None = None
    particles: frozenset[Particles] = frozenset()
    styles: frozenset[Style] = frozenset()
    planet: Tint | None = None
    """The colour that the prompt gives the planet; None leaves it to chance."""
    room: Room | None = None
    """What the room is for; None leaves it to chance."""
    wood: Wood | None = None
    """What the forest is of; None leaves it to season and chance."""
    pitch: Pitch | None = None
    """What is played on, where the plain is a sports ground."""
    unwatched: bool = False
    """Whether nobody sits in the stands."""
    tabled: bool = False
    """Whether the room is seen from a table on which the subjects stand."""
    subjects: tuple[Subject, ...] = field(default=())

    @property
    def frames(self) -> int:
        """Frames in the shot."""
        return self.end - self.start

    @property
    def seconds(self) -> float:
        """Length of the shot."""
        return self.frames / FRAME_RATE

    def shows(self, *kinds: Kind) -> bool:
        """Tell whether any of these is in the shot."""
        return any(subject.kind in kinds for subject in self.subjects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screenplay:
    """A film's shots, in order and without gaps."""

    shots: tuple[Shot, ...]
    asked: float | None = None
    """Seconds that the prompt's times add up to, where they had to be scaled to the film."""
