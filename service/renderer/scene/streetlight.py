"""What shines in a street: lamps, signs, and their streaks on wet ground."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.renderer.brush import SMOOTH, fill, line, picture, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Style, Weather
from service.renderer.skia_library import skia

SIGNS = [Colour.of(code) for code in ("ff4fa8", "3fe0f0", "ffb43d", "9b6bff", "58f0a0", "ff5a4d")]
LAMP = Colour.of("ffd48a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """A lamp or a sign over the pavement."""

    x: float
    y: float
    z: float
    colour: Colour
    sign: bool
    shines: bool = True


def street_lights(
    stage: Stage, half: float, fronts: Sequence[tuple[int, float]]
) -> Iterator[Light]:
    """Yield the lamps along both kerbs, and signs on the houses of a neon street.

    Args:
        stage: For the daytime and the style.
        half: Metres from the street's middle to its houses.
        fronts: Side and near corner of every house.
    """
    dice = stage.chance.dice("street lights")
    neon = Style.NEON in stage.shot.styles
    for side, near in fronts:
        if neon and dice.random() < 0.85:
            yield Light(
                x=side * (half - 0.8),
                y=dice.uniform(3, 7.5),
                z=near + dice.uniform(0.6, 2.4),
                colour=dice.choice(SIGNS),
                sign=True,
            )
    for number in range(8):
        yield Light(
            x=(-1 if number % 2 else 1) * (half - 1.9),
            y=5.2,
            z=8.0 + number * 11,
            colour=LAMP,
            sign=False,
            shines=stage.shot.daytime is not Daytime.DAY,
        )


class Lamps:
    """Street lamps and signs, and their light in the air."""

    def __init__(self, stage: Stage, lights: Sequence[Light]) -> None:
        """Take those that stand before the camera."""
        self.depth = max(89.0, stage.focus * 1.005)
        self._lights = sorted(lights, key=lambda light: -light.z)
        self._pole = stage.palette.ink.mix(stage.palette.haze, 0.16)
        self._foggy = 1.0 if stage.shot.weather is Weather.CLEAR else 1.35

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw them, far ones first."""
        camera = view.camera
        for light in self._lights:
            if light.z < camera.z + 3.5:
                continue
            x, y = camera.across(light.x, light.z), camera.down(light.y, light.z)
            scale = camera.scale(light.z)
            if light.sign:
                self._draw_sign(canvas, light, (x, y, scale))
            else:
                self._draw_lamp(canvas, light, (x, y, scale), camera.down(0, light.z))

    def _draw_lamp(
        self, canvas: skia.Canvas, light: Light, seen: tuple[float, float, float], foot: float
    ) -> None:
        x, y, scale = seen
        arm = -0.9 * scale if light.x > 0 else 0.9 * scale
        pole = line(self._pole, max(0.11 * scale, 1.0))
        canvas.drawLine(x, foot, x, y - 0.3 * scale, pole)
        canvas.drawLine(x, y - 0.3 * scale, x + arm, y - 0.15 * scale, pole)
        head = (x + arm, y)
        if light.shines:
            shine(canvas, head, 2.6 * scale * self._foggy, light.colour, 0.8)
        colour = light.colour.mix(WHITE, 0.6) if light.shines else self._pole.mix(WHITE, 0.3)
        canvas.drawCircle(*head, 0.2 * scale, fill(colour))

    def _draw_sign(
        self, canvas: skia.Canvas, light: Light, seen: tuple[float, float, float]
    ) -> None:
        x, y, scale = seen
        shine(canvas, (x, y), 3.4 * scale * self._foggy, light.colour, 0.75)
        tall, wide = 1.3 * scale, 0.42 * scale
        box = skia.Rect.MakeLTRB(x - wide, y - tall, x + wide, y + tall)
        canvas.drawRoundRect(box, wide * 0.3, wide * 0.3, fill(self._pole.mix(light.colour, 0.25)))
        stroke = line(light.colour.mix(WHITE, 0.35), max(0.09 * scale, 0.8))
        for step in range(3):
            mark = skia.Rect.MakeXYWH(
                x - wide * 0.55, y - tall * 0.8 + step * tall * 0.58, wide * 1.1, tall * 0.34
            )
            canvas.drawRoundRect(mark, wide * 0.3, wide * 0.3, stroke)


class Reflections:
    """Lights on a wet street: streaks below each one."""

    depth = 1e5

    def __init__(self, lights: Sequence[Light]) -> None:
        """Paint one streak a colour."""
        self._lights = [light for light in lights if light.shines]
        self._streaks = {light.colour: _streak(light.colour) for light in self._lights}

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw a streak from each light's foot toward the lens."""
        camera = view.camera
        for light in self._lights:
            if light.z < camera.z + 4:
                continue
            scale = camera.scale(light.z)
            x, foot = camera.across(light.x * 0.86, light.z), camera.down(0, light.z)
            wide = min(0.75 * scale, 0.05 * camera.size.height)
            drop = light.y * scale * 1.3
            area = skia.Rect.MakeLTRB(x - wide, foot, x + wide, foot + max(drop, 2.0))
            canvas.drawImageRect(self._streaks[light.colour], area, SMOOTH, skia.Paint(Alphaf=0.75))


def _streak(colour: Colour) -> skia.Image:
    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(1.0, 4.0)
        canvas.translate(0, -6)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(16, 12), 16, [colour.argb(a) for a in (0.95, 0.4, 0.0)], [0.0, 0.4, 1.0]
        )
        canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))

    return picture(32, 96, paint)
