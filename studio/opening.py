"""Puts a studio together: the one place that knows all of its parts."""

import threading
from collections.abc import Callable

from studio.api.client import ApiClient
from studio.api.session import Adapter, open_sessions
from studio.clock import Clock, SystemClock
from studio.domain.callback import problem_with
from studio.domain.service import LOCAL, Access
from studio.errors import SettingsError, StudioError
from studio.media.collector import Collector
from studio.media.download import Downloader, open_session
from studio.media.inspector import Inspector
from studio.media.vault import Vault
from studio.settings import PREFIX, Settings
from studio.store.adoption import Adoption
from studio.store.errands import Errands
from studio.store.folder import OpenFolder, open_folder
from studio.store.generations import Generations
from studio.studio import Parts, Studio
from studio.tracker.cadence import Pace
from studio.tracker.crew import Crew
from studio.tracker.history import Memory
from studio.tracker.hooks import Hooks
from studio.tracker.loop import Tracker
from studio.tracker.recovery import Shelf, recover
from studio.tracker.traffic import Traffic


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
    generations, vault = Generations(folder.database), Vault(settings.data_dir / "clips")
    memory = Memory(generations, clock)
    stopped, inspector = threading.Event(), Inspector()
    downloader = Downloader(open_session(adapter), clock, stopped)
    collector = Collector(vault, downloader, clock, inspector=inspector)
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
            recovered=_recovered(folder, vault, collector),
            most_takes=settings.most_takes,
        )
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


def _recovered(folder: OpenFolder, vault: Vault, collector: Collector) -> str | None:
    """Make a restored database true again; return what happened, in a few sentences."""
    if folder.restoration is None:
        return None
    shelf = Shelf(
        generation_ids=vault.generation_ids,
        read_recipe=collector.read_recipe,
        find_kept=collector.find_kept,
    )
    return recover(folder.restoration, Adoption(folder.database), shelf)
