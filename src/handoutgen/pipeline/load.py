"""The first stage: files become a library and a clinic profile."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from handoutgen.content.library import read_clinic, read_library
from handoutgen.content.logo import Print, read_logo
from handoutgen.content.model import Library
from handoutgen.content.shared import Clinic
from handoutgen.packaged import data_folder
from handoutgen.problems import Problem, blocking, in_reading_order
from handoutgen.rules.clinic import clinic_findings
from handoutgen.rules.safety import safety_findings
from handoutgen.theme.grid import LOGO_FINEST, LOGO_HEIGHT, LOGO_WIDTH


class Loaded(NamedTuple):
    """What a handout is made from."""

    library: Library
    clinic: Clinic | None


def read(overlays: Sequence[Path], profile: Path | None) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """The built-in library with the folders ``overlays`` on top, and the clinic profile if there is one.

    None if any of it cannot be read for what it is; all problems of both are told.
    """
    library, problems = read_library([data_folder("handouts"), *overlays])
    if library is None:
        return None, problems
    clinic, more = _clinic(profile, library) if profile else (None, ())
    problems = (*problems, *more)
    return (None if blocking(problems) else Loaded(library, clinic)), problems


def _clinic(profile: Path, library: Library) -> tuple[Clinic | None, tuple[Problem, ...]]:
    """The clinic profile with its logo, and all its problems."""
    clinic, problems = read_clinic(profile, library)
    if clinic is None:
        return None, problems
    problems += tuple(clinic_findings(clinic))
    if clinic.logo:
        room = Print(LOGO_WIDTH, LOGO_HEIGHT, LOGO_FINEST)
        image, more = read_logo(profile.parent / clinic.logo, room, clinic.places["logo"])
        clinic, problems = clinic._replace(image=image), problems + more
    return clinic, in_reading_order(problems)


def load(overlays: Sequence[Path], profile: Path | None) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """The same, and None as well if the library that the overlays made is not safe to print from."""
    loaded, problems = read(overlays, profile)
    if loaded is None:
        return None, problems
    problems += safety_findings(loaded.library)
    return (None if blocking(problems) else loaded), problems
