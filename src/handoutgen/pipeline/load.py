"""The first stage: files become a library and a clinic profile."""

from collections.abc import Sequence
from pathlib import Path

from handoutgen.content.model import Library
from handoutgen.content.shared import Clinic
from handoutgen.packaged import data_folder
from handoutgen.pipeline.cache import Cache, keep_library, kept_library, library_digest
from handoutgen.problems import Problem, blocking, in_reading_order
from handoutgen.records import NamedTuple

# Put off, where it is used, is what reads YAML and what checks it: a library that was kept needs neither.


class Loaded(NamedTuple):
    """What a handout is made from.

    ``cache`` is where what earlier runs kept may be taken from, and what is made anew kept, if so. ``printable``: every
    character of the library is known to be in a font.
    """

    library: Library
    clinic: Clinic | None
    cache: Cache | None = None
    printable: bool = False


def read(overlays: Sequence[Path], profile: Path | None) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """The built-in library with the folders ``overlays`` on top, and the clinic profile if there is one.

    None if any of it cannot be read for what it is; all problems of both are told.
    """
    from handoutgen.content.library import read_library  # noqa: PLC0415

    library, problems = read_library(_folders(overlays))
    return _with_clinic(library, problems, profile)


def load(
    overlays: Sequence[Path], profile: Path | None, *, cache: Cache | None = None, keeps: bool = True
) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """The same, and None as well if the library that the overlays made is not safe to print from.

    From a ``cache`` a library that an earlier run found without problems, and with every character in a font, is taken
    as it was kept, and kept if it was not; but not if it ``keeps`` none, because it will change again soon.
    """
    folders = _folders(overlays)
    digest = library_digest(folders) if cache else ""
    library = kept_library(cache, folders, digest) if cache and digest else None
    if library:
        loaded, problems = _with_clinic(library, (), profile)
        return (loaded and loaded._replace(cache=cache, printable=True)), problems
    from handoutgen.rules.safety import safety_findings  # noqa: PLC0415

    loaded, problems = read(overlays, profile)
    if loaded is None:
        return None, problems
    problems += safety_findings(loaded.library)
    if cache and digest and keeps and not problems and _printable(loaded.library):
        keep_library(cache, loaded.library, folders, digest)
    return (None if blocking(problems) else loaded._replace(cache=cache)), problems


def _printable(library: Library) -> bool:
    """Whether every character of a library is in a font."""
    from handoutgen.fonts.find import fonts_folder  # noqa: PLC0415
    from handoutgen.fonts.load import handout_family  # noqa: PLC0415
    from handoutgen.rules.glyphs import check  # noqa: PLC0415

    said = library._replace(figures={}, origins={}, places={})
    return not check(said, handout_family(fonts_folder()), library.catalogue.place)


def _folders(overlays: Sequence[Path]) -> list[Path]:
    return [data_folder("handouts"), *overlays]


def _with_clinic(
    library: Library | None, problems: tuple[Problem, ...], profile: Path | None
) -> tuple[Loaded | None, tuple[Problem, ...]]:
    if library is None:
        return None, problems
    clinic, more = _clinic(profile, library) if profile else (None, ())
    problems = (*problems, *more)
    return (None if blocking(problems) else Loaded(library, clinic)), problems


def _clinic(profile: Path, library: Library) -> tuple[Clinic | None, tuple[Problem, ...]]:
    """The clinic profile with its logo, and all its problems."""
    from handoutgen.content.library import read_clinic  # noqa: PLC0415
    from handoutgen.rules.clinic import clinic_findings  # noqa: PLC0415

    clinic, problems = read_clinic(profile, library)
    if clinic is None:
        return None, problems
    problems += tuple(clinic_findings(clinic))
    if clinic.logo:
        from handoutgen.content.logo import Print, read_logo  # noqa: PLC0415
        from handoutgen.theme.grid import LOGO_FINEST, LOGO_HEIGHT, LOGO_WIDTH  # noqa: PLC0415

        room = Print(LOGO_WIDTH, LOGO_HEIGHT, LOGO_FINEST)
        image, more = read_logo(profile.parent / clinic.logo, room, clinic.places["logo"])
        clinic, problems = clinic._replace(image=image), problems + more
    return clinic, in_reading_order(problems)
