"""The first stage: files become a library and a clinic profile."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from handoutgen.content.library import read_clinic, read_library
from handoutgen.content.model import Clinic, Library
from handoutgen.packaged import data_folder
from handoutgen.problems import Problem, blocking
from handoutgen.rules.safety import safety_findings


class Loaded(NamedTuple):
    """What a handout is made from."""

    library: Library
    clinic: Clinic | None


def load(overlays: Sequence[Path], profile: Path | None) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """The built-in library with the folders ``overlays`` on top, and the clinic profile if there is one.

    None if any of it has a problem that forbids a build, such as one of safety; all problems of both are told.
    """
    library, problems = read_library([data_folder("handouts"), *overlays])
    if library is None:
        return None, problems
    problems += safety_findings(library)
    clinic, more = read_clinic(profile, library) if profile else (None, ())
    problems = (*problems, *more)
    return (None if blocking(problems) else Loaded(library, clinic)), problems
