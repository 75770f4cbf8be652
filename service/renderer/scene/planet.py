"""A planet or a moon: a ball of noise, lit from one side.

Which kind it is, and its colours, are left to chance: a gas giant in bands, perhaps with rings, a
world of seas, land and clouds, or a cratered rock.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from service.renderer.brush import picture, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.noise import noise
from service.renderer.palette import TINTS
from service.renderer.players import Kind, Subject
from service.renderer.scene.backdrop import translucent
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia

_GIANTS = (
    "8a5a3c d9a066 f3dcb0 b5744a",
    "41557e 7fa0c4 cfe0ea 5a78a6",
    "6b3a5e c8748c f2c0a8 934a70",
)
_WORLDS = (
    "123a6b 3f7a4a b59a63 f4f7fa",
    "0f4a55 7a5a8f c9a0b8 f6eefa",
    "5a1f1a a8502c e0a05a f0d0b0",
)
_ROCKS = (
    "4b4a52 8b8890 c9c5c2 6a6872",
    "5b3128 a9583c d98c5c 74402f",
    "3a4358 73809a b5c0d2 525d76",
)
_RINGED = "ringed planet"
_SIDE = 300
"""Samples across the ball."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ball:
    """The visible half of a sphere, sample by sample."""

    x: Floats
    y: Floats
    z: Floats
    """Toward the camera; 0 outside the ball."""
    inside: Floats
    """1 on the ball, 0 off it, soft at the edge."""


def _ball(side: int) -> Ball:
    line = np.linspace(-1.03, 1.03, side, dtype=np.float32)
    x, y = np.meshgrid(line, line)
    away = np.hypot(x, y)
    z = np.sqrt(np.clip(1 - away * away, 0.0, 1.0)).astype(np.float32)
    return Ball(x=x, y=y, z=z, inside=smoothstep(1.0, 1.0 - 3.0 / side, away))


def ringed(subject: Subject) -> bool:
    """Tell whether that is the planet with rings, which space draws itself."""
    return subject.kind is Kind.SILHOUETTE and subject.name == _RINGED


def planet(stage: Stage, radius: float) -> skia.Image:
    """Return the planet's picture; its sides are four radii long, the ball in the middle."""
    dice = stage.chance.of_the_film.dice("planet")
    ball = _ball(_SIDE)
    wanted = any(map(ringed, stage.shot.subjects))
    rings = wanted
    sort = dice.choice(("giant", "world", "rock"))
    match "giant" if wanted else sort:
        case "giant":
            colours, rings = _bands(stage, ball, dice), dice.random() < 0.6 or wanted
        case "world":
            colours = _continents(stage, ball, dice)
        case _:
            colours = _craters(stage, ball, dice)
    disc = translucent(_lit(stage, ball, colours), radius * 2, radius * 2)
    ring = _Rings(dice, radius) if rings else None
    air = stage.palette.glow.mix(Colour(*colours[_SIDE // 2, _SIDE // 2].tolist()), 0.4)

    def paint(canvas: skia.Canvas) -> None:
        canvas.translate(radius * 2, radius * 2)
        shine(canvas, (stage.side * radius * 0.12, -radius * 0.08), radius * 1.7, air, 0.5)
        if ring is not None:
            ring.paint(canvas, behind=True)
        canvas.drawImage(disc, -radius, -radius)
        if ring is not None:
            ring.paint(canvas, behind=False)

    return picture(radius * 4, radius * 4, paint)


def _lit(stage: Stage, ball: Ball, colours: Floats) -> Floats:
    """Return colours and alpha: a terminator, a dark limb and a thin rim of air."""
    toward = stage.side * 0.72 * ball.x - 0.42 * ball.y + 0.5 * ball.z
    light = 0.05 + 0.98 * smoothstep(-0.12, 0.85, toward)
    rim = smoothstep(0.5, 0.0, ball.z) * smoothstep(0.0, 0.7, toward)
    glow = np.asarray(stage.palette.glow, np.float32)
    shaded = colours * light[..., None]
    shaded = shaded + (glow - shaded) * (0.55 * rim)[..., None]
    return np.dstack([shaded, ball.inside]).astype(np.float32)


def _wrapped(ball: Ball, dice: random.Random, scale: float) -> tuple[Floats, Floats]:
    """Return where the ball's samples lie on a noise tile: longitude and latitude."""
    turn = dice.uniform(0, 512)
    tilt = dice.uniform(-0.45, 0.45)
    x = ball.x * math.cos(tilt) - ball.y * math.sin(tilt)
    y = ball.x * math.sin(tilt) + ball.y * math.cos(tilt)
    across = np.arctan2(x, ball.z + 1e-3) * scale + turn
    down = np.arcsin(np.clip(y, -1.0, 1.0)) * scale + turn
    return across.astype(np.float32), down.astype(np.float32)


def _tones(stage: Stage, codes: str) -> list[Colour]:
    """Return the colours written there, or as many of the one that the prompt asks for."""
    tint = stage.shot.planet
    if tint is None:
        return [Colour.of(code) for code in codes.split()]
    own = TINTS[tint]
    return [own.scaled(0.42), own.scaled(0.8), own.mix(WHITE, 0.22), own.mix(WHITE, 0.6)]


def _ramp(colours: Sequence[Colour], values: Floats, places: Sequence[float]) -> Floats:
    parts = [np.interp(values, places, [colour[part] for colour in colours]) for part in range(3)]
    return np.stack(parts, -1).astype(np.float32)


def _bands(stage: Stage, ball: Ball, dice: random.Random) -> Floats:
    values = tile(noise(stage.chance.of_the_film, "planet"), slope=1.7, side=256)
    across, down = _wrapped(ball, dice, 60)
    swirl = sample(values, across * 0.6, down * 1.6)
    bands = np.sin(down * dice.uniform(0.14, 0.24) + swirl * 0.55) + 0.4 * np.sin(down * 0.47)
    bands = bands + 0.28 * sample(values, across * 0.3, down * 6)
    return _ramp(
        _tones(stage, dice.choice(_GIANTS)), bands.astype(np.float32), (-1.2, -0.3, 0.5, 1.3)
    )


def _continents(stage: Stage, ball: Ball, dice: random.Random) -> Floats:
    values = tile(noise(stage.chance.of_the_film, "planet"), slope=1.6, side=256)
    across, down = _wrapped(ball, dice, 58)
    height = sample(values, across, down)
    colours = _ramp(_tones(stage, dice.choice(_WORLDS)), height, (-0.05, 0.1, 0.9, 1.9))
    clouds = smoothstep(0.3, 1.6, sample(values, down * 0.9 + 90, across * 1.4 + 40))
    poles = smoothstep(0.86, 0.97, np.abs(ball.y) + 0.03 * height)
    white = np.clip(clouds * 0.85 + poles, 0.0, 1.0)[..., None]
    mixed: Floats = (colours + (np.float32(0.96) - colours) * white).astype(np.float32)
    return mixed


def _craters(stage: Stage, ball: Ball, dice: random.Random) -> Floats:
    values = tile(noise(stage.chance.of_the_film, "planet"), slope=1.3, side=256)
    across, down = _wrapped(ball, dice, 52)
    height = 0.75 * sample(values, across, down)
    for _ in range(44):
        angle, away = dice.uniform(0, math.tau), dice.random() ** 0.55 * 0.96
        x, y, reach = (
            math.cos(angle) * away,
            math.sin(angle) * away,
            0.03 + 0.2 * dice.random() ** 4,
        )
        deep = math.sqrt(max(1 - away * away, 0.05))
        along = (ball.x - x) * math.cos(angle) + (ball.y - y) * math.sin(angle)
        aside = (ball.y - y) * math.cos(angle) - (ball.x - x) * math.sin(angle)
        inner = np.hypot(along / deep, aside) / reach
        slope = ((ball.x - x) * stage.side - (ball.y - y) * 0.6) / reach
        floor, edge = smoothstep(1.0, 0.8, inner), np.exp(-(((inner - 1) / 0.16) ** 2))
        height = height - floor * (0.55 + 0.9 * slope) + edge * (0.5 + 0.9 * slope)
    return _ramp(
        _tones(stage, dice.choice(_ROCKS)), height.astype(np.float32), (-1.4, 0.0, 1.3, 2.6)
    )


class _Rings:
    """Rings around the ball, half of them behind it."""

    def __init__(self, dice: random.Random, radius: float) -> None:
        self._radius, self._turn = radius, dice.uniform(-26, 26)
        self._flat = dice.uniform(0.16, 0.34)
        tone = Colour.of(dice.choice(("e9d3ab", "c8d6e6", "e0b8c0")))
        self._bands = [
            (1.28 + 0.62 * share, dice.uniform(0.25, 0.85), tone.scaled(dice.uniform(0.6, 1.05)))
            for share in (n / 13 for n in range(14))
            if abs(share - 0.62) > 0.05
        ]

    def paint(self, canvas: skia.Canvas, *, behind: bool) -> None:
        """Draw the half that lies behind the ball, or the one before it."""
        canvas.save()
        canvas.rotate(self._turn)
        canvas.scale(1, self._flat)
        for reach, alpha, colour in self._bands:
            stroke = skia.Paint(
                AntiAlias=True,
                Style=skia.Paint.kStroke_Style,
                Color=colour.argb(alpha * 0.8),
                StrokeWidth=self._radius * 0.05,
            )
            far = self._radius * reach
            oval = skia.Rect.MakeLTRB(-far, -far, far, far)
            canvas.drawArc(oval, 180 if behind else 0, 180, False, stroke)
        canvas.restore()
