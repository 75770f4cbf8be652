"""An animal's outlines in its colours: lit from one side, shaded from below, marked."""

from dataclasses import dataclass

from service.renderer.brush import curve, fill, line
from service.renderer.colour import WHITE, Colour
from service.renderer.palette import Palette
from service.renderer.skia_library import skia
from service.renderer.subjects.anatomy import Feature, Species, Where
from service.renderer.subjects.spline import less, points, shifted, smooth, within

_LIFT = 0.55
"""How much of the moon's light keeps a dark coat from melting into the night."""
_EYE = Colour.of("17130f")


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """One thing to draw, and whether it adds to the outline."""

    path: skia.Path
    paint: skia.Paint
    solid: bool = False
    sways: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dye:
    """The light that an animal's colours are seen in."""

    palette: Palette
    haze: float
    """From 0 to 1."""
    toward: int
    """1 when the light comes from where it heads, -1 from behind."""

    def of(self, colour: Colour, shade: float = 1.0) -> Colour:
        """Return a colour as it is seen."""
        lit = self.palette.lit(colour).scaled(0.94 * shade)
        dark = max(0.5 - self.palette.ambient.luminance, 0.0)
        return self.palette.faded(lit.mix(self.palette.glow, dark * _LIFT), self.haze)

    def light(self, colour: Colour) -> Colour:
        """Return a colour where the light falls on it."""
        return self.of(colour).mix(self.palette.glow, 0.26)

    def dark(self, colour: Colour) -> Colour:
        """Return a colour where no light falls on it."""
        seen = self.of(colour)
        return seen.mix(self.palette.faded(self.palette.ink, self.haze), 0.34)


class Hide:
    """The still parts of one animal, which only turn."""

    def __init__(self, species: Species, coat: Colour, dye: Dye) -> None:
        """Cut lights, shades and markings to the outlines, once."""
        self._species, self._coat, self._dye = species, coat, dye
        self.trunk = [
            *self._body(species.trunk, Where.TRUNK, deep=8),
            *self._features(Where.TRUNK, inside=False),
        ]
        self.head = [
            *self._features(Where.BEHIND_HEAD, inside=False),
            self._ear(far=True),
            *self._body(species.head, Where.HEAD, deep=4),
            *self._features(Where.HEAD, inside=False),
            *self._face(),
        ]
        near = self._ear(far=False)
        hangs = near.path.getBounds().bottom() > species.eye[1] + 4
        self.ear = [near] if hangs else [near, self._hollow(near.path)]

    def _body(self, outline: str, where: Where, *, deep: float) -> list[Patch]:
        dye = self._dye
        path = smooth(points(outline))
        marks = self._features(where, inside=True)
        lights = less(path, shifted(path, -dye.toward * 1.2, 2.6))
        shades = less(path, shifted(path, dye.toward * 1.5, -deep))
        if where is Where.HEAD:
            # Where the head leaves the trunk or the mane there is no edge to be lit.
            behind = [patch.path for patch in self._features(Where.BEHIND_HEAD, inside=False)]
            for other in (smooth(points(self._species.trunk)), *behind):
                lights, shades = less(lights, other), less(shades, other)
        return [
            Patch(path=path, paint=fill(dye.of(self._coat)), solid=True),
            *marks,
            Patch(path=lights, paint=fill(dye.palette.glow, 0.2)),
            Patch(path=shades, paint=fill(dye.palette.ink, 0.26)),
        ]

    def _features(self, where: Where, *, inside: bool) -> list[Patch]:
        body = smooth(points(self._species.trunk if where is Where.TRUNK else self._species.head))
        patches = []
        for feature in self._species.features:
            if feature.where is where and feature.inside is inside:
                path = _path(feature)
                colour = self._dye.of(feature.colour or self._coat, feature.shade)
                paint = line(colour, feature.width) if feature.width else fill(colour)
                patches.append(
                    Patch(
                        path=within(path, body) if inside else path,
                        paint=paint,
                        solid=not inside and where is not Where.TRUNK,
                        sways=feature.sways,
                    )
                )
        return patches

    def _ear(self, *, far: bool) -> Patch:
        colour = self._species.ears or self._coat
        path = curve(self._species.ear)
        if far:
            return Patch(
                path=shifted(path, 3.6, 0.6), paint=fill(self._dye.dark(colour)), solid=True
            )
        return Patch(path=path, paint=fill(self._dye.of(colour, 0.86)), solid=True)

    def _hollow(self, ear: skia.Path) -> Patch:
        """Return the inside of the near ear."""
        bounds = ear.getBounds()
        inner = skia.Path()
        matrix = skia.Matrix()
        matrix.setScale(0.56, 0.66, bounds.centerX() + bounds.width() * 0.08, bounds.bottom())
        ear.transform(matrix, inner)
        colour = self._species.ears or self._coat
        return Patch(path=within(inner, ear), paint=fill(self._dye.of(colour, 0.62)))

    def _face(self) -> list[Patch]:
        x, y = self._species.eye
        dark = self._dye.of(_EYE)
        lid = curve(f"M{x - 1.9} {y + 0.3} Q{x - 0.4} {y - 2.4} {x + 1.9} {y - 0.2}")
        patches = [
            Patch(path=_dot(x, y, 1.4), paint=fill(dark)),
            Patch(path=_dot(x + 0.15, y, 1.05), paint=fill(self._dye.of(self._species.iris))),
            Patch(path=_dot(x + 0.25, y, 0.66), paint=fill(dark)),
            Patch(path=_dot(x + 0.55, y - 0.45, 0.32), paint=fill(self._dye.of(WHITE))),
            Patch(path=lid, paint=line(dark, 0.55)),
            Patch(path=curve(self._species.mouth), paint=line(dark, 0.5, 0.7)),
        ]
        if self._species.nose:
            patches.append(Patch(path=_dot(*self._species.nose, 1.0), paint=fill(dark, 0.85)))
        return patches


def _path(feature: Feature) -> skia.Path:
    if feature.shape.startswith("M"):
        return curve(feature.shape)
    return smooth(points(feature.shape))


def _dot(x: float, y: float, radius: float) -> skia.Path:
    path = skia.Path()
    path.addCircle(x, y, radius)
    return path
