"""What stands around the command and must not reach a handout."""

import os
import sys
from pathlib import Path
from types import ModuleType

from handoutgen.cli.terminal import Refused

_REPORTLAB = "RL_"
_FROM_HOME = ("reportlab_settings", "reportlab_mods")
"""What ReportLab looks for among its modules, and else in the user's home."""


def stand() -> None:
    """Refuse to work in a folder that is gone: files are named as seen from it."""
    try:
        Path.cwd()
    except OSError:
        raise Refused("The folder that you are in is gone. Change to another one and try again.") from None


def shut_out() -> None:
    """Keep from ReportLab its variables and settings files, which it reads when imported; a wrong one would end it."""
    for name in [name for name in os.environ if name.startswith(_REPORTLAB)]:
        del os.environ[name]
    for name in _FROM_HOME:
        sys.modules.setdefault(name, ModuleType(name))
