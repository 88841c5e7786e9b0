"""Builds the handouts of the table and has them checked: ``make accessibility``, ``make verapdf``, ``make axe``."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tools.accessibility import axe, verapdf
from tools.accessibility.handouts import Built, built


class Checker(NamedTuple):
    """What a checker lacks on this machine, in words; how to get the rest of it; and whether all files pass it."""

    missing: Callable[[], Iterator[str]]
    install: Callable[[], None]
    check: Callable[[Built], bool]


CHECKERS = {
    "verapdf": Checker(verapdf.missing, verapdf.install, verapdf.check),
    "axe": Checker(axe.missing, axe.install, axe.check),
}


def main() -> int:
    """The exit status: 0 if the checkers named, or all of them, are there and find nothing."""
    checkers = [CHECKERS[name] for name in sys.argv[1:] or CHECKERS]
    missing = [each for checker in checkers for each in checker.missing()]
    if missing:
        sys.stderr.write("\n".join((*missing, "")))
        return 1
    try:
        for checker in checkers:
            checker.install()
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"{error.cmd[0]} could not install what a checker needs; its own words stand above.\n")
        return 1
    files = built()
    sys.stdout.write(f"Built {len(files.pdfs)} PDFs and {len(files.pages)} pages.\n")
    sys.stdout.flush()
    passed = [checker.check(files) for checker in checkers]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
