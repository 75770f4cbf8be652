"""Birds on the wing."""

import math

from service.renderer.brush import curve, fill
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box

BOX = Box(width=100, height=60, metres=1.6)


class Bird:
    """It flaps and glides across the sky."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Choose its height and beat."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"bird {mark.number}")
        palette = stage.palette
        self._body = fill(
            palette.faded(palette.ink.mix(palette.haze, 0.15), stage.haze(mark.z) * 0.7)
        )
        room = stage.camera.horizon / stage.camera.scale(mark.z)
        self._height = stage.camera.eye + room * dice.uniform(0.35, 0.7)
        self._phase, self._rate = dice.uniform(0, math.tau), dice.uniform(5.5, 7.5)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it with its wings where the beat has them."""
        mark, time = self._mark, view.seconds
        glide = 0.55 + 0.45 * math.sin(time * 0.9 + self._phase)
        beat = math.sin(time * self._rate + self._phase) * glide
        height = self._height + 0.25 * math.sin(time * 1.3 + self._phase) - 0.1 * beat
        part = Part(view.camera, (mark.x_at(time), height, mark.z), BOX, side=mark.side)
        tip = 30 - 26 * beat
        bend = 24 - 8 * beat
        with part.on(canvas):
            canvas.drawPath(
                curve("M30 33 Q44 27 60 29 Q66 26 70 29 L76 31.5 L70 32.5 Q60 38 44 36 L26 38 Z"),
                self._body,
            )
            for shift, reach in ((0, 1.0), (5, 0.8)):
                canvas.drawPath(
                    curve(
                        f"M{44 + shift} 31 Q{46 + shift} {bend} {38 + shift - 6 * reach} {tip}"
                        f" Q{58 + shift} {bend + 2} {60 + shift} 31 Z"
                    ),
                    self._body,
                )
