"""What frames a theatre's stage: hanging cloth, the house curtain and the heads of the stalls."""

import math

from service.renderer.brush import fill, line, shade
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia


def paint_folds(
    canvas: skia.Canvas,
    across: tuple[float, float],
    down: tuple[float, float],
    tone: Colour,
    step: float,
) -> None:
    """Paint hanging cloth between two columns."""
    near, far = across
    side = 1 if far > near else -1
    count = math.ceil(abs(far - near) / step)
    for number in range(count):
        x = near + side * step * number
        stops = [(tone.scaled(part), 1.0) for part in (0.5, 1.12, 0.84, 0.42)]
        fold = shade((x, 0), (x + side * step, 0), stops)
        left, right = sorted((x, x + side * step * 1.06))
        canvas.drawRect(skia.Rect.MakeLTRB(left, down[0], right, down[1]), fold)
    hem = shade(
        (0, down[1] + (down[0] - down[1]) * 0.4), (0, down[1]), [(tone, 0), (tone.scaled(0.2), 0.7)]
    )
    canvas.drawRect(skia.Rect.MakeLTRB(min(near, far), down[0], max(near, far), down[1]), hem)


class Drapes:
    """The house curtain, gathered at the sides, and its scalloped top with a golden fringe."""

    depth = 0.95

    def __init__(self, stage: Stage, velvet: Colour) -> None:
        """Paint a picture of each."""
        size = stage.size
        dice = stage.chance.of_the_film.dice("drapes")
        self._wide = round(min(size.width * dice.uniform(0.1, 0.15), size.height * 0.2))
        self._high = round(min(size.height * 0.15, size.width * 0.2))
        self._slack = round(size.width * 0.14)
        self._velvet, self._size = velvet.scaled(0.8), size
        self._gold = stage.palette.lit(Colour.of("d9a441"))
        self._image = self._painted()

    def _painted(self) -> skia.Image:
        width, height = self._size.width + 2 * self._slack, round(self._size.height * 1.24)
        surface = skia.Surface(width, height)
        with surface as canvas:
            inner, step = self._slack + self._wide, self._wide / 4.2
            paint_folds(canvas, (inner, 0), (0, height), self._velvet, step)
            paint_folds(canvas, (width - inner, width), (0, height), self._velvet, step)
            self._paint_top(canvas, width, round(self._size.height * 0.12) + self._high)
        return surface.makeImageSnapshot()

    def _paint_top(self, canvas: skia.Canvas, width: float, foot: float) -> None:
        count = max(round(width / (self._high * 1.7)), 3)
        step = width / count
        _fold_band(canvas, self._velvet, (width, foot * 0.72), step / 6)
        for number in range(count):
            x = step * number
            swag = skia.Path()
            swag.moveTo(x, foot * 0.45)
            swag.quadTo(x + step / 2, foot * 1.5, x + step, foot * 0.45)
            swag.lineTo(x + step, 0)
            swag.lineTo(x, 0)
            swag.close()
            lit = [(self._velvet.scaled(part), 1.0) for part in (0.7, 1.2, 0.9)]
            canvas.drawPath(swag, shade((x, 0), (x + step, foot * 0.4), lit))
            hem = skia.Path()
            hem.moveTo(x, foot * 0.45)
            hem.quadTo(x + step / 2, foot * 1.5, x + step, foot * 0.45)
            canvas.drawPath(hem, line(self._gold, foot * 0.045))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them over the picture; near as they are, they slide a little more than it."""
        camera = view.camera
        slide = max(-self._slack, min(camera.yaw * 1.1, self._slack))
        lift = -round(self._size.height * 0.12)
        x = round(slide) - self._slack
        y = lift + round(max(-0.1, min(camera.pitch / self._size.height, 0.1)) * self._size.height)
        for area in self._parts(x, y):
            canvas.save()
            canvas.clipRect(area)
            canvas.drawImage(self._image, x, y)
            canvas.restore()

    def _parts(self, x: int, y: int) -> list[skia.Rect]:
        """Return the painted parts, so that the open middle costs nothing."""
        width, height = self._size.width, self._size.height
        left, right = (
            x + self._slack + self._wide + 2,
            x + self._image.width() - self._slack - self._wide - 2,
        )
        foot = y + round(height * 0.12) + self._high * 1.3
        return [
            skia.Rect.MakeLTRB(0, 0, width, foot),
            skia.Rect.MakeLTRB(0, foot, left, height),
            skia.Rect.MakeLTRB(right, foot, width, height),
        ]


def _fold_band(canvas: skia.Canvas, velvet: Colour, size: tuple[float, float], step: float) -> None:
    for number in range(math.ceil(size[0] / step)):
        x = step * number
        stops = [(velvet.scaled(part), 1.0) for part in (0.4, 0.8, 0.4)]
        box = skia.Rect.MakeXYWH(x, 0, step * 1.05, size[1])
        canvas.drawRect(box, shade((x, 0), (x + step, 0), stops))


class Stalls:
    """The heads of those who watch, dark against the boards."""

    depth = 0.85

    def __init__(self, stage: Stage) -> None:
        """Seat them in two rows."""
        size, dice = stage.size, stage.chance.of_the_film.dice("stalls")
        self._rows = []
        for row, share in enumerate((0.035, 0.048)):
            radius = share * math.sqrt(size.area) * 0.8
            x, heads = -size.width * 0.15, []
            while x < size.width * 1.15:
                heads.append(
                    (x, dice.uniform(-0.25, 0.25) * radius, radius * dice.uniform(0.88, 1.1))
                )
                x += radius * dice.uniform(2.5, 3.6)
            tone = stage.palette.ink.mix(stage.palette.ambient, 0.1 - 0.07 * row)
            self._rows.append((fill(tone), heads, radius))
        self._nods = stage.chance.of_the_film.dice("nods").uniform(0, 6)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw both rows along the picture's foot."""
        camera = view.camera
        for row, (paint, heads, radius) in enumerate(self._rows):
            path = skia.Path()
            foot = camera.size.height + radius * (0.75 * row - 0.5)
            for number, (x, lift, size) in enumerate(heads):
                nod = 0.05 * size * math.sin(view.seconds * 0.8 + number * 1.7 + self._nods)
                middle = x + camera.yaw * (1.1 + 0.1 * row)
                path.addCircle(middle, foot - size * 0.9 + lift + nod, size * 0.72)
                path.addOval(
                    skia.Rect.MakeLTRB(
                        middle - size * 1.5,
                        foot + lift - size * 0.2,
                        middle + size * 1.5,
                        foot + size * 3,
                    )
                )
            canvas.drawPath(path, paint)
