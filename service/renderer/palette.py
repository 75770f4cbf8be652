"""The colours that a scene paints with, and what they are at each time of day.

Every scene paints with these alone, so that a place needs no night of its own.
"""

from dataclasses import dataclass, fields

from service.renderer.colour import Colour
from service.renderer.players import Tint
from service.renderer.shots import Daytime


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


def palette(codes: str) -> Palette:
    """Return the palette of as many hexadecimal codes as it has colours, in their order."""
    names = [field.name for field in fields(Palette)]
    return Palette(**dict(zip(names, map(Colour.of, codes.split()), strict=True)))


DAYTIMES = {
    Daytime.DAWN: palette(
        "6387b8 93abcb cbbcc6 f2cda8 ffe9c2 fff8e4 ffd595 ffe6c8 9a93b0 d8c4ba"
        " b3b4bd 3f5c76 adaa7a 485a35 2b2934 e6d6c8"
    ),
    Daytime.DAY: palette(
        "2b68ac 4d8ccb 86b6de bcd9ec e3eff4 fffdf0 fff3d2 ffffff a8bccf c2d5e1"
        " 7ba7c3 184f78 a3b67c 4a7434 22303a ffffff"
    ),
    Daytime.DUSK: palette(
        "2b2152 553576 9d4a80 e6805c ffc88c fff2cf ffb069 ffae84 5b3d76 b9697a"
        " 94587f 2c2148 73506c 2a2036 1b152c b58a8c"
    ),
    Daytime.NIGHT: palette(
        "070d26 0d1a42 15295d 243f74 3a588c f6ecd2 89a0d0 4b5e92 101937 2b4069"
        " 31497a 0b1430 2b3d68 172342 0b1124 6676ae"
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
