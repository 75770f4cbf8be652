"""Every four-legged animal there is."""

from service.renderer.players import Kind
from service.renderer.subjects.anatomy import Species
from service.renderer.subjects.hoofed import HOOFED
from service.renderer.subjects.marked import MARKED
from service.renderer.subjects.pawed import PAWED

SPECIES: dict[Kind, Species] = {**HOOFED, **PAWED, **MARKED}
