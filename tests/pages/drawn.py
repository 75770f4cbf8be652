"""Draws every page over two finished takes, and prints the names of the modules loaded then.

To be run in a process of its own, over an empty folder: `python -m tests.pages.drawn FOLDER`. The
clock of what is under way stands still: it is a component of Streamlit's first kind, for any of
which Streamlit loads pyarrow.
"""

import sys
from pathlib import Path

import streamlit_autorefresh
from streamlit.testing.v1 import AppTest

from components.form_fields import PROMPT_KEY
from components.handover.panel import Way
from server import runtime
from studio.settings import Settings
from tests.seeded import a_generation, keep

FRAME = Path(__file__).resolve().parents[2] / "pages" / "frame.py"


def draw_all(ids: tuple[str, ...]) -> None:
    """Draw every page but the one of tables and charts, and every way out of the library."""
    app = AppTest.from_file(str(FRAME), default_timeout=60).run()
    # Alternatives, so that the count under the prompt stands for another text.
    app.text_area(key=PROMPT_KEY).set_value("A {red|grey} fox")
    _see(app)
    app.query_params.update({"id": ids[0], "takes": ",".join(ids)})
    for page in ("clip", "compare", "board", "settings", "library"):
        _see(app.switch_page(f"../pages/{page}.py"))
    app.session_state["_ui_state"].library.leaving = ids
    for way in Way:
        app.session_state["way_out"] = way
        _see(app)


def _see(app: AppTest) -> None:
    app.run()
    if app.exception:
        sys.exit(str(app.exception[0].value))


def main(folder: Path) -> None:
    """Open a studio, draw, print."""
    takes = tuple(a_generation(number, press_id="press", take=number, takes=2) for number in (1, 2))
    keep(folder, *takes)
    streamlit_autorefresh.st_autorefresh = lambda **_: 0
    opened = runtime.open_all(Settings(data_dir=folder, local_service=False))
    runtime.use(opened)
    runtime.settle()
    draw_all(tuple(take.id for take in takes))
    opened.studio.stop()
    print(*sys.modules)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
