"""Finds a Chromium that the browser tests can drive, or installs one; prints where it is.

In this order: one that is there already, Debian's package where that can be installed, then the
one that Playwright brings. Where none of that works it says what to install.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = (
    "The browser tests need Chromium. Install it (Debian, Ubuntu: 'apt-get install chromium'; "
    "macOS: 'brew install --cask chromium'), or set CHROMIUM to where it is."
)


def find() -> str | None:
    """Return the path of a Chromium on this machine; None where there is none."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [shutil.which(name) for name in NAMES]
    return next((path for path in candidates if path and Path(path).exists()), None) or _bundled()


def _bundled() -> str | None:
    """Return the path of Playwright's own Chromium, if it was downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Chromium by whatever means this machine has."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _try("apt-get", "update")
        _try("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
    if find() is None:
        _try(sys.executable, "-m", "playwright", "install", "chromium")


def _try(*command: str) -> None:
    print("+", *command, file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, env=environment, stdout=sys.stderr)


if __name__ == "__main__":
    if find() is None:
        install()
    found = find()
    if found is None:
        sys.exit(ADVICE)
    print(found)
