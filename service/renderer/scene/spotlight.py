"""The lights of a stage: cones with dust in them, pools on the boards, a row of lamps."""

import math
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import fill, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.backdrop import translucent
from service.renderer.scene.field import smoothstep
from service.renderer.scene.interior import Interior
from service.renderer.scene.motes import Motes
from service.renderer.scene.pinned import spot
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_MOTES = 26
_COARSE = 3


class Spotlight:
    """One cone of light and its pool, which wander a little over the boards."""

    def __init__(self, stage: Stage, inside: Interior, place: float, gel: Colour) -> None:
        """Aim it and paint it.

        Args:
            stage: For the camera.
            inside: The stage's depth.
            place: Where its pool rests, from -1 to 1 across the picture.
            gel: Its colour.
        """
        self.depth = stage.focus * 1.08
        dice = stage.chance.dice(f"spotlight {place:.3f}")
        camera, size = stage.camera, stage.size
        self._phase, self._rate = dice.uniform(0, math.tau), dice.uniform(0.4, 0.8)
        half = camera.half_width(self.depth)
        wide = min(half * 0.3, 1.1 * inside.unit) * camera.scale(self.depth)
        foot = (size.width * (0.5 + 0.5 * place), camera.down(0.0, self.depth))
        top = (size.width * (0.5 + 0.25 * place + dice.uniform(-0.14, 0.14)), -0.35 * size.height)
        self._cone = Cone(top=top, foot=foot, wide=wide, flat=wide * 0.17)
        self._spot = spot(stage, foot, self.depth)
        self._image = self._cone.painted(gel, size.height * 1.3)
        self._sway = 0.025 * size.width
        self._motes = Motes(dice, gel, count=_MOTES, wide=2.0 * size.unit)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay the cone down, and the dust within."""
        x, y = self._spot.seen(view.camera)
        cone = self._cone
        x += self._sway * math.sin(view.seconds * self._rate + self._phase) - cone.foot[0]
        y -= cone.foot[1]
        breath = skia.Paint(Alphaf=0.93 + 0.07 * math.sin(1.7 * view.seconds + self._phase))
        canvas.drawImage(self._image, round(x + cone.left), round(y + cone.top[1]), paint=breath)
        canvas.save()
        canvas.translate(x, y)
        self._motes.draw(canvas, view.seconds, top=cone.top, foot=cone.foot, wide=cone.wide)
        canvas.restore()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cone:
    """A cone of light in pixels of the resting picture."""

    top: tuple[float, float]
    foot: tuple[float, float]
    wide: float
    """Half of what its pool is wide."""
    flat: float
    """Half of what its pool is deep."""

    @property
    def left(self) -> float:
        """Its leftmost column."""
        return min(self.top[0] - self.wide * 0.2, self.foot[0] - self.wide)

    def painted(self, gel: Colour, lowest: float) -> skia.Image:
        """Return its picture from its left and its top, down to a row at most."""
        right = max(self.top[0] + self.wide * 0.2, self.foot[0] + self.wide)
        bottom = min(self.foot[1] + self.flat, lowest)
        x = np.arange(self.left, right, _COARSE, dtype=np.float32)[None, :]
        y = np.arange(self.top[1], bottom, _COARSE, dtype=np.float32)[:, None]
        down = np.clip((y - self.top[1]) / (self.foot[1] - self.top[1]), 0.0, 1.0)
        aside = np.abs(x - self.top[0] - (self.foot[0] - self.top[0]) * down)
        edge = smoothstep(1.0, 0.6, aside / (self.wide * (0.08 + 0.92 * down)))
        beam = edge * (0.4 - 0.3 * down) * (y < self.foot[1])
        pool = np.hypot((x - self.foot[0]) / self.wide, (y - self.foot[1]) / self.flat)
        pixels = np.empty((y.size, x.size, 4), np.float32)
        pixels[..., :3] = gel
        pixels[..., 3] = np.maximum(beam, 0.48 * smoothstep(1.0, 0.7, pool))
        return translucent(pixels, x.size * _COARSE, y.size * _COARSE)


class Footlights:
    """Lamps along the edge of the boards, before the lead."""

    def __init__(self, stage: Stage) -> None:
        """Set them out as far as the camera sees."""
        camera, size = stage.camera, stage.size
        edge = size.height * 0.95
        drop = max(edge - camera.horizon, 1.0)
        self.depth = min(max(camera.focal * camera.eye / drop, 0.6), stage.focus * 0.97)
        left, right = stage.span(self.depth)
        step = camera.half_width(self.depth) / 6
        count = math.ceil((right - left) / step)
        self._lamps = [left + step * (number + 0.5) for number in range(count)]
        self._step = step
        self._warm = Colour.of("ffd890")
        self._shell = fill(stage.palette.ink.mix(stage.palette.ambient, 0.08))
        self._bulb = fill(self._warm.mix(WHITE, 0.5))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw each lamp, its glow upward and its shell."""
        camera = view.camera
        height = camera.size.height
        y = min(max(camera.down(0.0, self.depth), height * 0.92), height * 0.985)
        radius = self._step * camera.scale(self.depth) * 0.16
        ledge = skia.Rect.MakeLTRB(0, y, camera.size.width, camera.size.height)
        canvas.drawRect(ledge, self._shell)
        for number, x in enumerate(self._lamps):
            left = camera.across(x, self.depth)
            if not -radius < left < camera.size.width + radius:
                continue
            breath = 0.5 + 0.05 * math.sin(view.seconds * 3 + number)
            shine(canvas, (left, y - radius), radius * 4.6, self._warm, breath)
            canvas.drawCircle(left, y - radius * 0.5, radius * 0.6, self._bulb)
            shell = skia.Rect.MakeLTRB(left - radius, y - radius * 0.4, left + radius, y + radius)
            canvas.drawRect(shell, self._shell)
