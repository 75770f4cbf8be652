"""What is wished for on the Compare page and the board, turned into calls of the studio."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from math import isqrt
from typing import assert_never

from components.compare.desk import Desk
from components.compare.place import Blind
from components.compare.wishes import (
    BeginBlind,
    Choose,
    Decide,
    DropWork,
    Favour,
    Fill,
    Judge,
    LeaveBlind,
    Play,
    Refresh,
    Reveal,
    Still,
    TakeBack,
    Tile,
    Wish,
)
from components.player import Verdict
from server.exhibits import copied, shown
from studio.domain.comparison import Round
from studio.domain.generation import Generation
from studio.domain.work import LOWEST_TILE, TileOrder
from studio.studio import Studio

HIGHEST_PX = 1080
"""Of a film of all takes."""


def do(desk: Desk, studio: Studio, wish: Wish) -> None:
    """Do what was wished for.

    Args:
        desk: The session's.
        studio: The studio.
        wish: The wish.

    Raises:
        InvalidRequestError: A take would go beyond the budget.
        InvalidOrderError: A film cannot be made of these takes.
        UnknownGenerationError: A clip is not kept here.
        StoreError: It could not be written down.
    """
    match wish:
        case Choose(ids):
            desk.place = desk.place.with_takes(ids)
        case Play(ids):
            desk.played, desk.played_copied = ids, copied(studio, ids)
        case Fill():
            _fill(studio, wish)
        case Refresh():
            desk.seated = ()
        case Judge():
            _judge(studio, wish)
        case Favour(generation_id, on):
            studio.jury.favourite([generation_id], on=on)
        case Tile() | Still() | DropWork():
            _work(desk, studio, wish)
        case BeginBlind() | Decide() | TakeBack() | Reveal() | LeaveBlind():
            _judge_blind(desk, studio, wish)
        case unknown:
            assert_never(unknown)


def _judge(studio: Studio, wish: Judge) -> None:
    jury, rating, one = studio.jury, wish.rating, [wish.rating.id]
    if rating.stars is not None:
        jury.rate(one, rating.stars)
    if rating.note is not None:
        jury.note(one, rating.note)
    if rating.verdict is None:
        return
    held = jury.sitting(wish.among)
    if rating.verdict == Verdict.WINNER:
        jury.crown(wish.among, rating.id)
    elif held is not None and held.winner_id == rating.id:
        jury.crown(wish.among, None)
    jury.reject(one, on=rating.verdict == Verdict.REJECT)


def _judge_blind(
    desk: Desk, studio: Studio, wish: BeginBlind | Decide | TakeBack | Reveal | LeaveBlind
) -> None:
    jury = studio.jury
    match wish:
        case BeginBlind():
            jury.begin_blind([take.id for take in shown(studio, desk.place.takes)])
            desk.place = replace(desk.place, blind=Blind.ROUNDS)
        case Decide(comparison_id, number, first, second, preferred):
            decided = Round(first_id=first, second_id=second, preferred_id=preferred)
            jury.decide(comparison_id, number, decided)
        case TakeBack(comparison_id, number):
            jury.take_back(comparison_id, number)
        case Reveal(comparison_id, winner_id):
            jury.end_blind(comparison_id, winner_id)
            desk.place = replace(desk.place, blind=Blind.REVEALED)
        case LeaveBlind():
            desk.place = replace(desk.place, blind=Blind.OFF)
        case unknown:
            assert_never(unknown)


def _work(desk: Desk, studio: Studio, wish: Tile | Still | DropWork) -> None:
    workshop = studio.workshop
    match wish:
        case Tile(ids, labels, heard_id):
            height_px = _tile_height(shown(studio, ids))
            order = TileOrder(ids=ids, labels=labels, heard_id=heard_id, height_px=height_px)
            job = workshop.tile(order)
        case Still(moment):
            job = workshop.still(moment.id, moment.at_s)
        case DropWork(job_id):
            workshop.cancel(job_id)
            desk.works = tuple(one for one in desk.works if one != job_id)
            return
        case unknown:
            assert_never(unknown)
    desk.works = (job.id, *(one for one in desk.works if one != job.id))


def _tile_height(takes: Sequence[Generation]) -> int:
    """Return the height of a film of these side by side, in pixels: no larger than they are."""
    tallest = max((take.clip.height for take in takes if take.clip), default=HIGHEST_PX)
    rows = max(isqrt(len(takes)), 1)
    return min(max(rows * tallest, LOWEST_TILE), HIGHEST_PX)


def _fill(studio: Studio, wish: Fill) -> None:
    """Order the take of a cell, once however often the button was hit."""
    content = sha256(f"{wish.service} {wish.request!r}".encode()).hexdigest()
    press_id = f"board-{content[:32]}-{wish.attempt}"
    studio.orders.submit([wish.request], press_id=press_id, service=wish.service)
