"""Puts a studio together: the one place that knows all of its parts."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from studio.account import Account
from studio.api.client import ApiClient
from studio.api.session import Adapter, open_sessions
from studio.books import Books
from studio.clock import Clock, SystemClock
from studio.doctor.doctor import Doctor
from studio.doctor.mending import Tools
from studio.doctor.patient import open_patient
from studio.domain.callback import problem_with
from studio.domain.service import LOCAL, Access
from studio.drawer import open_drawer
from studio.errors import SettingsError, StudioError
from studio.handover.handover import Handover
from studio.jury import open_jury
from studio.library import open_library
from studio.media.collector import Collector
from studio.media.download import Downloader, open_session
from studio.media.inspector import Inspector
from studio.media.vault import CLIPS, Vault
from studio.media.workbench import Workbench
from studio.media.works import Works
from studio.orders import Orders
from studio.parts import Parts
from studio.purse import Purse, open_purse
from studio.settings import PREFIX, Settings
from studio.store.adoption import Adoption
from studio.store.errands import Errands
from studio.store.folder import OpenFolder, open_folder
from studio.store.generations import Generations
from studio.store.usage import UsageRows
from studio.studio import Studio
from studio.tracker import recovery
from studio.tracker.cadence import Pace
from studio.tracker.crew import Crew
from studio.tracker.history import Memory
from studio.tracker.hooks import Hooks
from studio.tracker.loop import Tracker
from studio.tracker.traffic import Traffic
from studio.workshop.intake import Intake
from studio.workshop.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What several parts of one studio stand on."""

    settings: Settings
    folder: OpenFolder
    connect: Callable[[str], ApiClient]
    clock: Clock
    generations: Generations
    vault: Vault
    inspector: Inspector
    collector: Collector
    stopped: threading.Event
    """Set when the studio stops, which cuts short what waits."""


def open_studio(
    settings: Settings,
    *,
    access: Access,
    clock: Clock | None = None,
    adapter: Adapter | None = None,
) -> Studio:
    """Open the data folder and return a studio that is not yet started.

    Args:
        settings: Where the data lies, and the pace.
        access: Where each service is, and its key.
        clock: The time; the machine's by default.
        adapter: Carries all HTTP in place of the network.

    Raises:
        SettingsError: No service would call the public address.
        DataFolderInUseError: Another studio works on the data folder.
        StoreError: The database cannot be opened or brought up to date.
    """
    _check_public_url(settings)
    clock = clock or SystemClock()
    sessions = open_sessions(adapter)

    def connect(service: str) -> ApiClient:
        return ApiClient(access.of(service), sessions, clock)

    folder = open_folder(settings.data_dir, clock.now())
    try:
        ground = _prepare(settings, folder, connect, clock=clock, adapter=adapter)
        return Studio(_parts_of(ground))
    except StudioError:
        folder.lock.release()
        raise


def _check_public_url(settings: Settings) -> None:
    """Refuse an address that no service would call."""
    if settings.public_url is not None and (wrong := problem_with(settings.public_url)):
        name = f"{PREFIX}PUBLIC_URL"
        raise SettingsError(f"{name}: {wrong}", names=(name,))


def _prepare(
    settings: Settings,
    folder: OpenFolder,
    connect: Callable[[str], ApiClient],
    *,
    clock: Clock,
    adapter: Adapter | None,
) -> _Ground:
    vault = Vault(settings.data_dir / CLIPS)
    # The inspector waits for a real process, whatever time the studio is made to live in.
    stopped, inspector = threading.Event(), Inspector(SystemClock())
    downloader = Downloader(open_session(adapter), clock, stopped)
    return _Ground(
        settings=settings,
        folder=folder,
        connect=connect,
        clock=clock,
        generations=Generations(folder.database),
        vault=vault,
        inspector=inspector,
        collector=Collector(vault, downloader, clock, inspector=inspector),
        stopped=stopped,
    )


def _parts_of(ground: _Ground) -> Parts:
    settings, folder, clock = ground.settings, ground.folder, ground.clock
    generations, vault = ground.generations, ground.vault
    memory, inspector = Memory(generations, clock), ground.inspector
    patient = open_patient(settings, folder.database, inspector=inspector, clock=clock)
    crew, tools = _crew_of(ground, memory), _tools_of(ground)
    tracker = Tracker(crew, _pace_of(settings))
    purse = open_purse(settings, generations, clock)
    library = open_library(settings, folder.database, vault, clock)
    return Parts(
        generations=generations,
        tracker=tracker,
        memory=memory,
        vault=vault,
        connect=ground.connect,
        clock=clock,
        lock=folder.lock,
        inspector=inspector,
        hooks=crew.hooks,
        backups=folder.backups,
        doctor=Doctor(patient, tools),
        recovered=_recovered(folder, tools),
        orders=_orders_of(ground, purse, tracker),
        jury=open_jury(folder.database, generations, clock),
        library=library,
        handover=Handover(library, vault, clock),
        workshop=_workshop_of(ground),
        purse=purse,
        books=Books(rows=UsageRows(folder.database), rates=purse.rates),
        account=Account(ground.connect, clock),
        drawer=open_drawer(folder.database, clock, keeps_drafts=settings.keep_drafts),
    )


def _crew_of(ground: _Ground, memory: Memory) -> Crew:
    settings, folder, clock = ground.settings, ground.folder, ground.clock
    return Crew(
        errands=Errands(folder.database),
        connect=ground.connect,
        films=ground.collector,
        traffic=Traffic(clock, settings.concurrency),
        clock=clock,
        hooks=Hooks(settings.public_url, folder.secret, clock),
        history=memory.medians,
        replays=frozenset({LOCAL, *settings.replay_services}),
        stopped=ground.stopped,
    )


def _pace_of(settings: Settings) -> Pace:
    fastest_s = settings.poll_fastest_s
    return Pace(
        fastest_s=fastest_s,
        slowest_s=max(fastest_s, settings.poll_slowest_s),
        overdue_s=60 * settings.overdue_min,
    )


def _orders_of(ground: _Ground, purse: Purse, tracker: Tracker) -> Orders:
    return Orders(
        generations=ground.generations,
        purse=purse,
        wake=tracker.wake,
        clock=ground.clock,
        most_takes=ground.settings.most_takes,
    )


def _tools_of(ground: _Ground) -> Tools:
    database = ground.folder.database
    return Tools(
        generations=ground.generations,
        adoption=Adoption(database),
        errands=Errands(database),
        shelf=recovery.Shelf(
            generation_ids=ground.vault.generation_ids,
            read_recipe=ground.collector.read_recipe,
            find_kept=ground.collector.find_kept,
        ),
    )


def _workshop_of(ground: _Ground) -> Workshop:
    generations, vault = ground.generations, ground.vault
    works, real = Works(ground.settings.data_dir, vault), SystemClock()
    intake = Intake(
        vault,
        works,
        collector=ground.collector,
        inspector=ground.inspector,
        generations=generations,
        adoption=Adoption(ground.folder.database),
        clock=ground.clock,
    )
    return Workshop(
        Workbench(real),
        works,
        vault=vault,
        generations=generations,
        intake=intake,
        clock=ground.clock,
        stopwatch=real,
    )


def _recovered(folder: OpenFolder, tools: Tools) -> str | None:
    """Make a restored database true again; return what happened, in a few sentences."""
    if folder.restoration is None:
        return None
    return recovery.recover(folder.restoration, tools.adoption, tools.shelf)
