"""The palette of a shot: what place, season, weather and style make of the daytime's colours.

Each step only mixes colours, so that any of them go together.
"""

from collections.abc import Callable
from dataclasses import fields, replace

from service.renderer.colour import WHITE, Colour
from service.renderer.palette import DAYTIMES, Palette, palette
from service.renderer.shots import Daytime, Place, Season, Shot, Style, Weather

_OVERCAST = {
    Weather.CLEAR: 0.0,
    Weather.CLOUDY: 0.5,
    Weather.RAIN: 0.62,
    Weather.SNOW: 0.12,
    Weather.FOG: 0.26,
    Weather.STORM: 0.66,
}
_DARKER = {
    Weather.CLEAR: 1.0,
    Weather.CLOUDY: 0.9,
    Weather.RAIN: 0.74,
    Weather.SNOW: 1.0,
    Weather.FOG: 0.97,
    Weather.STORM: 0.71,
}
_VEIL = {
    Weather.CLEAR: 0.0,
    Weather.CLOUDY: 0.1,
    Weather.RAIN: 0.2,
    Weather.SNOW: 0.08,
    Weather.FOG: 0.42,
    Weather.STORM: 0.24,
}
_SKY = ("zenith", "high", "middle", "low", "horizon", "cloud_lit", "cloud_shade")
_LIGHTS = ("ambient", "glow")
"""What a hard lamp makes brighter: the lit sides of things and their edges."""
_BACKLIT = ("haze", "horizon", "low")
"""The air behind things, against which they stand out in the dark."""
_DARK = 0.5
"""How light a white thing is, under which the shot is dark."""
_MOONLIT = Colour.of("8fa3c8")
_BACKLIGHT = {Weather.FOG: 0.2, Weather.STORM: 0.12, Weather.RAIN: 0.08}
"""Share of the moon's light in what hangs in the air."""
_STORMLIGHT = Colour.of("5f739c")
"""What a night's storm has between its flashes: the cloud's own grey light on all that is lit."""
_STORMLIT = {
    "ambient": 0.7,
    "ground_far": 0.34,
    "ground_near": 0.2,
    "water_far": 0.3,
    "water_near": 0.2,
    "cloud_lit": 0.35,
    "middle": 0.24,
    "low": 0.3,
    "horizon": 0.34,
    "haze": 0.3,
    "glow": 0.45,
}
"""Share of that light in each colour, most behind the subject and least at our feet."""
_LAMPLIGHT = Colour.of("dcae84")
"""A miniature world is lit by the lamps over its table."""
_TUNGSTEN = Colour.of("e9b583")
"""What a lamp makes of a white thing in a room."""
_FLOODLIGHT = Colour.of("dfe8f2")
"""What the lamps of a sports ground make of a white thing on it."""
_NEON = Colour.of("8a1f9a")
_SIGNS = Colour.of("d9b0ff")
"""What neon signs make of a white thing beside them."""
_NEON_SHARE = {
    "zenith": 0.12,
    "high": 0.22,
    "middle": 0.36,
    "low": 0.46,
    "horizon": 0.55,
    "haze": 0.5,
    "glow": 0.3,
    "ground_far": 0.45,
    "cloud_lit": 0.4,
}
_SEPIA = Colour.of("e8c79a")
_PAPER = Colour.of("f6f1e6")
_SPACE = palette(
    "04050d 070917 0b0f22 11152c 181d38 fff6e6 9db8ff 4a4f86 141833 10142b"
    " 1a2140 070a18 2a3050 141a30 070914 b9c2dc"
)
_WATER = palette(
    "bdf3ea 5cc3cc 2b8fae 175f8a 0d4068 e9fff8 a5efe6 7fd8d8 1e6d8e 1d6f93"
    " 2b8fae 0a3355 3f8f9e 23596b 0a2741 9fd0d3"
)
"""The sky's five are the water's, from under the surface down to the seabed."""
_SUNLIGHT = {
    Daytime.DAWN: (Colour.of("ffd9b0"), 0.3, 0.86),
    Daytime.DAY: (Colour.of("ffffff"), 0.0, 1.0),
    Daytime.DUSK: (Colour.of("b0609a"), 0.5, 0.8),
    Daytime.NIGHT: (Colour.of("2a4fb4"), 0.62, 0.56),
}
"""What light the water lets through: its colour, the share of it, and how bright it is."""
_SEASONS = {
    Season.SPRING: ((("ground",), "8cc152", 0.22), (("ambient", "low"), "fff0f4", 0.1)),
    Season.SUMMER: ((("ambient", "horizon"), "fff1cf", 0.12),),
    Season.AUTUMN: (
        (("ground",), "a9672a", 0.42),
        (("ambient", "low", "horizon", "haze", "cloud_lit"), "f0b878", 0.16),
    ),
    Season.WINTER: (
        (("ground",), "dfe8f2", 0.4),
        (("ambient", "glow", "low", "horizon", "haze", "cloud_lit"), "c9dcf2", 0.2),
    ),
}
"""Which colours (by how their names begin) the season mixes with what, and the share of it."""

Grade = Callable[[str, Colour], Colour]
"""Makes one colour of another, knowing its name in the palette."""


def palette_of(shot: Shot) -> Palette:
    """Return the colours for a shot's light."""
    return _styled(_placed(_season(_weather(DAYTIMES[shot.daytime], shot), shot), shot), shot)


def _each(colours: Palette, grade: Grade) -> Palette:
    names = [field.name for field in fields(Palette)]
    return Palette(**{name: grade(name, getattr(colours, name)) for name in names})


def _weather(clear: Palette, shot: Shot) -> Palette:
    weather = shot.weather
    snow = WHITE.mix(clear.haze, 0.35).scaled(0.5 + 0.5 * clear.haze.luminance)

    def grade(name: str, colour: Colour) -> Colour:
        colour = colour.mix(colour.grey, _OVERCAST[weather]).scaled(_DARKER[weather])
        if name in _SKY:
            colour = colour.mix(clear.haze.mix(clear.haze.grey, 0.5), _VEIL[weather])
        if clear.ambient.luminance < _DARK and name in _BACKLIT:
            colour = colour.mix(_MOONLIT, _BACKLIGHT.get(weather, 0.0))
        if clear.ambient.luminance < _DARK and weather is Weather.STORM:
            colour = colour.mix(_STORMLIGHT, _STORMLIT.get(name, 0.0))
        if weather is Weather.SNOW and name.startswith("ground"):
            colour = colour.mix(snow, 0.72)
        return colour

    return _each(clear, grade)


def _season(colours: Palette, shot: Shot) -> Palette:
    if shot.season is None:
        return colours
    steps = _SEASONS[shot.season]

    def grade(name: str, colour: Colour) -> Colour:
        for names, code, share in steps:
            if name.startswith(names):
                bright = 0.25 + 0.75 * colours.ambient.luminance
                colour = colour.mix(Colour.of(code).scaled(bright), share)
        return colour

    return _each(colours, grade)


def _placed(colours: Palette, shot: Shot) -> Palette:
    """Return the colours as they are where the sky's light does not reach."""
    match shot.place:
        case Place.SPACE:
            return _SPACE
        case Place.UNDERWATER:
            tint, share, bright = _SUNLIGHT[shot.daytime]
            return _each(_WATER, lambda _, colour: colour.mix(tint, share * 0.6).scaled(bright))
        case Place.ROOM | Place.STAGE | Place.STUDIO:
            dark = shot.daytime in (Daytime.DUSK, Daytime.NIGHT) or shot.place is Place.STAGE
            share = 0.75 if dark else 0.25
            warm = _TUNGSTEN.scaled(0.92 if dark else 1.0)
            return replace(
                colours,
                ambient=colours.ambient.mix(warm, share),
                glow=colours.glow.mix(Colour.of("ffcf8f"), share * 0.8),
                ink=colours.ink.mix(Colour.of("1d1512"), share),
            )
        case Place.PLAIN if shot.pitch and shot.daytime in (Daytime.DUSK, Daytime.NIGHT):
            lamps = colours.ambient.mix(_FLOODLIGHT, 0.7)
            return replace(colours, ambient=lamps, glow=colours.glow.mix(_FLOODLIGHT, 0.5))
        case Place.CAVE:
            return replace(colours, ambient=colours.ambient.scaled(0.66).mix(colours.glow, 0.15))
        case _:
            return colours


def _styled(colours: Palette, shot: Shot) -> Palette:
    styles = shot.styles

    def grade(name: str, colour: Colour) -> Colour:
        if Style.NEON in styles:
            colour = colour.mix(_NEON, _NEON_SHARE.get(name, 0.0))
            colour = colour.mix(_SIGNS, 0.34) if name in _LIGHTS else colour
        if Style.CARDBOARD in styles and name == "ambient":
            colour = colour.mix(_LAMPLIGHT, 0.62)
        if Style.NOIR in styles:
            light = 0.42 if name in _LIGHTS else 0.16 if name in _BACKLIT else 0.04
            colour = colour.grey.scaled(0.7 if name in _SKY else 1.0).mix(WHITE, light)
        if Style.SEPIA in styles:
            grey = colour.grey.scaled(1.08).mix(WHITE, 0.1)
            colour = Colour(*(a * b for a, b in zip(grey, _SEPIA, strict=True)))
        if Style.WATERCOLOUR in styles:
            share = 0.34 if name != "ink" else 0.2
            colour = colour.mix(_PAPER.scaled(0.45 + 0.55 * colours.ambient.luminance), share)
        return colour

    return _each(colours, grade)
