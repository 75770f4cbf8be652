"""Stand-ins for the graphics libraries that skia links to but never calls here.

Its Linux wheels need libGL, libEGL and libexpat from the system, which bare machines lack, though
drawing into memory uses none of them. For each one missing a tiny shared object is written whose
functions all return 0; once loaded, the loader takes it for the library by its name.
Nothing happens where the libraries exist, or on other systems.
"""

import ctypes
import importlib.util
import platform
import struct
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

LIBRARIES = {"libGL.so.1": (b"gl",), "libEGL.so.1": (b"egl",), "libexpat.so.1": (b"XML_",)}
"""Each library that may be missing, and how the names that it offers begin."""

_MACHINES = {
    "x86_64": (62, bytes.fromhex("31c0c3")),  # xor eax, eax; ret
    "aarch64": (183, bytes.fromhex("00008052c0035fd6")),  # mov w0, #0; ret
}
_PAGE = 0x10000
"""Wide enough for machines whose pages hold 64 KiB."""
_SHT_DYNSYM = 11
_loaded: list[ctypes.CDLL] = []


def ensure_graphics_libraries() -> tuple[str, ...]:
    """Load a stand-in for each library that the system lacks; return their names."""
    if sys.platform != "linux" or platform.machine() not in _MACHINES:
        return ()
    missing = tuple(name for name in LIBRARIES if not _exists(name))
    if missing:
        wanted = set(_wanted_names())
        for name in missing:
            offered = sorted(symbol for symbol in wanted if symbol.startswith(LIBRARIES[name]))
            load(name, stub(name, offered, machine=platform.machine()))
    return missing


def load(name: str, image: bytes) -> ctypes.CDLL:
    """Load a shared object for the whole process, leaving no file behind.

    Raises:
        OSError: When the loader refuses it.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(image)
        library = ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    _loaded.append(library)
    return library


def stub(name: str, symbols: list[bytes], *, machine: str) -> bytes:
    """Return an ELF shared object of that name whose functions all return 0.

    Args:
        name: What it says it is (`DT_SONAME`).
        symbols: The functions it offers; they share one body.
        machine: `x86_64` or `aarch64`.

    Source: System V ABI, chapters 4 and 5 (object files, dynamic linking).
    """
    code_number, body = _MACHINES[machine]
    texts = b"\0" + b"".join(text + b"\0" for text in (name.encode(), *symbols))
    symbols_at = 64 + 4 * 56
    texts_at = symbols_at + 24 * (len(symbols) + 1)
    hashes_at = _aligned(texts_at + len(texts))
    hashes = _hash_table(len(symbols))
    body_at = _aligned(hashes_at + len(hashes))
    end = body_at + len(body)
    dynamic_at = (end + _PAGE - 1) // _PAGE * _PAGE
    dynamic = b"".join(
        struct.pack("<QQ", tag, value)
        for tag, value in (
            (14, 1),  # DT_SONAME
            (4, hashes_at),  # DT_HASH
            (5, texts_at),  # DT_STRTAB
            (6, symbols_at),  # DT_SYMTAB
            (10, len(texts)),  # DT_STRSZ
            (11, 24),  # DT_SYMENT
            (0, 0),
        )
    )
    image = bytearray(dynamic_at + len(dynamic))
    image[:64] = _elf_header(code_number)
    image[64:symbols_at] = _segments(end, dynamic_at, len(dynamic))
    image[symbols_at:texts_at] = _symbol_table(name, symbols, body_at)
    image[texts_at : texts_at + len(texts)] = texts
    image[hashes_at : hashes_at + len(hashes)] = hashes
    image[body_at:end] = body
    image[dynamic_at:] = dynamic
    return bytes(image)


def _elf_header(machine: int) -> bytes:
    identity = b"\x7fELF\x02\x01\x01" + bytes(9)
    return identity + struct.pack("<HHIQQQIHHHHHH", 3, machine, 1, 0, 64, 0, 0, 64, 56, 4, 64, 0, 0)


def _segments(code_end: int, dynamic_at: int, dynamic_size: int) -> bytes:
    def entry(kind: int, flags: int, *place: int) -> bytes:
        offset, size, alignment = place
        return struct.pack("<IIQQQQQQ", kind, flags, offset, offset, offset, size, size, alignment)

    return (
        entry(1, 5, 0, code_end, _PAGE)  # PT_LOAD, read and execute
        + entry(1, 6, dynamic_at, dynamic_size, _PAGE)  # PT_LOAD, read and write
        + entry(2, 6, dynamic_at, dynamic_size, 8)  # PT_DYNAMIC
        + entry(0x6474E551, 6, 0, 0, 16)  # PT_GNU_STACK: none that executes
    )


def _symbol_table(name: str, symbols: list[bytes], body_at: int) -> bytes:
    entries = [bytes(24)]
    text_at = 1 + len(name) + 1
    for symbol in symbols:
        entries.append(struct.pack("<IBBHQQ", text_at, 0x12, 0, 1, body_at, 4))
        text_at += len(symbol) + 1
    return b"".join(entries)


def _hash_table(count: int) -> bytes:
    # One bucket, chained through every symbol: slow to search and simple to write.
    chain = [0, *range(2, count + 1), 0] if count else [0]
    return struct.pack(f"<II{1 + len(chain)}I", 1, len(chain), min(count, 1), *chain)


def _aligned(offset: int) -> int:
    return (offset + 15) // 16 * 16


def _exists(name: str) -> bool:
    try:
        _loaded.append(ctypes.CDLL(name))
    except OSError:
        return False
    return True


def _wanted_names() -> Iterator[bytes]:
    spec = importlib.util.find_spec("skia")
    if spec is None or spec.origin is None:
        return
    module = Path(spec.origin)
    for path in (module, *sorted(module.parent.glob("skia_python.libs/*.so*"))):
        yield from undefined_names(path.read_bytes())


def undefined_names(image: bytes) -> Iterator[bytes]:
    """Yield the functions that a 64-bit little-endian shared object wants from others."""
    table_at, table_entry, table_count = (
        *struct.unpack_from("<Q", image, 40),
        *struct.unpack_from("<HH", image, 58),
    )
    sections = [
        struct.unpack_from("<IIQQQQIIQQ", image, table_at + number * table_entry)
        for number in range(table_count)
    ]
    for _, kind, _, _, offset, size, link, *_ in sections:
        if kind != _SHT_DYNSYM:
            continue
        texts_at = sections[link][4]
        for entry in range(offset, offset + size, 24):
            text, _, _, section = struct.unpack_from("<IBBH", image, entry)
            if section == 0 and text:
                start = texts_at + text
                yield image[start : image.index(0, start)]
