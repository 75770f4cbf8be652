"""Meadows under a wide sky: hills, clusters of trees, flowers and grass in the wind."""

from service.renderer.scene.grove import Grove, grove, trees_at
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import Stems, knoll, meadow
from service.renderer.scene.mountain import hills
from service.renderer.scene.overhang import framing
from service.renderer.scene.relief import Reach
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage


def plain(stage: Stage) -> list[Layer]:
    """Return hills, trees in clusters, the meadow and its grass."""
    grown, high = growth(stage), stretch(stage)
    dice = stage.chance.dice("plain")
    layers: list[Layer] = [
        hills(stage, grown, reach=Reach(near=1500, far=4200, steps=80), tall=620 * high),
        hills(
            stage, grown, reach=Reach(near=500, far=1400, steps=80), tall=105 * high, wooded=0.45
        ),
    ]
    wood = Grove(tall=17 * high, apart=9, gap=0.3, conifer=dice.choice((0.0, 0.0, 0.3, 0.7)))
    layers.append(grove(stage, grown, z=max(240.0, stage.focus * 5), wood=wood, name="far"))
    # Before the knoll: one that hides their trunks leaves the crowns in the air.
    near = max(56.0, stage.focus * 1.7)
    half = stage.camera.half_width(near)
    side = dice.choice((-1, 1))
    places = [
        (side * half * dice.uniform(0.5, 0.95), near * dice.uniform(0.17, 0.27) * high)
        for _ in range(dice.choice((1, 2, 3)))
    ]
    layers.append(trees_at(stage, grown, z=near, places=places, wood=wood))
    layers.append(knoll(stage, grown))
    layers.extend(meadow(stage, grown))
    layers.append(Stems(stage, stage.palette.ink.mix(grown.ground, 0.35)))
    layers.extend(framing(stage, grown, conifer=0.0))
    return layers
