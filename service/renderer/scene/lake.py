"""A lake: the far shore and its hills mirrored in still water, reeds at the near bank."""

from service.renderer.scene.bank import afloat, bank
from service.renderer.scene.grove import Grove, grove
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import Stems
from service.renderer.scene.mountain import hills, range_of_peaks
from service.renderer.scene.overhang import framing
from service.renderer.scene.relief import Reach
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.water import Mirror, Ripples


def lake(stage: Stage) -> list[Layer]:
    """Return the far shore, the water that mirrors it, and the near bank."""
    grown, high = growth(stage), stretch(stage)
    dice = stage.chance.dice("lake")
    shore = max(420.0, stage.focus * 5)
    behind: list[Layer] = []
    if dice.random() < 0.6:
        behind.append(range_of_peaks(stage, grown, tall=1700 * high, away=shore * 6))
    reach = Reach(near=shore * 1.6, far=shore * 5, steps=90)
    behind.append(hills(stage, grown, reach=reach, tall=shore * dice.uniform(0.4, 0.8) * high))
    conifer = dice.choice((0.1, 0.5, 0.95))
    wood = Grove(tall=shore * 0.062 * high, apart=shore * 0.017, gap=0.12, conifer=conifer)
    behind.append(grove(stage, grown, z=shore * 1.02, wood=wood, name="shore"))
    layers = [*behind, Mirror(stage, shore, behind), Ripples(stage, shore=shore)]
    if not afloat(stage):
        layers.append(bank(stage, grown))
    layers.append(Stems(stage, stage.palette.ink.mix(grown.ground, 0.22), reeds=True))
    layers.extend(framing(stage, grown, conifer=0.4))
    return layers
