"""What stands around the command and must not reach a handout."""

import gc
import importlib
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


_MANY = 20_000
"""What is new, in a process that goes on, before somebody looks what of it is still needed."""


def look_often() -> None:
    """Let go of what is no longer needed, in a process that makes one handout after another."""
    gc.set_threshold(_MANY)


_SELDOM_NEEDED = ("PIL.Image", "pickle", "tempfile", "textwrap")
"""What ReportLab imports at once and needs for pictures, caches and temporary files, which a handout mostly lacks."""


class _PutOff(ModuleType):
    """A module that is imported when somebody first asks it for something."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def put_off() -> None:
    """Keep ReportLab from importing what a handout seldom needs, until it does."""
    for name in _SELDOM_NEEDED:
        if name in sys.modules:
            continue
        sys.modules[name] = module = _PutOff(name)
        package, _, own = name.rpartition(".")
        if package:  # whose attribute it is once it is imported
            setattr(importlib.import_module(package), own, module)


def begin_batch() -> None:
    """What each process of a batch does first: the one that was started, and those that work for it."""
    shut_out()
    put_off()
    look_often()
