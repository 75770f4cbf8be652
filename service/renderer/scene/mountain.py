"""High mountains over a valley: snow, lit faces and shaded ones, woods at their feet."""

import numpy as np

from service.renderer.colour import WHITE, Colour
from service.renderer.noise import noise
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.grove import Grove, grove
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import Stems, knoll, meadow
from service.renderer.scene.relief import Net, Reach, Relief, Slopes, between, hazed, way_in
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.stage import Layer, Stage


def mountain(stage: Stage) -> list[Layer]:
    """Return the range, the foothills, the valley and its trees."""
    grown = growth(stage)
    high = stretch(stage)
    layers: list[Layer] = [
        range_of_peaks(stage, grown, tall=2100 * high),
        hills(stage, grown, reach=Reach(near=700, far=2200, steps=90), tall=190),
    ]
    wood = Grove(tall=30 * high, apart=9.0, gap=0.4, conifer=0.9)
    layers.append(grove(stage, grown, z=max(330.0, stage.focus * 5), wood=wood, name="valley"))
    layers.append(knoll(stage, grown))
    layers.extend(meadow(stage, grown))
    layers.append(Stems(stage, stage.palette.ink.mix(grown.ground, 0.3)))
    return layers


def range_of_peaks(stage: Stage, grown: Growth, *, tall: float, away: float = 3200.0) -> Relief:
    """Return a range of that height in metres, its snow and rock in the light."""
    values = tile(noise(stage.chance, "range"), slope=1.8)
    dice = stage.chance.dice("range")
    reach = Reach(near=max(away, stage.focus * 6), far=max(away, stage.focus * 6) * 2.6, steps=170)
    grain, low = tall / dice.uniform(30, 46), dice.uniform(0.08, 0.2)
    peak = dice.uniform(-0.32, 0.32)
    palette = stage.palette
    rock = palette.lit(Colour.of("77727c"))
    white = palette.lit(WHITE)
    line = 0.16 if grown.snow else dice.uniform(0.26, 0.4)

    def heights(net: Net) -> Floats:
        rise = smoothstep(0.0, 0.6, way_in(net, reach))
        seen = net.x / net.z * stage.camera.focal / stage.size.width
        crest = np.exp(-(((seen - peak) / 0.3) ** 2))
        shape = low + _ridges(values, net, grain=grain, crest=crest.astype(np.float32))
        raised: Floats = (tall * rise * np.maximum(shape, 0.04)).astype(np.float32)
        return raised

    def colours(slopes: Slopes) -> Floats:
        net, light = slopes.net, slopes.light
        stone = between(rock.mix(palette.ink, 0.52), rock.mix(palette.glow, 0.32), light)
        snow = between(white.mix(palette.zenith, 0.5), white.mix(palette.glow, 0.12), light)
        wobble = sample(values, net.x * 7 / grain, net.z * 7 / grain)
        level: Floats = (slopes.height / tall).astype(np.float32)
        cover = smoothstep(line - 0.04, line + 0.06, level + 0.06 * wobble)
        woods = 1 - smoothstep(0.07, 0.15, level + 0.04 * wobble)
        green = between(grown.needles.scaled(0.8), grown.needles.mix(palette.glow, 0.2), light)
        mixed = stone + (green - stone) * woods[..., None]
        mixed += (snow - mixed) * cover[..., None]
        return hazed(stage, mixed, net, sight=reach.far * 2.4, most=0.8)

    return Relief(stage, reach, heights=heights, colours=colours)


def _ridges(values: Floats, net: Net, *, grain: float, crest: Floats) -> Floats:
    """Return how high the range stands from place to place, about 0 to 1.

    Args:
        values: A tile of noise: ridges run where it changes its sign.
        net: Where.
        grain: Metres across a sample of the tile.
        crest: How near a place is to the one peak that no picture is without.
    """
    broad = sample(values, net.x / grain, net.z / grain)
    sharp = 1 - np.minimum(np.abs(broad) * 0.8, 1.0)
    fine = 1 - np.abs(sample(values, net.x * 3.3 / grain + 17, net.z * 3.3 / grain))
    massif = sample(values, net.x * 0.22 / grain + 90, net.z * 0.1 / grain + 40)
    high = 0.62 * sharp**1.3 + 0.2 * fine * (0.35 + sharp)
    higher = high + 0.24 * np.clip(massif, -0.4, 1.0) + (0.36 + 0.16 * sharp) * crest
    return np.asarray(higher, np.float32)


def hills(stage: Stage, grown: Growth, *, reach: Reach, tall: float, wooded: float = 0.7) -> Relief:
    """Return rolling hills, wooded in patches."""
    values = tile(noise(stage.chance, f"hills {reach.near}"), slope=2.0)
    palette = stage.palette
    grain = tall / 7.0
    leaf = grown.leaves[-1].mix(grown.needles, 0.5) if grown.leaves else grown.needles
    leaf = leaf.mix(grown.snow, 0.25) if grown.snow else leaf

    def heights(net: Net) -> Floats:
        rise = smoothstep(0.0, 1.0, way_in(net, reach))
        broad = sample(values, net.x / grain, net.z / grain)
        raised: Floats = (tall * rise * np.maximum(0.5 + 0.35 * broad, 0.02)).astype(np.float32)
        return raised

    def colours(slopes: Slopes) -> Floats:
        net, light = slopes.net, slopes.light
        grass = between(grown.far.scaled(0.68), grown.far.mix(palette.glow, 0.18), light)
        wood = between(leaf.mix(palette.ink, 0.3), leaf.mix(palette.glow, 0.12), light)
        patch = sample(values, net.x * 2.7 / grain + 9, net.z * 2.7 / grain)
        speck = sample(values, net.x * 30 / grain, net.z * 12 / grain)
        dense: Floats = (patch + 0.25 * speck + wooded - 0.55).astype(np.float32)
        cover = smoothstep(0.1, 0.3, dense)
        mixed = grass + (wood - grass) * cover[..., None] * (0.85 + 0.1 * speck[..., None])
        return hazed(stage, mixed, net, sight=6500.0, most=0.78)

    return Relief(stage, reach, heights=heights, colours=colours)
