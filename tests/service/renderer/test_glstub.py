import ctypes
import platform
import struct
import sys

import pytest

from service.renderer.glstub import load, stub, undefined_names

linux = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="stand-ins are made for Linux alone",
)


@linux
def test_a_stand_in_loads_and_its_functions_return_nothing():
    names = [b"glFirst", b"glSecond", b"glLast"]

    library = load("libmadeup.so.7", stub("libmadeup.so.7", names, machine=platform.machine()))

    assert [getattr(library, name.decode())() for name in names] == [0, 0, 0]
    assert not hasattr(library, "glMissing")


@linux
def test_the_loader_takes_a_stand_in_for_the_library_of_its_name():
    load("libmadeup.so.8", stub("libmadeup.so.8", [b"glOnly"], machine=platform.machine()))

    assert ctypes.CDLL("libmadeup.so.8").glOnly() == 0


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_no_part_of_a_stand_in_is_both_writable_and_executable(machine):
    image = stub("libmadeup.so.9", [b"glOnly"], machine=machine)

    headers = [struct.unpack_from("<II", image, 64 + 56 * number) for number in range(4)]
    assert all(flags & 3 != 3 for _, flags in headers)


def test_a_stand_in_wants_nothing_from_others():
    image = stub("libmadeup.so.9", [b"glOnly"], machine="x86_64")

    assert list(undefined_names(image)) == []
