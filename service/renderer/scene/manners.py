"""How each kind of particle looks and moves."""

from dataclasses import dataclass

from service.renderer.shots import Particles


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a kind of particle looks and moves."""

    counts: tuple[int, int, int]
    """Far, middle and near."""
    sizes: tuple[float, float, float]
    """Pixels, at the usual size of picture."""
    fall: float
    """Heights of the picture a second; negative rises."""
    drift: float
    """Widths of the picture a second, either way."""
    sway: float
    """Widths of the picture to either side."""
    rate: float
    """Sways a second, in radians."""
    colours: tuple[str, ...]
    alpha: float


MANNERS = {
    Particles.EMBERS: Manner(
        counts=(110, 64, 24),
        sizes=(2.2, 3.6, 6.0),
        fall=-0.09,
        drift=0.03,
        sway=0.016,
        rate=2.1,
        colours=("ff7a2a", "ffa54a", "ffe0a0"),
        alpha=0.95,
    ),
    Particles.FIREFLIES: Manner(
        counts=(34, 22, 12),
        sizes=(10.0, 15.0, 24.0),
        fall=0.006,
        drift=0.012,
        sway=0.035,
        rate=0.7,
        colours=("e8ff7a",),
        alpha=1.0,
    ),
    Particles.PETALS: Manner(
        counts=(80, 46, 16),
        sizes=(5.0, 8.5, 16.0),
        fall=0.065,
        drift=0.05,
        sway=0.03,
        rate=1.3,
        colours=("f6b8cc", "fde3ea", "e88fae"),
        alpha=0.92,
    ),
    Particles.LEAVES: Manner(
        counts=(56, 34, 13),
        sizes=(7.0, 11.5, 22.0),
        fall=0.085,
        drift=0.06,
        sway=0.045,
        rate=1.5,
        colours=("c8622a", "d99a35", "9a3f2a"),
        alpha=0.95,
    ),
    Particles.DUST: Manner(
        counts=(130, 80, 30),
        sizes=(2.4, 3.8, 7.0),
        fall=0.008,
        drift=0.01,
        sway=0.012,
        rate=0.5,
        colours=("fff2d6",),
        alpha=0.85,
    ),
    Particles.CONFETTI: Manner(
        counts=(90, 60, 26),
        sizes=(4.5, 7.5, 13.0),
        fall=0.13,
        drift=0.01,
        sway=0.02,
        rate=2.4,
        colours=("f2c53d", "e8506a", "4fb4e8"),
        alpha=0.95,
    ),
    Particles.BUBBLES: Manner(
        counts=(34, 18, 7),
        sizes=(2.6, 4.8, 10.0),
        fall=-0.12,
        drift=0.004,
        sway=0.008,
        rate=2.6,
        colours=("d8fff8",),
        alpha=0.7,
    ),
}
