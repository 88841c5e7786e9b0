"""``handoutgen check``: every problem of a library, a plan or a clinic profile."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from handoutgen.cli.options import find_profile
from handoutgen.cli.reports import as_json, as_workflow_commands
from handoutgen.cli.terminal import Refused, examples, say, tell
from handoutgen.content.survey import OPTIONAL, SHELVES, SINGLE
from handoutgen.packaged import data_folder
from handoutgen.pipeline.discreet import discreet
from handoutgen.pipeline.load import Loaded, load
from handoutgen.problems import Problem, blocking, failing, standing
from handoutgen.records import NamedTuple

TEXT, JSON, GITHUB = "text", "json", "github"
_SINGLE = tuple(f"{name}.yaml" for name in (*SINGLE, *OPTIONAL))


class Named(NamedTuple):
    """What was named, sorted: libraries, plans, and the clinic profile if there is one."""

    libraries: tuple[Path, ...]
    plans: tuple[Path, ...]
    profile: Path | None


@click.command(
    epilog=examples(
        "handoutgen check",
        "handoutgen check my-clinic/",
        "handoutgen check my-clinic/ clinic.yaml",
        "handoutgen check plans/a.yaml",
        "handoutgen check --strict --format github my-clinic/",
    )
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice([TEXT, JSON, GITHUB]),
    default=TEXT,
    show_default=True,
    help="How problems are told: to people, to programs, or in the log of a GitHub workflow.",
)
@click.option("--strict", is_flag=True, help="Fail by warnings as well.")
def command(paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """Tell every problem, each with its file, line and column.

    A folder is a library of your own, on top of the built-in one. A file is a plan or an earlier handout, a clinic
    profile, or a file of a library, which is then checked whole. Without a path: the built-in library. "handoutgen
    explain CODE" tells what a code means.
    """
    from handoutgen.pipeline.check import check_plan  # noqa: PLC0415  put off: it needs ReportLab

    named = _sorted(paths)
    loaded, problems = _of_library(named)
    if loaded:
        safe = not blocking(problems)
        of_plans = [each for plan in named.plans for each in check_plan(plan, loaded, safe=safe)]
        problems += tuple(of_plans if form == TEXT else discreet(of_plans))  # logs are kept and sent to others
    _TELL[form](problems)
    if form == TEXT and loaded and named.libraries:
        _tell_of_ours(failing(problems), loaded)
    if failing(problems) or (strict and standing(problems)) or not loaded:
        click.get_current_context().exit(1)
    if form == TEXT:
        found = "No problems" if not problems else "Nothing that must be mended"
        click.echo(f"{found}: {', '.join(_held(loaded, named))}.")


def _sorted(paths: Iterable[Path]) -> Named:
    from handoutgen.pipeline.check import is_plan  # noqa: PLC0415  put off as above

    libraries: list[Path] = []
    plans: list[Path] = []
    profiles: list[Path] = []
    for path in paths:
        library = _library_of(path)
        if library:
            libraries.append(library)
        else:
            (plans if is_plan(path) else profiles).append(path)
    if len(profiles) > 1:
        raise Refused(f"A handout has one clinic profile, and these are {len(profiles)}. Check one at a time.")
    profile = profiles[0] if profiles else find_profile() if plans else None
    return Named(tuple(dict.fromkeys(libraries)), tuple(dict.fromkeys(plans)), profile)


def _library_of(path: Path) -> Path | None:
    """The library that a path is or belongs to; None for a file by itself."""
    if path.is_dir():
        return path
    folder = path.absolute().parent
    if folder.name in SHELVES:
        return folder.parent
    return folder if path.name in _SINGLE else None


def _of_library(named: Named) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """The library with all its problems; beside plans alone, those that would forbid to build them."""
    from handoutgen.pipeline.check import check  # noqa: PLC0415  put off as above

    if named.plans and not named.libraries:
        return load((), named.profile)
    return check(named.libraries, named.profile)


def _tell_of_ours(problems: Iterable[Problem], loaded: Loaded) -> None:
    """Say what it may mean that our own files have problems, beside a library that asks more of them."""
    ours = f"{data_folder('handouts').as_posix()}/"
    count = sum(each.place.file.startswith(ours) for each in problems)
    if count and not loaded.library.catalogue.alone:
        stand = "1 of them stands" if count == 1 else f"{count} of them stand"
        also = 'If it is about another part of the body, write "alone: yes" in its library.yaml.'
        say(f"{stand} in our own files, because your library asks more of them. {also}", quiet=False)


def _held(loaded: Loaded, named: Named) -> Sequence[str]:
    """How much was looked at, by kind."""
    library = loaded.library
    counts = {"topic": len(library.topics), "exercise": len(library.exercises), "region": len(library.regions)}
    if named.plans:
        counts = {**(counts if named.libraries else {}), "plan": len(named.plans)}
    return [f"{count} {name}{'s' if count != 1 else ''}" for name, count in counts.items()]


def _tell_json(problems: Iterable[Problem]) -> None:
    click.echo(as_json(problems))


def _tell_github(problems: Iterable[Problem]) -> None:
    for line in as_workflow_commands(problems):
        click.echo(line)


_TELL: dict[str, Callable[[Iterable[Problem]], None]] = {TEXT: tell, JSON: _tell_json, GITHUB: _tell_github}
