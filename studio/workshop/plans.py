"""From what a person asks for to what the workbench is told, and the name of what comes of it."""

import secrets
from pathlib import Path
from urllib.parse import quote

from studio.domain.generation import Generation, file_name
from studio.domain.naming import slug
from studio.domain.work import STILLS_COLUMNS, CutOrder, Kind, SheetOrder, TileOrder
from studio.media.assignment import Assignment
from studio.media.vault import Vault
from studio.media.works import PROXIES, WORKS, Works
from studio.workshop.ticket import Ticket

_SERVED = "/app/static"


class Planner:
    """Writes tickets; knows where everything lies."""

    def __init__(self, vault: Vault, works: Works) -> None:
        self._vault = vault
        self._works = works

    def proxy(self, generation: Generation) -> Ticket:
        """Plan the proxy of a clip, whose place follows from the clip's."""
        return Ticket(
            id=secrets.token_hex(16),
            assignment=Assignment(kind=Kind.PROXY, into="", sources=self._clips(generation)),
            place=self._works.proxy(generation.id),
            url_path=f"{_SERVED}/{PROXIES}/{generation.id}.mp4",
            file_name=f"{_stem(generation)}-proxy.mp4",
        )

    def still(self, generation: Generation, at_s: float) -> Ticket:
        """Plan the picture at a moment, in seconds."""
        name = f"{_stem(generation)}-{at_s:.3f}s.png"
        sources = self._clips(generation)
        return self._work(name, Assignment(kind=Kind.STILL, into="", sources=sources, at_s=at_s))

    def stills(self, generation: Generation, count: int) -> Ticket:
        """Plan a sheet of pictures of one clip."""
        assignment = Assignment(
            kind=Kind.STILLS,
            into="",
            sources=self._clips(generation),
            count=count,
            columns=STILLS_COLUMNS,
        )
        return self._work(f"{_stem(generation)}-stills.jpg", assignment)

    def clean_copy(self, generation: Generation) -> Ticket:
        """Plan a copy without the recipe."""
        sources = self._clips(generation)
        assignment = Assignment(kind=Kind.CLEAN_COPY, into="", sources=sources)
        return self._work(f"{_stem(generation)}-clean.mp4", assignment)

    def tile(self, order: TileOrder, generations: tuple[Generation, ...]) -> Ticket:
        """Plan clips side by side."""
        assignment = Assignment(
            kind=Kind.TILE,
            into="",
            sources=self._clips(*generations),
            labels=order.labels,
            heard=None if order.heard_id is None else order.ids.index(order.heard_id),
            height_px=order.height_px,
        )
        name = f"{slug(generations[0].request.prompt)}-{len(generations)}-takes.mp4"
        return self._work(name, assignment)

    def contact_sheet(self, order: SheetOrder, generations: tuple[Generation, ...]) -> Ticket:
        """Plan the posters of clips with captions."""
        assignment = Assignment(
            kind=Kind.CONTACT_SHEET,
            into="",
            sources=tuple(_told(self._vault.poster(one.id)) for one in generations),
            labels=tuple(_caption(one) for one in generations),
            columns=order.columns,
            title=order.title,
            format=order.format,
        )
        name = f"{slug(order.title or 'contact sheet')}-{len(generations)}-clips"
        return self._work(f"{name}.{order.format}", assignment)

    def rough_cut(self, order: CutOrder, generations: tuple[Generation, ...]) -> Ticket:
        """Plan clips one after the other."""
        known = {one.id: one for one in generations}
        sources = self._clips(*(known[one] for one in order.ids))
        name = f"rough-cut-{slug(known[order.ids[0]].request.prompt)}-{len(sources)}-clips.mp4"
        return self._work(name, Assignment(kind=Kind.ROUGH_CUT, into="", sources=sources))

    def _work(self, name: str, assignment: Assignment) -> Ticket:
        job_id = secrets.token_hex(16)
        return Ticket(
            id=job_id,
            assignment=assignment,
            place=self._works.work(job_id, name),
            url_path=f"{_SERVED}/{WORKS}/{job_id}/{quote(name)}",
            file_name=name,
        )

    def _clips(self, *generations: Generation) -> tuple[str, ...]:
        return tuple(_told(self._vault.clip(one.id)) for one in generations)


def _told(path: Path) -> str:
    return str(path.absolute())


def _stem(generation: Generation) -> str:
    return file_name(generation).removesuffix(".mp4")


def _caption(generation: Generation) -> str:
    """Return the words under a poster: the prompt, and below it what it was made with."""
    request = generation.request
    facts = [request.quality.value, request.aspect_ratio.value, f"{request.duration} s"]
    facts += [f"seed {request.seed}"] if request.seed else []
    facts += ["animatic"] if generation.is_animatic else []
    return f"{' '.join(request.prompt.split())}\n{' · '.join(facts)}"
