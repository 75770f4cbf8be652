"""What sets one four-legged animal apart from another."""

from dataclasses import dataclass

from service.renderer.colour import Colour
from service.renderer.shots import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Species:
    """One animal's measures, in units of its box: 100 high and 140 wide."""

    coat: Colour
    metres: float
    """Height of the box: of its ears above the ground."""
    leg: float
    body: float
    """Half of the trunk's height."""
    neck: tuple[float, float]
    """From the withers to the poll: forward, up."""
    head: float
    ear: float
    tail: str
    """A curve from the croup, which is at 0, 0."""
    tail_width: float
    mane: bool = False
    antlers: bool = False


SPECIES = {
    Kind.HORSE: Species(
        coat=Colour.of("6d452c"),
        metres=2.1,
        leg=46,
        body=13.5,
        neck=(17, 30),
        head=21,
        ear=5,
        tail="M0 0 C-10 2 -16 14 -17 34",
        tail_width=6.5,
        mane=True,
    ),
    Kind.DEER: Species(
        coat=Colour.of("9a6a40"),
        metres=1.9,
        leg=44,
        body=11,
        neck=(12, 27),
        head=15,
        ear=6,
        tail="M0 0 C-4 1 -5 5 -5 8",
        tail_width=5,
        antlers=True,
    ),
    Kind.WOLF: Species(
        coat=Colour.of("6f7078"),
        metres=1.15,
        leg=40,
        body=12.5,
        neck=(16, 12),
        head=20,
        ear=7,
        tail="M0 0 C-10 4 -18 14 -22 26",
        tail_width=8,
    ),
    Kind.FOX: Species(
        coat=Colour.of("c4652a"),
        metres=0.8,
        leg=33,
        body=11.5,
        neck=(15, 10),
        head=19,
        ear=8.5,
        tail="M0 0 C-12 4 -22 14 -34 18",
        tail_width=11,
    ),
    Kind.DOG: Species(
        coat=Colour.of("a07648"),
        metres=0.85,
        leg=38,
        body=12.5,
        neck=(12, 16),
        head=19,
        ear=7,
        tail="M0 0 C-8 -4 -14 -14 -14 -22",
        tail_width=4.5,
    ),
    Kind.CAT: Species(
        coat=Colour.of("77706e"),
        metres=0.5,
        leg=30,
        body=11.5,
        neck=(10, 9),
        head=14,
        ear=7,
        tail="M0 0 C-12 2 -20 -8 -22 -26",
        tail_width=4.5,
    ),
}
