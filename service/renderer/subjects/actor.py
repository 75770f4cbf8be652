"""Where a subject stands and goes, and the drawing space around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from service.renderer.camera import Camera
from service.renderer.colour import Colour
from service.renderer.palette import TINTS
from service.renderer.players import Subject
from service.renderer.skia_library import skia
from service.renderer.subjects.sprite import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A subject's place and way."""

    subject: Subject
    x: float
    """Metres right of the picture's middle, at the shot's beginning."""
    z: float
    """Metres from the camera."""
    side: int
    """1 when it heads right, -1 left."""
    speed: float
    """Metres a second along its heading, as the picture shows it."""
    number: int = 0
    """Which of several alike."""
    seat: int = 0
    """Which place of a bench, from the left."""
    seats: int = 1
    """How many the bench has."""

    def coloured(self, usual: Colour) -> Colour:
        """Return the colour that the prompt gives it, or the usual one."""
        return usual if self.subject.tint is None else TINTS[self.subject.tint]

    def x_at(self, seconds: float) -> float:
        """Return where it has come to."""
        return self.x + self.side * self.speed * seconds


@dataclass(frozen=True, slots=True)
class Part:
    """A rig's box, standing in the world: drawing on it is drawing in the box's units."""

    camera: Camera
    place: tuple[float, float, float]
    """Metres across, up and away, of the box's bottom middle."""
    box: Box
    side: int = 1

    @property
    def scale(self) -> float:
        """Pixels that a unit of the box takes."""
        return self.box.metres * self.camera.scale(self.place[2]) / self.box.height

    @property
    def visible(self) -> bool:
        """Whether any of it may be in the picture."""
        middle = self.camera.across(self.place[0], self.place[2])
        half = self.box.width * self.scale
        return -half < middle < self.camera.size.width + half

    @contextmanager
    def on(self, canvas: skia.Canvas) -> Iterator[None]:
        """Draw in the box's units, y down, heading right, until the block ends."""
        x, y, z = self.place
        canvas.save()
        canvas.translate(self.camera.across(x, z), self.camera.down(y, z))
        canvas.scale(self.scale * self.side, self.scale)
        canvas.translate(-self.box.width / 2, -self.box.height)
        try:
            yield
        finally:
            canvas.restore()
