"""axe-core in headless Chromium on every page for the screen."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tools.accessibility.handouts import Built

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def missing() -> Iterator[str]:
    """What this machine has to have and has not."""
    if not shutil.which("npm"):
        yield "axe-core needs Node.js 20 or newer, with npm (Debian: nodejs npm)."
    if not _browser():
        yield "axe-core needs Chromium (Debian: chromium)."


def install() -> None:
    """The packages as pinned, unless they are there: npm leaves its own copy of the lock with what it installed."""
    lock, stamp = HERE / "package-lock.json", HERE / "node_modules" / ".package-lock.json"
    if not stamp.exists() or stamp.stat().st_mtime < lock.stat().st_mtime:
        options = ("--ignore-scripts", "--engine-strict", "--no-audit", "--no-fund", "--loglevel=error")
        subprocess.run(["npm", "ci", *options], cwd=HERE, check=True, stdout=subprocess.DEVNULL)


def check(files: Built) -> bool:
    """Whether axe-core finds nothing wrong with any page, and none scrolls sideways; prints a table."""
    given = map(str, (HERE / "axe.mjs", _browser(), files.spoiled_page, *files.pages))
    return subprocess.run(["node", *given], check=False).returncode == 0


def _browser() -> str:
    return next(filter(None, map(shutil.which, BROWSERS)), "")
