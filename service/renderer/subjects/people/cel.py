"""Flat shapes in the light: a soft shade on one side, and the light's rim on the other.

A figure is darker than a bright place and its rim brighter than a dark one: it never melts into
what is behind it.
"""

from dataclasses import dataclass, field
from functools import cache

from service.renderer.brush import curve, fill, line
from service.renderer.colour import WHITE, Colour
from service.renderer.palette import Palette
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia

drawn = cache(curve)
"""The path written as `brush.curve` takes it, read once; nobody may change it."""
_DARK = 0.3
"""A place of less light than this needs a brighter rim."""
_FINE = 0.55
"""Pixels a unit from which shade can be seen."""
_RIM = 0.72
"""Least luminance of the rim in the dark."""
_OWN = 0.42
"""Share of its own colour that a figure keeps in the dark, so that faces are seen."""
_LIFT = 0.13
"""Share of the light's own colour that figures take on in the dark."""


@dataclass(frozen=True, slots=True)
class Tone:
    """What one colour looks like on each side of a thing."""

    base: skia.Paint
    shade: skia.Paint
    soft: skia.Paint
    rim: skia.Paint


@dataclass(slots=True, eq=False)
class Light:
    """The light on one figure."""

    palette: Palette
    haze: float
    side: int
    """1 when it comes from the rig's front, -1 from its back."""
    _tones: dict[Colour, Tone] = field(default_factory=dict)
    _seen: dict[Colour, Colour] = field(default_factory=dict)

    @property
    def dark(self) -> float:
        """How dark the place is, from 0 to 1."""
        behind = self.palette.ground_far.luminance * 0.5 + self.palette.low.luminance * 0.5
        return min(max((_DARK - behind) / _DARK, 0.0), 1.0)

    def seen(self, colour: Colour) -> Colour:
        """Return the colour in this light, through this air."""
        seen = self._seen.get(colour)
        if seen is None:
            lit = self.palette.lit(colour).mix(colour.scaled(0.62), _OWN * self.dark)
            lit = lit.mix(self.palette.glow, _LIFT * self.dark)
            seen = self._seen[colour] = self.palette.faded(lit, self.haze)
        return seen

    def rim(self, colour: Colour) -> Colour:
        """Return the colour where the light grazes it."""
        glow = self.palette.glow
        dim = max(_RIM - glow.luminance, 0.0) / (1 - glow.luminance + 0.01)
        bright = glow.mix(WHITE, max(dim, 0.4) * self.dark)
        return self.palette.faded(bright.mix(self.palette.lit(colour), 0.12), self.haze * 0.6)

    def tone(self, colour: Colour) -> Tone:
        """Return the paints for a colour."""
        tone = self._tones.get(colour)
        if tone is None:
            base, rim = self.seen(colour), self.rim(colour)
            ink = self.palette.faded(self.palette.ink, self.haze)
            tone = Tone(fill(base), fill(base.mix(ink, 0.3)), fill(base.mix(rim, 0.42)), fill(rim))
            self._tones[colour] = tone
        return tone


def light_on(stage: Stage, z: float, *, side: int) -> Light:
    """Return the light on a figure at that depth which heads to that side."""
    return Light(stage.palette, stage.haze(z), stage.side * side)


class Cel:
    """A sheet that figures are drawn on."""

    def __init__(
        self,
        canvas: skia.Canvas,
        light: Light,
        *,
        pixels: float,
        scale: float = 1.0,
        finest: float = _FINE,
    ) -> None:
        """Begin a drawing.

        Args:
            canvas: In the sheet's units.
            light: On the figure.
            pixels: That one unit of the body takes.
            scale: Units of the body that one unit of the sheet takes.
            finest: Pixels a unit from which shade and faces are drawn.
        """
        self.canvas, self.light, self.pixels = canvas, light, pixels
        self.fine = pixels > finest
        self._scale, self._finest = scale, finest
        self._edge = max(min(0.9, 7.0 / pixels), 1.1 / pixels) / scale

    def part(self, scale: float) -> "Cel":
        """Return the same sheet, drawn on at another scale."""
        return Cel(
            self.canvas,
            self.light,
            pixels=self.pixels,
            scale=self._scale * scale,
            finest=self._finest,
        )

    def shape(
        self, path: skia.Path, colour: Colour, *, shade: float = 5.0, rim: float = 1.0
    ) -> None:
        """Draw a lit shape.

        Args:
            path: Its outline.
            colour: In white light.
            shade: Units of the body that the shade reaches in from the far edge.
            rim: How wide the light's edge is.
        """
        canvas, tone, side = self.canvas, self.light.tone(colour), self.light.side
        width = self._edge * rim
        canvas.save()
        # Each layer lies a little farther from the light than the one under it.
        if rim:
            canvas.drawPath(path, tone.rim)
            canvas.translate(-side * width, width * 0.55)
        if rim and self.fine:
            canvas.drawPath(path, tone.soft)
            canvas.translate(-side * width * 1.2, width * 0.66)
        canvas.drawPath(path, tone.base)
        if self.fine and shade:
            canvas.clipPath(path, doAntiAlias=True)
            outside = skia.Path(path)
            outside.setFillType(skia.PathFillType.kInverseWinding)
            canvas.translate(side * shade / self._scale, -shade * 0.3 / self._scale)
            canvas.drawPath(outside, tone.shade)
        canvas.restore()

    def flat(self, path: skia.Path, colour: Colour, alpha: float = 1.0) -> None:
        """Draw a shape without shade or rim."""
        self.canvas.drawPath(path, fill(self.light.seen(colour), alpha))

    def stroke(self, path: skia.Path, colour: Colour, width: float, alpha: float = 1.0) -> None:
        """Draw a line."""
        self.canvas.drawPath(path, line(self.light.seen(colour), width, alpha))
