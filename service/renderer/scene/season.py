"""What the season does to what grows: the colours of leaves and ground, blossom and snow."""

import random
from dataclasses import dataclass

from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage
from service.renderer.shots import Place, Season, Weather


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How plants and ground look, already in the shot's light."""

    leaves: tuple[Colour, ...]
    """Crowns of broad-leaved trees; none when they are bare."""
    needles: Colour
    ground: Colour
    """The near ground."""
    far: Colour
    """The ground toward the horizon."""
    flowers: tuple[Colour, ...]
    snow: Colour | None
    """What lies on roofs, branches and ground, if it does."""

    def crown(self, dice: random.Random) -> Colour | None:
        """Return one tree's colour, or None for a bare one."""
        return dice.choice(self.leaves).scaled(dice.uniform(0.9, 1.1)) if self.leaves else None


_LEAVES = {
    Season.SPRING: ("f2b8c8", "f7d3dc", "8fb35a", "e79bb4"),
    Season.SUMMER: ("4f7d3a", "5c8a40", "47733b", "6a9446"),
    Season.AUTUMN: ("c8642a", "d9922f", "a8432a", "e0b040"),
    Season.WINTER: (),
}
_FLOWERS = {
    Season.SPRING: ("f6e15a", "f4f0f0", "e893b8"),
    Season.SUMMER: ("e2483d", "f3d848", "f4f0f0", "7d78d8"),
    Season.AUTUMN: ("c98a3a",),
    Season.WINTER: (),
}
_GROUND = {
    Season.SPRING: ("86a84a", 0.3),
    Season.SUMMER: ("7f9a45", 0.12),
    Season.AUTUMN: ("b08a45", 0.7),
    Season.WINTER: ("e8eef6", 0.0),
}


def growth(stage: Stage) -> Growth:
    """Return what grows in the shot; without a season it is high summer."""
    shot, palette = stage.shot, stage.palette
    season = shot.season or Season.SUMMER
    snowy = shot.weather is Weather.SNOW or season is Season.WINTER
    snowy = snowy or shot.place is Place.SNOWFIELD
    code, share = _GROUND[season]
    tint = palette.lit(Colour.of(code))
    ground, far = palette.ground_near.mix(tint, share), palette.ground_far.mix(tint, share)
    snow = palette.lit(WHITE).mix(palette.horizon, 0.12) if snowy else None
    if snow:
        ground, far = snow.mix(palette.zenith, 0.12), snow.mix(palette.haze, 0.25)
    bare = snowy and season is not Season.AUTUMN
    return Growth(
        leaves=() if bare else tuple(palette.lit(Colour.of(c)) for c in _LEAVES[season]),
        needles=palette.lit(Colour.of("3d6152")).mix(palette.ink, 0.25),
        ground=ground,
        far=far,
        flowers=() if snowy else tuple(palette.lit(Colour.of(c)) for c in _FLOWERS[season]),
        snow=snow,
    )
