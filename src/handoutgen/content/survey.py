"""Which files a library has: its folders are looked through, the later ones laid over the first.

A library folder holds ``library.yaml``, ``front-page.yaml`` and ``pain-guide.yaml``; one file per language in
``locales/``, per country in ``regions/``, per topic in ``topics/``, per exercise in ``exercises/``, per program in
``programs/``, per part of the body in ``safety/``; it may hold ``glossary.yaml``; baked figures
in ``figures/`` and the pose data they came from in ``poses/``. A file's name is its id.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from handoutgen.content.codes import Code
from handoutgen.content.kinds import ID
from handoutgen.content.suggest import did_you_mean, spoken_list
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple


class Shelf(NamedTuple):
    """A folder of a library: the kind of thing in it, its suffix, and how an id there is written."""

    kind: str
    suffix: str
    id: re.Pattern[str]
    rule: str


class Found(NamedTuple):
    """A file that counts: no later folder overrides it. ``folder`` is the library folder that it came from.

    Of single files and those of safety ``below`` are the ones of earlier folders, over which it is laid.
    """

    kind: str
    id: str
    path: Path
    folder: str
    below: tuple[Path, ...] = ()


_ID_RULE = "small letters, digits and single hyphens between them, as hip-stretch"

SINGLE = ("library", "front-page", "pain-guide")
"""The files of which a library has one each; kind and id are the same."""

OPTIONAL = ("glossary",)
"""Files of which a library has one or none."""

LAID_OVER = (*SINGLE, *OPTIONAL, "safety")
"""The kinds of file that do not replace those of earlier folders: they are laid over them."""

NOT_CONTENT = ("facts",)
"""Data that a library's authors keep beside its content; no handout is made from it."""

SHELVES: Mapping[str, Shelf] = {
    "topics": Shelf("topic", ".yaml", ID, _ID_RULE),
    "exercises": Shelf("exercise", ".yaml", ID, _ID_RULE),
    "programs": Shelf("program", ".yaml", ID, _ID_RULE),
    "regions": Shelf("region", ".yaml", re.compile("[A-Z]{2}"), "a country's two capitals, as US"),
    "locales": Shelf(
        "locale",
        ".yaml",
        re.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?"),
        "a language tag, as en or pt-BR",
    ),
    "safety": Shelf("safety", ".yaml", ID, "the part of the body, as neck or back-and-hip"),
    "figures": Shelf("figure", ".json", ID, _ID_RULE),
}
"""The folders of a library, by name."""

_NOT_READ_HERE = ("poses",)
_YAML = (".yaml", ".yml")
_SUFFIXES = {".yaml": _YAML, ".json": (".json",)}
"""What is taken for a misspelt suffix."""


def survey(folders: Sequence[Path]) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The files that count, by kind and id, and the problems of folders and file names.

    A file in a later folder overrides one of the same kind and id in an earlier one, or is laid over it.
    """
    counts: dict[tuple[str, str], Found] = {}
    problems: list[Problem] = []
    for folder in folders:
        try:
            found, wrong = _look_through(folder)
        except OSError as error:
            path = Path(error.filename or folder)
            found, wrong = (
                [],
                [_problem(Code.UNREADABLE, path, "This folder cannot be read.", "Check who may read it.")],
            )
        for each in found:
            known = counts.get((each.kind, each.id))
            below = (*known.below, known.path) if known and each.kind in LAID_OVER else ()
            counts[each.kind, each.id] = each._replace(below=below)
        problems += wrong
    return tuple(sorted(counts.values())), tuple(problems)


Files = tuple[list[Found], list[Problem]]


def _look_through(folder: Path) -> Files:
    """The files of one library folder."""
    if not folder.is_dir():
        hint = "A library is a folder of content files."
        return [], [_problem(Code.MISSING_FOLDER, folder, "There is no such folder.", hint)]
    parts = [part(folder) for part in (_singles, _shelves, _strays)]
    return [each for found, _ in parts for each in found], [each for _, wrong in parts for each in wrong]


def _singles(folder: Path) -> Files:
    """The single files of a folder, and YAML files beside them that have no business there."""
    found, problems = [], []
    known = (*SINGLE, *OPTIONAL)
    for path in _yaml_files(folder):
        if path.suffix == ".yaml" and path.stem in known:
            found.append(Found(path.stem, path.stem, path, folder.as_posix()))
        elif path.stem in known:
            problems.append(_wrong_suffix(path, ".yaml"))
        elif path.stem not in NOT_CONTENT:
            hint = did_you_mean(path.name, (f"{name}.yaml" for name in known), f"Move it to {_folders()}.")
            problems.append(_stray(path, "This file is not read: no such file belongs here.", hint))
    return found, problems


def _shelves(folder: Path) -> Files:
    """The files in the folders of a library."""
    found, problems = [], []
    for name, shelf in SHELVES.items():
        names = _names(folder / name)
        for file in names:
            path = folder / name / file
            stem, suffix = path.stem, path.suffix
            if suffix == shelf.suffix and shelf.id.fullmatch(stem):
                found.append(Found(shelf.kind, stem, path, folder.as_posix()))
            elif suffix.lower() in _SUFFIXES[shelf.suffix]:
                problems.append(_misnamed(path, shelf, names))
    return found, problems


def _misnamed(path: Path, shelf: Shelf, names: Iterable[str]) -> Problem:
    twin = next((name for name in names if name != path.name and name.lower() == path.name.lower()), "")
    if twin:
        message = f'This file and "{twin}" differ in capitals alone; many computers take them for one.'
        return _problem(Code.FILE_NAMES_CLASH, path, message, "Give one of them another name.")
    if path.suffix != shelf.suffix:
        return _wrong_suffix(path, shelf.suffix)
    return _problem(Code.FILE_NAME, path, f'"{path.stem}" cannot be an id.', f"Name the file with {shelf.rule}.")


def _wrong_suffix(path: Path, suffix: str) -> Problem:
    message = f'The name of this file ends with "{path.suffix}".'
    return _problem(Code.FILE_NAME, path, message, f'Rename it to "{path.stem}{suffix}".')


def _strays(folder: Path) -> Files:
    """Folders with YAML files that a library does not have, told of at the first file."""
    unknown = [folder / name for name in _names(folder) if name not in (*SHELVES, *_NOT_READ_HERE)]
    nested = [folder / name / inner for name in SHELVES for inner in _names(folder / name)]
    problems = []
    for path in (*unknown, *nested):
        files = _yaml_files(path)
        if files:
            hint = did_you_mean(path.name, SHELVES, f"Content stands in {_folders()}.")
            message = f'This file is not read: a library has no folder "{path.relative_to(folder).as_posix()}".'
            problems.append(_stray(files[0], message, hint))
    return [], problems


def _yaml_files(folder: Path) -> list[Path]:
    return [folder / name for name in _names(folder) if Path(name).suffix.lower() in _YAML]


def _names(folder: Path) -> list[str]:
    """The names in a folder, sorted, without hidden files and editors' locks; none if it is no folder."""
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.name[0] not in ".#~")


def _folders() -> str:
    return spoken_list((f"{name}/" for name in SHELVES), "or")


def _stray(path: Path, message: str, hint: str) -> Problem:
    return _problem(Code.STRAY_FILE, path, message, hint)._replace(severity=Severity.WARNING)


def _problem(code: Code, path: Path, message: str, hint: str) -> Problem:
    return Problem(code, Place(path.as_posix(), 1, 1), "", message, hint)
