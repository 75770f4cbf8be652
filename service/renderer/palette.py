"""The colours of a shot, by daytime, weather and style.

Every scene paints with these alone, so that a place needs no night of its own.
"""

from dataclasses import dataclass, fields

from service.renderer.colour import WHITE, Colour
from service.renderer.shots import Daytime, Style, Tint, Weather


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """What light does to the world."""

    zenith: Colour
    high: Colour
    middle: Colour
    low: Colour
    horizon: Colour
    light: Colour
    """The disc of the sun or the moon."""
    glow: Colour
    """The air around it, and the rim it draws on things."""
    cloud_lit: Colour
    cloud_shade: Colour
    haze: Colour
    """What distance fades into."""
    water_far: Colour
    water_near: Colour
    ground_far: Colour
    ground_near: Colour
    ink: Colour
    """The darkest dark: near things against the light."""
    ambient: Colour
    """What a white thing looks like on its lit side."""

    def faded(self, colour: Colour, distance: float) -> Colour:
        """Return the colour as seen through the air; distance 0 is here, 1 the horizon."""
        return colour.mix(self.haze, distance)

    def lit(self, colour: Colour) -> Colour:
        """Return what a thing of that colour looks like in this light."""
        parts = zip(colour, self.ambient, strict=True)
        return Colour(*(part * light for part, light in parts)).mix(self.ink, 0.12)


def _palette(codes: str) -> Palette:
    names = [field.name for field in fields(Palette)]
    return Palette(**dict(zip(names, map(Colour.of, codes.split()), strict=True)))


_DAYTIMES = {
    Daytime.DAWN: _palette(
        "6387b8 93abcb cbbcc6 f2cda8 ffe9c2 fff8e4 ffd595 ffe6c8 9a93b0 d8c4ba"
        " b3b4bd 3f5c76 adaa7a 485a35 2b2934 e6d6c8"
    ),
    Daytime.DAY: _palette(
        "2b68ac 4d8ccb 86b6de bcd9ec e3eff4 fffdf0 fff3d2 ffffff a8bccf c2d5e1"
        " 7ba7c3 184f78 a3b67c 4a7434 22303a ffffff"
    ),
    Daytime.DUSK: _palette(
        "2b2152 553576 9d4a80 e6805c ffc88c fff2cf ffb069 ffae84 5b3d76 b9697a"
        " 94587f 2c2148 73506c 2a2036 1b152c b58a8c"
    ),
    Daytime.NIGHT: _palette(
        "050a20 0a1538 122352 203868 34507f f6ecd2 7f97c9 46588a 0c142e 26395f"
        " 2c4470 070d20 24345a 0b1120 060a16 4f5f92"
    ),
}
TINTS = {
    Tint.RED: Colour.of("b5312b"),
    Tint.ORANGE: Colour.of("d9762b"),
    Tint.YELLOW: Colour.of("d9b13a"),
    Tint.GREEN: Colour.of("3f7d52"),
    Tint.BLUE: Colour.of("2f5f9f"),
    Tint.PURPLE: Colour.of("6d4796"),
    Tint.PINK: Colour.of("d6789a"),
    Tint.WHITE: Colour.of("e9e5dc"),
    Tint.GREY: Colour.of("8b8d93"),
    Tint.BLACK: Colour.of("26252b"),
    Tint.BROWN: Colour.of("6b472e"),
}
"""What the prompt's colours look like in white light."""
_OVERCAST = {
    Weather.CLEAR: 0.0,
    Weather.CLOUDY: 0.5,
    Weather.RAIN: 0.62,
    Weather.SNOW: 0.12,
    Weather.FOG: 0.5,
    Weather.STORM: 0.66,
}
_DARKER = {
    Weather.CLEAR: 1.0,
    Weather.CLOUDY: 0.9,
    Weather.RAIN: 0.74,
    Weather.SNOW: 1.0,
    Weather.FOG: 0.97,
    Weather.STORM: 0.6,
}
_VEIL = {
    Weather.CLEAR: 0.0,
    Weather.CLOUDY: 0.1,
    Weather.RAIN: 0.2,
    Weather.SNOW: 0.08,
    Weather.FOG: 0.5,
    Weather.STORM: 0.24,
}
_SKY = ("zenith", "high", "middle", "low", "horizon", "cloud_lit", "cloud_shade")
_LAMPLIGHT = Colour.of("dcae84")
"""A miniature world is lit by the lamps over its table."""
_NEON = Colour.of("8a1f9a")


def palette_of(daytime: Daytime, weather: Weather, styles: frozenset[Style]) -> Palette:
    """Return the colours for a shot's light."""
    clear = _DAYTIMES[daytime]
    changed: dict[str, Colour] = {}
    for field in fields(Palette):
        colour: Colour = getattr(clear, field.name)
        colour = colour.mix(colour.grey, _OVERCAST[weather]).scaled(_DARKER[weather])
        if field.name in _SKY:
            colour = colour.mix(clear.haze.mix(clear.haze.grey, 0.5), _VEIL[weather])
        if Style.NEON in styles:
            colour = colour.mix(_NEON, _NEON_SHARE.get(field.name, 0.0))
        if weather is Weather.SNOW and field.name.startswith("ground"):
            colour = colour.mix(
                WHITE.mix(clear.haze, 0.35).scaled(0.5 + 0.5 * clear.haze.luminance), 0.72
            )
        if Style.CARDBOARD in styles and field.name == "ambient":
            colour = colour.mix(_LAMPLIGHT, 0.62)
        changed[field.name] = colour
    return Palette(**changed)


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
