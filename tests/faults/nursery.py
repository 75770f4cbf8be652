"""A warm process that forks lives, has strace meddle with one, and judges what is left.

Forking spares each life the half second of imports. A life waits at a gate until strace holds it,
so calls are counted from its first one. Speaks JSON, a line for each life, on stdin and stdout.
"""

import ctypes
import gc
import json
import os
import shutil
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.faults.judgement import judge
from tests.faults.life import Kind, age
from tests.faults.planted import BUGS

_LIBC = ctypes.CDLL(None)
_PATIENCE_S = 60
_SET_PTRACER, _ANY = 0x59616D61, -1


def main() -> None:
    """Run the lives that are asked for until the end of stdin."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    gc.freeze()
    for line in sys.stdin:
        print(json.dumps(_run(**json.loads(line))), file=answers, flush=True)


def _run(
    *, folder: str, service: str, options: list[str], bug: str | None, killed: bool, kind: str
) -> list[str]:
    """Live once under strace with these options; return what is amiss afterwards."""
    place = Path(folder)
    place.mkdir()
    old = kind == Kind.OLD
    if old:
        age(place / "data")
    gate, opener = os.pipe()

    def life() -> None:
        _LIBC.prctl(_SET_PTRACER, _ANY, 0, 0, 0)
        if bug:
            BUGS[bug]()
        os.read(gate, 1)
        Kind(kind).live(place / "data", service)

    child = _fork(life, place / "error")
    command = ["strace", "-qq", "-y", "-s", "0", "-p", str(child), *options]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as strace:
        _wait_until(lambda: _is_held(child) or strace.poll() is not None)
        os.write(opener, b".")
        _wait_for(child)
    os.close(gate)
    os.close(opener)
    wrong = _judged(place, service, killed=killed, old=old)
    shutil.rmtree(place / "data", ignore_errors=True)
    return wrong


def _judged(place: Path, service: str, *, killed: bool, old: bool) -> list[str]:
    verdict = place / "verdict"

    def look() -> None:
        verdict.write_text(json.dumps(judge(place / "data", service, killed=killed, old=old)))

    _wait_for(_fork(look, place / "crash"))
    if not verdict.exists():
        return [f"the next start broke: {(place / 'crash').read_text()[-2000:]}"]
    return list(json.loads(verdict.read_text()))


def _fork(run: Callable[[], object], error: Path) -> int:
    child = os.fork()
    if child:
        return child
    try:
        run()
    except BaseException:  # noqa: BLE001 - a life's outermost edge: it may end in any way
        error.write_text(traceback.format_exc())
        os._exit(1)
    os._exit(0)


def _is_held(child: int) -> bool:
    return "TracerPid:\t0\n" not in Path(f"/proc/{child}/status").read_text()


def _wait_for(child: int) -> None:
    _wait_until(lambda: os.waitpid(child, os.WNOHANG)[0] == child)


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not is_so():
        if time.monotonic() > end:
            sys.exit("a life hangs")
        time.sleep(0.001)


if __name__ == "__main__":
    main()
