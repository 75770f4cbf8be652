"""The one door to skia: whatever draws takes `skia` from here.

The stand-ins must be in place before the real import, on machines without graphics libraries.
"""

from service.renderer.glstub import ensure_graphics_libraries

ensure_graphics_libraries()

import skia  # noqa: E402 - the libraries it links to had to come first

__all__ = ["skia"]
