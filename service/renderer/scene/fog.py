"""Banks of fog that drift across the picture and come round again without a seam."""

import numpy as np

from service.renderer.noise import noise
from service.renderer.scene.backdrop import translucent
from service.renderer.scene.field import Floats, smoothstep, tile
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Move
from service.renderer.skia_library import skia

_SIDE = 256


class Banks:
    """One row of banks."""

    def __init__(self, stage: Stage, *, share: float, away: float) -> None:
        """Paint one period of it.

        Args:
            stage: For its colour.
            share: Of what is behind it that it hides, at most.
            away: Its distance, in distances of the lead.
        """
        self.depth = stage.focus * away
        size = stage.size
        near = away < 1
        self._width, self._height = round(size.width * 1.25), round(size.height * 0.7)
        self._rise = 0.4 if near else 0.6
        rush = 8 if stage.shot.move is Move.TIME_LAPSE else 1
        way = stage.chance.dice("fog").choice((-1, 1))
        self._speed = way * (26 if near else 13) * size.unit * rush
        self._image = translucent(self._painted(stage, share, away), self._width, self._height)

    def _painted(self, stage: Stage, share: float, away: float) -> Floats:
        values = tile(noise(stage.chance, f"fog {away}"), slope=1.9, side=_SIDE)
        rows = values[::4, :] * 0.8 + values[1::4, :] * 0.2
        down = (np.arange(rows.shape[0], dtype=np.float32) / rows.shape[0])[:, None]
        profile = smoothstep(0.0, 0.42, down) * smoothstep(1.0, 0.62, down)
        pixels = np.empty((*rows.shape, 4), np.float32)
        pixels[..., :3] = stage.palette.haze.mix(stage.palette.horizon, 0.35)
        pixels[..., 3] = share * profile * smoothstep(-1.3, 1.6, rows)
        # One column more than the period, so that stretching it meets its own beginning.
        joined: Floats = np.concatenate([pixels, pixels[:, :1]], axis=1)
        return joined

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay the period down as often as the picture is wide."""
        camera = view.camera
        moved = camera.yaw - camera.x * camera.scale(self.depth) + self._speed * view.seconds
        x = round(moved % self._width) - self._width
        y = round(camera.horizon - self._height * self._rise)
        while x < camera.size.width:
            canvas.drawImage(self._image, x, y)
            x += self._width
