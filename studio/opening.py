"""Puts a studio together: the one place that knows all of its parts."""

import threading
from collections.abc import Callable
from datetime import timedelta

from studio.account import Account
from studio.api.client import ApiClient
from studio.api.session import Adapter, open_sessions
from studio.books import Books
from studio.clock import Clock, SystemClock
from studio.doctor.doctor import Doctor
from studio.doctor.mending import Tools
from studio.doctor.patient import Patient
from studio.domain.callback import problem_with
from studio.domain.service import LOCAL, Access
from studio.drawer import open_drawer
from studio.errors import SettingsError, StudioError
from studio.handover.handover import Handover
from studio.jury import Jury
from studio.library import Library
from studio.media.collector import Collector
from studio.media.download import Downloader, open_session
from studio.media.inspector import Inspector
from studio.media.vault import CLIPS, Vault
from studio.media.workbench import Workbench
from studio.media.works import Works
from studio.purse import open_purse
from studio.settings import PREFIX, Settings
from studio.store.adoption import Adoption
from studio.store.checkup import Checkup
from studio.store.comparisons import Comparisons
from studio.store.errands import Errands
from studio.store.folder import DATABASE, OpenFolder, open_folder
from studio.store.generations import Generations
from studio.store.lineage import Lineage
from studio.store.marks import MarkBook
from studio.store.shelf import Shelf
from studio.store.tags import Tags
from studio.store.trash import Trash
from studio.store.usage import UsageRows
from studio.store.views import Views
from studio.studio import Parts, Studio
from studio.tracker import recovery
from studio.tracker.cadence import Pace
from studio.tracker.crew import Crew
from studio.tracker.history import Memory
from studio.tracker.hooks import Hooks
from studio.tracker.loop import Tracker
from studio.tracker.traffic import Traffic
from studio.workshop.intake import Intake
from studio.workshop.workshop import Workshop


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
        return _put_together(settings, folder, connect, clock=clock, adapter=adapter)
    except StudioError:
        folder.lock.release()
        raise


def _put_together(
    settings: Settings,
    folder: OpenFolder,
    connect: Callable[[str], ApiClient],
    *,
    clock: Clock,
    adapter: Adapter | None,
) -> Studio:
    generations, vault = Generations(folder.database), Vault(settings.data_dir / CLIPS)
    memory = Memory(generations, clock)
    # The inspector waits for a real process, whatever time the studio is made to live in.
    stopped, inspector = threading.Event(), Inspector(SystemClock())
    downloader = Downloader(open_session(adapter), clock, stopped)
    collector = Collector(vault, downloader, clock, inspector=inspector)
    patient = _patient_of(settings, folder, vault=vault, inspector=inspector, clock=clock)
    tools = _tools_of(folder, vault, collector)
    crew = Crew(
        errands=Errands(folder.database),
        connect=connect,
        films=collector,
        traffic=Traffic(clock, settings.concurrency),
        clock=clock,
        hooks=Hooks(settings.public_url, folder.secret, clock),
        history=memory.medians,
        replays=frozenset({LOCAL, *settings.replay_services}),
        stopped=stopped,
    )
    purse = open_purse(settings, generations, clock)
    library = _library_of(settings, folder, vault, clock)
    return Studio(
        Parts(
            generations=generations,
            tracker=Tracker(crew, _pace_of(settings)),
            memory=memory,
            vault=vault,
            connect=connect,
            clock=clock,
            lock=folder.lock,
            inspector=inspector,
            hooks=crew.hooks,
            backups=folder.backups,
            doctor=Doctor(patient, tools),
            recovered=_recovered(folder, tools),
            most_takes=settings.most_takes,
            jury=_jury_of(folder, generations, clock),
            library=library,
            handover=Handover(library, vault, clock),
            workshop=_workshop_of(settings, folder, collector, inspector=inspector, clock=clock),
            purse=purse,
            books=Books(rows=UsageRows(folder.database), rates=purse.rates),
            account=Account(connect, clock),
            drawer=open_drawer(folder.database, clock, keeps_drafts=settings.keep_drafts),
        )
    )


def _library_of(settings: Settings, folder: OpenFolder, vault: Vault, clock: Clock) -> Library:
    database = folder.database
    return Library(
        shelf=Shelf(database),
        tags=Tags(database),
        views=Views(database),
        trash=Trash(database),
        lineage=Lineage(database),
        vault=vault,
        folder=settings.data_dir,
        clock=clock,
        keep_days=settings.keep_days,
    )


def _check_public_url(settings: Settings) -> None:
    """Refuse an address that no service would call."""
    if settings.public_url is not None and (wrong := problem_with(settings.public_url)):
        name = f"{PREFIX}PUBLIC_URL"
        raise SettingsError(f"{name}: {wrong}", names=(name,))


def _pace_of(settings: Settings) -> Pace:
    fastest_s = settings.poll_fastest_s
    return Pace(
        fastest_s=fastest_s,
        slowest_s=max(fastest_s, settings.poll_slowest_s),
        overdue_s=60 * settings.overdue_min,
    )


def _patient_of(
    settings: Settings, folder: OpenFolder, *, vault: Vault, inspector: Inspector, clock: Clock
) -> Patient:
    return Patient(
        folder=settings.data_dir,
        checkup=Checkup(folder.database, settings.data_dir / DATABASE),
        backups=folder.backups,
        vault=vault,
        inspector=inspector,
        clock=clock,
        overdue=timedelta(minutes=settings.overdue_min),
    )


def _workshop_of(
    settings: Settings,
    folder: OpenFolder,
    collector: Collector,
    *,
    inspector: Inspector,
    clock: Clock,
) -> Workshop:
    generations, vault = Generations(folder.database), Vault(settings.data_dir / CLIPS)
    works, real = Works(settings.data_dir, vault), SystemClock()
    intake = Intake(
        vault,
        works,
        collector=collector,
        inspector=inspector,
        generations=generations,
        adoption=Adoption(folder.database),
        clock=clock,
    )
    return Workshop(
        Workbench(real),
        works,
        vault=vault,
        generations=generations,
        intake=intake,
        clock=clock,
        stopwatch=real,
    )


def _tools_of(folder: OpenFolder, vault: Vault, collector: Collector) -> Tools:
    return Tools(
        generations=Generations(folder.database),
        adoption=Adoption(folder.database),
        errands=Errands(folder.database),
        shelf=recovery.Shelf(
            generation_ids=vault.generation_ids,
            read_recipe=collector.read_recipe,
            find_kept=collector.find_kept,
        ),
    )


def _jury_of(folder: OpenFolder, generations: Generations, clock: Clock) -> Jury:
    return Jury(
        marks=MarkBook(folder.database),
        comparisons=Comparisons(folder.database),
        generations=generations,
        clock=clock,
    )


def _recovered(folder: OpenFolder, tools: Tools) -> str | None:
    """Make a restored database true again; return what happened, in a few sentences."""
    if folder.restoration is None:
        return None
    return recovery.recover(folder.restoration, tools.adoption, tools.shelf)
