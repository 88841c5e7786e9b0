"""From what somebody says of one patient to the plan: a plan file or an earlier handout, single values, options."""

from pathlib import Path

from handoutgen.content.plan import PlanFile, Setting
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.carried import ATTACHED
from handoutgen.plan.model import SAID, Plan, Request
from handoutgen.plan.resolve import Misuse, resolve
from handoutgen.plan.said import united
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple


class Source(NamedTuple):
    """A plan as it came: the bytes of a file, and what messages call it."""

    data: bytes
    name: str


class Planned(NamedTuple):
    """The plan that a request comes to; without one, why not: problems of what was read, or misuse of the command."""

    plan: Plan | None
    problems: tuple[Problem, ...] = ()
    misuse: tuple[Misuse, ...] = ()
    request: Request | None = None


def read_source(path: Path) -> tuple[Source | None, tuple[Problem, ...]]:
    """A plan file, or the plan that a handout carries."""
    if path.suffix.lower() != ".pdf":
        from handoutgen.content.source import read_bytes  # noqa: PLC0415  put off: a choice of names reads no file

        data, problems = read_bytes(path)
        return (None if problems else Source(data, path.as_posix())), problems
    return carried_plan(path)


def carried_plan(path: Path) -> tuple[Source | None, tuple[Problem, ...]]:
    """The plan in a handout."""
    from handoutgen.output.attached import attached  # noqa: PLC0415  put off: it alone needs pikepdf
    from handoutgen.output.unreadable import Unreadable  # noqa: PLC0415  put off as above

    place = Place(path.as_posix(), 1, 1)
    try:
        found = attached(path.read_bytes(), ATTACHED)
    except OSError as error:
        message = f"This file was not read: {error.strerror}."
        return None, (Problem("unreadable", place, "", message, "Check its name, and who may read it."),)
    if found is None:
        message = "This PDF carries no plan."
        hint = "Name a handout that handoutgen made; what prints a booklet carries none."
        return None, (Problem("no-plan", place, "", message, hint),)
    if isinstance(found, Unreadable):
        return None, (Problem(found.code, place, "", found.message, found.hint),)
    return Source(found, f"{path.as_posix()}: {ATTACHED}"), ()


def planned(
    options: Request, source: Source | None, settings: tuple[Setting, ...], loaded: Loaded, place: Place = SAID
) -> Planned:
    """The plan of what the options, the plan and the single values say; the options have the last word.

    ``place`` is that of the single values together.
    """
    if not (source or settings):
        result, misuse = resolve(options, loaded.library, loaded.clinic)
        return Planned(result, (), misuse, options)
    from handoutgen.content.library import read_plan, read_said  # noqa: PLC0415  put off: a choice of names reads no YAML

    file: PlanFile | None = None
    said, problems = read_said(settings, place, loaded.library) if settings else (None, ())
    if source:
        file, found = read_plan(source.data, source.name, loaded.library)
        problems += found
    if problems:
        return Planned(None, problems)
    plan, changes = united(file, said)
    request = options._replace(plan=plan, changes=changes)
    result, misuse = resolve(request, loaded.library, loaded.clinic)
    return Planned(result, (), misuse, request)
