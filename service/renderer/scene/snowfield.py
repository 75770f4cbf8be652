"""Fields of snow: drifts with blue hollows, and firs that stand far apart."""

from service.renderer.brush import fill
from service.renderer.scene.grove import Grove, grove, trees_at
from service.renderer.scene.land import Ridge, rolling, stretch
from service.renderer.scene.meadow import meadow
from service.renderer.scene.mountain import hills, range_of_peaks
from service.renderer.scene.relief import Reach
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.stage import Layer, Stage


def snowfield(stage: Stage) -> list[Layer]:
    """Return white hills or peaks, firs, and the drifts before them."""
    grown, high = growth(stage), stretch(stage)
    dice = stage.chance.dice("snowfield")
    layers: list[Layer] = []
    if dice.random() < 0.5:
        layers.append(range_of_peaks(stage, grown, tall=1700 * high))
    layers.append(
        hills(stage, grown, reach=Reach(near=600, far=2600, steps=90), tall=260 * high, wooded=0.3)
    )
    wood = Grove(tall=24 * high, apart=10, gap=0.5, conifer=1.0)
    layers.append(grove(stage, grown, z=max(260.0, stage.focus * 5), wood=wood, name="far"))
    near = max(60.0, stage.focus * 2.2)
    half = stage.camera.half_width(near)
    side = dice.choice((-1, 1))
    places = [
        (side * half * dice.uniform(0.45, 1.0), near * dice.uniform(0.14, 0.3) * high)
        for _ in range(dice.choice((2, 3, 4)))
    ]
    layers.append(trees_at(stage, grown, z=near, places=places, wood=wood))
    layers.extend(meadow(stage, grown))
    layers.extend(_drifts(stage, grown))
    return layers


def _drifts(stage: Stage, grown: Growth) -> list[Layer]:
    """Return mounds of snow that roll before the firs, and one before the lens."""
    snow = grown.snow or grown.ground
    blue = stage.palette.high.mix(stage.palette.zenith, 0.4)
    layers: list[Layer] = []
    for number, (away, height) in enumerate(((2.0, 0.034), (1.45, 0.02))):
        z = max(stage.focus * away, 40.0 * away)
        profile = rolling(stage.chance.dice(f"drift {number}"), z * height, z * 0.7)
        layers.append(
            Ridge(stage, z, profile, fill(snow.mix(blue, 0.24 - 0.1 * number)), foot=z * 0.004)
        )
    return layers
